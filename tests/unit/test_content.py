"""The content folder: pages are written beside a person's own, and never over them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.content import manifest_path, publish, read_manifest
from generator.model import Page


def pages(**texts: str) -> list[Page]:
    """Pages named `a` as `a.md`."""
    return [Page(path=f"{name}.md", data=text.encode()) for name, text in texts.items()]


def files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


def test_pages_are_written_into_folders_that_are_made_for_them(content: Path) -> None:
    assert publish([Page(path="sources/a.md", data=b"A")], content) == ()
    assert files(content) == {"sources/a.md": "A"}


def test_a_page_whose_bytes_are_the_same_is_not_touched(content: Path) -> None:
    publish(pages(a="A", b="B"), content)
    before = {path: path.stat() for path in (content / "a.md", manifest_path(content))}
    publish(pages(a="A", b="B"), content)
    assert all(path.stat().st_mtime_ns == stat.st_mtime_ns and path.stat().st_ino == stat.st_ino for path, stat in before.items())


def test_a_page_that_changes_is_replaced_in_one_step(content: Path) -> None:
    publish(pages(a="A"), content)
    inode = content.joinpath("a.md").stat().st_ino
    publish(pages(a="B"), content)
    assert files(content) == {"a.md": "B"}
    assert content.joinpath("a.md").stat().st_ino != inode


def test_a_page_that_is_no_longer_made_is_removed_with_the_folder_it_leaves_empty(content: Path) -> None:
    publish([*pages(a="A"), Page(path="x/y/b.md", data=b"B")], content)
    publish(pages(a="A"), content)
    assert files(content) == {"a.md": "A"}
    assert not content.joinpath("x").exists()


def test_a_page_edited_by_hand_stays_and_is_reported_at_every_build(content: Path) -> None:
    publish(pages(a="A", b="B"), content)
    content.joinpath("a.md").write_text("A, and my own words")
    for _ in range(2):
        (problem,) = publish(pages(a="A2", b="B2"), content)
        assert problem.file == "content/a.md"
        assert "edited by hand" in problem.message
        assert files(content) == {"a.md": "A, and my own words", "b.md": "B2"}


def test_an_edit_that_is_undone_makes_the_page_ours_again(content: Path) -> None:
    publish(pages(a="A"), content)
    content.joinpath("a.md").write_text("A, edited")
    publish(pages(a="A2"), content)
    content.joinpath("a.md").write_text("A")
    assert publish(pages(a="A2"), content) == ()
    assert files(content) == {"a.md": "A2"}


def test_an_edited_page_that_is_deleted_is_written_again(content: Path) -> None:
    publish(pages(a="A"), content)
    content.joinpath("a.md").write_text("A, edited")
    publish(pages(a="A2"), content)
    content.joinpath("a.md").unlink()
    assert publish(pages(a="A2"), content) == ()
    assert files(content) == {"a.md": "A2"}


def test_an_edited_page_that_is_no_longer_made_becomes_the_persons_own(content: Path) -> None:
    publish(pages(a="A", b="B"), content)
    content.joinpath("b.md").write_text("B, edited")
    (problem,) = publish(pages(a="A"), content)
    assert "a page of your own" in problem.message
    assert publish(pages(a="A"), content) == ()
    assert files(content) == {"a.md": "A", "b.md": "B, edited"}


def test_a_persons_own_page_is_never_touched_even_where_ours_would_stand(content: Path) -> None:
    content.mkdir()
    content.joinpath("notes.md").write_text("my notes")
    content.joinpath("a.md").write_text("mine")
    (problem,) = publish(pages(a="A"), content)
    assert problem.code == "edited-page"
    publish([], content)
    assert files(content) == {"a.md": "mine", "notes.md": "my notes"}


def test_in_a_fresh_clone_committed_pages_are_still_known_as_ours(content: Path, tmp_path: Path) -> None:
    publish(pages(a="A", b="B"), content)
    clone = tmp_path / "elsewhere"
    clone.mkdir()
    shutil.copytree(content, clone / "content")
    shutil.copy(manifest_path(content), clone)
    assert publish(pages(a="A2"), clone / "content") == ()
    assert files(clone / "content") == {"a.md": "A2"}


def test_without_the_list_equal_pages_are_taken_over_and_others_are_left_alone(content: Path) -> None:
    publish(pages(a="A", b="B"), content)
    manifest_path(content).unlink()
    (problem,) = publish(pages(a="A", b="B2"), content)
    assert problem.file == "content/b.md"
    assert publish(pages(a="A2", b="B"), content) == ()


def test_a_build_that_is_killed_half_way_leaves_no_page_that_looks_edited(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(pages(a="A", b="B"), content)
    real = Path.replace

    def die_at_b(self: Path, target: Path) -> Path:
        if Path(target).name == "b.md":
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", die_at_b)
    with pytest.raises(KeyboardInterrupt):
        publish(pages(a="A2", b="B2"), content)
    monkeypatch.undo()
    assert files(content) == {"a.md": "A2", "b.md": "B"}
    assert publish(pages(a="A3", b="B3"), content) == ()
    assert files(content) == {"a.md": "A3", "b.md": "B3"}


def test_no_draft_is_left_behind_where_writing_fails(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(pages(a="A"), content)
    monkeypatch.setattr(Path, "replace", lambda self, target: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space left"):
        publish(pages(a="A2"), content)
    assert [path.name for path in content.iterdir()] == ["a.md"]


@pytest.mark.parametrize("path", ["../a.md", "/a.md", "x/../../a.md", "", "x\\..\\a.md"])
def test_a_page_outside_the_folder_is_refused(content: Path, path: str) -> None:
    with pytest.raises(ValueError, match="inside the content folder"):
        publish([Page(path=path, data=b"A")], content)


def test_a_link_that_leads_out_of_the_folder_is_not_written_through(content: Path, tmp_path: Path) -> None:
    content.mkdir()
    tmp_path.joinpath("outside").mkdir()
    content.joinpath("sources").symlink_to(tmp_path / "outside")
    with pytest.raises(ValueError, match="inside the content folder"):
        publish([Page(path="sources/a.md", data=b"A")], content)


def test_lines_of_the_list_that_are_not_ours_are_passed_over(content: Path, tmp_path: Path) -> None:
    publish(pages(a="A"), content)
    victim = tmp_path / "victim.md"
    victim.write_text("A")
    hashed = manifest_path(content).read_text().split()[0]
    with manifest_path(content).open("a") as file:
        file.write(f"<<<<<<< HEAD\n{hashed}  content/../victim.md\n{hashed}  {victim}\nnonsense\n")
    assert set(read_manifest(content)) == {"a.md"}
    publish([], content)
    assert victim.exists()


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
def test_sha256sum_can_check_the_list(content: Path) -> None:
    publish(pages(a="A", b="B"), content)
    command = ["sha256sum", "--check", "--strict", manifest_path(content).name]
    assert subprocess.run(command, cwd=content.parent, capture_output=True, check=False).returncode == 0
    content.joinpath("a.md").write_text("edited")
    assert subprocess.run(command, cwd=content.parent, capture_output=True, check=False).returncode == 1


def test_pages_can_be_read_by_others_as_far_as_the_umask_allows(content: Path) -> None:
    publish(pages(a="A"), content)
    umask = os.umask(0)
    os.umask(umask)
    assert content.joinpath("a.md").stat().st_mode & 0o777 == 0o666 & ~umask
