"""`make accept`: shows how the committed pages would change, then writes them."""

from __future__ import annotations

import sys

from generator.content import publish
from tests.golden.compare import CONTENT, actual_pages, built, differences, expected_pages


def main() -> int:
    """Print the difference and write the pages; return 1 where something could not be written."""
    for problem in built().problems:
        print(f"{problem.severity}: {problem.message}", file=sys.stderr)
    if built().failed:
        return 1
    lines = differences(expected_pages(), actual_pages())
    print("\n".join(lines) if lines else "content/ is what the seeds give; nothing to accept.")
    problems = publish(built().pages, CONTENT)
    for problem in problems:
        print(f"{problem.severity}: {problem.message}", file=sys.stderr)
    if lines and not problems:
        print("\nWritten to content/. Look at it with `git diff` and commit it with the change that caused it.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
