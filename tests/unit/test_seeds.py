"""The seeds folder: what counts as an article, and the one line that says why something does not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.model import Problem, RawFile
from generator.seeds import MAX_BYTES, ids_for, read_file, read_seeds


def fill(folder: Path, **files: str) -> Path:
    """Write files named `a_txt` as `a.txt`."""
    for name, text in files.items():
        folder.joinpath(name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def only_problem(folder: Path) -> Problem:
    (problem,) = read_seeds(folder).problems
    return problem


def test_articles_come_in_the_order_of_their_paths_whatever_the_order_of_creation(tmp_path: Path) -> None:
    fill(tmp_path, c_txt="three", a_md="one", b_html="two")
    assert [file.path for file in read_seeds(tmp_path).files] == ["a.md", "b.html", "c.txt"]


def test_every_kind_of_article_is_taken_and_its_bytes_are_untouched(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c.html", "d.html.gz", "E.TXT"):
        tmp_path.joinpath(name).write_bytes(b"\xff\x00" + name.encode())
    seeds = read_seeds(tmp_path)
    assert [file.data for file in seeds.files] == [b"\xff\x00" + file.path.encode() for file in seeds.files]
    assert len(seeds.files) == 5
    assert seeds.problems == ()


def test_subfolders_are_searched(tmp_path: Path) -> None:
    tmp_path.joinpath("2024", "may").mkdir(parents=True)
    tmp_path.joinpath("2024", "may", "flood.txt").write_text("The river rose.")
    (file,) = read_seeds(tmp_path).files
    assert (file.id, file.path) == ("flood", "2024/may/flood.txt")


@pytest.mark.parametrize("name", ["README.md", "readme.txt", "ReadMe-first.md", ".hidden.txt", "overrides.toml", ".git/a.txt"])
def test_what_is_not_meant_as_an_article_is_passed_over_in_silence(tmp_path: Path, name: str) -> None:
    tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
    tmp_path.joinpath(name).write_text("not an article")
    fill(tmp_path, a_txt="an article")
    seeds = read_seeds(tmp_path)
    assert [file.path for file in seeds.files] == ["a.txt"]
    assert seeds.problems == ()


def test_an_article_about_readers_is_not_a_readme(tmp_path: Path) -> None:
    fill(tmp_path, readers_txt="Readers wrote to the paper.")
    assert [file.id for file in read_seeds(tmp_path).files] == ["readers"]


def test_the_pictures_of_a_saved_page_are_passed_over_and_those_of_nothing_are_not(tmp_path: Path) -> None:
    fill(tmp_path, page_html="<p>Text</p>")
    for folder in ("page_files", "other_files"):
        tmp_path.joinpath(folder).mkdir()
        tmp_path.joinpath(folder, "logo.png").write_bytes(b"png")
    assert only_problem(tmp_path).file == "other_files/logo.png"


@pytest.mark.parametrize(
    ("name", "data", "code", "words"),
    [
        ("empty.txt", b"", "empty-file", "is empty"),
        ("blank.txt", b" \n\t\n", "empty-file", "is empty"),
        ("photo.jpg", b"jpg", "other-kind", "is not an article that Dateline reads"),
        ("letter.docx", b"zip", "other-kind", "convert it"),
        ("no-suffix", b"text", "other-kind", "convert it"),
        ("page.htm", b"<p>", "other-kind", "convert it"),
        ("huge.txt", b"x" * (MAX_BYTES + 1), "too-large", "larger than 2 MB"),
    ],
)
def test_a_file_that_cannot_be_taken_is_named_in_one_line_and_the_others_are_read(
    tmp_path: Path, name: str, data: bytes, code: str, words: str
) -> None:
    fill(tmp_path, good_txt="The bridge opened.")
    tmp_path.joinpath(name).write_bytes(data)
    seeds = read_seeds(tmp_path)
    assert [file.path for file in seeds.files] == ["good.txt"]
    (problem,) = seeds.problems
    assert (problem.code, problem.file, problem.severity) == (code, name, "warning")
    assert name in problem.message
    assert words in problem.message
    assert "\n" not in problem.message


def test_a_file_of_just_the_greatest_size_is_read(tmp_path: Path) -> None:
    tmp_path.joinpath("long.txt").write_bytes(b"x" * MAX_BYTES)
    assert read_seeds(tmp_path).problems == ()


def test_the_second_of_two_equal_files_is_left_out_and_both_are_named(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="The same words.", b_md="The same words.", c_txt="Other words.")
    seeds = read_seeds(tmp_path)
    assert [file.path for file in seeds.files] == ["a.txt", "c.txt"]
    assert seeds.problems[0].code == "duplicate"
    assert "b.md" in seeds.problems[0].message
    assert "a.txt" in seeds.problems[0].message


def test_a_link_out_of_the_folder_is_not_followed_and_one_within_it_is(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    fill(seeds, a_txt="A text.")
    outside = tmp_path / "private.txt"
    outside.write_text("Nobody should read this.")
    seeds.joinpath("b.txt").symlink_to(outside)
    assert [file.path for file in read_seeds(seeds).files] == ["a.txt"]
    assert only_problem(seeds).code == "link"
    seeds.joinpath("b.txt").unlink()
    seeds.joinpath("b.txt").symlink_to(seeds / "a.txt")
    assert only_problem(seeds).code == "duplicate"


def test_a_link_to_a_folder_is_not_followed_so_that_a_ring_of_links_ends(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="A text.")
    tmp_path.joinpath("ring").symlink_to(tmp_path)
    assert [file.path for file in read_seeds(tmp_path).files] == ["a.txt"]
    assert only_problem(tmp_path).code == "link"


def test_a_link_to_nothing_is_reported(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="A text.")
    tmp_path.joinpath("gone.txt").symlink_to("nothing.txt")
    assert "link to nothing" in only_problem(tmp_path).message


def test_a_pipe_is_reported_and_does_not_block(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="A text.")
    os.mkfifo(tmp_path / "pipe.txt")
    assert only_problem(tmp_path).code == "unreadable"


def test_a_file_that_the_system_refuses_is_reported_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, a_txt="A text.", b_txt="Another.")
    real = Path.open

    def refuse(self: Path, *args: object, **options: object) -> object:
        if self.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return real(self, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    assert "Permission denied" in only_problem(tmp_path).message


def test_a_missing_folder_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    problem = only_problem(tmp_path / "articles")
    assert problem.severity == "error"
    assert "does not exist: make the folder" in problem.message


def test_a_file_in_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="A text.")
    assert "is not a folder" in only_problem(tmp_path / "a.txt").message


def test_a_folder_without_articles_is_an_error_that_says_what_to_put_there(tmp_path: Path) -> None:
    problem = only_problem(tmp_path)
    assert problem.severity == "error"
    assert "put .txt, .md, .html or .html.gz files there" in problem.message


@pytest.mark.parametrize(
    ("paths", "ids"),
    [
        (["a.txt", "b.md"], ["a", "b"]),
        (["page.html.gz"], ["page"]),
        (["x/a.txt", "y/a.txt"], ["x-a", "y-a"]),
        (["a.txt", "a.md"], ["a-txt", "a-md"]),
        (["A.txt", "a.md"], ["A-txt", "a-md"]),
        (["Élysée: déjà vu?.txt"], ["Elysee-deja-vu"]),
        (["index.html", "b.txt"], ["index-html", "b"]),
        (["x/index.html"], ["x-index"]),
    ],
)
def test_an_id_is_the_stem_with_more_of_the_path_only_where_it_must(paths: list[str], ids: list[str]) -> None:
    assert [ids_for(paths)[path] for path in paths] == ids


def test_ids_are_unique_and_fit_a_url_even_for_names_without_latin_letters() -> None:
    paths = ["новости.txt", "新闻.txt", "a b.txt", "a-b.txt", "a_b.txt", "x" * 200 + "1.txt", "x" * 200 + "2.txt", "a/b.txt"]
    ids = [ids_for(paths)[path] for path in paths]
    assert len({name.casefold() for name in ids}) == len(paths)
    assert all(name.isascii() and name.replace("-", "").replace("_", "").isalnum() and len(name) <= 80 for name in ids)


def test_one_file_alone_is_read_from_anywhere(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="A text.")
    raw = read_file(tmp_path / "a.txt")
    assert isinstance(raw, RawFile)
    assert raw.data == b"A text."


@pytest.mark.parametrize(("name", "words"), [("gone.txt", "does not exist"), ("a.pdf", "is not an article"), (".", "is not an article")])
def test_one_file_that_cannot_be_read_is_a_problem(tmp_path: Path, name: str, words: str) -> None:
    problem = read_file(tmp_path / name)
    assert isinstance(problem, Problem)
    assert words in problem.message
