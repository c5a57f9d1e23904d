"""Collect what each lesson asks before it shows it, with the right answers, for whoever teaches.

python -m tools.predictions        (with the Python in .venv; a minute or two)

Questions are read from what the notebooks have stored, answers from running them: nobody types any.
The tests compare both.
"""

import asyncio
import copy
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from tools.environment import ROOT
from tools.notebooks import LESSONS, LessonError, execute

PAGE = ROOT / "classroom" / "predictions.md"
ASK = "print(Out[max(Out)].what_happens)"  # run after a question
BEGIN = "Predict: "
HEAD = """# What the lessons ask themselves

Each **Predict** of the notebooks, in their order, with the right answer: what to ask before those runs
that [the guide](guide.md) has no question for. A number counts as right if it is off by a tenth at
most, a count up to 20 only if it is exact. *Made by `.venv/bin/python -m tools.predictions`, from the lessons themselves; a test compares.*
"""


def question(cell: NotebookNode) -> str:
    """What a cell asks, and how it can be answered; nothing if it is no prediction."""
    stored = [output.get("data", {}).get("text/plain", "") for output in cell.get("outputs", [])]
    return next((text[len(BEGIN) :] for text in stored if text.startswith(BEGIN)), "")


def questions(notebook: NotebookNode) -> list[tuple[str, str]]:
    """The section of each question, and what it asks."""
    section, found = "", []
    for cell in notebook.cells:
        heading = re.search(r"^## +(.+?) *$", cell.source, re.MULTILINE)
        if heading and cell.cell_type == "markdown":
            section = heading[1]
        if question(cell):
            found.append((section, question(cell)))
    return found


def part(path: Path, notebook: NotebookNode, answers: Sequence[str]) -> str:
    """What the page says about one lesson."""
    title = notebook.cells[0].source.split("\n")[0].lstrip("# ")
    rows = [
        f"| {section} | {_escaped(asked)} | {_escaped(answer)} |"
        for (section, asked), answer in zip(questions(notebook), answers, strict=True)
    ]
    head = [
        f"## {path.name[:2]} {title}",
        "",
        "| section | the notebook asks | it is |",
        "|---|---|---|",
    ]
    return "\n".join([*head, *rows]) + "\n"


def _escaped(text: str) -> str:
    """Signs that would be markup in a table."""
    return re.sub(r"([\\|<*])", r"\\\1", text)


async def answers(path: Path) -> list[str]:
    """Run a lesson, and let each of its questions say what happens."""
    notebook = nbformat.read(path, as_version=4)
    cells = []
    for cell in notebook.cells:
        cells.append(cell)
        if question(cell):
            cells.append(nbformat.v4.new_code_cell(ASK))
    asking = copy.copy(notebook)
    asking.cells = cells
    done = await execute(path, asking)
    return [cell.outputs[0].text.strip() for cell in done.cells if cell.source == ASK]


async def page() -> str:
    """The whole page; as many lessons are run at once as there are processors."""
    free = asyncio.Semaphore(os.cpu_count() or 1)

    async def one(path: Path) -> str:
        async with free:
            return part(path, nbformat.read(path, as_version=4), await answers(path))

    parts = await asyncio.gather(*map(one, sorted(LESSONS.glob("[0-9]*.ipynb"))))
    return "\n".join([HEAD, *parts])


if __name__ == "__main__":
    try:
        PAGE.write_text(asyncio.run(page()), encoding="utf-8", newline="\n")
    except LessonError as error:
        sys.exit(str(error))
    print(PAGE.relative_to(ROOT))
