"""What `check` says: right answers pass however they are written; wrong ones get words that help."""

import math

import numpy as np
import pytest

from nnlib import FOUR_EXAMPLES, Layer, Network, sigmoid, sigmoid_slope
from nnlib.lab import check
from nnlib.lab.checks import EXERCISES, WRITTEN_LATER


def squash(x):
    return 1 / (1 + np.exp(-x))


# Right answers, as different people write them


def sigmoid_cell_by_cell(x):
    x = np.asarray(x)
    return np.array([1 / (1 + math.exp(-each)) for each in x.ravel()]).reshape(x.shape)


def slope_cell_by_cell(value):
    result = np.zeros_like(value)
    for place, each in np.ndenumerate(value):
        result[place] = each * (1 - each)
    return result


def times(left, right):
    """Matrix multiplication as three loops, giving a list of lists."""
    rows, inner, columns = len(left), len(right), len(right[0])
    return [
        [sum(left[r][k] * right[k][c] for k in range(inner)) for c in range(columns)]
        for r in range(rows)
    ]


def delta_row_by_row(a, b):
    return [
        [f * e * (1 - e) for e, f in zip(one, two, strict=True)]
        for one, two in zip(a, b, strict=True)
    ]


def step_example_by_example(synapses, inputs, delta):
    result = synapses.copy()
    for question, change in zip(inputs, delta, strict=True):
        for i, number in enumerate(question):
            for j, each in enumerate(change):
                result[i, j] += number * each
    return result


def iteration(X, y, syn0, syn1):
    l1 = squash(X @ syn0)
    l2 = squash(l1 @ syn1)
    l2_delta = (y - l2) * l2 * (1 - l2)
    l1_delta = (l2_delta @ syn1.T) * l1 * (1 - l1)
    return syn0 + X.T @ l1_delta, syn1 + l1.T @ l2_delta


def iteration_with_other_names(questions, answers, a, b):
    hidden = squash(np.dot(questions, a))
    said = squash(np.dot(hidden, b))
    late = said * (1 - said) * (answers - said)
    early = np.dot(late, b.T) * hidden * (1 - hidden)
    return [a + np.dot(questions.T, early), b + np.dot(hidden.T, late)]


RIGHT = {
    sigmoid: [
        squash,
        sigmoid_cell_by_cell,
        lambda number: np.exp(number) / (1 + np.exp(number)),
        lambda x: 0.5 * (1 + np.tanh(x / 2)),
        lambda x: (1 + np.e**-x) ** -1,
        lambda x: sigmoid(x),
    ],
    sigmoid_slope: [
        lambda output: output * (1 - output),
        slope_cell_by_cell,
        lambda s: s - s**2,
        lambda s: s - s * s,
    ],
    Layer.forward: [
        lambda inputs, synapses: squash(inputs @ synapses),
        lambda a, b: squash(np.dot(a, b)),
        lambda a, b: squash(np.array(times(a, b))),
        lambda a, b: Layer(b).forward(a),
    ],
    Network.predict: [
        lambda inputs, syn0, syn1: squash(squash(inputs @ syn0) @ syn1),
        lambda a, b, c: squash(np.array(times(squash(np.array(times(a, b))), c))).tolist(),
    ],
    Layer.delta: [
        lambda outputs, error: error * outputs * (1 - outputs),
        lambda outputs, error: error * sigmoid_slope(outputs),
        delta_row_by_row,
    ],
    Layer.blame: [
        lambda delta, synapses: delta @ synapses.T,
        lambda delta, synapses: (synapses @ delta.T).T,
        lambda d, s: np.einsum("eo,io->ei", d, s),
        lambda d, s: times(d, s.T),
    ],
    Layer.step: [
        lambda synapses, inputs, delta: synapses + inputs.T @ delta,
        lambda s, i, d: s + np.dot(i.T, d),
        step_example_by_example,
    ],
    Network.step: [iteration, iteration_with_other_names],
}


@pytest.mark.parametrize(
    ("key", "mine"),
    [(key, mine) for key, each in RIGHT.items() for mine in each],
    ids=[f"{key.__qualname__}-{k}" for key, each in RIGHT.items() for k in range(len(each))],
)
def test_a_right_function_passes_however_it_is_written(key, mine):
    verdict = check(mine, key)
    assert verdict.right, verdict.words
    assert verdict.words == f"Right: the same as {key.__qualname__}, on every input tried."


def test_every_exercise_is_tried_here():
    assert set(RIGHT) == set(EXERCISES) == {key for key, _, _ in WRONG}


# Wrong answers, each with words of its own

WRONG = [
    (sigmoid, lambda x: 1 / (1 + np.exp(x)), "x stands where -x belongs"),
    (sigmoid, lambda x: 1 / 1 + np.exp(-x), "put 1 + np.exp(-x) in brackets"),
    (sigmoid, lambda x: 1 / np.exp(-x), "The 1 + under the line is missing"),
    (sigmoid, lambda x: 1 + np.exp(-x), "That is what stands under the line."),
    (sigmoid, lambda x: squash(x) * (1 - squash(x)), "That is the slope of the sigmoid"),
    (sigmoid, lambda x: np.round(squash(x), 3), "Is a rounded number typed in"),
    (sigmoid, lambda x: 2 * squash(x), "It is 2 times the right one"),
    (sigmoid, lambda x: -squash(x), "the sign is the wrong way round"),
    (sigmoid, lambda x: np.maximum(x, 0), "0 is not the number."),
    (sigmoid, lambda x: 1 / (1 + math.exp(-x)), "math.exp takes one number; np.exp takes a whole"),
    (sigmoid_slope, lambda s: squash(s) * (1 - squash(s)), "It applies the sigmoid once more"),
    (sigmoid_slope, lambda s: s * (s - 1), "The brackets are the wrong way round"),
    (sigmoid_slope, lambda s: 1 - s, "Half of it: multiply by the output as well"),
    (sigmoid_slope, lambda s: 1 - s**2, "slope of another curve (tanh)"),
    (sigmoid_slope, lambda s: s * 1 - s, "put 1 - output in brackets"),
    (Layer.forward, lambda a, b: a @ b, "Now squash them: the sigmoid is missing"),
    (Layer.forward, lambda a, b: squash(a) @ b, "The sigmoid comes last"),
    (Layer.forward, lambda a, b: squash(squash(a @ b)), "The sigmoid is applied twice"),
    (Layer.forward, lambda a, b: squash(a @ b).T, "Rows and columns are exchanged"),
    (Layer.forward, lambda a, b: squash(a @ b).ravel(), "The numbers stand in a flat list"),
    (Layer.forward, lambda a, b: squash(a @ b)[:1], "Expected the shape (5, 4), got (1, 4)."),
    (Layer.forward, lambda a, b: squash(b @ a), "Look at both shapes: which one needs a .T?"),
    (Layer.forward, lambda a, b: squash(a * b), "Does a row meet a column here? Then it is @."),
    (Network.predict, lambda X, a, b: squash(X @ a), "That is l1, the hidden layer"),
    (Network.predict, lambda X, a, b: squash(X @ a @ b), "The hidden neurons forgot to squash"),
    (Network.predict, lambda X, a, b: squash(X @ a) @ b, "The output neuron forgot to squash"),
    (
        Layer.delta,
        lambda out, error: out * (1 - out),
        "That is the slope. Multiply it by the error",
    ),
    (Layer.delta, lambda out, error: error + out * (1 - out), "Times, not plus"),
    (Layer.delta, lambda out, error: error * out, "It multiplies by the output itself"),
    (Layer.delta, lambda out, error: error * (1 - out), "Half of the slope is missing"),
    (
        Layer.delta,
        lambda out, error: error * squash(out) * (1 - squash(out)),
        "The outputs have been through the sigmoid already",
    ),
    (Layer.delta, lambda out, error: error * (1 - error), "That is the slope of the error"),
    (Layer.delta, lambda out, error: -error * out * (1 - out), "the sign is the wrong way round"),
    (Layer.blame, lambda delta, synapses: -delta @ synapses.T, "A minus too many"),
    (Layer.blame, lambda delta, synapses: delta @ synapses, "which one needs a .T?"),
    (Layer.blame, lambda delta, synapses: synapses @ delta.T, "Rows and columns are exchanged"),
    (Layer.step, lambda s, i, d: i.T @ d, "That is the update. Add it to the synapses"),
    (Layer.step, lambda s, i, d: s - i.T @ d, "It walks uphill"),
    (Layer.step, lambda s, i, d: s + i.T @ d / len(i), "It takes the mean over the examples"),
    (Layer.step, lambda s, i, d: s + i @ d, "which one needs a .T?"),
    (
        Network.step,
        lambda X, y, a, b: tuple(
            2 * old - new for old, new in zip((a, b), iteration(X, y, a, b), strict=True)
        ),
        "It walks uphill: one of y - l2 and +=",
    ),
    (Network.step, lambda *given: moved_too_early(*given), "syn1 moved before the blame was sent"),
    (Network.step, lambda *given: forgot_the_slope(*given), "The slope at l1 is missing"),
    (Network.step, lambda *given: iteration(*given)[::-1], "The two results are exchanged"),
    (Network.step, lambda *given: iteration(*given)[0], "Expected 2 results with a comma between"),
    (
        Network.step,
        lambda X, y, a, b: (iteration(X, y, a, b)[0], b),
        "Result 2: The shape is right.",
    ),
]


def moved_too_early(X, y, syn0, syn1):
    l1 = squash(X @ syn0)
    l2 = squash(l1 @ syn1)
    l2_delta = (y - l2) * l2 * (1 - l2)
    syn1 = syn1 + l1.T @ l2_delta
    return syn0 + X.T @ ((l2_delta @ syn1.T) * l1 * (1 - l1)), syn1


def forgot_the_slope(X, y, syn0, syn1):
    l1 = squash(X @ syn0)
    l2 = squash(l1 @ syn1)
    l2_delta = (y - l2) * l2 * (1 - l2)
    return syn0 + X.T @ (l2_delta @ syn1.T), syn1 + l1.T @ l2_delta


@pytest.mark.parametrize(
    ("key", "mine", "words"), WRONG, ids=[f"{key.__qualname__}-{words}" for key, _, words in WRONG]
)
def test_a_wrong_function_gets_words_of_its_own(key, mine, words):
    verdict = check(mine, key)
    assert not verdict.right
    assert words in verdict.words


def test_every_known_mistake_has_been_made_here():
    hints = {hint for exercise in EXERCISES.values() for _, hint in exercise.mistakes}
    made = {check(mine, key).words for key, mine, _ in WRONG}
    assert hints <= made


# Wrong in ways that have nothing to do with the exercise


def add_one_to_what_was_given(x):
    x += 0
    x *= -1
    return 1 / (1 + np.exp(x))


@pytest.mark.parametrize(
    ("mine", "words"),
    [
        (..., WRITTEN_LATER),
        (lambda x: ..., WRITTEN_LATER),
        (lambda x: 1 / (1 + ...), WRITTEN_LATER),
        (lambda x: None, "A function hands its result back with return; print only shows it."),
        (lambda x: print(x), "A function hands its result back with return; print only shows it."),
        (sigmoid, "That is the library's own function. Now write yours"),
        (0.5, "Expected a function, got 0.5. Does it begin with def?"),
        (None, "Expected a function, got None."),
        (lambda x: np.exp, "This is a function, not its result."),
        (lambda x: "one half", "Expected numbers, got 'one half'."),
        (lambda x: [[1], [1, 2]], "Expected numbers, got [[1], [1, 2]]."),
        (lambda x: {"a": 1}, "Expected numbers, got {'a': 1}."),
        (lambda x: [x], "Expected the shape (), got (1,)."),
        (lambda x: x * float("nan"), "nan is not the number."),
        (lambda: 0.5, "It stopped with TypeError:"),
        (lambda x: 1 / 0, "It stopped with ZeroDivisionError: division by zero."),
        (eval("lambda x: mth.exp(x)"), "Python does not know that name."),
        (add_one_to_what_was_given, "It changes the array it was given."),
    ],
)
def test_what_went_wrong_is_told_in_words(mine, words):
    verdict = check(mine, sigmoid)
    assert not verdict.right
    assert words in verdict.words


def test_without_numpy_the_first_cell_is_named():
    mine = eval("lambda x: 1 / (1 + np.exp(-x))", {})
    assert "run the lesson's first cell, import numpy as np" in check(mine, sigmoid).words


def test_a_wrong_number_is_shown_with_what_was_tried_and_expected():
    words = check(lambda x: 0.3 + 0 * x, sigmoid).words
    assert words == "0.3 is not the number.\nTried with: 0\nExpected: 0.5\nGot: 0.3"


def test_the_keys_inputs_stay_as_they_are_for_the_next_learner():
    before = repr(EXERCISES[sigmoid].inputs)
    check(add_one_to_what_was_given, sigmoid)
    assert repr(EXERCISES[sigmoid].inputs) == before
    assert check(squash, sigmoid).right


def test_a_function_without_an_exercise_is_our_mistake_and_an_error():
    with pytest.raises(ValueError, match=r"a function with an exercise \(sigmoid, sigmoid_slope"):
        check(squash, np.exp)


# Values

TABLE = np.array([[0.25, -0.5], [0.75, 1.0]])


@pytest.mark.parametrize(
    ("mine", "right"),
    [
        (0.5, 0.5),
        (1 / 3, np.float64(1 / 3)),
        (4, "4"),
        (" Below ", "below"),
        (TABLE + 1e-13, TABLE),
        (TABLE.tolist(), TABLE),
        ((TABLE, 1), (TABLE, 1)),
        (True, 1),
    ],
)
def test_a_right_value_passes(mine, right):
    verdict = check(mine, right)
    assert verdict.right and verdict.words == "Right."


@pytest.mark.parametrize(
    ("mine", "right", "words"),
    [
        (..., 0.5, WRITTEN_LATER),
        ([0.5, ...], TABLE, WRITTEN_LATER),
        (None, 0.5, "There is nothing in it (None)."),
        (0.4, 0.5, "0.4 is not the number."),
        (-0.5, 0.5, "the sign is the wrong way round"),
        (0.3333, 1 / 3, "Is a rounded number typed in"),
        ("half", 0.5, "Expected numbers, got 'half'."),
        ("above", "below", "Not 'above'. Look at the numbers once more."),
        (TABLE.T, TABLE, "Rows and columns are exchanged"),
        (TABLE.ravel(), TABLE, "a table needs double brackets"),
        (TABLE[:1], TABLE, "Expected the shape (2, 2), got (1, 2)."),
        (-TABLE, TABLE, "the sign is the wrong way round"),
        (0.25, 0.5, "It is 0.5 times the right one."),
        (TABLE / 4, TABLE, "Every number is 0.25 times the right one."),
        (TABLE.round(), TABLE, "The first number that is not: 0, at [0, 0]."),
        (TABLE * [[1, 1], [1, np.nan]], TABLE, "The first number that is not: nan, at [1, 1]."),
        (np.mean, 0.5, "This is a function, not its result. Call it"),
        (np.zeros(0), 0.5, "Expected the shape (), got (0,)."),
        ((TABLE,), (TABLE, 1), "Expected 2 results with a comma between them"),
        ((TABLE, 2), (TABLE, 1), "Result 2: "),
    ],
)
def test_a_wrong_value_gets_words_of_its_own(mine, right, words):
    verdict = check(mine, right)
    assert not verdict.right
    assert words in verdict.words


# What the learner sees


def test_a_verdict_can_be_seen_compared_and_read_without_color():
    right, wrong = check(0.5, 0.5)._repr_mimebundle_(), check(0.4, 0.5)._repr_mimebundle_()
    assert right["text/plain"] == "Right." and "✓" in right["text/html"]
    assert wrong["text/plain"] == "0.4 is not the number." and "→" in wrong["text/html"]


def test_a_verdict_shows_signs_and_line_breaks_as_they_are():
    shown = check("a < b", 0.5)._repr_mimebundle_()["text/html"]
    assert "a &lt; b" in shown and "<b>" in shown
    assert "<br>Tried with" in check(lambda x: 0.25, sigmoid)._repr_mimebundle_()["text/html"]


def test_values_of_the_lessons_are_checked_against_the_library():
    step = Network.random([3, 4, 1]).step(FOUR_EXAMPLES)
    assert check(FOUR_EXAMPLES.targets - step.l2, step.l2_error).right
    assert "wrong way round" in check(step.l2 - FOUR_EXAMPLES.targets, step.l2_error).words
