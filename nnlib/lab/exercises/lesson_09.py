"""Exercises of lesson 09: one step downhill."""

from nnlib import Examples, Layer, Network, sigmoid, sigmoid_slope
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
stream = np.random.RandomState(0)
a_inputs, a_delta = stream.random_sample((5, 3)), stream.random_sample((5, 2)) - 0.5
b_inputs, b_delta = stream.random_sample((4, 4)), stream.random_sample((4, 1)) - 0.5
a_synapses, b_synapses = stream.random_sample((3, 2)) - 0.5, stream.random_sample((4, 1)) - 0.5

questions, answers = stream.randint(0, 2, (5, 3)).astype(float), stream.random_sample((5, 2))
a_syn0, a_syn1 = stream.random_sample((3, 6)) - 0.5, stream.random_sample((6, 2)) - 0.5


def whole_iteration(
    X, y, syn0, syn1, hidden=1, output=1, slope1="output", slope2="output", of_error=False,
    late=False, moves=(1, 1), kept=(1, 1),
):
    # The error and the new matrices; the names after syn1 make it wrong in the usual ways.
    def squash(total, sign):
        return sigmoid(sign * total) if sign else total

    def slope(of, total, output):
        if not of:
            return 1
        return sigmoid_slope({"output": output, "sum": total, "sigmoid": sigmoid(output)}[of])

    l1 = squash(X @ syn0, hidden)
    l2 = squash(l1 @ syn1, output)
    l2_error = y - l2
    l2_delta = l2_error * slope(slope2, l1 @ syn1, l2)
    new_syn1 = kept[1] * syn1 + moves[1] * (l1.T @ l2_delta)
    l1_error = (l2_error if of_error else l2_delta) @ (new_syn1 if late else syn1).T
    l1_delta = l1_error * slope(slope1, X @ syn0, l1)
    return l2_error, (kept[0] * syn0 + moves[0] * (X.T @ l1_delta), new_syn1)


def iteration(*each, **wrong):
    return whole_iteration(*each, **wrong)[1]
"""


def iteration(X, y, syn0, syn1):
    """The weights after one step, of a network with one hidden layer."""
    step = Network([Layer(syn0), Layer(syn1)]).step(Examples("these", X, y))
    return tuple(layer.synapses for layer in step.network.layers)


EXERCISES = [
    Exercise(
        "09",
        "the update of a layer",
        answer=lambda synapses, inputs, delta: Layer(synapses).step(inputs, delta).synapses,
        given=GIVEN,
        calls=[
            "(a_synapses, a_inputs, a_delta)",
            "(b_synapses, b_inputs, b_delta)",
            "(syn1, l1, l2_delta)",
        ],
        shown=[Layer.step],
        allowed=[sigmoid, sigmoid_slope],
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
            "lambda synapses, inputs, delta: synapses + inputs[:4].T @ delta[:4]": (
                "It looks at four examples only; len(inputs) says how many there are."
            ),
            "lambda synapses, inputs, delta: synapses + sigmoid_slope(inputs).T @ delta": (
                "No slope here: it is in the delta already. Take the inputs as they are."
            ),
            "lambda synapses, inputs, delta: synapses + sigmoid(inputs).T @ delta": (
                "The inputs are squashed. Take them as they are."
            ),
            "lambda *each: each[0] + each[1].T @ (each[2] * sigmoid_slope(sigmoid(each[1] @ each[0])))": (
                "The slope at the outputs is in the delta already. Once is enough."
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
        answer=iteration,
        given=GIVEN,
        calls=["(questions, answers, a_syn0, a_syn1)", "(X, y, syn0, syn1)"],
        shown=[Network.step],
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
            "lambda *each: iteration(*each, moves=(-1, -1))": (
                "Both matrices move the wrong way. Is it target minus output, and are the updates added?"
            ),
            "lambda *each: iteration(*each, moves=(1, -1))": (
                "syn0 is right, syn1 moves the wrong way: l1.T @ l2_delta is added, not taken away."
            ),
            "lambda *each: iteration(*each, moves=(-1, 1))": (
                "syn1 is right, syn0 moves the wrong way: X.T @ l1_delta is added, not taken away."
            ),
            "lambda *each: iteration(*each, late=True)": (
                "syn1 moved too early: the blame goes back through syn1 as it was."
            ),
            "lambda *each: iteration(*each, slope1='')": (
                "syn1 is right, syn0 is not: l1_delta lacks its slope, sigmoid_slope(l1)."
            ),
            "lambda *each: iteration(*each, slope2='')": (
                "l2_delta lacks its slope: it is the error times sigmoid_slope(l2)."
            ),
            "lambda *each: iteration(*each, slope1='', slope2='')": (
                "Both deltas lack their slope: each is an error times a slope, at l2 and at l1."
            ),
            "lambda *each: iteration(*each, slope1='sum')": (
                "syn1 is right, syn0 is not: the slope at l1 is taken of its sum, X @ syn0. "
                "sigmoid_slope wants the output."
            ),
            "lambda *each: iteration(*each, slope2='sum')": (
                "The slope at l2 is taken of its sum, l1 @ syn1. sigmoid_slope wants the output."
            ),
            "lambda *each: iteration(*each, slope1='sum', slope2='sum')": (
                "Both slopes are taken of sums. sigmoid_slope wants outputs: l2, and then l1."
            ),
            "lambda *each: iteration(*each, slope1='sigmoid')": (
                "The slope is taken of sigmoid(l1), but l1 has been through the sigmoid already."
            ),
            "lambda *each: iteration(*each, slope2='sigmoid')": (
                "The slope is taken of sigmoid(l2), but l2 has been through the sigmoid already."
            ),
            "lambda *each: iteration(*each, slope1='sigmoid', slope2='sigmoid')": (
                "Both slopes are taken of a sigmoid of l2 and l1, which have been through it already."
            ),
            "lambda *each: iteration(*each, hidden=0)": (
                "The hidden layer is not squashed: l1 is the sigmoid of X @ syn0."
            ),
            "lambda *each: iteration(*each, output=0)": (
                "The output is not squashed: l2 is the sigmoid of l1 @ syn1."
            ),
            "lambda *each: iteration(*each, hidden=-1)": (
                "l1 falls where it should climb: x stands where -x belongs, in its np.exp."
            ),
            "lambda *each: iteration(*each, output=-1)": (
                "l2 falls where it should climb: x stands where -x belongs, in its np.exp."
            ),
            "lambda *each: iteration(*each, hidden=-1, output=-1)": (
                "Both layers fall where they should climb: x stands where -x belongs, in np.exp."
            ),
            "lambda *each: iteration(*each, of_error=True)": (
                "syn1 is right, syn0 is not: the blame is sent back from l2_delta, not from l2_error."
            ),
            "lambda *each: iteration(*each, kept=(0, 0))": (
                "These are the two updates. The new matrices are the old ones plus them."
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
            "lambda *each: iteration(*each, moves=(0.5, 0.5))": (
                "Both steps are half as long as they should be. The learning rate is 1."
            ),
            "lambda X, *others: iteration(X, *others, moves=2 * (1 / len(X),))": (
                "Both updates are means over the examples. Here their wishes are added up."
            ),
        },
    ),
]
