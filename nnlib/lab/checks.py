"""Checking what the learner wrote: is it right, and if not, what kind of wrong is it?

The library is the answer key: `check(my_sigmoid, sigmoid)` compares a function with the library's
own on several inputs, `check(my_error, step.l2_error)` a value with the library's value.
"""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nnlib import Examples, Layer, Network, sigmoid, sigmoid_slope

WRITTEN_LATER = "Not written yet: put your own code where the ... is, and run this cell again."


@dataclass(frozen=True)
class Verdict:
    """What a check found: right or not, and in words."""

    right: bool
    words: str

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        color, sign = ("#00785A", "✓") if self.right else ("#D55E00", "→")
        words = html.escape(self.words).replace("\n", "<br>")
        return {
            "text/html": f'<div style="border-left: 4px solid {color}; padding: 0.5em 0.9em; '
            f'line-height: 1.5; white-space: pre-wrap"><b>{sign}</b> {words}</div>',
            "text/plain": self.words,
        }


@dataclass(frozen=True)
class Exercise:
    """A function to write.

    right: what the library answers, called like the learner's function.
    inputs: argument tuples to try it on, the first ones being the plainest.
    mistakes: functions that are wrong in a known way, with the hint that puts it right.
    """

    right: Callable[..., Any]
    inputs: Sequence[tuple[Any, ...]]
    mistakes: Sequence[tuple[Callable[..., Any], str]] = ()


def check(mine: Any, right: Any) -> Verdict:
    """Compare a function or a value with the library's.

    mine: what the learner wrote; while it is still `...` the verdict says so.
    right: a function of the library that has an exercise here, or the right value.
    """
    if _unwritten(mine):
        return Verdict(False, WRITTEN_LATER)
    if callable(right):
        if right not in EXERCISES:
            known = ", ".join(key.__qualname__ for key in EXERCISES)
            raise ValueError(f"expected a function with an exercise ({known}), got {right!r}")
        return _check_function(mine, right, EXERCISES[right])
    problem = _value_problem(mine, right)
    return Verdict(not problem, problem or "Right.")


def _check_function(mine: Any, key: Callable[..., Any], exercise: Exercise) -> Verdict:
    if not callable(mine):
        return Verdict(False, f"Expected a function, got {mine!r}. Does it begin with def?")
    if str(getattr(mine, "__module__", "")).startswith("nnlib"):
        return Verdict(False, "That is the library's own function. Now write yours: you can.")
    results = []
    for inputs in exercise.inputs:
        given = [np.copy(each) if isinstance(each, np.ndarray) else each for each in inputs]
        try:
            result = mine(*given)
        except Exception as error:
            return Verdict(False, _exception_words(error))
        if _unwritten(result):
            return Verdict(False, WRITTEN_LATER)
        if not all(np.array_equal(one, two) for one, two in zip(given, inputs, strict=True)):
            return Verdict(
                False,
                "It changes the array it was given. Make a new one instead: "
                "x = x + 1 makes a new array, x += 1 changes the old one for everybody.",
            )
        results.append(result)
    wanted = [exercise.right(*inputs) for inputs in exercise.inputs]
    problems = [_value_problem(got, want) for got, want in zip(results, wanted, strict=True)]
    if not any(problems):
        return Verdict(True, f"Right: the same as {key.__qualname__}, on every input tried.")
    for wrong, hint in exercise.mistakes:
        if all(
            _same(got, wrong(*inputs)) for got, inputs in zip(results, exercise.inputs, strict=True)
        ):
            return Verdict(False, hint)
    case = next(k for k, problem in enumerate(problems) if problem)
    shown = ", ".join(_number_words(each) for each in exercise.inputs[case])
    return Verdict(
        False,
        f"{problems[case]}\nTried with: {shown}\nExpected: {_number_words(wanted[case])}\n"
        f"Got: {_number_words(results[case])}",
    )


def _unwritten(answer: Any) -> bool:
    """Whether a `...` still stands where an answer, or a part of it, should be."""
    parts = answer if isinstance(answer, list | tuple) else [answer]
    return any(part is ... for part in parts)


def _value_problem(mine: Any, right: Any) -> str:
    """What is wrong with a value; nothing if it is right."""
    if mine is None:
        return "There is nothing in it (None). A function hands its result back with return; print only shows it."
    if isinstance(right, str):
        same = str(mine).strip().lower() == right.lower()
        return "" if same else f"Not {mine!r}. Look at the numbers once more."
    if isinstance(right, tuple):
        if not isinstance(mine, tuple | list) or len(mine) != len(right):
            return f"Expected {len(right)} results with a comma between them, got {_number_words(mine)}."
        problems = [_value_problem(one, two) for one, two in zip(mine, right, strict=True)]
        return next((f"Result {k}: {text}" for k, text in enumerate(problems, 1) if text), "")
    if callable(mine):
        return "This is a function, not its result. Call it: put (...) behind its name."
    try:
        got = np.asarray(mine, dtype=float)
    except (TypeError, ValueError):
        return f"Expected numbers, got {mine!r}."
    want = np.asarray(right, dtype=float)
    if got.shape != want.shape:
        return _shape_problem(got, want)
    if _same(got, want):
        return ""
    if _same(-got, want):
        return "The size is right, the sign is the wrong way round: look for a minus too many or too few."
    if np.allclose(got, want, rtol=5e-3, atol=0):
        return "Right to about three digits, not to all of them. Is a rounded number typed in, or a step taken in the wrong order?"
    if got.ndim == 2 and got.shape[0] == got.shape[1] and _same(got.T, want):
        return "Rows and columns are exchanged: there is a .T too many or too few."
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.unique(np.round(got[want != 0] / want[want != 0], 9))
    if len(ratio) == 1 and np.isfinite(ratio[0]) and ratio[0] and not np.any(got[want == 0]):
        factors = np.array([ratio[0], 1 / ratio[0]])
        whole = np.any(np.abs(factors - np.round(factors)) < 1e-6)
        if want.size > 1 or whole:  # a single number is always some multiple of another
            what = "Every number" if want.size > 1 else "It"
            return f"{what} is {ratio[0]:g} times the right one. Is there a sum where a mean belongs, or a factor?"
    if got.ndim == 0:
        return f"{_number_words(mine)} is not the number."
    place = tuple(int(k) for k in np.argwhere(~np.isclose(got, want, rtol=1e-9, atol=1e-12))[0])
    return f"The shape is right. The first number that is not: {got[place]:g}, at {list(place)}."


def _shape_problem(got: Any, want: Any) -> str:
    start = f"Expected the shape {want.shape}, got {got.shape}."
    if got.T.shape == want.shape and got.ndim == 2:
        return f"{start} Rows and columns are exchanged: there is a .T too many or too few."
    if got.ndim == 1 and got.size == want.size:
        return f"{start} The numbers stand in a flat list; a table needs double brackets: [[...], [...]]."
    return start


def _same(one: Any, two: Any) -> bool:
    if isinstance(two, tuple):
        return isinstance(one, tuple | list) and len(one) == len(two) and all(map(_same, one, two))
    try:
        one, two = np.asarray(one, dtype=float), np.asarray(two, dtype=float)
    except (TypeError, ValueError):  # a text, a function, rows of different lengths
        return False
    return one.shape == two.shape and np.allclose(one, two, rtol=1e-9, atol=1e-12, equal_nan=True)


def _exception_words(error: Exception) -> str:
    """What Python complained about, and what to do about it."""
    complaint = f"It stopped with {type(error).__name__}: {error}."
    if isinstance(error, NameError) and "'np'" in str(error):
        return f"{complaint}\nNumPy is not imported yet: run the lesson's first cell, import numpy as np."
    if isinstance(error, NameError):
        return f"{complaint}\nPython does not know that name. Is it spelled as in the def line?"
    if "matmul" in str(error):
        return (
            f"{complaint}\nThe left table's columns must be as many as the right table's rows. "
            "Look at both shapes: which one needs a .T?"
        )
    if "broadcast" in str(error):
        return f"{complaint}\nThe shapes do not fit for * or +. Does a row meet a column here? Then it is @."
    if "only" in str(error) and "scalar" in str(error):
        return f"{complaint}\nmath.exp takes one number; np.exp takes a whole table."
    if isinstance(error, TypeError) and "ellipsis" in str(error):
        return WRITTEN_LATER
    return complaint


def _number_words(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(_number_words(each) for each in value)
    try:
        numbers = np.asarray(value, dtype=float)
        return (
            np.array2string(numbers, precision=6, separator=", ") if numbers.ndim else f"{value:g}"
        )
    except (TypeError, ValueError):
        return repr(value)


_STREAM = np.random.RandomState(0)
_L0, _L1 = _STREAM.randint(0, 2, (5, 3)).astype(float), _STREAM.random_sample((5, 4))
_SYN0, _SYN1 = _STREAM.random_sample((3, 4)) - 0.5, _STREAM.random_sample((4, 2)) - 0.5
_L2, _ERROR = _STREAM.random_sample((5, 2)), _STREAM.random_sample((5, 2)) - 0.5
_DELTA, _Y = _ERROR / 7, _STREAM.randint(0, 2, (5, 2)).astype(float)


def _iteration(
    inputs: Any,
    targets: Any,
    syn0: Any,
    syn1: Any,
    *,
    sign: int = 1,
    late: bool = False,
    slope: bool = True,
) -> tuple[Any, Any]:
    """One whole iteration; `sign`, `late` and `slope` make it wrong in the usual ways."""
    network = Network([Layer(syn0), Layer(syn1)])
    step = network.step(Examples("an exercise", inputs, targets))
    after = [syn0 + sign * (step.l0.T @ step.l1_delta), syn1 + sign * (step.l1.T @ step.l2_delta)]
    if late:  # the blame sent back through synapses that have moved already
        blame = step.l2_delta @ after[1].T
        after[0] = syn0 + step.l0.T @ (blame * sigmoid_slope(step.l1))
    if not slope:
        after[0] = syn0 + step.l0.T @ step.l1_error
    return after[0], after[1]


EXERCISES: dict[Callable[..., Any], Exercise] = {
    sigmoid: Exercise(
        sigmoid,
        [(0.0,), (2.0,), (-3.0,), (np.array([[0.5, -1.0], [2.0, 0.0]]),)],
        [
            (
                lambda x: 1 / (1 + np.exp(x)),
                "It falls where the sigmoid climbs: x stands where -x belongs.",
            ),
            (
                lambda x: 1 + np.exp(-x),
                "That is what stands under the line. If you did divide 1 by it: Python divides "
                "before it adds, so put 1 + np.exp(-x) in brackets.",
            ),
            (lambda x: 1 / np.exp(-x), "The 1 + under the line is missing."),
            (
                lambda x: sigmoid(x) * (1 - sigmoid(x)),
                "That is the slope of the sigmoid. Here its value is asked for.",
            ),
        ],
    ),
    sigmoid_slope: Exercise(
        sigmoid_slope,
        [(0.5,), (0.9,), (0.2,), (np.array([[0.1, 0.7], [0.99, 0.4]]),)],
        [
            (
                lambda s: sigmoid(s) * (1 - sigmoid(s)),
                "It applies the sigmoid once more. What it is given is the sigmoid's output already.",
            ),
            (
                lambda s: s * (s - 1),
                "The brackets are the wrong way round: 1 - output, not output - 1.",
            ),
            (lambda s: 1 - s, "Half of it: multiply by the output as well."),
            (
                lambda s: 1 - s**2,
                "That is the slope of another curve (tanh). Here: output times what is missing to 1.",
            ),
            (
                lambda s: s * 1 - s,
                "Python multiplies before it subtracts: put 1 - output in brackets.",
            ),
        ],
    ),
    Layer.forward: Exercise(
        lambda inputs, synapses: Layer(synapses).forward(inputs),
        [(_L0, _SYN0), (_L1, _SYN1)],
        [
            (
                lambda inputs, synapses: inputs @ synapses,
                "The sums are right. Now squash them: the sigmoid is missing.",
            ),
            (
                lambda inputs, synapses: sigmoid(inputs) @ synapses,
                "The sigmoid comes last: multiply first, then squash the sums.",
            ),
            (
                lambda inputs, synapses: sigmoid(sigmoid(inputs @ synapses)),
                "The sigmoid is applied twice; once is enough.",
            ),
        ],
    ),
    Network.predict: Exercise(
        lambda inputs, syn0, syn1: Network([Layer(syn0), Layer(syn1)]).predict(inputs),
        [(_L0, _SYN0, _SYN1)],
        [
            (
                lambda inputs, syn0, syn1: sigmoid(inputs @ syn0),
                "That is l1, the hidden layer. The same again with syn1 gives the prediction.",
            ),
            (
                lambda inputs, syn0, syn1: sigmoid(inputs @ syn0 @ syn1),
                "The hidden neurons forgot to squash: the sigmoid belongs behind each of the two layers.",
            ),
            (
                lambda inputs, syn0, syn1: sigmoid(inputs @ syn0) @ syn1,
                "The output neuron forgot to squash: the sigmoid belongs behind each of the two layers.",
            ),
        ],
    ),
    Layer.delta: Exercise(
        lambda outputs, error: error * sigmoid_slope(outputs),
        [(_L2, _ERROR), (_L1, _L1 - 0.3)],
        [
            (
                lambda outputs, error: sigmoid_slope(outputs),
                "That is the slope. Multiply it by the error.",
            ),
            (
                lambda outputs, error: error + sigmoid_slope(outputs),
                "Times, not plus: the slope scales the error.",
            ),
            (
                lambda outputs, error: error * outputs,
                "It multiplies by the output itself. The slope is output * (1 - output).",
            ),
            (
                lambda outputs, error: error * (1 - outputs),
                "Half of the slope is missing: it is output * (1 - output).",
            ),
            (
                lambda outputs, error: error * sigmoid_slope(sigmoid(outputs)),
                "The outputs have been through the sigmoid already: take the slope from them as they are.",
            ),
            (
                lambda outputs, error: sigmoid_slope(error),
                "That is the slope of the error. Take the slope at the outputs.",
            ),
        ],
    ),
    Layer.blame: Exercise(
        lambda delta, synapses: delta @ synapses.T,
        [(_DELTA, _SYN1), (_DELTA[:1, :1], _SYN1[:, :1])],
        [
            (
                lambda delta, synapses: -delta @ synapses.T,
                "A minus too many: blame keeps the sign of the delta.",
            ),
        ],
    ),
    Layer.step: Exercise(
        lambda synapses, inputs, delta: synapses + inputs.T @ delta,
        [(_SYN1, _L1, _DELTA), (_SYN0[:, :1], _L0, _DELTA[:, :1])],
        [
            (
                lambda synapses, inputs, delta: inputs.T @ delta,
                "That is the update. Add it to the synapses.",
            ),
            (
                lambda synapses, inputs, delta: synapses - inputs.T @ delta,
                "It walks uphill: the update is added, because the error is target minus output.",
            ),
            (
                lambda synapses, inputs, delta: synapses + inputs.T @ delta / len(inputs),
                "It takes the mean over the examples. Here their updates are summed.",
            ),
        ],
    ),
    Network.step: Exercise(
        _iteration,
        [(_L0, _Y, _SYN0, _SYN1)],
        [
            (
                lambda *given: _iteration(*given, sign=-1),
                "It walks uphill: one of y - l2 and += is the other way round.",
            ),
            (
                lambda *given: _iteration(*given, late=True),
                "Nearly: syn1 moved before the blame was sent back through it. Work out l1_error first.",
            ),
            (
                lambda *given: _iteration(*given, slope=False),
                "The slope at l1 is missing: l1_delta is l1_error times sigmoid_slope(l1).",
            ),
            (
                lambda *given: _iteration(*given)[::-1],
                "The two results are exchanged: syn0 first, then syn1.",
            ),
        ],
    ),
}
