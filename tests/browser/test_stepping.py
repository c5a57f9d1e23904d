"""The stepper's diagram says its numbers to those who cannot see it."""

import nbformat
import pytest
from test_lessons import Lesson

from nnlib import FOUR_EXAMPLES, Network
from nnlib.lab.figures import number_text
from nnlib.lab.stepper import OPERATIONS, every_number
from tools.notebooks import METADATA

NAME = "stepper.ipynb"
CODE = (
    "from nnlib import FOUR_EXAMPLES, Network, train\n"
    "from nnlib.lab import Stepper\n"
    "Stepper(train(Network.random([3, 4, 1], seed=1), FOUR_EXAMPLES, 10))"
)
NUMBERS = every_number(Network.random([3, 4, 1], seed=1).step(FOUR_EXAMPLES), FOUR_EXAMPLES)


@pytest.fixture(scope="module")
def stepper(browser, lab):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CODE)], metadata=METADATA)
    nbformat.write(notebook, lab.notebooks / NAME)
    page = browser.new_page(viewport={"width": 1360, "height": 1000})
    yield Lesson(page, lab.page_of(NAME)).page.locator(".nnlib-stepper")
    page.close()
    lab.stop_kernels()


def listed(values):
    return ", ".join(number_text(value) for value in values)


def told(stepper, result):
    """What the diagram says when this operation is chosen."""
    place = [operation.result for operation in OPERATIONS].index(result)
    stepper.locator("ol button").nth(place).click()
    return stepper.get_by_role("img").get_attribute("aria-label")


def test_the_diagram_tells_what_is_known_and_nothing_else(stepper):
    said = told(stepper, "l0")
    assert said.startswith("The network with example 0, target 0.")
    assert f"l0, inputs: {listed(NUMBERS['l0'][0])}." in said
    assert "l1, hidden: not known yet." in said and "l2, output: not known yet." in said
    assert f"l1, hidden: sum {listed(NUMBERS['l1_sum'][0])}." in told(stepper, "l1_sum")
    assert f"l1, hidden: {listed(NUMBERS['l1'][0])}. l2, output: not" in told(stepper, "l1")


def test_the_diagram_tells_the_weights_it_points_out(stepper):
    assert f"Weights into hidden neuron 0: {listed(NUMBERS['syn0'][:, 0])}." in told(stepper, "l1")
    assert f"Weights into the output: {listed(NUMBERS['syn1'][:, 0])}." in told(stepper, "l2_sum")
    said = told(stepper, "l1_error")
    assert f"Weights out of hidden neuron 0: {listed(NUMBERS['syn1'][0])}." in said
    changed = number_text(NUMBERS["syn0 after"][0, 0])
    assert f"Weights syn0[0, 0]: {changed}." in told(stepper, "syn0 after")


def test_the_diagram_tells_errors_and_deltas_on_the_way_back(stepper):
    l2, error, delta = (NUMBERS[name][0] for name in ("l2", "l2_error", "l2_delta"))
    assert f"l2, output: {listed(l2)}; error {listed(error)}." in told(stepper, "l2_error")
    assert f"l2, output: {listed(l2)}; delta {listed(delta)}." in told(stepper, "l1_error")
    assert f"; delta {listed(NUMBERS['l1_delta'][0])}." in told(stepper, "l1_delta")
