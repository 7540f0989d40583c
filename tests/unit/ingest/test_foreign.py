"""Readers' comments and lists of tweets or headlines are kept and marked; a report that speaks of such things is not."""

from collections.abc import Callable

import pytest

from generator.ingest import Ingested, IngestWords
from generator.ingest.draft import Block
from generator.ingest.foreign import with_foreign
from tests.unit.ingest.conftest import Read

STORY = "The river left its banks on Monday and the mayor of Sampleton closed both of the bridges."
COMMENT = "I told them years ago that the old dam would break."


def _kinds(words: IngestWords, *lines: str) -> list[str]:
    return [block.kind for block in with_foreign([Block(text=line) for line in lines], words)]


@pytest.mark.parametrize(
    "line",
    [
        "We welcome comments that advance the story through relevant opinion, anecdotes, links and data.",
        "(Reporting by Jane Doe; Editing by John Roe) We welcome comments that advance the story.",
        "Views expressed in the comments do not represent those of the Example Courier.",
        "February 8, 2011 at 8:21 am | Report abuse | dear all, the dam was old.",
        "Posted by riverman | Report as abusive",
        "June 24, 2011 at 4:36 pm | Reply The dam was old.",
    ],
)
def test_from_the_first_sign_of_comments_on_all_belongs_to_the_readers(line: str, words: IngestWords) -> None:
    assert _kinds(words, STORY, line, COMMENT, STORY) == ["text", "furniture", "furniture", "furniture"]


@pytest.mark.parametrize(
    "line",
    [
        "Residents can report abuse at any police station in the town.",
        "Report abuse of the relief fund, the mayor said.",
        "The governor did not reply to the letter from the mayor.",
        "The council said it would welcome comments on the dam until May.",
        "Monday | The river falls | Tuesday",
    ],
)
def test_a_report_that_speaks_of_comments_and_abuse_is_a_report(line: str, words: IngestWords) -> None:
    assert _kinds(words, STORY, line, STORY) == ["text", "text", "text"]


def test_a_call_for_comments_above_the_article_ends_nothing(words: IngestWords) -> None:
    assert _kinds(words, "We welcome comments that advance the story.", STORY, STORY) == ["text", "text", "text"]


@pytest.mark.parametrize(
    "line",
    [
        "ie/11B 7:01 pm ET February 11, 2013 RETWEET Could the next mayor be a baker?",
        "RT @riverwatch: The gauge at the bridge reads nine metres.",
        "Bridge closed - 5 hrs ago Example Post Dam holds - 13 hrs ago Sample Star Ferry back - 2 days ago",
    ],
)
def test_a_list_of_tweets_or_headlines_is_marked_and_the_text_around_it_is_not(line: str, words: IngestWords) -> None:
    assert _kinds(words, STORY, line, STORY) == ["text", "furniture", "text"]


@pytest.mark.parametrize(
    "line",
    [
        "The mayor asked people to retweet the warning.",
        "The bridge was closed 5 hours ago and the ferry stopped 2 hours ago.",
        "The bridge was closed - 5 hours ago - by the police.",
    ],
)
def test_a_sentence_with_a_word_of_such_lists_is_not_one(line: str, words: IngestWords) -> None:
    assert _kinds(words, STORY, line) == ["text", "text"]


def test_comments_stay_in_the_text_and_no_event_is_read_from_them(read: Read) -> None:
    article = read(f"{STORY}\n\n{STORY}\n\nPosted by riverman | Report as abusive {COMMENT}\n\n{COMMENT}\n")
    assert COMMENT in article.text
    assert [sentence.kind for sentence in article.sentences][:2] == ["body", "body"]
    assert {sentence.kind for sentence in article.sentences[2:]} == {"furniture"}


def test_how_much_is_not_the_article_s_own_is_told(ingested: Callable[..., Ingested]) -> None:
    (problem,) = ingested(f"{STORY}\n\n{STORY}\n\nRT @riverwatch: nine metres at the bridge\n").problems
    assert (problem.code, problem.severity, problem.file) == ("foreign-text", "info", "story.txt")
    assert problem.message.startswith("story.txt: 1 sentence is")


def test_nothing_is_told_of_an_article_without_such_text(ingested: Callable[..., Ingested]) -> None:
    assert ingested(f"{STORY}\n\n{STORY}\n").problems == ()
