"""`make accept`: shows how the committed pages would change, then writes them and the README's excerpt."""

from __future__ import annotations

import sys

from generator.content import publish
from tests.golden.compare import CONTENT, README, actual_pages, built, differences, excerpt, expected_pages, readme_with


def main() -> int:
    """Print the difference and write the pages; return 1 where something could not be written."""
    for problem in built().problems:
        print(f"{problem.severity}: {problem.message}", file=sys.stderr)
    if built().failed:
        return 1
    lines = differences(expected_pages(), actual_pages())
    print("\n".join(lines) if lines else "content/ is what the seeds give; nothing to accept.")
    problems = publish(built().pages, CONTENT)
    README.write_text(readme_with(excerpt()), encoding="utf-8")
    for problem in problems:
        print(f"{problem.severity}: {problem.message}", file=sys.stderr)
    if lines and not problems:
        print("\nWritten to content/. Look at it with `git diff` and commit it with the change that caused it.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
