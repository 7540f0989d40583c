"""The lines that say who wrote the text, when, and where: bylines, date lines, datelines."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.ingest.days import day_of, days_in
from generator.ingest.words import IngestWords, folded

MAX_BYLINE = 120
"""Characters; three authors with their agency fit."""

MAX_DATE_LINE = 80
"""Characters: `Published: Friday, February 14, 2025 at 6:03 p.m. GMT | Updated …` has seventy."""

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_SPLIT = re.compile(r"\s*[,;|•·]\s*|\s+[-–—]\s+")
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.\- ]{1,30}(?:,\s[A-ZÀ-Þ][\w.'’ -]{1,30})?"
_WIRE_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}),?(?:\s(?P<day>[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}|\d{{1,2}}\s[A-Z][a-z]{{2,8}}))?"
    r"\s?\((?P<wire>[^()]{2,40})\)\s?[-–—]{1,2}\s?"
)
_OPENS = re.compile(r"[A-ZÀ-Þ0-9\"“‘$£€]")
_OUTLET_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w'’./\- ]{2,40}(?:,\s[A-ZÀ-Þ][\w.'’/ -]{1,30}){0,2}),?\s\((?P<wire>[^()]{2,40})\)\s?[-–—]{1,2}\s"
)
_WHERE = re.compile(r"(?<=\w)\sin\s[A-ZÀ-Þ][\w.'’ -]{1,40}$")
_CAPITALS = re.compile(r"[A-ZÀ-Þ]{3,}")
_SENTENCE_END = re.compile(r"[a-zà-þ]{3}[.?!][”\"’']?\s[A-ZÀ-Þ]")
_PLACE_DATELINE = re.compile(r"(?P<place>[A-ZÀ-Þ]{3}[A-ZÀ-Þ'’.\- ]{0,27}(?:,\s[A-ZÀ-Þ][\w.'’ -]{1,30})?)\s?[–—]{1,2}\s")


class Byline(NamedTuple):
    """Who signs: people or desks, the wire service among them, and the paper that a line names beside them."""

    authors: tuple[str, ...]
    agency: str | None
    house: str | None = None


MAX_HEAD = 400
"""Characters before a dateline in its line: a headline, a picture's credit, a byline and the day, which a copy ran together."""


LEAP = 2000
"""A year that has every day."""
MAX_WIRE_WORDS = 4
"""Words of a wire's or a paper's name in brackets: `National Press Agency` has three."""
MIN_CITY = 3
"""Letters of a place in capitals; shorter ones are abbreviations."""


class Dateline(NamedTuple):
    """The opening of an agency report, `EXAMPLE CITY, May 3 (AP) —`, and how long it is.

    `head` is the headline that was glued to it, `day` the month and day that it names; a dateline names no year.
    """

    length: int
    agency: str | None
    words: str
    head: str = ""
    day: tuple[int, int] | None = None


def _after_opener(text: str, words: IngestWords) -> str | None:
    low = text.casefold()
    for opener in words.byline_openers:
        if low.startswith(opener) and text[len(opener) : len(opener) + 1] in (" ", ":"):
            return text[len(opener) :].lstrip(" :")
    return None


def is_byline(text: str, words: IngestWords) -> bool:
    """Whether a line signs the article: `By Jane Doe and John Roe, Reuters`. `By Monday evening …` does not."""
    rest = _after_opener(text, words)
    if rest is None or len(text) > MAX_BYLINE or text.endswith((".", "?", "!", ":", "”", '"')):
        return False
    first = rest.partition(" ")[0].strip(",")
    if not first[:1].isupper() or first.casefold() in words.weekdays or first.casefold() in words.months:
        return False
    return all(_name_word(word, words) for word in rest.replace(",", " ").split())


def _name_word(word: str, words: IngestWords) -> bool:
    bare = word.strip("().;|•·-–—&")
    return (
        not bare
        or not bare[0].islower()
        or bare in words.byline_joiners
        or bare in words.roles
        or bare in ("de", "van", "von", "der", "la", "bin", "al", "of", "the", "from")
    )


def is_bare_name(text: str, words: IngestWords) -> bool:
    """Whether a line is nothing but a name, or a name and a wire service; only beside a date line does that sign an article."""
    parts = [part for part in _SPLIT.split(text) if part]
    if not parts or len(text) > 60 or any(letter.isdigit() for letter in text):
        return False
    return all(folded(part) in words.agencies or _is_name(part) for part in parts)


def _is_name(part: str) -> bool:
    tokens = part.split()
    return 2 <= len(tokens) <= 4 and all(token[:1].isupper() for token in tokens)


def signed(line: str, words: IngestWords) -> Byline:
    """Return who a byline names; jobs (`political editor`) and wires that stand beside a name are told from names."""
    rest = _after_opener(line, words)
    people, house = _without_house(rest if rest is not None else line, words, opened=rest is not None)
    return signers([people] if people else [], words)._replace(house=house)


def _without_house(text: str, words: IngestWords, *, opened: bool) -> tuple[str, str | None]:
    """Return the people of a byline and the paper it names: `Jane Doe, Example Courier, Exampleville` is one person at one paper.

    What follows a paper or a wire is where the person is, unless it is joined by `and` or has a paper of its own behind it.
    Papers are told by the last word of their names; the name a byline opens with may be a person's: `By Emily Post`.
    """
    parts = [part.strip() for part in _SPLIT.split(text) if part.strip()]
    houses = [_is_paper(part, words) and not (place == 0 and opened and _may_be_surname(part, words)) for place, part in enumerate(parts)]
    ends = [is_it or folded(part) in words.agencies for part, is_it in zip(parts, houses, strict=True)]
    kept: list[str] = []
    named = False
    for place, part in enumerate(parts):
        joined = part.partition(" ")[0].casefold() in words.byline_joiners
        followed = place + 1 < len(parts) and ends[place + 1]
        if houses[place] or (named and any(ends[:place]) and not (ends[place] or joined or followed)):
            continue
        named = named or not ends[place]
        kept.append(part)
    return ", ".join(kept), next((part for part, is_it in zip(parts, houses, strict=True) if is_it), None)


def _is_paper(part: str, words: IngestWords) -> bool:
    tokens = part.split()
    is_paper = 2 <= len(tokens) <= 6 and folded(tokens[-1]) in words.houses and tokens[-1][:1].isupper()
    return is_paper and folded(part) not in words.agencies and tokens[0].casefold() not in words.byline_joiners


def _may_be_surname(part: str, words: IngestWords) -> bool:
    tokens = part.split()
    return len(tokens) == 2 and folded(tokens[1]) in words.house_surnames and tokens[0].casefold() != "the"


def signers(stated: list[str], words: IngestWords) -> Byline:
    """Return authors and agency from what fields or bylines state, each name once, in order.

    A wire that signs alone is author and agency; beside a person's name it is the agency only.
    """
    names: list[str] = []
    wires: list[str] = []
    for text in stated:
        for part in _people(text, words):
            (wires if folded(part) in words.agencies else names).append(part)
    agency = words.agencies[folded(wires[0])] if wires else None
    return Byline(_once(names or wires[:1]), agency)


def _once(names: list[str]) -> tuple[str, ...]:
    """Keep one spelling of each name: pages repeat `Jane Doe` as `Jane-Doe` or `jane doe`; the one with most capitals stays."""
    spellings: dict[str, str] = {}
    for name in names:
        same = "".join(letter for letter in name.casefold() if letter.isalnum())
        kept = spellings.get(same)
        if kept is None or sum(map(str.isupper, name)) > sum(map(str.isupper, kept)):
            spellings[same] = name
    return tuple(spellings.values())


def _people(text: str, words: IngestWords) -> list[str]:
    plain = re.sub(r"https?://\S+|\S+@\S+|@\w+|\([^()]{0,60}\)", " ", text).replace("[[", "").replace("]]", "")
    parts = []
    for chunk in _SPLIT.split(plain):
        for part in re.split(r"\s(?:and|with|&|und|et|y)\s", chunk):
            name = _WHERE.sub("", " ".join(part.split()).strip(" .|()"))
            name = name.removeprefix("and ") if not name.startswith("and") or len(name) > 3 else ""
            if name and not _is_job(name, words) and not any(letter.isdigit() for letter in name):
                parts.append(_after_opener(name, words) or name)
    return parts


def _is_job(name: str, words: IngestWords) -> bool:
    tokens = [token.casefold() for token in name.split()]
    return folded(name) not in words.agencies and (any(token in words.roles for token in tokens) or len(tokens) > 6)


def is_date_line(text: str, words: IngestWords) -> bool:
    """Whether a line is nothing but a full date: with its weekday, time and `Published` or `Updated` at most."""
    if len(text) > MAX_DATE_LINE or not (found := days_in(text, words)):
        return False
    rest = text
    for day in found:
        rest = rest.replace(day.words, " ")
    allowed = words.weekdays | words.date_line_rest | words.published | words.updated
    loose = {part for phrase in allowed for part in phrase.split()}
    return all(word.casefold().strip(".") in loose or len(word) == 1 for word in _WORD.findall(rest))


def is_update_line(text: str, words: IngestWords) -> bool:
    """Whether a date line speaks of a change of the article and not of its first day."""
    line = text.casefold().lstrip(" -–—|:")
    return line.startswith(tuple(words.updated))


def dateline(paragraph: str, words: IngestWords) -> Dateline | None:
    """Return the dateline that opens an agency report, or None.

    With brackets the wire or the outlet in them must be known: `EXAMPLE CITY (AP) —`, `Example City (CNN) –`.
    An unknown one must be written as a name, behind a place in capitals that is told from a name by its land or by the day:
    `EXAMPLE CITY, La. (Example Wire) —`.
    Without brackets, the place must be in capitals and a long dash must follow: `EXAMPLE CITY — `.
    """
    for pattern in (_WIRE_DATELINE, _OUTLET_DATELINE):
        if (match := pattern.match(paragraph)) and _is_known(match["wire"], words):
            return Dateline(match.end(), words.agencies.get(folded(match["wire"])), match[0].strip(), day=_day_of(match, words))
    if (match := _WIRE_DATELINE.match(paragraph)) and _is_unknown_wire(match, paragraph[match.end() :], words):
        return Dateline(match.end(), _agency(match["wire"], words), match[0].strip(), day=_day_of(match, words))
    if glued := _glued_dateline(paragraph, words):
        return glued
    if (match := _PLACE_DATELINE.match(paragraph)) and match["place"].partition(",")[0].isupper():
        return Dateline(match.end(), None, match[0].strip())
    return None


def _day_of(match: re.Match[str], words: IngestWords) -> tuple[int, int] | None:
    """Return the month and the day that a dateline names."""
    parts = (match.groupdict().get("day") or "").replace(".", "").split()
    month = next((words.months[part.casefold()] for part in parts if part.casefold() in words.months), None)
    number = next((int(part) for part in parts if part.isdigit()), 0)
    return (month, number) if month is not None and day_of(LEAP, month, number) is not None else None


def _is_unknown_wire(match: re.Match[str], rest: str, words: IngestWords) -> bool:
    """Whether the brackets hold a name of whoever sends the report; `NATO (the alliance) - said` and `NASA (Houston) - said` go on."""
    city, comma, _ = match["place"].partition(",")
    named = all(token[:1].isupper() for token in match["wire"].split()) and len(match["wire"].split()) <= MAX_WIRE_WORDS
    placed = bool(comma) or _day_of(match, words) is not None
    return city.isupper() and len(city) >= MIN_CITY and named and placed and _OPENS.match(rest) is not None


def _agency(name: str, words: IngestWords) -> str | None:
    """Return the wire that a dateline's brackets name; a paper that signs its own report is none."""
    return None if folded(name.split()[-1]) in words.houses else name


def _is_known(name: str, words: IngestWords) -> bool:
    return folded(name) in words.agencies or folded(name) in words.outlets


def _glued_dateline(paragraph: str, words: IngestWords) -> Dateline | None:
    """Return the dateline behind a headline and a date stamp on one line: `Oil found CITY | Mon Oct 25, 2010 CITY (Reuters) - …`.

    `He told MOSCOW TODAY (TASS) - …` behind a full sentence is part of the story.
    """
    opening = paragraph[:MAX_HEAD]
    for end in (found.start() for found in re.finditer(r"\(", opening)):
        name, bracket, rest = opening[end + 1 :].partition(")")
        dash = re.match(r"\s?[-–—]{1,2}\s", rest)
        if not (bracket and dash and _is_known(name, words)) or _SENTENCE_END.search(opening[:end]):
            continue
        length = end + len(name) + 2 + dash.end()
        return Dateline(length, words.agencies.get(folded(name)), paragraph[end:length].strip(), _glued_headline(opening[:end], words))
    return None


def _glued_headline(opening: str, words: IngestWords) -> str:
    """Return what stands before the place that recurs behind `|`, without a picture's credit; empty where no place recurs."""
    before, _, stamp = opening.partition("|")
    place = next((found for found in _CAPITALS.finditer(before) if found[0] in stamp), None)
    headline = before[: place.start()] if place else ""
    cut = min((at for marker in words.credit_markers if (at := headline.casefold().find(f" {marker}")) >= 0), default=len(headline))
    return headline[:cut].strip()
