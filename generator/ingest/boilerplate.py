"""What a page puts around an article: crumbs, buttons, captions, credits, related articles, comment forms.

Every line gets one role from an ordered tuple of rules; the first rule that knows a line decides.
What is left out is not lost: bylines, date lines, captions and addresses go on as evidence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.ingest.bylines import is_bare_name, is_byline, is_date_line
from generator.ingest.draft import Block
from generator.ingest.foreign import with_foreign
from generator.ingest.frame import is_prose
from generator.ingest.paragraphs import begins_lower, ends_sentence
from generator.ingest.pictures import is_caption, is_credit
from generator.ingest.titles import is_headline, repeats_title
from generator.ingest.words import IngestWords, folded

Role = Literal["body", "title", "byline", "date", "caption", "credit", "image", "address", "noise"]

HEAD = 10
"""Lines in which a byline and a date line are looked for; further down such a line belongs to something else."""

TAIL_FROM = 0.6
"""Share of the characters that must stand before `Leave a Reply` for all that follows to be the comment form."""

MAX_OPENER_LINE = 220
"""Characters of a line that `Related article:` may open; a longer one is a paragraph that happens to begin so."""

MAX_SUBHEADING = 90
"""Characters of a section heading without markup."""

MAX_DECK = 220
"""Characters of the line below a title that sums the article up without a final stop."""

_ADDRESS = re.compile(r"<?(https?://[^\s<>\"]{4,2000})>?")
_COUNTED_COMMENTS = re.compile(r"\d{1,5} comments?|comments? ?\(?\d{1,5}\)?")
_READING_TIME = re.compile(r"(?:reading time:? )?\d{1,3}[ -]min(?:ute)?s?(?: read(?:ing)?)?(?: time)?")
_AFTER_CORRECTION = re.compile(r"\s?[:,(–—-]|\s(?:on\s)?[A-Z][a-z]{2,8}\.?\s\d")
_CRUMB_SIGNS = re.compile(r"\s*[»>›/|→]\s*")


@dataclass(frozen=True, slots=True)
class Sorted:
    """The lines of an article by what they are.

    Attributes:
        title: the line that states the title, or None.
        body: text and headings, in order.
        captions, credits, bylines, dates: the words of the lines left out, in order.
        images: pictures, with alternative text and address.
        addresses: where the article says it was copied from.
    """

    title: str | None
    body: tuple[Block, ...]
    captions: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    images: tuple[Block, ...] = ()
    addresses: tuple[str, ...] = ()


@dataclass(slots=True)
class _Page:
    """What the rules may look at; `captions` grows as lines are read, `listed` are the lines of lists of links."""

    blocks: Sequence[Block]
    words: IngestWords
    title: str | None
    head: int
    captions: list[str]
    listed: frozenset[int] = frozenset()

    def line(self, index: int) -> str:
        return self.blocks[index].text if 0 <= index < len(self.blocks) else ""


def sort_out(blocks: Sequence[Block], *, stated_title: str | None, words: IngestWords) -> Sorted:
    """Return the lines of an article by what they are.

    Args:
        blocks: every line of the file, in order.
        stated_title: the title that a field of the file states, or None.
        words: what boilerplate looks like in this language.
    """
    kept = with_foreign(_without_tail([block for block in blocks if block.text or block.kind == "image"], words), words)
    title = stated_title or _title_line(kept, words)
    page = _Page(kept, words, title, HEAD, [], _below_link_headings(kept, words))
    roles = [_role(page, index) for index in range(len(kept))]
    return _collected(kept, roles, None if stated_title else title, words)


def _title_line(blocks: Sequence[Block], words: IngestWords) -> str | None:
    """Return the first top heading of the head, else the first line if it is a headline."""
    texts = [block for block in blocks[:HEAD] if block.kind != "image"]
    for block in texts:
        if block.kind == "heading" and block.level == 1:
            return block.text
    for place, block in enumerate(texts[:4]):
        if _is_leading_noise(texts, place, words):
            continue
        return block.text if is_headline(block, texts[place + 1 :]) else None
    return None


def _is_leading_noise(texts: Sequence[Block], place: int, words: IngestWords) -> bool:
    page = _Page(texts, words, None, HEAD, [])
    return any(rule(page, place) for rule in (_is_address, _is_credit, _is_caption, _is_crumb, _is_noise_line, _is_byline, _is_date))


def _without_tail(blocks: Sequence[Block], words: IngestWords) -> tuple[Block, ...]:
    """Cut the page at the comment form; addresses behind it are kept, for they say where the article came from."""
    total = sum(len(block.text) for block in blocks) or 1
    before = 0
    for index, block in enumerate(blocks):
        line = folded(block.text)
        if before >= TAIL_FROM * total and (line in words.tail or _COUNTED_COMMENTS.fullmatch(line)):
            rest = blocks[index:]
            return (
                *blocks[:index],
                *(other for place, other in enumerate(rest) if _ADDRESS.search(other.text) or _names_address(rest, place, words)),
            )
        before += len(block.text)
    return tuple(blocks)


def _names_address(blocks: Sequence[Block], index: int, words: IngestWords) -> bool:
    return index + 1 < len(blocks) and folded(blocks[index].text) in words.url_markers and bool(_ADDRESS.fullmatch(blocks[index + 1].text))


# The rules. Each says whether the line at `index` has its role.


def _is_image(page: _Page, index: int) -> bool:
    return page.blocks[index].kind == "image"


def _is_title(page: _Page, index: int) -> bool:
    """The title's own line and its repetitions near the top, and the page's own heading where a field states another wording."""
    if page.title is None or index >= page.head:
        return False
    block = page.blocks[index]
    return repeats_title(block.text, page.title) or (block.level == 1 and not any(is_prose(other) for other in page.blocks[:index]))


def _is_address(page: _Page, index: int) -> bool:
    """A line that is an address, or that names the one on it or below it: `Original url:`."""
    text = page.line(index)
    if _ADDRESS.fullmatch(text):
        return True
    marker = next((m for m in page.words.url_markers if text.casefold().startswith(m)), None)
    if marker is None:
        return False
    rest = text[len(marker) :].lstrip(" :")
    return bool(_ADDRESS.fullmatch(rest)) or (not rest and bool(_ADDRESS.fullmatch(page.line(index + 1))))


def _is_byline(page: _Page, index: int) -> bool:
    """`By Jane Doe` near the top, or a bare name beside a date line."""
    if index >= page.head or page.blocks[index].kind != "text":
        return False
    text = page.line(index)
    beside_date = any(is_date_line(page.line(near), page.words) for near in (index - 1, index + 1))
    return is_byline(text, page.words) or (beside_date and is_bare_name(text, page.words))


def _is_date(page: _Page, index: int) -> bool:
    """A line of nothing but a date, near the top; further down it heads an entry of a live report."""
    return index < page.head and is_date_line(page.line(index), page.words)


def _is_credit(page: _Page, index: int) -> bool:
    return page.blocks[index].kind == "text" and is_credit(page.line(index), page.words)


def _is_caption(page: _Page, index: int) -> bool:
    return is_caption(page.blocks, index, page.captions, page.words)


def _is_crumb(page: _Page, index: int) -> bool:
    """`Home World <title>` or `Home » World » …`: only near the top, only when it opens with a word for the front page."""
    text = page.line(index)
    opener = next((o for o in page.words.crumb_openers if text.casefold().startswith(o)), None)
    if opener is None or index >= page.head:
        return False
    rest = text[len(opener) :]
    if _CRUMB_SIGNS.match(rest) or all(word in page.words.sections for word in folded(rest).split()):
        return True
    return any(_sections_before(rest, page.line(near), page.words) for near in range(index + 1, index + 4))


def _sections_before(trail: str, title: str, words: IngestWords) -> bool:
    whole, end = folded(trail), folded(title)
    return bool(end) and whole.endswith(end) and all(word in words.sections for word in whole[: -len(end)].split())


def _is_noise_line(page: _Page, index: int) -> bool:
    """A line from the list, a row of buttons, a counter of comments or minutes, or no word at all."""
    line = folded(page.line(index))
    if not line or not any(letter.isalnum() for letter in line):
        return True
    if line in page.words.lines or _COUNTED_COMMENTS.fullmatch(line) or _READING_TIME.fullmatch(line):
        return True
    return all(word in page.words.buttons for word in line.split())


def _is_pointer(page: _Page, index: int) -> bool:
    """A line that sends one elsewhere or names the makers: `Related article: …`, `(Reporting by …`, `… contributed to this report`"""
    text = page.line(index)
    low = text.casefold().replace("’", "'").lstrip("([*_ ")
    if len(text) > MAX_OPENER_LINE:
        return False
    return low.startswith(page.words.openers) or low.rstrip(" .)]*_").endswith(page.words.closers)


def _is_link_list(page: _Page, index: int) -> bool:
    """A line below the heading `Related`: no paragraph of prose has come since, and it is none itself."""
    return index in page.listed


def _below_link_headings(blocks: Sequence[Block], words: IngestWords) -> frozenset[int]:
    """Return the places of the lines between such a heading and the next heading or paragraph of prose."""
    found: set[int] = set()
    inside = False
    for place, block in enumerate(blocks):
        if block.kind == "heading":
            inside = folded(block.text) in words.link_lists
        elif is_prose(block) and not _is_link(block):
            inside = False
        if inside:
            found.add(place)
    return frozenset(found)


def _is_link(block: Block) -> bool:
    """Whether most of a line is a link; a paragraph may hold one, and a headline in a list of links may read like a sentence."""
    return bool(block.links) and len(block.text) <= MAX_SUBHEADING


def _is_correction(page: _Page, index: int) -> bool:
    """`Correction, Nov. 12: An earlier version of this story …`; `Corrections officers said …` is part of a story."""
    text = page.line(index).lstrip(" *_(").replace("’", "'")
    low = text.casefold()
    opener = next((o for o in page.words.corrections if low.startswith(o)), None)
    return low.startswith(page.words.correction_phrases) or (opener is not None and _AFTER_CORRECTION.match(text, len(opener)) is not None)


RULES: tuple[tuple[Role, Callable[[_Page, int], bool]], ...] = (
    ("image", _is_image),
    ("address", _is_address),
    ("noise", _is_crumb),
    ("title", _is_title),
    ("byline", _is_byline),
    ("date", _is_date),
    ("noise", _is_noise_line),
    ("noise", _is_pointer),
    ("noise", _is_link_list),
    ("noise", _is_correction),
    ("caption", _is_caption),
    ("credit", _is_credit),
)
"""In this order: an address may look like a pointer, a byline (`By AFP`) like a credit, a caption like anything."""


def _role(page: _Page, index: int) -> Role:
    for role, rule in RULES:
        if rule(page, index):
            if role == "caption":
                page.captions.append(page.line(index))
            return role
    return "body"


def _collected(blocks: Sequence[Block], roles: Sequence[Role], title: str | None, words: IngestWords) -> Sorted:
    def lines(role: Role) -> tuple[str, ...]:
        return tuple(block.text for block, given in zip(blocks, roles, strict=True) if given == role)

    return Sorted(
        title=title,
        body=tuple(block for block, role in zip(blocks, roles, strict=True) if role == "body"),
        captions=lines("caption"),
        credits=lines("credit"),
        bylines=lines("byline"),
        dates=lines("date"),
        images=tuple(block for block, role in zip(blocks, roles, strict=True) if role == "image"),
        addresses=tuple(_addresses(lines("address"))),
    )


def _addresses(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if found := _ADDRESS.search(line):
            yield found[1].rstrip(".,;)")


def with_headings(body: Sequence[Block]) -> tuple[Block, ...]:
    """Mark the section headings that carry no markup: short, no final stop, between two passages of prose.

    The first line of the body may be longer: it is then the deck below the title.
    """
    marked = []
    for index, block in enumerate(body):
        following = body[index + 1] if index + 1 < len(body) else None
        previous = body[index - 1] if index else None
        marked.append(replace(block, kind="heading") if _is_heading(block, previous, following) else block)
    return tuple(marked)


def _is_heading(block: Block, previous: Block | None, following: Block | None) -> bool:
    if block.kind == "heading":
        return True
    if block.kind == "furniture":
        return False
    if following is None or (ends_sentence(block.text) and not block.text.endswith("?")) or begins_lower(block.text):
        return False
    after_prose = previous is None or previous.kind == "heading" or ends_sentence(previous.text)
    limit = MAX_DECK if previous is None else MAX_SUBHEADING
    return (
        after_prose
        and len(block.text) <= limit
        and ends_sentence(following.text)
        and len(following.text) > min(len(block.text), MAX_SUBHEADING)
    )
