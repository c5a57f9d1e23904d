"""Learners run a cell twice, and go on from any heading: both must give what was there before.

Two lessons are read at a time, each in a kernel of its own, because it takes minutes.
"""

import copy
import multiprocessing
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from lessons import LESSONS, NAMES, Lesson
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from terms import GLOSSARY

from tools.predictions import ASK, PAGE, part, question

SECONDS_A_CELL = 120


class Reader:
    """Somebody at a notebook, running one cell or another in a single kernel.

    folder: where the cells run; what is there to begin with came with the lessons.
    """

    def __init__(self, lesson: Lesson, client: NotebookClient, folder: Path) -> None:
        self.lesson = lesson
        self.client = client
        self.folder = folder
        self.given = {*folder.rglob("*")}
        self.answers: list[str] = []

    def run(self, cell) -> list[tuple[str, str]]:
        """Run a cell: what it prints and shows, in words."""
        node = copy.deepcopy(cell.node)
        try:
            self.client.execute_cell(node, cell.number - 1)
        except CellExecutionError as error:
            return [("error", f"{error.ename}: {error.evalue}")]
        return words(node.outputs)

    def twice(self) -> list[str]:
        """Run every cell twice: what is not as it is stored. Each question is asked what is right."""
        findings = []
        for cell in self.lesson.code:
            first, second = self.run(cell), self.run(cell)
            if first != words(cell.outputs):
                findings.append(f"{cell}: not what is stored: {first}")
            elif second != first:
                findings.append(f"{cell}: another result when it is run again: {second}")
            if question(cell.node):
                self.answers.append(self.ask())
        return findings

    def from_each_heading(self) -> list[str]:
        """Run each segment after the first code cell alone: what is not as it is stored."""
        start = self.lesson.code[0]
        segment, segments, findings = [], [], []
        for cell in self.lesson.cells:
            if any(level >= 2 for level, _ in cell.headings):
                segments.append(segment := [])
            if cell.is_code and cell is not start:
                segment.append(cell)
        for segment in segments:
            self.forget()
            self.run(start)
            for cell in segment:
                if (said := self.run(cell)) != words(cell.outputs):
                    findings.append(f"{cell}: not what is stored: {said}")
        return findings

    def ask(self) -> str:
        """What the question that was run last says when it is committed."""
        node = copy.deepcopy(self.lesson.code[0].node)
        node.source = ASK
        return self.client.execute_cell(node, 0).outputs[0].text.strip()

    def forget(self) -> None:
        """Delete every name, and every file that was written, as if no cell had been run."""
        for file in {*self.folder.rglob("*")} - self.given:
            if file.is_file():
                file.unlink()
        node = copy.deepcopy(self.lesson.code[0].node)
        node.source = "%reset -f"
        self.client.execute_cell(node, 0)


def words(outputs) -> list[tuple[str, str]]:
    """What is compared: streams in one piece, text/plain, the words of an error."""
    said: dict[str, str] = {}
    for output in outputs:
        kind = output.get("name") or output.output_type
        text = (
            output.get("text") or output.get("evalue") or output.get("data", {}).get("text/plain")
        )
        said[kind] = said.get(kind, "") + (text or "")
    return list(said.items())


def read(path) -> tuple[list[str], list[str], list[str]]:
    """What is wrong with a lesson, run twice, and from each heading; the answers to its questions.

    It is run in a folder of its own.
    """
    lesson = Lesson(path)
    with tempfile.TemporaryDirectory(prefix="nnlib-", ignore_cleanup_errors=True) as desk:
        folder = Path(desk) / path.parent.name
        shutil.copytree(path.parent, folder, ignore=shutil.ignore_patterns("*.npz", "my_progress*"))
        client = NotebookClient(
            lesson.notebook,
            kernel_name="python3",
            timeout=SECONDS_A_CELL,
            record_timing=False,
            store_widget_state=False,
            resources={"metadata": {"path": str(folder)}},
        )
        with client.setup_kernel():
            reader = Reader(lesson, client, folder)
            return reader.twice(), reader.from_each_heading(), reader.answers


@pytest.fixture(scope="module")
def readings(request):
    """What is wrong with each lesson that somebody asks for."""
    wanted = dict.fromkeys(
        item.callspec.params["path"]
        for item in request.session.items
        if "readings" in getattr(item, "fixturenames", ())
    )
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as readers:
        yield {path: readers.submit(read, path) for path in wanted}


every_lesson = pytest.mark.parametrize("path", [*LESSONS, GLOSSARY], ids=[*NAMES, "glossary"])


@every_lesson
def test_every_cell_can_be_run_twice(path, readings):
    assert not readings[path].result()[0]


@every_lesson
def test_every_segment_needs_only_the_first_code_cell(path, readings):
    """So somebody can go on from any heading, whatever was run before."""
    assert not readings[path].result()[1]


@pytest.mark.parametrize("path", LESSONS, ids=NAMES)
def test_the_page_of_predictions_has_the_right_answers(path, readings):
    right = part(path, Lesson(path).notebook, readings[path].result()[2])
    assert right in PAGE.read_text(encoding="utf-8"), "run: python -m tools.predictions"
