"""The stepper: every number it shows is the network's own, and its words say so."""

import numpy as np
import pytest

from nnlib import FOUR_EXAMPLES, Network, sigmoid, sigmoid_slope, train
from nnlib.lab.figures import COLORS
from nnlib.lab.stepper import HERE, OPERATIONS, Stepper, every_number

FREE = {
    "product": lambda a, b: a @ b,
    "sigmoid": lambda a: 1 / (1 + np.exp(-a)),
    "difference": lambda a, b: a - b,
    "slope": lambda a: a * (1 - a),
    "scale": lambda a, b: a * b,
    "update": lambda a, b, old: old + a @ b,
    "copy": lambda a: a,
}


@pytest.fixture(scope="module")
def history():
    return train(Network.random([3, 4, 1], seed=1), FOUR_EXAMPLES, iterations=1_000)


@pytest.fixture
def stepper(history):
    return Stepper(history)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.result)
def test_each_operation_makes_its_result_from_its_operands(history, operation):
    numbers = every_number(history.at(40).step(FOUR_EXAMPLES), FOUR_EXAMPLES)
    operands = [numbers[name] for name in operation.operands]
    np.testing.assert_allclose(
        numbers[operation.result], FREE[operation.kind](*operands), rtol=0, atol=1e-14
    )


def test_the_lines_typed_one_by_one_make_the_same_numbers(history):
    numbers = every_number(history.at(40).step(FOUR_EXAMPLES), FOUR_EXAMPLES)
    typed = {name: numbers[name].copy() for name in ("X", "y", "syn0", "syn1")}
    typed |= {"sigmoid": sigmoid, "sigmoid_slope": sigmoid_slope}
    for operation in OPERATIONS:
        name, sign, _ = operation.code.partition("=")
        exec(operation.code if sign else f"result = {operation.code}", typed)
        made = typed[name.strip(" +") if sign else "result"]
        np.testing.assert_allclose(made, numbers[operation.result], rtol=0, atol=1e-14)


def test_the_last_operations_lead_to_the_next_iteration(history):
    now = every_number(history.at(40).step(FOUR_EXAMPLES), FOUR_EXAMPLES)
    following = every_number(history.at(41).step(FOUR_EXAMPLES), FOUR_EXAMPLES)
    for name in ("syn0", "syn1"):
        assert np.array_equal(now[f"{name} after"], following[name])


def test_the_browser_is_handed_every_number_of_every_stop(stepper, history):
    assert stepper.iterations[0] == 0 and stepper.iterations[-1] == 1_000
    assert len(stepper.frames) == len(stepper.iterations)
    for iteration, frame in zip(stepper.iterations, stepper.frames, strict=True):
        numbers = every_number(history.at(iteration).step(FOUR_EXAMPLES), FOUR_EXAMPLES)
        assert frame.keys() == numbers.keys()
        for name, matrix in numbers.items():
            np.testing.assert_allclose(frame[name], matrix, rtol=1e-7)


def test_a_lesson_shows_the_operations_taught_so_far_and_no_others(history):
    forward = Stepper(history, last="l2")
    assert [each["result"] for each in forward.operations] == ["l0", "l1_sum", "l1", "l2_sum", "l2"]
    assert forward.known == ["X", "y"]


def test_a_lesson_can_begin_in_the_middle(history):
    backward = Stepper(history, first="l2_delta", last="l1_delta", start="l1_error")
    assert backward.operations[backward.operation]["result"] == "l1_error"
    assert "l2_error" in backward.known and "l2_delta" not in backward.known


@pytest.mark.parametrize("options", [{"first": "l9"}, {"last": "delta"}, {"start": "x"}])
def test_an_unknown_operation_is_an_error_that_names_those_there_are(history, options):
    with pytest.raises(ValueError, match="expected an operation that makes one of l0, l1_sum"):
        Stepper(history, **options)


def test_a_network_of_another_depth_is_an_error(history):
    deep = train(Network.random([3, 4, 4, 1]), FOUR_EXAMPLES, iterations=1)
    with pytest.raises(ValueError, match="expected a network with one hidden layer"):
        Stepper(deep)


def test_the_row_of_an_example_is_the_chosen_example(stepper):
    stepper.row = 2
    assert stepper.example == 2
    stepper.operation = 11  # syn1 after: a row is that of a weight
    stepper.row = 3
    assert stepper.example == 2
    stepper.example = 1
    assert stepper.row == 3
    stepper.operation = 10
    assert stepper.row == stepper.example == 1


@pytest.mark.parametrize("name", ["error", "delta", "slope"])
def test_the_same_thing_has_the_color_of_the_figures(name):
    style = (HERE / "stepper.css").read_text(encoding="utf-8")
    assert f"--{name}: color-mix(in srgb, {COLORS[name].lower()} " in style


def test_the_still_picture_tells_the_operation_and_its_result(stepper):
    stepper.operation, stepper.iteration = 1, 0
    told = stepper.picture.alt
    assert "l0 @ syn0     iteration 0" in told and "+0.518" in told
    stepper.iteration = len(stepper.iterations) - 1
    assert "iteration 1,000" in stepper.picture.alt and stepper.picture.alt != told


def test_a_reader_without_a_kernel_gets_the_picture(stepper):
    data, _ = stepper._repr_mimebundle_()
    assert data["text/html"].startswith("<img src=") and data["text/plain"] in stepper.picture.alt
