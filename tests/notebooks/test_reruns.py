"""Learners run a cell twice, and go on from any heading: both must give what was there before."""

import copy

import pytest
from lessons import LESSONS, NAMES, Lesson
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from terms import GLOSSARY

SECONDS_A_CELL = 120


class Reader:
    """Somebody at a notebook, running one cell or another in a single kernel."""

    def __init__(self, lesson: Lesson, client: NotebookClient) -> None:
        self.lesson = lesson
        self.client = client

    def run(self, cell) -> list[tuple[str, str]]:
        """Run a cell: what it prints and shows, in words."""
        node = copy.deepcopy(cell.node)
        try:
            self.client.execute_cell(node, cell.number - 1)
        except CellExecutionError as error:
            pytest.fail(f"{self.lesson.path.name}, {cell}: {error.ename}: {error.evalue}", False)
        return words(node.outputs)

    def forget(self) -> None:
        """Delete every name, as if no cell had been run."""
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


@pytest.fixture(scope="module", params=[*LESSONS, GLOSSARY], ids=[*NAMES, "glossary"])
def reader(request):
    lesson = Lesson(request.param)
    client = NotebookClient(
        lesson.notebook,
        kernel_name="python3",
        timeout=SECONDS_A_CELL,
        record_timing=False,
        store_widget_state=False,
        resources={"metadata": {"path": str(request.param.parent)}},
    )
    with client.setup_kernel():
        yield Reader(lesson, client)


def test_every_cell_can_be_run_twice(reader):
    for cell in reader.lesson.code:
        first, second = reader.run(cell), reader.run(cell)
        assert first == words(cell.outputs), f"{cell}: not what is stored"
        assert second == first, f"{cell}: another result when it is run again"


def test_every_segment_needs_only_the_first_code_cell(reader):
    """So somebody can go on from any heading, whatever was run before."""
    start = reader.lesson.code[0]
    segment, segments = [], []
    for cell in reader.lesson.cells:
        if any(level == 2 for level, _ in cell.headings):
            segments.append(segment := [])
        if cell.is_code and cell is not start:
            segment.append(cell)
    for segment in segments:
        reader.forget()
        reader.run(start)
        for cell in segment:
            assert reader.run(cell) == words(cell.outputs), f"{cell}: not what is stored"
