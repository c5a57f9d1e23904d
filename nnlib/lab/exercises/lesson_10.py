"""Exercises of lesson 10: training."""

from nnlib.lab.exercises.exercise import Exercise
from nnlib.lab.four_minutes import FOUR_MINUTES

GIVEN = """
history = train(network, FOUR_EXAMPLES, iterations=60_000)
errors = history.errors
some = np.array([0.9, 0.45, 0.6, 0.55, 0.15, 0.05])  # they rise once
"""
# The four-minute program, wrong in one way, for all the ways at once: the first axis counts them.
PROGRAM = (
    GIVEN
    + """
log = errors[::10_000]
names = ["sign", "late", "no_output_slope", "no_hidden_slope", "frozen0", "frozen1"]
names += ["seed", "order", "positive"]
is_ = dict(zip(names, np.eye(len(names))[:, :, None, None]))
streams = [np.random.RandomState(0 if name == "seed" else 1) for name in names]
early = streams[names.index("order")].random_sample((4, 1))
a = np.array([2 * stream.random_sample((3, 4)) - 1 for stream in streams])
b = np.array([2 * stream.random_sample((4, 1)) - 1 for stream in streams])
b[names.index("order")] = 2 * early - 1
for weights in (a, b):
    weights[names.index("positive")] = (weights[names.index("positive")] + 1) / 2
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
        "from one level to another",
        answer="lambda errors, high, low: np.argmax(errors < low) - np.argmax(errors < high)",
        given=GIVEN,
        calls=["(errors, 0.4, 0.1)", "(errors, 0.1, 0.01)", "(some, 0.5, 0.2)"],
        hints=[
            "The first half says where the error gets below low. From there, go back. How far?",
            "To where it got below high: the same question with another level.",
        ],
        mistakes={
            "lambda errors, high, low: np.argmax(errors < low)": (
                "That is where the error gets below low. How long is the way, from below high?"
            ),
            "lambda errors, high, low: np.argmax(errors < high)": (
                "That is where the error gets below high. The way goes on from there, to below low."
            ),
            "lambda errors, high, low: np.argmax(errors < high) - np.argmax(errors < low)": (
                "A way back in time: the later place comes first, then the minus."
            ),
            "lambda errors, high, low: np.argmax(errors < low) + np.argmax(errors < high)": (
                "Minus, not plus: how far is it from one place to the other?"
            ),
            "lambda errors, high, low: high - low": (
                "That is how far the error falls. In how many iterations?"
            ),
            "lambda errors, high, low: np.argmax(errors < low) - high": (
                "high is a level, not an iteration. Where is the error first below it?"
            ),
            "lambda errors, high, low: np.argmax(errors < low) - errors[np.argmax(errors < high)]": (
                "It takes away the error there. Take away the iteration."
            ),
            "lambda errors, high, low: np.argmax(errors < low) - np.argmax(errors < high) + 1": (
                "One too many: from 3 to 5 it is two steps, not three."
            ),
            "lambda errors, high, low: np.argmax(errors < low) - np.argmax(errors < high) - 1": (
                "One too few: from 3 to 5 it is two steps."
            ),
            "lambda errors, high, low: np.sum(errors >= low) - np.sum(errors >= high)": (
                "That counts errors, and is right only where they never rise. Where does the first "
                "True stand?"
            ),
            "lambda errors, high, low: np.argmin(errors) - np.argmax(errors < high)": (
                "That is the way to the smallest error. The way ends at the first below low."
            ),
        },
    ),
    Exercise(
        "10",
        "your own four-minute program",
        answer="log",
        given=PROGRAM,
        shown=FOUR_MINUTES,
        hints=[
            "The weights are lesson 04: stream = np.random.RandomState(1), then syn0 = 2 * "
            "stream.random_sample((3, 4)) - 1, and syn1 in the same way, with (4, 1).",
            "The loop: for iteration in range(60_001). In it l1, l2 and l2_error, then if iteration % "
            "10_000 == 0: note the mean of the sizes, with np.mean and np.abs.",
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
            "wrong['order']": "The weights are drawn in another order: first syn0, then syn1.",
            "wrong['positive']": (
                "All weights begin above 0: times 2, minus 1 makes them lie between -1 and 1."
            ),
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
