"""What has been solved: one line for each exercise in a text file beside the notebooks.

    2026-11-22 14:03    05    one neuron    2

says when, in which lesson, which exercise, and at which try. Lines are only ever added, each in one
go: two notebooks can do so at once, and a damaged line spoils no other. The file is the learner's:
it can be read, copied, taken to another machine, or deleted to begin again.
"""

import codecs
import datetime
import html
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nnlib.lab.exercises import EXERCISES

FILE = "my_progress.txt"
ON_BINDER = (
    f"This computer is on loan. To take {FILE} along, right-click it in the list of files, Download; "
    "the arrow above that list brings it back next time."
)
MINUTE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d", re.ASCII)
TRIES = re.compile(r"\d{1,6}", re.ASCII)
WHERE = "NNLIB_PROGRESS"  # in the environment: another place for the file


@dataclass(frozen=True)
class Solved:
    """One line of the file."""

    when: str
    lesson: str
    exercise: str
    tries: int


def place() -> Path:
    """Where the file is, or will be."""
    return Path(os.environ.get(WHERE) or FILE)


def record(lesson: str, exercise: str, tries: int) -> None:
    """Remember that an exercise is solved. The first time counts."""
    if exercise in solved(place()):
        return
    line = f"{datetime.datetime.now():%Y-%m-%d %H:%M}\t{lesson}\t{exercise}\t{tries}\n"
    try:
        is_new = not place().exists()
        data = b"" if is_new else place().read_bytes()
        whole = not data or data.decode(_encoding(data), errors="replace").endswith("\n")
        with open(place(), "ab", buffering=0) as file:
            file.write((line if whole else f"\n{line}").encode(_encoding(data)))
        if is_new:
            print(f"(Remembered from now on in {place()}, beside this notebook.{_on_binder()})")
    except OSError as error:  # a full disk must not stop a lesson
        print(f"(Not remembered in {place()}: {error.strerror}.)")


def solved(path: Path) -> dict[str, Solved]:
    """What a file says, by exercise. Lines that make no sense are left out."""
    try:
        data = path.read_bytes()
    except OSError:
        return {}
    known: dict[str, Solved] = {}
    for line in data.decode(_encoding(data), errors="replace").splitlines():
        # An editor may have put spaces for tabs, and a mark in front of it all.
        parts = re.split("\t| {2,}", line.strip().removeprefix("\ufeff"))
        if len(parts) != 4:
            continue
        when, lesson, exercise, tries = parts
        if MINUTE.fullmatch(when) and exercise in EXERCISES and TRIES.fullmatch(tries):
            known.setdefault(exercise, Solved(when, lesson, exercise, int(tries)))
    return known


def _on_binder() -> str:
    return f" {ON_BINDER}" if "BINDER_SERVICE_HOST" in os.environ else ""


def _encoding(data: bytes) -> str:
    """How a file is stored: UTF-8, unless an editor has made UTF-16 of it and says so in front."""
    marks = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
    return marks.get(data[:2], "utf-8")


@dataclass(frozen=True)
class Map:
    """All lessons with their exercises: what is solved, and what is next."""

    known: dict[str, Solved]
    files: dict[str, str]  # of the lessons, by their number

    @property
    def next(self) -> str:
        """The first exercise that is not solved yet."""
        return next((name for name in EXERCISES if name not in self.known), "")

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        done = f"{len(self.known)} of {len(EXERCISES)} exercises are solved."
        goal = EXERCISES.get(self.next)
        ahead = f" Next: lesson {goal.lesson}, {goal.name}." if goal else " There is none left."
        lessons = dict.fromkeys(each.lesson for each in EXERCISES.values())
        ahead += _on_binder()
        rows = "".join(self._row(lesson) for lesson in lessons)
        table = f'<table style="font-size: 100%"><tbody>{rows}</tbody></table>'
        return {
            "text/html": f"<p><b>{done}</b>{html.escape(ahead)}</p>{table}",
            "text/plain": done + ahead,
        }

    def _row(self, lesson: str) -> str:
        marks = ", ".join(
            f"{'✓' if name in self.known else '○'} {html.escape(name)}"
            for name, each in EXERCISES.items()
            if each.lesson == lesson
        )
        file = self.files.get(lesson, "")
        title = html.escape(file.removesuffix(".ipynb").replace("_", " ") or lesson)
        link = f'<a href="{html.escape(file)}">{title}</a>' if file else title
        left = 'style="text-align: left"'
        return f'<tr><th scope="row" {left}>{link}</th><td {left}>{marks}</td></tr>'


def my_progress() -> Map:
    """What you have solved so far, and what is next."""
    files = {path.name[:2]: path.name for path in sorted(Path().glob("[0-9][0-9]_*.ipynb"))}
    return Map(solved(place()), files)
