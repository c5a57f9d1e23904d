"""A name of the lesson that somebody gave another meaning: `check` says which."""

import ast
import json
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell

from nnlib.lab import checks, overwritten
from nnlib.lab.overwritten import names_made

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("[0-9]*.ipynb"))
FIRST_CELL = """
import numpy as np
from nnlib import FOUR_EXAMPLES, Layer, Network, sigmoid, sigmoid_slope, squared_error
from nnlib.lab import check
X, y = FOUR_EXAMPLES.inputs, FOUR_EXAMPLES.targets
network = Network.random([3, 4, 1], seed=1)
syn0, syn1 = (layer.synapses for layer in network.layers)
l0, l1, l2 = network.forward(X)
"""


@pytest.fixture
def notebook(monkeypatch, tmp_path):
    """Run cells like a kernel, the lesson's first one first; the words of the last check."""
    monkeypatch.chdir(tmp_path)
    shell = InteractiveShell()
    shell.history_manager.enabled = False
    monkeypatch.setattr(overwritten, "get_ipython", lambda: shell)
    monkeypatch.setattr(overwritten, "MADE", {})
    checks.tries.clear()
    overwritten.watch()

    def run(*cells):
        for cell in cells:
            shell.run_cell(cell, store_history=True).raise_error()
        verdict = shell.user_ns.get("verdict")
        return verdict.words if verdict else ""

    run(FIRST_CELL)
    yield run
    shell.history_manager.end_session()
    shell.atexit_operations = lambda: None


def certain(name):
    return f"Overwritten somewhere: {name}, which the lesson made."


FORWARD = """
def my_forward(inputs, synapses):
    return sigmoid(inputs @ synapses)

verdict = check("a layer's answer", my_forward)
"""
FROM_THE_TARGETS = FORWARD.replace("@ synapses)", "@ synapses) + y[0, 0] - 1")  # wrong in any case
WITH_NUMPY = """
def my_sigmoid(x):
    return 1 / (1 + np.exp(-x))

verdict = check("the sigmoid", my_sigmoid)
"""


@pytest.mark.parametrize(
    "overwriting", ["sigmoid = sigmoid(1.0)", "sigmoid = sigmoid_slope", "def sigmoid(x):\n    x"]
)
def test_a_function_that_calls_an_overwritten_one_is_told_by_its_name(notebook, overwriting):
    words = notebook(overwriting, FORWARD)
    assert certain("sigmoid") in words
    assert "run the lesson's first cell again" in words
    assert notebook(FIRST_CELL, FORWARD) == "Right."


def test_numpy_can_be_overwritten_too(notebook):
    assert certain("np") in notebook("np = 3", WITH_NUMPY)


def test_two_names_at_once(notebook):
    words = notebook(
        "sigmoid, np = 1, 2",
        FORWARD.replace("sigmoid(inputs @ synapses)", "sigmoid(np.dot(inputs, synapses))"),
    )
    assert certain("np, sigmoid") in words


COUNT = """
def my_count(outputs, targets):
    return sum((outputs > 0.5) == (targets > 0.5))[0]

verdict = check("how many are right", my_count)
"""


def test_pythons_own_functions_come_back_by_forgetting_the_new_meaning(notebook):
    words = notebook("sum = 0", COUNT)
    assert "Overwritten somewhere: sum, which is Python's own." in words
    assert notebook("del sum", COUNT) == "Right."


def test_a_wrong_answer_is_not_blamed_on_a_name_it_does_not_use(notebook):
    words = notebook("y = 3\nsigmoid = 4", WITH_NUMPY.replace("-x", "x"))
    assert "verwritten" not in words


def test_a_wrong_answer_that_uses_an_overwritten_name_gets_both(notebook):
    words = notebook("y = y * 2", FROM_THE_TARGETS)
    assert "Tried with" in words
    assert "(Overwritten since the lesson's first cell: y." in words


def test_names_that_are_as_they_were_are_not_mentioned(notebook):
    assert "verwritten" not in notebook(FIRST_CELL, FROM_THE_TARGETS)


def test_what_is_no_function_has_no_names(notebook):
    words = notebook("y = 3", "verdict = check('the sigmoid', y)")
    assert words.startswith("Expected a function, got 3.")
    assert "verwritten" not in words


def test_a_right_answer_is_right_whatever_was_overwritten(notebook):
    assert notebook("X, y, l1 = 1, 2, 3", FORWARD) == "Right."


def test_without_a_notebook_nothing_is_said(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    words = checks.check("the sigmoid", lambda x: x + y).words  # noqa: F821
    assert "verwritten" not in words


def test_a_name_that_is_gone_is_not_taken_for_a_slip_of_the_pen(notebook):
    words = notebook("del sigmoid", FORWARD)
    assert "sigmoid is in the library, and not imported here: from nnlib import sigmoid." in words


def cells_of(notebook):
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def names_used(cell):
    nodes = ast.walk(ast.parse(cell))
    return {
        each.id for each in nodes if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)
    }


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_lesson_overwrites_on_purpose_what_its_exercises_use_later(notebook):
    """Otherwise a wrong answer would be blamed on the lesson itself."""
    first, *others = cells_of(notebook)
    made, changed = set(names_made(first)), set()
    for cell in others:
        if "check(" in cell:
            assert not changed & names_used(cell)
        changed |= made & set(names_made(cell))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_first_cell_is_known_by_what_it_imports(notebook):
    first, *others = cells_of(notebook)
    assert "nnlib.lab" in first
    assert not any("nnlib.lab" in cell for cell in others)


def test_a_learners_own_helper_is_not_taken_for_one_of_the_tests(notebook):
    """The exercise has a hidden function of this name: the right answer."""
    words = notebook(
        """
def iteration(X, y, syn0, syn1):
    return syn0, syn1

def mine(X, y, syn0, syn1):
    return iteration(X, y, syn0, syn1)

verdict = check("your own whole iteration", mine)
"""
    )
    assert words and "Overwritten" not in words


ANSWER = """
my_answer = sigmoid(np.sum(syn1) / 2)

verdict = check("the answer to 0 0 0", my_answer)
"""


def test_a_value_is_judged_by_the_lines_of_its_cell(notebook):
    assert notebook(ANSWER) == "Right."
    assert "It stays the same" in notebook(ANSWER.replace("sigmoid(np.sum(syn1) / 2)", "0.242"))
    assert certain("sigmoid") in notebook("sigmoid = abs", ANSWER)


def test_a_value_from_another_cell_could_have_been_typed_in(notebook):
    result, question = ANSWER.split("\n\n")
    assert "It stays the same with other numbers in syn1" in notebook(result, question)
