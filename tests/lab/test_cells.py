"""An answer that is a value: the cell around it is run again with other numbers."""

import sys

import nbformat
import pytest
from nbclient import NotebookClient
from notebook_cell import run_cell

from nnlib.lab.cells import function_of_cell


def read_here(question, value):
    """What `check` makes of the cell that calls it."""
    return function_of_cell(sys._getframe(1), question, ["x"])


def cell(code):
    """The function that a cell becomes, which answers to the question "the sum"."""
    return run_cell(code, {"x": 1, "offset": 10, "ask": read_here})["function"]


@pytest.mark.parametrize(
    "code",
    [
        "answer = x + 1\nfunction = ask('the sum', answer)",
        "answer = 1\nanswer += x\nfunction = ask('the sum', answer)",
        "function = ask('the sum', x + 1)",
        "function = ask(\n    'the sum',\n    x + 1,\n)",
        "def more(x):\n    return x + 1\n\nfunction = ask('the sum', more(x))",
        "answer = 0\nfor _ in range(x + 1):\n    answer += 1\nfunction = ask('the sum', answer)",
        "other = ask('another', 3)\nanswer = x + 1\nfunction = ask('the sum', answer)",
    ],
)
def test_the_lines_are_run_for_other_numbers(code):
    function = cell(code)
    assert [function(x) for x in (1, 2, 30)] == [2, 3, 31]


def test_it_sees_what_the_cell_sees():
    assert cell("function = ask('the sum', x + offset)")(5) == 15


def test_a_typed_number_stays_the_same():
    assert cell("answer = 2\nfunction = ask('the sum', answer)")(30) == 2


def test_what_comes_below_the_question_is_not_run():
    assert cell("function = ask('the sum', x)\nx = 1 / x")(0) == 0


@pytest.mark.parametrize(
    "code",
    [
        "name = 'the sum'\nfunction = ask(name, x)",
        "pair = ('the sum', x)\nfunction = ask(*pair)",
        "from math import *\nfunction = ask('the sum', x)",
        "function = (lambda: ask('another', x))()",
    ],
)
def test_without_lines_that_can_be_run_there_is_no_function(code):
    assert cell(code.replace("'another'", "'the' + ' sum'")) is None


def test_without_code_to_read_there_is_no_function():
    names = {"ask": read_here}
    exec("function = ask('the sum', 1)", names)
    assert names["function"] is None


def test_a_notebooks_kernel_keeps_the_lines(tmp_path):
    cells = [
        "import numpy as np\nfrom nnlib import sigmoid\nfrom nnlib.lab import check\nsyn1 = np.ones((4, 1))",
        "answer = sigmoid(np.sum(syn1) / 2)\ncheck('the answer to 0 0 0', answer)",
        "answer = 0.8807970779778823\ncheck('the answer to 0 0 0', answer)",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    run = NotebookClient(notebook, resources={"metadata": {"path": str(tmp_path)}}).execute()
    right, typed = (cell.outputs[-1].data["text/plain"] for cell in run.cells[1:])
    assert right == "Right."
    assert typed.startswith("It stays the same with other numbers in syn1")
