"""The words that ingest looks for, read once from `generator/data/<language>/ingest.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_OUTER_PUNCTUATION = " \t\n.,:;!?…*_#>|–—-•·\"“”'‘’()[]"


def folded(line: str) -> str:
    """Return `line` as the word lists compare it: lower case, straight apostrophes, no outer punctuation, single spaces."""
    return " ".join(line.replace("’", "'").casefold().split()).strip(_OUTER_PUNCTUATION)


def folded_key(key: str) -> str:
    """Return the name of a metadata field as the lists compare it: `date-published` and `Date Published` are one."""
    return re.sub(r"[\s_:-]", "", key).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestWords:
    """Every word list of ingest; the comments in the data file say which rule reads which.

    Attributes:
        months: month number (1 to 12) by lower-case name or abbreviation.
        agencies: wire service by each of the ways in which it signs, lower case.
        keys: what a metadata field means, as names of exporters' keys, best first.
        languages: little words by language, the most frequent of each.
    """

    months: Mapping[str, int]
    weekdays: frozenset[str]
    published: frozenset[str]
    updated: frozenset[str]
    date_line_rest: frozenset[str]
    byline_openers: tuple[str, ...]
    byline_joiners: frozenset[str]
    roles: frozenset[str]
    houses: frozenset[str]
    house_surnames: frozenset[str]
    agencies: Mapping[str, str]
    photo_libraries: frozenset[str]
    caption_markers: tuple[str, ...]
    credit_markers: tuple[str, ...]
    archive: tuple[str, ...]
    positions: frozenset[str]
    crumb_openers: tuple[str, ...]
    sections: frozenset[str]
    lines: frozenset[str]
    openers: tuple[str, ...]
    closers: tuple[str, ...]
    link_lists: frozenset[str]
    corrections: tuple[str, ...]
    correction_phrases: tuple[str, ...]
    tail: frozenset[str]
    buttons: frozenset[str]
    url_markers: tuple[str, ...]
    unfinished: frozenset[str]
    sentence_titles: frozenset[str]
    before_number: frozenset[str]
    abbreviations: frozenset[str]
    sentence_openers: frozenset[str]
    runon_openers: frozenset[str]
    runon_joints: frozenset[str]
    glued_openers: frozenset[str]
    cut_words: frozenset[tuple[str, str]]
    stamp_words: frozenset[str]
    stamp_leads: frozenset[str]
    beside_stamp: frozenset[str]
    clock_words: frozenset[str]
    glued_jobs: frozenset[str]
    server_errors: tuple[str, ...]
    comment_calls: tuple[str, ...]
    comment_buttons: tuple[str, ...]
    cut_before: frozenset[str]
    separators: tuple[str, ...]
    mastheads: frozenset[str]
    outlets: frozenset[str]
    publisher_names: Mapping[str, str]
    wire_hosts: Mapping[str, str]
    shared_hosts: frozenset[str]
    keys: Mapping[str, tuple[str, ...]]
    languages: Mapping[str, frozenset[str]]

    @classmethod
    def from_toml(cls, data: Mapping[str, Any]) -> IngestWords:
        """Return the words of one parsed `ingest.toml`; raise `KeyError` where a list is missing."""
        dates, bylines, photos = data["dates"], data["bylines"], data["photos"]
        site, sentences, publishers = data["boilerplate"], data["sentences"], data["publishers"]
        return cls(
            months={name: number for number, names in enumerate(dates["months"], 1) for name in names},
            weekdays=frozenset(dates["weekdays"]),
            published=frozenset(dates["published"]),
            updated=frozenset(dates["updated"]),
            date_line_rest=frozenset(dates["date_line_rest"]),
            byline_openers=_longest_first(bylines["openers"]),
            byline_joiners=frozenset(bylines["joiners"]),
            roles=frozenset(bylines["roles"]),
            houses=frozenset(data["houses"]["words"]),
            house_surnames=frozenset(data["houses"]["surnames"]),
            agencies={alias: name for name, aliases in data["agencies"].items() for alias in aliases},
            photo_libraries=frozenset(photos["libraries"]),
            caption_markers=_longest_first(photos["caption_markers"]),
            credit_markers=_longest_first(photos["credit_markers"]),
            archive=tuple(photos["archive"]),
            positions=frozenset(photos["positions"]),
            crumb_openers=_longest_first(site["crumb_openers"]),
            sections=frozenset(site["sections"]),
            lines=frozenset(map(folded, site["lines"])),
            openers=_longest_first(site["openers"]),
            closers=tuple(site["closers"]),
            link_lists=frozenset(map(folded, site["link_lists"])),
            corrections=_longest_first(site["corrections"]),
            correction_phrases=tuple(site["correction_phrases"]),
            tail=frozenset(map(folded, site["tail"])),
            buttons=frozenset(site["buttons"]),
            url_markers=_longest_first(site["url_markers"]),
            unfinished=frozenset(data["paragraphs"]["unfinished"]),
            sentence_titles=frozenset(sentences["titles"]),
            before_number=frozenset(sentences["before_number"]),
            abbreviations=frozenset(sentences["abbreviations"]),
            sentence_openers=frozenset(sentences["openers"]),
            runon_openers=frozenset(sentences["runon"]),
            runon_joints=frozenset(sentences["runon_joints"]),
            glued_openers=frozenset(data["tokenised"]["openers"]),
            cut_words=frozenset((first, second) for first, second in data["tokenised"]["cut"]),
            stamp_words=frozenset(data["stamps"]["words"]),
            stamp_leads=frozenset(data["glued"]["leads"]),
            beside_stamp=frozenset(data["glued"]["beside"]),
            clock_words=frozenset(data["glued"]["clock"]),
            glued_jobs=frozenset(data["glued"]["jobs"]),
            server_errors=tuple(data["glued"]["errors"]),
            comment_calls=tuple(data["comments"]["calls"]),
            comment_buttons=tuple(data["comments"]["buttons"]),
            cut_before=frozenset(data["titles"]["cut_before"]),
            separators=tuple(data["titles"]["separators"]),
            mastheads=frozenset(publishers["mastheads"]),
            outlets=frozenset(name.casefold() for name in publishers["names"].values()),
            publisher_names=dict(publishers["names"]),
            wire_hosts=dict(publishers["wire_hosts"]),
            shared_hosts=frozenset(publishers["shared_hosts"]["names"]),
            keys={meaning: tuple(map(folded_key, names)) for meaning, names in data["keys"].items()},
            languages={language: frozenset(words) for language, words in data["languages"].items()},
        )


def _longest_first(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
