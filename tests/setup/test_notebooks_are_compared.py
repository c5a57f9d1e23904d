"""The comparison of stored outputs is strict: a test of the tests."""

import re
import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from tools import notebooks
from tools.environment import ROOT

SHOW = """\
from IPython.display import display
import ipywidgets

class Explorer(ipywidgets.HTML):
    def _repr_mimebundle_(self, **options):
        words = {"text/plain": "four bars", "text/html": f"<img alt='four bars' id='{id(self)}'>"}
        return super()._repr_mimebundle_(**options) | words
"""


def no_change(cells):
    pass


def another_number(cells):
    cells[1].outputs[0].text = "0.49641004\n"


def other_words_for_a_result(cells):
    cells[2].outputs[0].data["text/plain"] = "five bars"


def other_words_for_a_display(cells):
    cells[3].outputs[0].data["text/plain"] = "five bars"


def an_output_less(cells):
    cells[3].outputs = []


def a_warning_more(cells):
    cells[1].source += "\nimport warnings; warnings.warn('careful')"


CHANGES = {
    no_change: None,
    another_number: 1,
    other_words_for_a_result: 2,
    other_words_for_a_display: 3,
    an_output_less: 3,
    a_warning_more: 1,
}


@pytest.fixture(scope="module")
def failures(tmp_path_factory):
    """(notebook, cell) of each failure, under the project's own settings for pytest."""
    folder = tmp_path_factory.mktemp("lessons")
    original = folder / "original.ipynb"
    cells = [SHOW, "print(f'{0.4964100319027255:.8g}')", "Explorer()", "display(Explorer())"]
    nbformat.write(new_notebook(cells=[new_code_cell(cell) for cell in cells]), original)
    # In its normal form the file has no widget views; each fresh run has some.
    assert notebooks.main([str(original)]) == 0
    for change in CHANGES:
        notebook = nbformat.read(original, as_version=4)
        change(notebook.cells)
        nbformat.write(notebook, folder / f"{change.__name__}.ipynb")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-c", "pyproject.toml", "-p", "conftest", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    cells_tried = 4 * (len(CHANGES) + 1)
    assert f"5 failed, {cells_tried - 5} passed" in run.stdout, run.stdout
    return re.findall(r"^FAILED \S*?(\w+)\.ipynb::Cell (\d)", run.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("change", "cell"), CHANGES.items(), ids=[change.__name__ for change in CHANGES]
)
def test_a_change_fails_in_its_own_cell_and_nowhere_else(failures, change, cell):
    failed = [int(number) for name, number in failures if name == change.__name__]
    assert failed == ([] if cell is None else [cell])
