"""All lessons, every output compared, on every Python and at both ends of what is allowed.

python -m tools.versions                   all rows: 3.11 to 3.14 with the pins, oldest, newest
python -m tools.versions 3.12 oldest       some of them
python -m tools.versions --without 3.14    all but one, where there is no such Python

`oldest` takes the lowest versions that pyproject.toml allows, on the oldest Python; `newest` the
highest there are today, on the newest Python found. The outputs are compared word for word, as in
the tests: see conftest.py. uv makes the environments, one after another, and takes them away again.
"""

import argparse
import sys
from collections.abc import Sequence

from tools.environment import TEST_PINS, SetupError
from tools.trial import Outcome, Trial, find_python, pinned, trial

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
ROWS = (*PYTHONS, "oldest", "newest")
SHOWN = ("numpy", "jupyterlab", "ipywidgets", "matplotlib")
HEADS = ("Python", *SHOWN, "passed", "failed", "seconds")
LINE = "{:<9}{:<9}{:<12}{:<12}{:<12}{:>6}{:>8}{:>9}"


def install(place: Trial, row: str) -> None:
    """Install what a row is about, with the tools that compare."""
    if row in PYTHONS:
        place.install("--no-deps", "-r", TEST_PINS)
    else:
        resolution = "lowest-direct" if row == "oldest" else "highest"
        tools = pinned(TEST_PINS, "nbval", "pytest")
        allowed = ["-r", "pyproject.toml", "--extra", "lessons"]
        place.install("--resolution", resolution, *allowed, *tools)
    place.install("--no-deps", ".")
    # As start.py does: or the first lesson would say in red that it makes the list of fonts.
    place.run([str(place.python), "-c", "import matplotlib.font_manager"])


def python_for(row: str) -> str:
    """Where the Python of a row is."""
    choices = {"oldest": PYTHONS[:1], "newest": PYTHONS[::-1]}.get(row, (row,))
    found = next(filter(None, map(find_python, choices)), None)
    if found is None:
        raise SetupError(
            f"Python {choices[0]} was not found: `uv python install {choices[0]}` fetches it; "
            f"or leave this row out by name: --without {row}."
        )
    return found


def try_row(row: str) -> Outcome:
    """Make the environment, run the lessons, print the line of the table."""
    print(f"{row:<8}", end="", flush=True)
    with trial(python_for(row)) as place:
        install(place, row)
        versions = place.versions(SHOWN)
        result = place.lessons()
    numbers = (result.passed, result.failed, f"{result.seconds:.0f}")
    print(LINE.format(*versions.values(), *numbers), flush=True)
    return result


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 if every row was tried and every cell passed in it."""
    parser = argparse.ArgumentParser(prog="tools.versions", description=__doc__.split("\n")[0])
    parser.add_argument("rows", nargs="*", help=f"of {', '.join(ROWS)}; without any: all")
    parser.add_argument("--without", action="append", default=[], metavar="ROW")
    options = parser.parse_args(arguments)
    for row in (*options.rows, *options.without):
        if row not in ROWS:
            parser.error(f"{row} is none of {', '.join(ROWS)}")
    rows = [row for row in options.rows or ROWS if row not in options.without]
    print(" " * 8 + LINE.format(*HEADS), flush=True)
    problems = []
    for row in rows:
        try:
            result = try_row(row)
        except SetupError as error:
            problems.append(f"{row}: {error}")
            print("not tried", flush=True)
        else:
            if not result.well:
                problems.append(f"{row}:\n{result.words}")
    print(*problems, sep="\n\n", end="\n" if problems else "", file=sys.stderr)
    verdict = "Not all of it passed: see above." if problems else "Everything passed."
    left_out = [row for row in ROWS if row not in rows]
    print(f"{verdict} Left out: {', '.join(left_out)}." if left_out else verdict)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
