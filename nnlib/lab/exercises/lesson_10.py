"""Exercises of lesson 10: training."""

from nnlib import Network
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
history = train(network, FOUR_EXAMPLES, iterations=60_000)
errors = history.errors
"""
# The four-minute program, wrong in one way, for all the ways at once: the first axis counts them.
PROGRAM = (
    GIVEN
    + """
log = errors[::10_000]
names = ["sign", "late", "no_output_slope", "no_hidden_slope", "frozen0", "frozen1", "seed"]
is_ = dict(zip(names, np.eye(len(names))[:, :, None, None]))
weights = [Network.random([3, 4, 1], 0 if name == "seed" else 1).layers for name in names]
a, b = (np.array([layers[k].synapses for layers in weights]) for k in (0, 1))
sign, seen = 1 - 2 * is_["sign"], []
for iteration in range(10_001):
    h = 1 / (1 + np.exp(-(X @ a)))
    o = 1 / (1 + np.exp(-(h @ b)))
    error = y - o
    if iteration % 10_000 == 0:
        seen.append(np.mean(np.abs(error), axis=(1, 2)))
    delta = error * np.where(is_["no_output_slope"], 1, o * (1 - o))
    moved = b + sign * (1 - is_["frozen1"]) * (h.swapaxes(1, 2) @ delta)
    blame = delta @ np.where(is_["late"], moved, b).swapaxes(1, 2)
    delta = blame * np.where(is_["no_hidden_slope"], 1, h * (1 - h))
    a = a + sign * (1 - is_["frozen0"]) * (X.T @ delta)
    b = moved
wrong = dict(zip(names, np.transpose(seen)))
both = np.array([y - history.at(iteration).predict(X) for iteration in (0, 10_000)])[:, :, 0]
"""
)

EXERCISES = [
    Exercise(
        "10",
        "first below 0.05",
        answer="np.argmax(errors < 0.05)",
        given=GIVEN,
        hints=[
            "Do not search by eye. A few cells further up, np.argmax did it for three levels.",
            "errors < 0.05 is the list of False and True; where does the first True stand?",
        ],
        mistakes={
            "0": "That is where the training begins. Is it errors < 0.05 that you look for?",
            "np.argmin(errors)": "That is where the error is smallest. Where is it first below 0.05?",
            "np.argmax(errors < 0.005)": "That is the first below 0.005. Here it is 0.05.",
            "np.sum(errors < 0.05)": "So many are below. Where does the first of them stand?",
            "errors < 0.05": "That is the list of False and True. Where does its first True stand?",
            "np.argmax(errors < 0.05) - 1": "One too few: there it is still above 0.05.",
            "np.argmax(errors < 0.05) + 1": "One too many: count from 0.",
            "errors[np.argmax(errors < 0.05)]": "That is the error there. The iteration is wanted.",
            "np.argmax(errors < 0.1)": "That is the first below 0.1. Here it is 0.05.",
            "np.argmax(errors < 0.01)": "That is the first below 0.01. Here it is 0.05.",
        },
    ),
    Exercise(
        "10",
        "your own four-minute program",
        answer="log",
        given=PROGRAM,
        shown=Network.step,
        hints=[
            "The first three are lessons 05 and 06. For the average: np.mean(np.abs(...)).",
            "In this order: l2_delta, l1_error, l1_delta, then syn1 += ... and syn0 += .... If you read "
            "that syn1 moved too early, look where the blame goes through it.",
            "It is your own whole iteration from lesson 09, in a loop.",
        ],
        glance="lambda log: np.array(log[:2])",
        mistakes={
            "wrong['sign']": (
                "The error goes to 0.5: the updates drive the answers away. They are added, +=."
            ),
            "wrong['late']": (
                "It learns, but not with these numbers: syn1 moved before the blame went through it."
            ),
            "wrong['no_output_slope']": (
                "It learns, but not with these numbers: l2_delta lacks its slope, sigmoid_slope(l2)."
            ),
            "wrong['no_hidden_slope']": (
                "It learns, but not with these numbers: l1_delta lacks its slope, sigmoid_slope(l1)."
            ),
            "wrong['seed']": "These are the errors of another seed. The stream begins with seed 1.",
            "wrong['frozen0']": "Only syn1 learns. Where is the update of syn0?",
            "wrong['frozen1']": "Only syn0 learns. Where is the update of syn1?",
            "log[[0, 0]]": "The error stays as it was: no update happens.",
            "both.mean(axis=1)": (
                "Plus and minus cancel out in your log: np.mean(np.abs(l2_error))."
            ),
            "(both**2).mean(axis=1)": (
                "Your log has squares. The mean absolute error is np.mean(np.abs(l2_error))."
            ),
            "4 * log[:2]": ("Your log has sums. The mean is a quarter of them."),
            "errors[[1, 10_001]]": (
                "Each number is one update late. Note the error before the update."
            ),
        },
    ),
]
