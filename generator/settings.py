"""The settings: what `extra: dateline:` in `mkdocs.yml` says, checked key by key.

The file belongs to MkDocs, so tags that only MkDocs understands (`!ENV`, `!!python/name:…`) are passed over, never run.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from generator.model import Problem, Settings


@dataclass(frozen=True, slots=True)
class _Rule:
    """What one setting must be: a test and the words that describe it."""

    fits: Callable[[object], bool]
    expected: str


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _is_tag(value: object) -> bool:
    """Whether a value has the shape of a BCP 47 tag: a language, then perhaps a script, a region and so on."""
    return isinstance(value, str) and re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", value.strip()) is not None


def _is_words(value: object) -> bool:
    return _is_text(value) or (isinstance(value, list) and all(map(_is_text, value)))


_RULES: Mapping[str, _Rule] = {
    "title": _Rule(_is_text, "a line of text"),
    "description": _Rule(lambda value: value is None or _is_text(value), "a line of text, or left out"),
    "language": _Rule(_is_text, "a language code in quotes"),
    "seeds": _Rule(_is_text, "the name of a folder, relative to mkdocs.yml"),
    "site_language": _Rule(lambda value: value is None or _is_tag(value), "a language code in quotes, such as 'en' or 'de-AT'"),
    "keywords": _Rule(lambda value: value is None or _is_words(value), "a list of words, or one word"),
    "digest_days": _Rule(_is_count, "a whole number, 1 or more"),
    "events_per_page": _Rule(_is_count, "a whole number, 1 or more"),
    "most_events": _Rule(_is_count, "a whole number, 1 or more"),
}


class _PlainLoader(yaml.SafeLoader):
    """Reads plain data; a tag of MkDocs' own gives None instead of an error."""


_PlainLoader.add_multi_constructor("", lambda loader, suffix, node: None)
_PlainLoader.add_multi_constructor("!", lambda loader, suffix, node: None)


def read_settings(
    path: Path, *, languages: Collection[str] = ("en",), site_languages: Collection[str] = ("en",)
) -> tuple[Settings, tuple[Problem, ...]]:
    """Read the settings from `mkdocs.yml` at `path`.

    Args:
        path: the file.
        languages: codes of the languages that articles may be in.
        site_languages: codes of the languages that there are labels for pages in.

    Returns the settings and the problems.
    A setting that does not fit is a problem of severity `warning`, and its default holds.
    A file that is missing, is not YAML or has not the shape of settings is one of severity `error`: nothing should be built from it.
    """
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=_PlainLoader)
    except IsADirectoryError:
        return Settings(), (_error(path, f"is a folder: name the file in it, --config {path / 'mkdocs.yml'}"),)
    except FileNotFoundError:
        return Settings(), (
            _error(
                path,
                "does not exist: run in the folder that holds it, or name it with --config, or give --seeds (and --content)",
            ),
        )
    except (OSError, UnicodeDecodeError) as error:
        return Settings(), (_error(path, f"cannot be read as UTF-8 text ({error})"),)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "it cannot be parsed"
        return Settings(), (_error(path, f"is not valid YAML: {what}; mend that line", line=mark.line + 1 if mark else None),)
    if problem := _misshapen(path, root):
        return Settings(), (problem,)
    extra = _child(root, "extra")
    if extra is not None and not (_is_absent(extra) or isinstance(extra, yaml.MappingNode)):
        return Settings(), (_warning(path.name, extra, f"extra: must hold {_LINES}, not {_kind(extra)}; the defaults are used"),)
    settings, problems = _checked(path.name, _child(extra, "dateline"), languages, site_languages)
    address, problem = _address(path.name, _child(root, "site_url"))
    return replace(settings, site_url=address), problems if problem is None else (*problems, problem)


def _address(file: str, node: yaml.Node | None) -> tuple[str | None, Problem | None]:
    """Return where the site is published, by MkDocs' own `site_url`; a value that only MkDocs can read (`!ENV`) counts as none."""
    if node is None or _is_absent(node) or node.tag != _TEXT or not node.value.strip():
        return None, None
    address = node.value.strip()
    if re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", address):
        return address if address.endswith("/") else f"{address}/", None
    return None, _warning(
        file, node, f"site_url must be an address such as 'https://example.org/timeline/', not {_kind(node)}; links stay relative"
    )


def docs_dir(path: Path) -> Path:
    """Return the content folder that `mkdocs.yml` at `path` names; MkDocs' default where it names none or cannot be read."""
    try:
        node = _child(yaml.compose(path.read_text(encoding="utf-8"), Loader=_PlainLoader), "docs_dir")
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        node = None
    return path.parent / (node.value if isinstance(node, yaml.ScalarNode) and not _is_absent(node) else "docs")


def _misshapen(path: Path, root: yaml.Node | None) -> Problem | None:
    """Return what is wrong with the file as a whole, or with where it says that the pages go."""
    if _is_absent(root):
        return None
    if not isinstance(root, yaml.MappingNode):
        return _error(path, f"must hold {_LINES}, such as `site_name: My timeline`, not {_kind(root)}")
    folder = _child(root, "docs_dir")
    if _is_absent(folder) or (isinstance(folder, yaml.ScalarNode) and folder.tag in (_TEXT, "!ENV") and folder.value.strip()):
        return None
    assert folder is not None
    return _error(path, f"docs_dir must be the name of a folder, not {_kind(folder)}", line=folder.start_mark.line + 1)


_TEXT = "tag:yaml.org,2002:str"
_LINES = "`name: value` lines"


def _is_absent(node: yaml.Node | None) -> bool:
    return node is None or node.tag == "tag:yaml.org,2002:null"


def _kind(node: yaml.Node | None) -> str:
    """Return what a value is, in words; a short one as it stands."""
    if isinstance(node, yaml.ScalarNode):
        return repr(node.value if len(node.value) <= 40 else f"{node.value[:39]}…")
    return "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"


def _checked(
    file: str, node: yaml.Node | None, languages: Collection[str], site_languages: Collection[str]
) -> tuple[Settings, tuple[Problem, ...]]:
    if node is None or _is_absent(node):
        return Settings(), ()
    if not isinstance(node, yaml.MappingNode):
        return Settings(), (_warning(file, node, f"extra: dateline: must hold {_LINES}, not {_kind(node)}; the defaults are used"),)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key_node, value_node in node.value:
        key, value = _plain(key_node), _plain(value_node)
        complaint = _complaint(key, value, languages, site_languages)
        if complaint:
            problems.append(_warning(file, key_node, complaint))
        else:
            values[key] = _tidy(key, value)
    return Settings(**values), tuple(problems)


def _tidy(key: str, value: object) -> object:
    """Return a value as `Settings` holds it."""
    if key == "keywords":
        words = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return tuple(dict.fromkeys(word.strip() for word in words))
    return value.strip() if isinstance(value, str) else value


def _complaint(key: object, value: object, languages: Collection[str], site_languages: Collection[str]) -> str | None:
    """Return what is wrong with one setting, or None."""
    rule = _RULES.get(key) if isinstance(key, str) else None
    if rule is None:
        near = difflib.get_close_matches(str(key), _RULES, n=1)
        known = f"did you mean {near[0]!r}?" if near else f"the settings are {', '.join(_RULES)}"
        return f"there is no setting {key!r}; {known}"
    if not rule.fits(value):
        return f"{key} must be {rule.expected}, not {value!r}; its default is used"
    if key == "language" and value not in languages:
        return f"language {value!r} is not among those that Dateline reads ({', '.join(sorted(languages))}); 'en' is used"
    if key == "site_language" and isinstance(value, str) and value.strip().partition("-")[0].lower() not in site_languages:
        known = ", ".join(sorted(site_languages))
        return f"there are no labels in the site_language {value!r}, only in {known}; the articles' language is used"
    return None


def _child(node: yaml.Node | None, name: str) -> yaml.Node | None:
    """Return the value under `name`; the last one, as YAML readers do, where it stands twice."""
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for key, value in reversed(node.value) if key.value == name), None)


def _plain(node: yaml.Node) -> Any:
    loader = _PlainLoader("")
    try:
        return loader.construct_object(node, deep=True)
    except (yaml.YAMLError, ValueError):
        return None
    finally:
        loader.dispose()


def _error(path: Path, message: str, line: int | None = None) -> Problem:
    return Problem(code="bad-settings-file", message=f"{path} {message}", severity="error", file=path.name, line=line)


def _warning(file: str, node: yaml.Node, message: str) -> Problem:
    return Problem(code="bad-setting", message=message, file=file, line=node.start_mark.line + 1)
