"""Words around an expression that tell on which side of the document's day it lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.annotate.lexicon import TimexLexicon, alternation
from generator.model import Span

REACH = 80
# Characters in which a verb stands straight before "Thursday's": "have been rescheduled" fits.
BESIDE = 24
_NOUN = re.compile(r" {1,3}(?![a-z]{1,4}(?!\w))\w")  # no preposition or auxiliary is so long
_A_FEW_QUOTED = re.compile(r"(``|[\"“])([^\"“”`'.,;:?!]{1,40})(''|[\"”])")
_OPENS_A_CLAUSE = re.compile(r", (?:on |last |late |early )?$")


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of one lexicon, compiled."""

    future: re.Pattern[str]
    future_after: re.Pattern[str]
    reporting: re.Pattern[str]
    deadline: re.Pattern[str]
    future_exact: re.Pattern[str]
    scheduled: re.Pattern[str]
    past: re.Pattern[str]
    past_form: re.Pattern[str]
    past_before: re.Pattern[str]
    until: re.Pattern[str]
    opens_clause: re.Pattern[str]
    present_after: re.Pattern[str]
    turned: re.Pattern[str]
    nouns: re.Pattern[str]
    done: re.Pattern[str]
    called_off: re.Pattern[str]
    perfect: re.Pattern[str]
    planned_for: re.Pattern[str]
    event_after: re.Pattern[str]
    lasting: re.Pattern[str]
    coarse_units: re.Pattern[str]
    compared: re.Pattern[str]
    surely_ahead: re.Pattern[str]
    apposed: re.Pattern[str]
    past_perfect: re.Pattern[str]
    looks_back: re.Pattern[str]
    done_in: re.Pattern[str]
    present: re.Pattern[str]
    both: re.Pattern[str]
    article: re.Pattern[str]
    coupled: re.Pattern[str]
    placed: re.Pattern[str]
    leads_to: re.Pattern[str]
    leading_up: re.Pattern[str]
    purpose: tuple[str, ...]
    generic_parts: tuple[str, ...]
    results: re.Pattern[str]
    when: re.Pattern[str]
    went_on: re.Pattern[str]
    acted: re.Pattern[str]
    relative: re.Pattern[str]
    clause_end: re.Pattern[str]
    progressive: re.Pattern[str]
    backshift: re.Pattern[str]
    planned: re.Pattern[str]
    denied: re.Pattern[str]
    could: tuple[str, ...]
    happening: re.Pattern[str]

    def _clause_before(self, words: str) -> str:
        words = _unquoted(words)
        ends = [found.end() for found in self.clause_end.finditer(words)]
        return words[ends[-1] :] if ends else words

    def _clause_after(self, words: str) -> str:
        words = _unquoted(words)
        closed = self.clause_end.search(words)
        return words[: closed.start()] if closed else words

    def ahead(self, text: str, span: Span, *, reported: bool = False) -> str | None:
        """Return the words before or after the expression, within its clause, that put it after the document's day, or None.

        A verb of saying between the cue and the expression, or straight before it, takes the expression for itself.

        Args:
            text: the folded text.
            span: the expression.
            reported: whether to look only for a plan in the past tense of a report: "they did not plan to leave on Monday".
        """
        before = self._clause_before(text[max(0, span.start - REACH) : span.start])
        after = self._clause_after(text[span.end : span.end + REACH])
        if reported:
            if not (self.planned.search(before) or self.backshift.search(before) or self.backshift.search(after)):
                return None
            before, after = (self.backshift.sub(lambda found: " " * len(found[0]), part) for part in (before, after))
        cues = (*self.future.finditer(before), *self.future_exact.finditer(before), *self.deadline.finditer(before))
        cues += tuple(self.planned.finditer(before)) if reported else ()
        under_way = text.startswith(("'s", "’s"), span.end)  # "they are investigating Monday's blast"
        arranged = () if under_way else self.progressive.finditer(before)
        cue = max((*cues, *self.scheduled.finditer(before), *arranged), key=lambda found: found.end(), default=None)
        if cue is not None:
            rest = after if self.deadline.search(before) else after.partition(",")[0]
            opened = before.rfind(",", 0, cue.start()) + 1  # "they were readying others, the next one expected to start late on Tuesday"
            around = (before[opened : cue.start()], before[cue.end() :], rest)  # "was to meet" is a cue itself
            past = self.reporting.search(before, cue.end()) or any(self.past.search(part) for part in around)
            told = self._closed(before[: cue.start()], rest)
            lasted = self.went_on.search(before[: cue.start()])  # "it lasted until March"
            if cue[0] in self.could and self.denied.search(before[: cue.start()]):
                return None  # "neither of them could be reached on Monday"
            if self.happening.match(text, span.end) and not self.deadline.search(before):
                return None  # "they will look into Monday's crash"
            return None if past or told or lasted or self._back_in_the_past(before, cue.end(), after) else cue[0].strip()
        if self.reporting.search(before) or self.past.search(before) or self.done.search(before):
            return None
        found = self.future_after.search(after)
        if self.relative.search(before) is not None:
            return None  # "the man who shot two people in May will stand trial"
        if found is None or self.past.search(after) or self.reporting.search(after[: found.start()]):
            return None  # "on Wednesday the agency said it will open"
        if "," in before and after[: found.start()].strip() == ",":
            return None  # "the chief at the time of the blast, on 20 April, will not testify"
        return found[0]

    def _closed(self, opening: str, rest: str) -> bool:
        """Whether the time up to a deadline is told as over: "Until Friday, nobody knew", "it ran until July 15, when they sealed it"."""
        if not rest.startswith(",") or self.future_after.search(rest) or self.reporting.search(rest):
            return False
        if opening.strip():
            return self.when.match(rest) is not None and self.acted.search(rest) is not None
        return self.past_form.search(rest) is not None

    def _back_in_the_past(self, before: str, cue: int, after: str) -> bool:
        """Whether the sentence has left the future again before the expression: "they will stay, he said; it began on Friday".

        After a comma a subject with a verb in the past does it, or the expression itself where it opens a clause in the past.
        A noun such as "deadline" looks ahead only until a verb in the past follows it: "the deadline passed on Monday".
        """
        between = before[cue:]
        if self.turned.search(between) is not None:
            return True
        if self._looks_back(between):
            return True
        if self.nouns.search(before[:cue]) is not None and self.past_form.search(between) is not None:
            return True
        return _OPENS_A_CLAUSE.search(between) is not None and self.past_form.search(after) is not None

    def undone(self, text: str, span: Span) -> tuple[str, bool] | None:
        """Return the words that call off what is named by its day, and whether they stand in the perfect; None where none do.

        "Thursday's meeting has been called off", "called off Thursday's meeting", "the vigil planned for Thursday was canceled".
        """
        before = self._clause_before(text[max(0, span.start - REACH) : span.start])
        if text[span.end : span.end + 2] in ("'s", "’s"):
            straight = self.called_off.search(before, max(0, len(before) - BESIDE))
            if straight is not None and straight.end() == len(before.rstrip()):
                return straight[0], self.perfect.search(before[: straight.start()]) is not None
        elif self.planned_for.search(before) is None:
            return None
        after = self._clause_after(text[span.end : span.end + REACH])
        found = self.called_off.search(after)
        if found is None or self.reporting.search(after[: found.start()]) is not None:
            return None
        near = after[max(0, found.start() - BESIDE) : found.start()]
        for verb, surely in ((self.perfect, True), (self.past, False)):
            auxiliary = verb.search(near)
            if auxiliary is not None and len(near[auxiliary.end() :].split()) <= 1:
                return f"{auxiliary[0]} {found[0]}", surely
        return None

    def before_it(self, text: str, span: Span) -> tuple[str, bool] | None:
        """Return "ahead of" straight before the expression: what it names was still to come, whatever had been done before it."""
        found = self.leading_up.search(text[max(0, span.start - BESIDE) : span.start])
        if found is None or (found[0].strip() in self.purpose and text.startswith(("'s", "’s"), span.end)):
            return None  # "a march for Friday", but not "blamed for Friday's march"
        return found[0].strip(), False

    def of_results(self, text: str, span: Span) -> bool:
        """Whether the clause speaks of results, which one tells of a quarter that is over: "will release its third-quarter results"."""
        before = self._clause_before(text[max(0, span.start - REACH) : span.start])
        return self.results.search(before) is not None or self.results.search(text[span.end : span.end + BESIDE]) is not None

    def happened(self, text: str, span: Span) -> bool:
        """Whether a verb in the past, not one of saying, stands before the expression and nothing looks ahead, nor leads up to it."""
        if self.leads_to.search(text[max(0, span.start - 20) : span.start]) is not None:
            return False
        before = self._clause_before(text[max(0, span.start - REACH) : span.start])
        verbs = [verb for verb in self.past_form.finditer(before) if self.present.search(before[: verb.start()]) is None]
        plain = [verb for verb in verbs if self.reporting.match(before, verb.start()) is None]
        was = self.past.search(before) is not None or self.past.match(text[span.end : span.end + 20].lstrip()) is not None
        if self.known(text, span) and not before.strip(" ").lower().removesuffix("the").strip():  # "The April blast killed eleven"
            after = self._clause_after(text[span.end : span.end + REACH])
            return self.acted.search(after) is not None and self.future_after.search(after) is None
        if self.known(text, span) or self.ahead(text, span) is not None:
            return False
        return was or bool(plain) or (self.opens_clause.fullmatch(before) is not None and self._goes_on_in_the_past(text, span))

    def _goes_on_in_the_past(self, text: str, span: Span) -> bool:
        """Whether a verb in the past follows in the clause, and nothing that looks ahead: "In January, the court ruled"."""
        after = self._clause_after(text[span.end : span.end + 2 * REACH])
        found = self.past.search(after) or self.past_form.search(after)
        return found is not None and self.future.search(after) is None and self.present_after.search(after, 0, found.start()) is None

    def told(self, text: str, span: Span) -> bool:
        """Whether a verb in the past stands in the clause: "they met on Friday", "it had rained on Friday"."""
        before = self._clause_before(text[max(0, span.start - REACH) : span.start])
        after = self._clause_after(text[span.end : span.end + REACH])
        told = (self.past, self.past_form)
        return any(words.search(part) is not None for words in told for part in (before, after)) or self.behind(text, span)

    def before_that(self, text: str, span: Span, last: int) -> bool:
        """Whether the clause between the date before, which ends at `last`, and the expression is in the past perfect."""
        return self.past_perfect.search(self._clause_before(text[max(last, span.start - REACH) : span.start])) is not None

    def known(self, text: str, span: Span) -> bool:
        """Whether the expression stands between "the" and a noun: "the April 20 explosion" is one that readers know."""
        return self.article.search(text[max(0, span.start - 20) : span.start]) is not None and _NOUN.match(text, span.end) is not None

    def announced(self, text: str, span: Span) -> bool:
        """Whether the clause before the expression is in the future itself: "they will be heard on 23 September"."""
        return self.surely_ahead.search(self._clause_before(text[max(0, span.start - REACH) : span.start])) is not None

    def compares(self, text: str, span: Span) -> bool:
        """Whether a word of comparison stands straight before the expression: "up 4 percent from a year earlier"."""
        return self.compared.search(text[max(0, span.start - 20) : span.start]) is not None

    def bounds(self, text: str, span: Span) -> bool:
        """Whether "by" or "until" stands straight before the expression."""
        return self.deadline.search(text[max(0, span.start - 20) : span.start]) is not None

    def ends_with(self, text: str, span: Span) -> bool:
        """Whether "until" stands before the expression, with a few words of its clause between: "until the fall of the city in May"."""
        return self.until.search(self._clause_before(text[max(0, span.start - REACH) : span.start])) is not None

    def since(self, text: str, span: Span) -> bool:
        """Whether "since" stands straight before the expression."""
        return self.past_before.search(text[max(0, span.start - 20) : span.start]) is not None

    def behind(self, text: str, span: Span) -> bool:
        """Whether a word before the expression puts it before the document's day: straight before it, or "since" in its clause."""
        if self.since(text, span):
            return True
        before = self._clause_before(text[max(0, span.start - REACH) : span.start])
        if self._looks_back(before):
            return True
        done = self.done_in.search(before)
        return done is not None and self.present.search(before[: done.start()]) is None and self.ahead(text, span) is None

    def _looks_back(self, words: str) -> bool:
        """Whether "since" opens what the words end with: "since the fatal …"; "since then and return on …" goes on without it."""
        back = max((found.end() for found in self.looks_back.finditer(words)), default=None)
        return back is not None and self.future.search(words, back) is None and self.both.search(words, back) is None


def _unquoted(words: str) -> str:
    """Blank the marks around a few quoted words: they close no clause ("will hold a “clean-up” rally Saturday")."""
    return _A_FEW_QUOTED.sub(lambda found: " " * len(found[1]) + found[2] + " " * len(found[3]), words)


def _clause_end(lexicon: TimexLexicon) -> re.Pattern[str]:
    """What closes a clause; a full stop does not behind a single letter or an abbreviation ("at 8 p.m. Thursday", "Sen. Smith").

    It does all the same where the next word opens a sentence: "at 8 p.m. The council".
    """
    short = "".join(rf"(?<!(?<!\w){re.escape(word)}\.)" for word in lexicon.words("cues.abbreviations"))
    opener = "|".join(word.capitalize() for word in lexicon.words("clause_start"))
    plain = rf"(?<!(?<!\w)[A-Za-z]\.){short}(?! [a-z])"
    return re.compile(rf"[;:?!\x00\"“”]|''|``|\.(?:{plain}|(?= (?:{opener or '(?!)'})(?!\w)))|, (?:and|but|which|who)\b")


def _not_after(words: tuple[str, ...]) -> str:
    """Return the expression for "none of these words straight before": "results will be announced on Monday" says nothing of Monday yet."""
    return "".join(rf"(?<!\b{re.escape(word)} )" for word in words)


@lru_cache(maxsize=8)
def cues(lexicon: TimexLexicon) -> Cues:
    """Return the cue words of `lexicon`, compiled."""

    def words(role: str) -> re.Pattern[str]:
        return re.compile(rf"(?:(?<!\w)|(?='))(?:{alternation(lexicon.words(role))})(?!\w)")

    def straight(role: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{alternation(lexicon.words(role))}) {{1,3}}$")

    def following(role: str) -> re.Pattern[str]:
        return re.compile(rf" {{1,3}}(?:{alternation(lexicon.words(role))}) {{1,3}}\w")

    past_form = rf"(?:{alternation(lexicon.words('cues.past_forms'))}|\w+(?:{alternation(lexicon.words('cues.past_endings'))}))(?!\w)"
    placed = alternation((*lexicon.words("on"), *lexicon.words("at")))
    within = alternation(lexicon.words("in"))
    determined = alternation((*lexicon.words("the"), *lexicon.words("a")))
    subject = alternation(lexicon.words("cues.subjects"))
    past_only = alternation(lexicon.words("cues.past_only"))
    return Cues(
        future=re.compile(
            rf"(?:(?<!\w)|(?='))(?!(?:{alternation(lexicon.words('cues.not_future'))})(?!\w))"
            rf"(?:{alternation(lexicon.words('cues.future'))}|\w+(?:{alternation(lexicon.words('cues.future_endings'))}))(?!\w)"
        ),
        future_after=words("cues.future_after"),
        reporting=re.compile(_not_after(lexicon.words("cues.passive")) + words("cues.reporting").pattern),
        deadline=straight("cues.deadline"),
        future_exact=re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, lexicon.words('cues.future_exact'))) or '(?!)'})(?!\w)"),
        scheduled=re.compile(
            rf"(?<!\w)(?!(?:{alternation(lexicon.words('cues.determiners'))}) )\w+,? {{1,3}}"
            rf"(?:{alternation(lexicon.words('cues.scheduled'))}) {{1,3}}(?:(?:{placed}|{within}) {{1,3}})?$"
        ),
        progressive=re.compile(
            rf"(?:(?<!\w)|(?='))(?:{alternation(lexicon.words('cues.progressive'))}) {{1,3}}"
            rf"\w+(?:{alternation(lexicon.words('cues.progressive_endings'))}) {{1,3}}(?:(?:{placed}) {{1,3}})?$"
        ),
        past=words("cues.past"),
        past_form=re.compile(rf"(?<![\w-]){past_form}"),
        past_before=straight("cues.since"),
        opens_clause=re.compile(
            rf"[ \x00]*(?:(?:{alternation(lexicon.words('cues.clause_openers'))}) {{1,3}})?(?:{placed}|{within}) {{1,3}}"
        ),
        present_after=words("cues.present_after"),
        until=re.compile(rf"(?<!\w)(?:{alternation(lexicon.words('cues.until'))}) {{1,3}}(?:[\w'-]+ {{1,3}}){{0,6}}$"),
        turned=re.compile(rf", (?:[^,]* )?(?:(?:{subject}) {past_form}|(?:{past_only})(?!\w))"),
        nouns=re.compile(rf"(?<!\w)(?:{alternation(lexicon.words('cues.future_nouns'))})$"),
        done=re.compile(rf"(?<!\w){past_form} {{1,3}}(?:(?:{alternation(lexicon.words('on'))}) {{1,3}})?$"),
        called_off=words("cues.called_off"),
        perfect=words("cues.perfect"),
        planned_for=straight("cues.planned_for"),
        event_after=following("cues.event_after"),
        lasting=straight("cues.lasting"),
        coarse_units=words("cues.coarse_units"),
        compared=re.compile(rf"(?:%|(?<!\w)(?:{alternation(lexicon.words('cues.compared'))})) {{1,3}}$"),
        surely_ahead=words("cues.surely_ahead"),
        apposed=re.compile(rf", {{1,3}}(?:(?:{alternation(lexicon.words('cues.exactly'))}) {{1,3}})?"),
        past_perfect=words("cues.past_perfect"),
        looks_back=words("cues.looks_back"),
        done_in=re.compile(rf"(?<!\w){past_form} {{1,3}}(?:{alternation((*lexicon.words('on'), *lexicon.words('in')))}) {{1,3}}$"),
        present=straight("cues.present"),
        both=words("and"),
        article=straight("the"),
        coupled=re.compile(rf" {{1,3}}(?:{alternation((*lexicon.words('and'), *lexicon.words('or')))}) {{1,3}}(?:(?:{placed}) {{1,3}})?"),
        placed=re.compile(
            rf"(?:, {{1,3}}(?:{alternation((*lexicon.words('in'), *lexicon.words('on'), *lexicon.words('at')))}) {{1,3}}| {{1,3}}\()$"
        ),
        leads_to=straight("to"),
        leading_up=straight("cues.leading_up"),
        purpose=lexicon.words("cues.purpose"),
        generic_parts=lexicon.words("cues.generic_parts"),
        results=words("cues.results"),
        when=re.compile(rf", (?:{alternation(lexicon.words('cues.when'))}) "),
        went_on=straight("cues.went_on"),
        acted=re.compile(rf"(?<!\w){past_form} (?=\d|(?:{determined}|{subject})(?!\w))"),
        clause_end=_clause_end(lexicon),
        backshift=re.compile(
            rf"(?<!\w)(?:{alternation(lexicon.words('cues.backshift'))})(?: (?:{alternation(lexicon.words('cues.backshift_between'))}))*"
            rf"(?= (?:{alternation(lexicon.words('cues.plans'))})(?!\w))"
        ),
        planned=re.compile(rf"(?!(?:{alternation(lexicon.words('cues.not_future'))})(?!\w)){words('cues.planned').pattern}"),
        denied=words("cues.denied"),
        could=lexicon.words("cues.could"),
        happening=re.compile(
            rf"(?:{alternation(lexicon.words('possessive_end'))}) (?:[\w-]+ ){{0,2}}?"
            rf"(?:{alternation(lexicon.words('cues.happenings'))})(?!\w)"
        ),
        relative=re.compile(rf"(?<!\w)(?:{alternation(lexicon.words('cues.relative'))}) (?:[\w'-]+ ){{0,3}}?{past_form}"),
    )
