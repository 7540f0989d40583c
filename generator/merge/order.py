"""The order of events within a day: clock times and parts of day first, then what sentences say of before and after.

`Before his meeting with X, Y spoke` puts the speech before the meeting, whatever the clock says of neither.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.merge.features import Facet
from generator.merge.lexicon import MergeLexicon
from generator.merge.wording import fold
from generator.model import Article

MIDDAY = 12.0
"""Hour of an event of which nothing says when in the day it was."""
NEAR = 60
"""Characters before a trigger in which `before` or `after` still governs it: `before his meeting with Mr X`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One event as far as its order is concerned.

    Attributes:
        day: events are ordered among those with an equal value.
        facets: its mentions.
        rank: tie-break among events of one hour: the canonical place of the founding mention.
    """

    day: str
    facets: tuple[Facet, ...]
    rank: int


def orders(events: Sequence[Placed], articles: Mapping[str, Article], lexicon: MergeLexicon) -> list[int]:
    """Return for each event its rank within its day, 0 for the first."""
    by_day: defaultdict[str, list[int]] = defaultdict(list)
    for n, event in enumerate(events):
        by_day[event.day].append(n)
    found = [0] * len(events)
    for day in sorted(by_day):
        hours = {n: _hour(events[n].facets, articles, lexicon) for n in by_day[day]}
        first = _precedence(events, by_day[day], articles, lexicon)
        for rank, n in enumerate(_sorted(by_day[day], hours, first, events)):
            found[n] = rank
    return found


def _hour(facets: Sequence[Facet], articles: Mapping[str, Article], lexicon: MergeLexicon) -> float:
    """Return the mean hour that the mentions give, `MIDDAY` where none gives one."""
    hours = [hour for facet in facets if (hour := _stated_hour(facet, articles[facet.mention.article], lexicon)) is not None]
    return round(sum(hours) / len(hours), 3) if hours else MIDDAY


def _stated_hour(facet: Facet, article: Article, lexicon: MergeLexicon) -> float | None:
    part = facet.mention.day_part
    if part is not None:
        clock = part.removeprefix("T").split(":")
        if clock[0].isdigit():
            return int(clock[0]) + (int(clock[1]) / 60 if len(clock) > 1 and clock[1].isdigit() else 0)
        if part in lexicon.parts:
            return lexicon.parts[part]
    quote = f" {fold(facet.mention.quote.of(article.text))} "
    hours = [hour for cue, hour in lexicon.cues if f" {cue} " in quote]
    return hours[0] if len(set(hours)) == 1 else None


def _precedence(
    events: Sequence[Placed], members: Sequence[int], articles: Mapping[str, Article], lexicon: MergeLexicon
) -> dict[int, set[int]]:
    """Return for each event of a day those that a sentence puts before it; contradictions cancel out."""
    by_sentence: defaultdict[tuple[str, int], list[tuple[Facet, int]]] = defaultdict(list)
    for n in members:
        for facet in events[n].facets:
            by_sentence[facet.mention.article, facet.mention.sentence].append((facet, n))
    votes: defaultdict[tuple[int, int], int] = defaultdict(int)
    for (article, _), told in sorted(by_sentence.items(), key=lambda item: item[0]):
        for one, n in told:
            for other, m in told:
                if n != m and (lies := link(one, other, articles[article].text, lexicon)):
                    votes[(n, m) if lies == "before" else (m, n)] += 1
    first: dict[int, set[int]] = {n: set() for n in members}
    for (earlier, later), count in sorted(votes.items()):
        if count > votes.get((later, earlier), 0):
            first[later].add(earlier)
    return first


def link(one: Facet, other: Facet, text: str, lexicon: MergeLexicon) -> str | None:
    """Return `before` or `after`, as `one` lies to `other`, where a word directly before `other`'s trigger says so; else None."""
    at = other.mention.trigger.span.start
    words = f" {fold(text[max(other.mention.quote.start, at - NEAR) : at])} "
    before = max((words.rfind(f" {cue} ") for cue in lexicon.before), default=-1)
    after = max((words.rfind(f" {cue} ") for cue in lexicon.after), default=-1)
    trigger = one.mention.trigger.span.start
    cue = at - (len(words) - max(before, after))
    if max(before, after) < 0 or cue < trigger < at:
        return None
    return "before" if before > after else "after"


def _sorted(members: Sequence[int], hours: Mapping[int, float], first: Mapping[int, set[int]], events: Sequence[Placed]) -> list[int]:
    """Sort by hour, then founding mention, each event after those that must come first; a circle is cut at the earliest."""
    waiting = sorted(members, key=lambda n: (hours[n], events[n].rank))
    done: list[int] = []
    while waiting:
        ready = next((n for n in waiting if not first[n] & set(waiting)), waiting[0])
        done.append(ready)
        waiting.remove(ready)
    return done
