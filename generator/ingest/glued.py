"""What a copy ran together with the first sentence: the headline, the day, who wrote it, a picture's credit.

`Oil reaches the coast Tuesday, May 4, 2010; 6:32 PM The slick …` is a headline, a date line and a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from generator.ingest.boilerplate import Sorted
from generator.ingest.bylines import is_byline
from generator.ingest.credits import credit_length, credit_within
from generator.ingest.days import days_in
from generator.ingest.draft import Block
from generator.ingest.paragraphs import ends_sentence
from generator.ingest.titles import MIN_HEADLINE_WORDS, derived_title
from generator.ingest.words import IngestWords, folded

HEAD_ZONE = 3
"""Paragraphs at the top whose stamps say when the article appeared and whose headline is its title."""

MAX_HEAD = 160
"""Characters of a headline before a stamp; see `titles.MAX_HEADLINE`."""

MAX_DECK = 480
"""Characters of a headline with the lines that a site sets under it, before a stamp that leaves no doubt."""

MAX_STAMP = 20
"""Words of a stamp: `Page last updated at 08:14 GMT, Tuesday, 8 November 2011 09:14 UK` has thirteen."""

WINDOW = 400
"""Characters in which a stamp and the beginning of what follows it fit."""

MAX_SIGNED = 16
"""Words of a byline with its outlet: three authors with their jobs."""

MAX_JOB = 5
"""Words: `Senior State Department Producer` has four."""

MAX_LIVE = 31
"""Days from the first to the last stamp of a page that one text can have; a live report runs for days, a list of other texts for years."""

MIN_LISTED = 3
"""Days that the stamps of a list of other texts name."""

MAX_CAPTION = 300
"""Characters of a caption before its credit."""

_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ap]m)?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_ZONE = re.compile(r"[A-Z]{2,4}")
_EDGES = "()[],;:|–—-"
_SITE_STAMP = re.compile(r"\d{4},? \d{1,2}[.:]\d{2} [A-Z]{2,4}$")
_CREDIT = re.compile(r"\((?P<who>[^()/]{2,50}/\s?(?P<house>[^()/]{2,40}))\)\s+(?=[A-ZÀ-Þ“‘\"])")


@dataclass(frozen=True, slots=True)
class _Parts:
    """A line in its parts; each may be empty."""

    head: str = ""
    caption: str = ""
    byline: str = ""
    dates: tuple[str, ...] = ()
    rest: str = ""


def unglued(lines: Sorted, words: IngestWords) -> Sorted:
    """Return the lines with such parts on lines of their own, and those that are evidence among the evidence.

    A day within the top of the article is evidence of its publication; further down it dates another text on the page
    and becomes a heading, and so does a headline before it.
    """
    parted = [_parted(block.text, words, top=place < HEAD_ZONE) if block.kind == "text" else None for place, block in enumerate(lines.body)]
    listed = _first_listed(parted, words)
    body: list[Block] = []
    said = _parted(lines.title, words, top=True) if lines.title else _Parts()
    title, bylines, dates = (
        said.head or said.rest or lines.title,
        [*lines.bylines, *filter(None, [said.byline])],
        [*lines.dates, *said.dates],
    )
    for place, (block, parts) in enumerate(zip(lines.body, parted, strict=True)):
        if parts is None or place >= listed:
            body.append(replace(block, kind="furniture") if place >= listed and block.kind == "text" else block)
            continue
        if parts.head and place == 0 and title is None and len(parts.head) <= MAX_HEAD:
            title = parts.head
        elif parts.head:
            title = derived_title(parts.head, words) if place == 0 and title is None else title
            body.append(Block(text=parts.head, kind="heading", gap=block.gap))
        if parts.caption:
            body.append(Block(text=parts.caption, kind="furniture", gap=block.gap))
        if place < HEAD_ZONE:
            dates += parts.dates
        else:
            body += [Block(text=day, kind="heading") for day in parts.dates]
        bylines += [parts.byline] if parts.byline else []
        body += [block.saying(parts.rest)] if parts.rest else []
    stamped = any(parts is not None and parts.dates for parts in parted[:1])
    return replace(lines, title=title, body=_credited(body, words, stamped=stamped), bylines=tuple(bylines), dates=tuple(dates))


def _credited(body: Sequence[Block], words: IngestWords, *, stamped: bool) -> tuple[Block, ...]:
    """Return the lines with the credits that open them on lines of their own.

    What stands between the stamp and the credit is the caption, and so is what ends in a credit.
    """
    found: list[Block] = []
    for block in body:
        end = (credit_length(block.text, words) or credit_within(block.text, words)) if block.kind == "text" else 0
        if not end:
            found.append(block)
            continue
        if stamped and sum(one.kind == "text" for one in found) < HEAD_ZONE:
            found = [replace(one, kind="furniture") if one.kind == "text" else one for one in found]
        found.append(Block(text=block.text[:end].strip(), kind="furniture", gap=block.gap))
        if rest := block.text[end:].strip():
            found.append(block.saying(rest))
    return tuple(found)


def _first_listed(parted: Sequence[_Parts | None], words: IngestWords) -> int:
    """Return where a list of other texts begins, each with its day; the number of lines where there is none."""
    stamped = [
        (place, found.when.earliest.ordinal)
        for place, parts in enumerate(parted)
        for day in (parts.dates if parts else ())
        for found in days_in(day, words)[:1]
    ]
    days = {day for _, day in stamped}
    return stamped[0][0] if len(days) >= MIN_LISTED and max(days) - min(days) > MAX_LIVE else len(parted)


def _parted(text: str, words: IngestWords, *, top: bool) -> _Parts:
    """Return a line in its parts: a headline or a caption, then stamps and bylines in any order, then the sentence."""
    head, dates, byline = "", [], ""
    rest = _without_errors(text, words)
    if not _stamp(rest, words, barred=False) and (found := _stamp_within(rest, words)):
        head, rest = rest[:found].strip(" |-–—"), rest[found:]
        head, byline = _signed_head(head, words)
    for _ in range(4):
        opening = rest.lstrip(" |")
        if end := _stamp(opening, words, barred="|" in rest[: len(rest) - len(opening)] or bool(head)):
            dates.append(opening[:end].strip(" |-–—"))
            rest = _after_stamp(opening[end:], words)
        elif top and not byline and (end := _byline(opening, words)):
            byline, rest = opening[:end].strip(" |"), opening[end:]
        else:
            break
    rest = rest.lstrip(" |") if dates or byline else rest
    caption, rest = _captioned(rest, words)
    return _Parts(head, caption, byline, tuple(dates), rest)


def _without_errors(text: str, words: IngestWords) -> str:
    """Take out what a web server writes where it fails to fill a page."""
    for error in words.server_errors:
        if error in text:
            text = " ".join(text.replace(error, " ").split())
    return text


def _after_stamp(rest: str, words: IngestWords) -> str:
    """Take off the word that a site sets beside its stamp: `Last updated at 20:01 GMT Help The court …`."""
    first, _, others = rest.lstrip(" |").partition(" ")
    return others if first.casefold() in words.beside_stamp and others[:1].isupper() else rest


def _signed_head(head: str, words: IngestWords) -> tuple[str, str]:
    """Return a headline and the byline that stands behind it: `Panel recommends rules By Jane Doe and John Roe`."""
    if is_byline(head, words):
        return "", head
    before, _, names = head.rpartition(" By ")
    return (before, f"By {names}") if before and is_byline(f"By {names}", words) else (head, "")


def _stamp_within(text: str, words: IngestWords) -> int:
    """Return where a stamp stands behind a headline, 0 where none does.

    It says that it is one, by `updated` or by a semicolon or bar before the hour.

    `The rig exploded on Tuesday, April 20, 2010, at 9:45 p.m. Officials said …` is two sentences.
    """
    opening = text[: MAX_DECK + 1]
    starts = [found.start() for found in re.finditer(r"(?<=\s)\S", opening)]
    for start in starts:
        token = opening[start:].partition(" ")[0].strip(_EDGES).casefold()
        if (
            token not in words.months
            and token not in words.weekdays
            and token not in words.stamp_leads
            and not _DAY_NUMBER.fullmatch(token)
        ):
            continue
        before = opening[:start].rstrip()
        if ends_sentence(before) or before.endswith(",") or before.rpartition(" ")[2].casefold() in words.unfinished:
            continue
        if len(before.split()) < MIN_HEADLINE_WORDS:
            continue
        end = _stamp(text[start : start + WINDOW], words, barred=False)
        stamp = text[start : start + end]
        if end and (_is_site_stamp(stamp) or (start <= MAX_HEAD and _says_so(stamp, words))):
            return start
    return 0


def _is_site_stamp(stamp: str) -> bool:
    """Whether an hour with its zone stands straight behind the year, as no sentence has it: `Saturday 10 July 2010 13.25 BST`."""
    return _SITE_STAMP.search(stamp) is not None


def _says_so(stamp: str, words: IngestWords) -> bool:
    return ";" in stamp or "|" in stamp or any(token.strip(_EDGES).casefold() in words.stamp_leads for token in stamp.split())


def _stamp(text: str, words: IngestWords, *, barred: bool) -> int:
    """Return how much of a line is the day on which it was published: a full date with an hour, a bar or a word such as `updated`.

    A sentence must follow, with a capital: `8 November 2011 was a Tuesday` opens with none.
    An entry of a chronicle, `April 20, 2010 Explosion on the rig`, has neither hour nor bar.
    """
    spans = list(_tokens(text, MAX_STAMP))
    kinds = [_kind(token, words) for token, _ in spans]
    count = next((place for place, kind in enumerate(kinds) if kind is None), len(kinds))
    while count and kinds[count - 1] in ("link", "sign"):
        count -= 1
    while count and not (following := text[spans[count - 1][1] :].lstrip(" |"))[:1].isupper() and following[:1] not in ("“", "‘", '"', "("):
        count -= 1
    if not count or kinds[0] == "link" or count == len(kinds) == MAX_STAMP:
        return 0
    end = spans[count - 1][1]
    stamp, seen = text[:end], set(kinds[:count])
    last = spans[count - 1][0]
    if not {"month", "year", "number"} <= seen or len(days_in(stamp, words)) == 0 or last.endswith(","):
        return 0
    barred = barred or "|" in stamp or text[end:].lstrip().startswith("|")
    return end if seen & {"clock", "lead"} or barred else 0


def _tokens(text: str, most: int) -> Iterator[tuple[str, int]]:
    """Yield the first words of a line, each with where it ends."""
    end = 0
    for _ in range(most):
        found = re.compile(r"\s*(\S+)").match(text, end)
        if found is None:
            return
        end = found.end()
        yield found[1], end


def _kind(token: str, words: IngestWords) -> str | None:
    """Return what a word is to a stamp, None for a word that no stamp has."""
    bare = token.strip(_EDGES).rstrip(".")
    low = bare.casefold()
    if not bare:
        return "sign"
    if low in words.months:
        return "month"
    if low in words.stamp_leads:
        return "lead"
    if _YEAR.fullmatch(bare):
        return "year"
    if _CLOCK.fullmatch(bare):
        return "clock"
    if _DAY_NUMBER.fullmatch(bare):
        return "number"
    if low in words.weekdays or low in words.clock_words or (_ZONE.fullmatch(bare) and low in words.stamp_words):
        return "part"
    return "link" if low in words.date_line_rest else None


def _byline(text: str, words: IngestWords) -> int:
    """Return how much of a line signs it: `By Jane Doe and John Roe, Example News`, up to a known outlet and the jobs behind it.

    `By Friday Reuters had counted nine` goes on in lower case, and `By Monday` names no one.
    """
    if not text.casefold().startswith("by "):
        return 0
    spans = list(_tokens(text, MAX_SIGNED))
    ends = [place + 1 for place in range(2, len(spans)) if _ends_house([token for token, _ in spans[: place + 1]], words)]
    for count in ends:
        count += _job([token for token, _ in spans[count : count + MAX_JOB]], words)
        signed, following = text[: spans[count - 1][1]], text[spans[count - 1][1] :].lstrip(" |")
        if following[:1].isupper() or following[:1] in ("“", "‘", '"') or _DAY_NUMBER.match(following):
            # `By the Example Wire Staff` has an article before the name; a guest writes `Special to Example News`.
            plain = signed.replace(" the ", " ", 1).replace(" to ", " for ")
            return spans[count - 1][1] if is_byline(plain, words) else 0
    return 0


def _job(tokens: Sequence[str], words: IngestWords) -> int:
    """Return how many of the words name a job: `Senior State Department Producer`; what precedes the job has capitals."""
    count = 0
    for place, token in enumerate(tokens):
        if token.strip(_EDGES).casefold() in words.glued_jobs:
            count = place + 1
        elif not token[:1].isupper() or token[-1:] in ",.:;":
            break
    return count


def _ends_house(tokens: Sequence[str], words: IngestWords) -> bool:
    """Whether the last words name an outlet or a wire, the longest name first."""
    names = accumulate(reversed(tokens[-4:]), lambda tail, token: f"{token} {tail}")
    # Behind a comma a place follows, and nothing tells where it ends: `Example News, Los Angeles Jane Doe has …`.
    return any(folded(name) in words.outlets or folded(name) in words.agencies for name in names) and tokens[-1][-1] not in ".,"


def _captioned(text: str, words: IngestWords) -> tuple[str, str]:
    """Return the caption, with the credit that ends it, and the rest: `A beach is closed. (Jane Doe/Associated Press) Who is …`."""
    found = _CREDIT.search(text[: MAX_CAPTION + 100])
    if found is None or found.start() > MAX_CAPTION:
        return "", text
    house = folded(found["house"])
    if house not in words.agencies and house not in words.photo_libraries and house not in words.outlets:
        return "", text
    return text[: found.end()].strip(), text[found.end() :]
