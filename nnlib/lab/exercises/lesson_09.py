"""Exercises of lesson 09: one step downhill."""

from nnlib import Layer, Network, sigmoid, sigmoid_slope
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
stream = np.random.RandomState(0)
a_inputs, a_delta = stream.random_sample((5, 3)), stream.random_sample((5, 2)) - 0.5
b_inputs, b_delta = stream.random_sample((4, 4)), stream.random_sample((4, 1)) - 0.5
a_synapses, b_synapses = stream.random_sample((3, 2)) - 0.5, stream.random_sample((4, 1)) - 0.5

questions, answers = stream.randint(0, 2, (5, 3)).astype(float), stream.random_sample((5, 2))
a_syn0, a_syn1 = stream.random_sample((3, 6)) - 0.5, stream.random_sample((6, 2)) - 0.5


def iteration(
    X, y, syn0, syn1, sign=1, late=False, output=sigmoid, slope=True, rate=1, hidden=sigmoid
):
    # One whole iteration; the names after syn1 make it wrong in the usual ways.
    l1 = hidden(X @ syn0)
    l2 = sigmoid(l1 @ syn1)
    l2_delta = (y - l2) * sigmoid_slope(output(l1 @ syn1))
    new_syn1 = syn1 + sign * rate * (l1.T @ l2_delta)
    l1_delta = (l2_delta @ (new_syn1 if late else syn1).T) * (sigmoid_slope(l1) if slope else 1)
    return syn0 + sign * rate * (X.T @ l1_delta), new_syn1


def forgotten(X, y, syn0, syn1):
    l1 = sigmoid(X @ syn0)
    l2 = sigmoid(l1 @ syn1)
    l1_error = (y - l2) @ syn1.T
    return syn0 + X.T @ (l1_error * sigmoid_slope(l1)), syn1 + l1.T @ (y - l2)


def blamed_by_error(X, y, syn0, syn1):
    l1 = sigmoid(X @ syn0)
    l2 = sigmoid(l1 @ syn1)
    l1_delta = (y - l2) @ syn1.T * sigmoid_slope(l1)
    return syn0 + X.T @ l1_delta, syn1 + l1.T @ ((y - l2) * sigmoid_slope(l2))
"""

EXERCISES = [
    Exercise(
        "09",
        "the update of a layer",
        answer="lambda synapses, inputs, delta: Layer(synapses).step(inputs, delta).synapses",
        given=GIVEN,
        calls=[
            "(a_synapses, a_inputs, a_delta)",
            "(b_synapses, b_inputs, b_delta)",
            "(syn1, l1, l2_delta)",
        ],
        shown=Layer.step,
        hints=[
            "The old synapses stand there. What came on top of them for syn1? It was l1.T @ l2_delta.",
            "l1 is what came in, so here it is called inputs. And l2_delta?",
        ],
        mistakes={
            "lambda synapses, inputs, delta: synapses - inputs.T @ delta": (
                "That goes uphill: the update is added, because the delta points to the target."
            ),
            "lambda synapses, inputs, delta: inputs.T @ delta": (
                "That is the update. The new synapses are the old ones plus it."
            ),
            "lambda synapses, inputs, delta: synapses + (inputs.T @ delta) / len(inputs)": (
                "That is the mean over the examples. Here their wishes are added up."
            ),
            "lambda synapses, inputs, delta: synapses * (inputs.T @ delta)": (
                "Plus, not times: the update is added to the synapses."
            ),
            "lambda synapses, inputs, delta: synapses": (
                "These are the old synapses. Where is the update?"
            ),
            "lambda synapses, inputs, delta: synapses + 0.1 * (inputs.T @ delta)": (
                "The step is made shorter. Here the learning rate is 1."
            ),
            "lambda synapses, inputs, delta: synapses + 2 * (inputs.T @ delta)": (
                "The update is added twice. Once is one step."
            ),
            "lambda synapses, inputs, delta: synapses + np.sign(inputs.T @ delta)": (
                "Every weight moves by 1. How far is told by inputs.T @ delta."
            ),
            "lambda synapses, inputs, delta: synapses + np.mean(inputs.T @ delta)": (
                "All weights get the same. Each has a wish of its own in inputs.T @ delta."
            ),
        },
    ),
    Exercise(
        "09",
        "your own whole iteration",
        answer="iteration",
        given=GIVEN,
        calls=["(questions, answers, a_syn0, a_syn1)", "(X, y, syn0, syn1)"],
        shown=Network.step,
        allowed=[sigmoid, sigmoid_slope],
        hints=[
            "Forward, as in lesson 05: l1 = sigmoid(X @ syn0), and l2 from l1 in the same way.",
            "An error is a target minus an output. A delta is an error times a slope, and the slope at "
            "l2 is sigmoid_slope(l2). The error of l1 is the blame from lesson 08.",
            "The blame travels back through the weights that made the answer. So l1_error uses syn1 as "
            "it was, before it moves.",
            "The library does it for any number of layers, so it has a loop where you have two lines.",
        ],
        mistakes={
            "lambda *each: iteration(*each, sign=-1)": (
                "Both matrices move the wrong way. Is it target minus output, and are the updates added?"
            ),
            "lambda *each: iteration(*each, late=True)": (
                "syn1 moved too early: the blame goes back through syn1 as it was."
            ),
            "lambda *each: iteration(*each, slope=False)": (
                "syn1 is right, syn0 is not: l1_delta lacks its slope, sigmoid_slope(l1)."
            ),
            "lambda *each: iteration(*each, output=lambda total: sigmoid(sigmoid(total)))": (
                "The slope is taken of sigmoid(l2), but l2 has been through the sigmoid already."
            ),
            "lambda *each: iteration(*each, hidden=lambda total: total)": (
                "The hidden layer is not squashed: l1 is the sigmoid of X @ syn0."
            ),
            "forgotten": "l2_delta lacks its slope: it is the error times sigmoid_slope(l2).",
            "blamed_by_error": (
                "syn1 is right, syn0 is not: the blame is sent back from l2_delta, not from l2_error."
            ),
            "lambda *each: iteration(*each)[::-1]": (
                "Both matrices are right, in the wrong order: new_syn0 comes first."
            ),
            "lambda X, y, syn0, syn1: (iteration(X, y, syn0, syn1)[0], syn1)": (
                "syn0 is right. syn1 has not moved."
            ),
            "lambda X, y, syn0, syn1: (syn0, iteration(X, y, syn0, syn1)[1])": (
                "syn1 is right. syn0 has not moved."
            ),
            "lambda X, y, syn0, syn1: (syn0, syn1)": "Nothing has moved: where are the two updates?",
            "lambda *each: iteration(*each, rate=0.5)": (
                "Both steps are half as long as they should be. The learning rate is 1."
            ),
        },
    ),
]
