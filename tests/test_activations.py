import sys
import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from laws import law

from nnlib import relu, relu_slope, sigmoid, sigmoid_slope, tanh, tanh_slope

LARGEST = sys.float_info.max
any_number = st.floats(allow_nan=False)


def test_three_answers_worked_out_by_hand():
    # e^-log(3) = 1/3, so the sigmoid of log(3) is 1 / (1 + 1/3) = 3/4
    assert sigmoid(0) == 0.5
    assert sigmoid(np.log(3)) == pytest.approx(0.75)
    assert sigmoid(-np.log(3)) == pytest.approx(0.25)


def test_the_slope_comes_from_the_answer_not_from_the_question():
    assert sigmoid_slope(0.75) == 0.75 * 0.25
    assert sigmoid_slope(sigmoid(0)) == 0.25


@law
@given(any_number)
def test_what_one_number_gains_its_opposite_loses(x):
    assert sigmoid(-x) == pytest.approx(1 - sigmoid(x), abs=1e-15)


@law
@given(st.lists(any_number, min_size=2))
def test_a_larger_number_never_gets_a_smaller_answer(numbers):
    answers = sigmoid(np.sort(numbers))
    rounding = np.spacing(answers[:-1])
    assert np.all(np.diff(answers) >= -rounding)


@law
@given(hnp.arrays(float, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0), elements=any_number))
def test_every_answer_lies_between_0_and_1_in_the_shape_of_the_question(x):
    before = x.copy()
    answers = sigmoid(x)
    assert answers.shape == sigmoid_slope(answers).shape == x.shape
    assert np.all((answers >= 0) & (answers <= 1))
    assert np.array_equal(x, before)


def test_it_is_silent_and_right_from_one_end_of_the_floats_to_the_other():
    x = [-np.inf, -LARGEST, -1000, -745.2, -709.8, -5e-324, 5e-324, 709.8, 1000, LARGEST, np.inf]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        answers = sigmoid(x)
    assert answers == pytest.approx([0, 0, 0, 0, 0, 0.5, 0.5, 1, 1, 1, 1], abs=1e-300)


@pytest.mark.parametrize("kind", [bool, np.int8, np.uint8, np.int64, np.float16, np.float32])
def test_every_kind_of_number_is_treated_as_a_float(kind):
    x = np.array([0, 1, 2, 100], dtype=kind)
    answers = sigmoid(x)
    assert answers.dtype == np.float64
    assert np.array_equal(answers, sigmoid(x.astype(float)))


def test_lists_numbers_and_tables_are_all_welcome():
    assert sigmoid(3) == sigmoid([3])[0] == sigmoid([[3, 4]])[0, 0] == sigmoid(np.float32(3))
    assert sigmoid([]).shape == (0,)


def test_nan_goes_in_and_nan_comes_out_and_its_neighbors_are_well():
    assert np.array_equal(sigmoid([0, np.nan, np.inf]), [0.5, np.nan, 1], equal_nan=True)
    assert np.array_equal(sigmoid_slope([0.5, np.nan]), [0.25, np.nan], equal_nan=True)


@law
@given(st.floats(-700, 700))
def test_the_slope_is_the_derivative(x):
    # A step of 1e-30 in the imaginary direction measures a slope without any subtraction.
    derivative = (1 / (1 + np.exp(-(x + 1e-30j)))).imag / 1e-30
    assert sigmoid_slope(sigmoid(x)) == pytest.approx(derivative, abs=1e-15)


def test_from_a_sum_of_37_on_the_slope_is_exactly_0():
    assert sigmoid_slope(sigmoid(36.7)) > 0
    assert sigmoid_slope(sigmoid(36.8)) == 0


@pytest.mark.parametrize("value", [None, "3", ["a"], 1j, [[1], [2, 3]], {}])
@pytest.mark.parametrize(("function", "name"), [(sigmoid, "x"), (sigmoid_slope, "output")])
def test_what_is_not_a_number_is_named(function, name, value):
    with pytest.raises(
        ValueError, match=f"^expected {name} (to be made of numbers|with rows).*, got"
    ):
        function(value)


# ------------------------------------------------------------------ the other activations

moderate = st.floats(-20, 20)


@law
@given(moderate)
def test_tanh_is_the_sigmoid_stretched(x):
    assert tanh(x) == pytest.approx(2 * sigmoid(2 * x) - 1, abs=1e-15)


@law
@given(moderate, st.sampled_from([(sigmoid, sigmoid_slope), (tanh, tanh_slope)]))
def test_every_slope_is_the_central_difference(x, both):
    activation, slope = both
    h = 1e-5
    assert slope(activation(x)) == pytest.approx(
        (activation(x + h) - activation(x - h)) / (2 * h), abs=1e-9
    )


def test_relu_is_the_number_or_nothing():
    assert relu([-2, -0.0, 0, 3]).tolist() == [0, 0, 0, 3]
    assert relu_slope([0, 0.5, 3]).tolist() == [0, 1, 1]


@pytest.mark.parametrize("function", [tanh, tanh_slope, relu, relu_slope])
def test_the_others_too_hand_nan_on_and_refuse_words(function):
    assert np.isnan(function(np.nan))
    with pytest.raises(ValueError, match="to be made of numbers"):
        function("one")
