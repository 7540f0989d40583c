import pytest

from generator.ingest import IngestWords
from generator.ingest.frontmatter import Front, front_matter

BODY = "The council met on Friday."


@pytest.fixture
def known(words: IngestWords) -> frozenset[str]:
    return frozenset(key for keys in words.keys.values() for key in keys)


def values(front: Front) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for field in front.fields:
        found.setdefault(field.key, []).append(field.value)
    return found


def test_every_scalar_is_a_string(known: frozenset[str]) -> None:
    front = front_matter(f"---\nno: yes\ntime: 12:30\ndate: 2025-02-14\ncount: 0x1F\n---\n{BODY}", file="a.md", known=known)
    assert values(front) == {"no": ["yes"], "time": ["12:30"], "date": ["2025-02-14"], "count": ["0x1F"]}
    assert front.rest == BODY


def test_keys_are_one_whatever_their_case_and_joints(known: frozenset[str]) -> None:
    front = front_matter(f"---\nDate-Published: a\ndate_published: b\nDATE published: c\n---\n{BODY}", file="a.md", known=known)
    assert values(front) == {"datepublished": ["a", "b", "c"]}


def test_lists_repeat_their_key_and_mappings_join_it_with_a_dot(known: frozenset[str]) -> None:
    front = front_matter('---\nauthor:\n  - "[[Jane Doe]]"\n  - John Roe\ndate:\n  created: 2025-02-14\n---\n', file="a.md", known=known)
    assert values(front) == {"author": ["Jane Doe", "John Roe"], "date.created": ["2025-02-14"]}


def test_broken_yaml_is_read_line_by_line_and_reported_with_its_line(known: frozenset[str]) -> None:
    front = front_matter(f"---\ntitle: Talks: a new start\ndate: 2025-02-14\n---\n{BODY}", file="a.md", known=known)
    assert values(front) == {"title": ["Talks: a new start"], "date": ["2025-02-14"]}
    assert [problem.line for problem in front.problems] == [2]


def test_a_rule_of_dashes_in_a_text_is_no_front_matter(known: frozenset[str]) -> None:
    assert front_matter(f"---\n{BODY}\n\nMore of it.", file="a.md", known=known).rest.endswith("More of it.")


def test_toml_front_matter_is_read(known: frozenset[str]) -> None:
    front = front_matter(f'+++\ntitle = "A title"\ndate = 2025-02-14\n+++\n{BODY}', file="a.md", known=known)
    assert values(front) == {"title": ["A title"], "date": ["2025-02-14"]}


def test_pelican_headers_are_read_without_fences(known: frozenset[str]) -> None:
    front = front_matter(f"Title: A title\nDate: 2025-02-14 10:20\nCategory: news\nAuthor: Jane Doe\n\n{BODY}", file="a.md", known=known)
    assert values(front)["title"] == ["A title"]
    assert front.rest.strip() == BODY


def test_one_line_with_a_colon_is_prose_and_no_header(known: frozenset[str]) -> None:
    text = f"Update: the council has met.\n{BODY}"
    assert front_matter(text, file="a.md", known=known) == Front((), text)


def test_readwise_metadata_are_read_and_leave_the_text(known: frozenset[str]) -> None:
    stated = "- Author: [[Jane Doe]]\n- Full Title: A title in full\n- URL: https://example.org/a"
    text = f"# A ti…\n\n## Metadata\n{stated}\n\n## Highlights\n{BODY}\n"
    front = front_matter(text, file="a.md", known=known)
    assert values(front) == {"author": ["Jane Doe"], "fulltitle": ["A title in full"], "url": ["https://example.org/a"]}
    assert "Metadata" not in front.rest
    assert BODY in front.rest


def test_front_matter_that_is_never_closed_is_read_as_far_as_it_goes_and_reported(known: frozenset[str]) -> None:
    for fence, sign in (("---", ": "), ("+++", " = ")):
        front = front_matter(f"{fence}\ntitle{sign}Talks\ndate{sign}2025-02-14\n\n{BODY}", file="a.md", known=known)
        assert values(front) == {"title": ["Talks"], "date": ["2025-02-14"]}
        assert front.rest.strip() == BODY
        (problem,) = front.problems
        assert (problem.line, problem.message) == (
            1,
            f"a.md: the front matter that opens with {fence} is never closed; it was read to line 3: put {fence} on the line below",
        )


def test_a_place_before_a_colon_below_a_rule_is_no_front_matter(known: frozenset[str]) -> None:
    front = front_matter(f"---\nExampleville: {BODY}\n\nMore of it.", file="a.md", known=known)
    assert front.fields == ()
    assert f"Exampleville: {BODY}" in front.rest


def test_a_field_knows_its_line(known: frozenset[str]) -> None:
    front = front_matter(
        f"\n---\ntitle: A title\ndate:\n  created: 2025-02-14\nauthor:\n  - Jane Doe\n---\n{BODY}", file="a.md", known=known
    )
    assert {field.key: field.line for field in front.fields} == {"title": 3, "date.created": 5, "author": 6}
