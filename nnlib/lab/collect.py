"""A class's progress files in one table: python -m nnlib.lab.collect FOLDER

It is imported by nobody, so that Python can run it as a program.
"""

import argparse
import csv
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from nnlib.lab.exercises import EXERCISES
from nnlib.lab.progress import FILE, solved


def collect(folder: Path, table: TextIO) -> int:
    """One row for each file of progress below a folder: who solved what, at which try.

    A student's name is the path to the file, without what all have in common. Returns how many
    files there were.
    """
    files = [
        path
        for path in sorted(folder.rglob(f"*{Path(FILE).stem}*.txt"))
        if ".ipynb_checkpoints" not in path.parts  # JupyterLab's copies
    ]
    writer = csv.writer(table)
    writer.writerow(["student", "solved", "last", *EXERCISES])
    for path in files:
        known = solved(path)
        name = path.relative_to(folder).with_suffix("").as_posix()
        # Without signs in front that make a spreadsheet calculate.
        student = name.replace(Path(FILE).stem, "").strip("/ _-()=+@") or "."
        last = max((each.when for each in known.values()), default="")
        tries = [known[each].tries if each in known else "" for each in EXERCISES]
        writer.writerow([student, len(known), last, *tries])
    return len(files)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the table of a class as comma-separated values, for any spreadsheet."""
    parser = argparse.ArgumentParser(
        prog="python -m nnlib.lab.collect",
        description="Collect the progress files of a class into one table (CSV).",
    )
    parser.add_argument("folder", type=Path, help=f"is searched for files named {FILE}")
    folder = parser.parse_args(arguments).folder
    if not folder.is_dir():
        parser.error(f"expected a folder, got {folder}")
    if isinstance(sys.stdout, io.TextIOWrapper):  # names in any letters, and Excel knows which
        sys.stdout.reconfigure(encoding="utf-8-sig")
    if not collect(folder, sys.stdout):
        parser.error(f"found no file named {FILE} in {folder}")


if __name__ == "__main__":
    main()
