"""An invented story with every case that a page must show: the closure of the Harbour Bridge.

The towns, people and papers do not exist.
`timeline()` builds the value that merge would hand over, with every offset counted in the invented texts.
"""

from __future__ import annotations

from pathlib import Path

from generator.model import (
    Article,
    Citation,
    Claim,
    DateBasis,
    DateCandidate,
    Disagreement,
    DocumentDate,
    Entity,
    Event,
    EventBasis,
    Kind,
    Problem,
    Sentence,
    Settings,
    Source,
    Span,
    Status,
    Timeline,
)
from generator.when import When

DATA = Path(__file__).parents[3] / "generator" / "data"
TEXTS = {
    "wire": (
        "The council closed the Harbour Bridge to lorries on Tuesday after divers found cracks in pier four.\n\n"
        "More than 30 people were hurt when a handrail gave way overnight, according to the ambulance service. "
        "An inquiry chaired by Ruth Ashdown will open on 3 March, the mayor said on Wednesday. "
        "A survey in 2019 had warned of corrosion in the north abutment.\n\n"
        "Traffic is being sent through the tunnel."
    ),
    "examiner": (
        "HARBOUR BRIDGE SHUT TO HEAVY TRAFFIC\n\n"
        "Lorries have been banned from the bridge since yesterday, when the council acted on a divers' report. "
        "At least 28 people were injured on the footway in the night. "
        "The builder, Calder & Sons, denied that it had cut corners before 2016. "
        "“We were told of the corrosion in November 2022,” a diver said. "
        "The bridge may reopen to cars in May."
    ),
    "mirror": "The council closed the Harbour Bridge to lorries on Tuesday after divers found cracks in pier four.",
    "blog": (
        "They say the first crossing here was built in 44 BC. The iron bridge followed about May 1871. "
        "One day the whole thing will fall down. The mayor met the builder and said nothing."
    ),
    "hostile": (
        "<script>alert(1)</script> *bold* _under_ `code` [link](javascript:alert(1)) {onerror=alert(1)} "
        '/// html | script --8<-- "/etc/passwd" <![ x ]]> &lt;b&gt; on Monday fell the tower. Then more.'
    ),
}


def article(
    identifier: str,
    title: str,
    *,
    published: str | None = None,
    basis: DateBasis = "metadata",
    evidence: str | None = None,
    candidates: tuple[DateCandidate, ...] = (),
    publisher: str | None = None,
    agency: str | None = None,
    authors: tuple[str, ...] = (),
    url: str | None = None,
    text: str | None = None,
) -> Article:
    """Return an invented article; its sentences end at `. `, its paragraphs at an empty line."""
    body = text if text is not None else TEXTS[identifier]
    return Article(
        id=identifier,
        file=f"{identifier}.txt",
        title=title,
        publisher=publisher,
        agency=agency,
        authors=authors,
        url=url,
        dct=DocumentDate(when=When(published) if published else None, basis=basis, evidence=evidence, candidates=candidates),
        text=body,
        sentences=tuple(sentences(body)),
    )


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of an invented text."""
    found, position = [], 0
    for number, paragraph in enumerate(text.split("\n\n")):
        start = text.index(paragraph, position)
        for piece in paragraph.replace(". ", ".\0").split("\0"):
            found.append(Sentence(span=Span(start, start + len(piece)), paragraph=number))
            start += len(piece) + 1
        position = start - 1
    return found


def cite(
    source: Article,
    exact: str,
    *,
    words: str | None = None,
    event: str | None = None,
    value: str | None = None,
    reading: tuple[str, ...] = (),
    attribution: str | None = None,
) -> Citation:
    """Return a quotation of an invented article; `words` give its date, `event` names its event."""
    start = source.text.index(exact)
    end = start + len(exact)
    at = source.text.find(words, start, end) if words else -1
    verb = source.text.find(event, start, end) if event else -1
    return Citation(
        mention=f"{source.id}-{start}",
        article=source.id,
        exact=exact,
        prefix=source.text[max(0, start - 20) : start],
        suffix=source.text[end : end + 20],
        start=start,
        end=end,
        dated=words is not None,
        expression=words,
        expression_span=Span(at, at + len(words)) if words and at >= 0 else None,
        trigger_span=Span(verb, verb + len(event)) if event and verb >= 0 else None,
        value=value,
        reading=reading,
        attribution=attribution,
    )


def event(
    headline: str,
    *citations: Citation,
    when: str | None = None,
    identifier: str | None = None,
    aliases: tuple[str, ...] = (),
    basis: EventBasis = "stated",
    status: Status = "happened",
    kind: Kind = "happening",
    major: bool = False,
    disagreements: tuple[Disagreement, ...] = (),
    independent: int | None = None,
    background: bool = False,
    summary: str | None = None,
    edited: bool = False,
    order: int = 0,
) -> Event:
    """Return an invented event, named after its first citation unless told otherwise."""
    return Event(
        id=identifier or f"e-{citations[0].mention}",
        aliases=aliases or tuple(f"e-{each.mention}" for each in citations[1:]),
        when=When.parse(when) if when else None,
        basis=basis,
        status=status,
        kind=kind,
        headline=headline,
        summary=summary,
        salience=0.9 if major else 0.4,
        major=major,
        entities=(Entity(name="Ruth Ashdown", type="person"), Entity(name="a crowd", type="group")),
        citations=citations,
        independent_sources=independent if independent is not None else len({each.article for each in citations}),
        disagreements=disagreements,
        edited=edited,
        order=order,
        background=background,
    )


def articles() -> dict[str, Article]:
    """Return the invented articles by id."""
    found = (
        article(
            "wire",
            "Harbour Bridge closed to lorries",
            published="2025-02-12",
            evidence="date: 2025-02-12",
            publisher="Northern Wire",
            agency="NW",
            authors=("Ada Merrow", "Tom Quill"),
            url="https://northern-wire.example/2025/02/12/bridge?a=1&b=2",
            candidates=(
                DateCandidate(when=When("2025-02-12"), basis="metadata", evidence="date: 2025-02-12"),
                DateCandidate(when=When("2025-02-12"), basis="url", evidence="/2025/02/12/"),
                DateCandidate(when=When("2025-02-11"), basis="caption", evidence="Divers at work, Feb. 11, 2025", bound="lower"),
            ),
        ),
        article(
            "examiner",
            "Harbour Bridge shut to heavy traffic",
            published="2025-02-12?",
            basis="inferred",
            evidence="It reports the closing of Tuesday as “yesterday”, which “wire” dates 11 February 2025.",
            publisher="The Examiner",
            url="https://examiner.example/bridge#story",
        ),
        article(
            "mirror", "Bridge closed to lorries", published="2025-02-12", publisher="Coast Mirror", evidence="12 Feb 2025", basis="byline"
        ),
        article("blog", "An old crossing remembered", basis="unknown"),
        article(
            "hostile",
            '<img src=x onerror=alert(1)> [x](javascript:alert(1)) {onerror=alert(1)} --8<-- "x" template: \' " & <![ x',
            published="2025-02-17",
            publisher="</script><script>alert(2)</script> *P*",
            url="javascript:alert(1)",
            authors=("<b onmouseover=alert(3)>A</b>",),
            evidence="`x` {{ config }} ${x} <i>",
        ),
    )
    return {each.id: each for each in found}


def timeline() -> Timeline:
    """Return the invented story with every case."""
    by = articles()
    wire, examiner, mirror, blog, hostile = (by[name] for name in ("wire", "examiner", "mirror", "blog", "hostile"))
    closed = "The council closed the Harbour Bridge to lorries on Tuesday after divers found cracks in pier four."
    tuesday = (
        "“Tuesday” is a day of the week.",
        "The article appeared on Wednesday 12 February 2025.",
        "The Tuesday before it is 11 February 2025.",
    )
    events = (
        event(
            "First crossing is built",
            cite(blog, "the first crossing here was built in 44 BC", words="in 44 BC", event="built", value="BC0044"),
            when="-0043",
            background=True,
        ),
        event(
            "Iron bridge follows",
            cite(blog, "The iron bridge followed about May 1871.", words="about May 1871", event="followed", value="1871-05"),
            when="1871-05~",
            background=True,
        ),
        event(
            "Builder cuts corners",
            cite(
                examiner,
                "The builder, Calder & Sons, denied that it had cut corners before 2016.",
                words="before 2016",
                event="cut",
                value="2016",
                attribution="Calder & Sons",
            ),
            when="../2016",
            status="denied",
            background=True,
        ),
        event(
            "Survey warns of corrosion in the north abutment",
            cite(
                wire,
                "A survey in 2019 had warned of corrosion in the north abutment.",
                words="in 2019",
                event="warned",
                value="2019",
                reading=("“2019” is a year.",),
            ),
            when="2019",
            background=True,
        ),
        event(
            "Diver is told of the corrosion",
            cite(
                examiner,
                "“We were told of the corrosion in November 2022,” a diver said.",
                words="in November 2022",
                event="told",
                value="2022-11",
                attribution="a diver",
            ),
            when="2022-11",
        ),
        event(
            "Council closes the Harbour Bridge to lorries",
            cite(wire, closed, words="on Tuesday", event="closed", value="2025-02-11", reading=tuesday),
            cite(
                examiner,
                "Lorries have been banned from the bridge since yesterday",
                words="yesterday",
                event="banned",
                value="2025-02-11",
                reading=("“yesterday” is the day before the article’s own day, 12 February 2025.",),
            ),
            cite(mirror, closed, words="on Tuesday", event="closed", value="2025-02-11", reading=tuesday),
            when="2025-02-11",
            major=True,
            independent=2,
        ),
        event(
            "Handrail gives way on the footway",
            cite(
                wire,
                "More than 30 people were hurt when a handrail gave way overnight, according to the ambulance service.",
                words="overnight",
                event="gave way",
                value="2025-02-11TNI",
                attribution="the ambulance service",
                reading=("“overnight” is the night into the article’s own day.",),
            ),
            cite(
                examiner,
                "At least 28 people were injured on the footway in the night.",
                words="in the night",
                event="injured",
                value="2025-02-11TNI",
                attribution="police",
            ),
            when="2025-02-11/2025-02-12",
            major=True,
            disagreements=(
                Disagreement(
                    about="injured", claims=(Claim(value="more than 30", citations=(0,)), Claim(value="at least 28", citations=(1,)))
                ),
                Disagreement(
                    about="date", claims=(Claim(value="2025-02-11/2025-02-12", citations=(0,)), Claim(value="2025-02", citations=(1,)))
                ),
            ),
            summary="A handrail broke on the footway.",
        ),
        event(
            "Mayor announces an inquiry",
            cite(
                wire,
                "An inquiry chaired by Ruth Ashdown will open on 3 March, the mayor said on Wednesday.",
                words="on Wednesday",
                event="said",
                value="2025-02-12",
                attribution="the mayor",
            ),
            when="2025-02-12",
            kind="statement",
            identifier="e-wire-said",
        ),
        event(
            "Traffic is sent through the tunnel",
            cite(wire, "Traffic is being sent through the tunnel.", event="sent"),
            when="2025-02-12",
            status="ongoing",
            basis="published",
        ),
        event(
            "Divers report cracks",
            cite(wire, "divers found cracks in pier four", event="found"),
            identifier="e-divers",
            when="2025-02-14?",
            basis="inferred",
            edited=True,
        ),
        event(
            "Tower <b>falls</b> *today* {onerror=alert(1)} [x](javascript:alert(1)) /// html | script",
            cite(
                hostile,
                hostile.text[: hostile.text.index(" Then")],
                words="on Monday",
                event="fell",
                value="2025-02-17",
                attribution="<script>alert(4)</script>",
                reading=("<img src=x onerror=alert(5)> `code` {{ 7*7 }}",),
            ),
            when="2025-02-17",
        ),
        event(
            "Inquiry opens under Ruth Ashdown",
            cite(
                wire,
                "An inquiry chaired by Ruth Ashdown will open on 3 March",
                words="on 3 March",
                event="open",
                value="2025-03-03",
                attribution="the mayor",
            ),
            when="2025-03-03",
            status="planned",
            major=True,
            identifier="e-inquiry",
        ),
        event(
            "Bridge reopens to cars",
            cite(examiner, "The bridge may reopen to cars in May.", words="in May", event="reopen", value="2025-05"),
            when="2025-05",
            status="possible",
        ),
    )
    undated = (
        event("Bridge falls down", cite(blog, "One day the whole thing will fall down.", event="fall"), status="possible"),
        event("Mayor meets the builder", cite(blog, "The mayor met the builder", event="met"), identifier="e-met"),
    )
    groups = {"wire": "wire", "mirror": "wire"}
    return Timeline(
        title="The Harbour Bridge closure",
        sources=tuple(Source(article=each, group=groups.get(name, name)) for name, each in by.items()),
        events=tuple(sorted(events, key=lambda each: (each.when.sort_key if each.when else ((), 0, ""), each.order, each.id))),
        undated=undated,
        problems=(Problem(code="empty-file", message="empty.txt is empty; write an article into it or remove it.", file="empty.txt"),),
    )


def long_timeline(days: int, each: int, *, first: int = 2023) -> Timeline:
    """Return an invented story of `days` days, two a month, with `each` events a day."""
    source = article("wire", "Harbour Bridge closed to lorries", published="2025-02-12")
    quote = "The council closed the Harbour Bridge to lorries on Tuesday"
    events = []
    for number in range(days):
        when = f"{first + number // 24}-{number // 2 % 12 + 1:02d}-{1 + 14 * (number % 2):02d}"
        for nth in range(each):
            events.append(
                event(f"Step {nth} of {when}", cite(source, quote), when=when, identifier=f"e-{number}-{nth}", order=nth, major=nth == 0)
            )
    return Timeline(title="A long story", sources=(Source(article=source, group="wire"),), events=tuple(events))


def settings(**changes: object) -> Settings:
    """Return settings for the invented story."""
    return Settings(**{"title": "Harbour Bridge", "description": "A fictional story with every case a page must show.", **changes})  # type: ignore[arg-type]


def templates() -> dict[str, str]:
    """Return the project's templates as the resources hand them in."""
    folder = DATA / "templates"
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*")) if path.is_file()}


def assets() -> dict[str, bytes]:
    """Return the project's stylesheet and script as the resources hand them in."""
    folder = DATA / "assets"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
