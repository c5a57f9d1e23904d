"""Exercises of lesson 06: the error."""

from nnlib import squared_error
from nnlib.lab.exercises.exercise import Exercise

GIVEN = "other = Network.random([3, 4, 1], seed=2)"

EXERCISES = [
    Exercise(
        "06",
        "four errors",
        answer="other.step(FOUR_EXAMPLES).l2_error",
        given=GIVEN,
        hints=[
            "First its answers: other.predict(X).",
            "Which comes first, target or answer? Show Network.step and find the line of errors.",
        ],
        mistakes={
            "other.predict(X) - y": (
                "Answer minus target: the sign is the wrong way round. Target minus answer."
            ),
            "other.predict(X)": "These are the answers. How far are they from the targets?",
            "l2_error": "These are the errors of network. Here those of other are wanted.",
            "np.abs(y - other.predict(X))": "Without their signs. Keep them: they say which way to go.",
            "(y - other.predict(X)) ** 2": "These are squares. Here the errors are wanted as they are.",
            "y": "These are the targets. Take the answers from them.",
            "y + other.predict(X)": "Minus, not plus: how far is it from one to the other?",
            "y[:, 0] - other.predict(X)": (
                "A flat list met a column, and NumPy made a table of 4 x 4. Both must be columns."
            ),
            "X - other.predict(X)": "The questions are not the targets. Take y.",
            "y - other.forward(X)[1]": "That is the hidden layer. The answers are in l2.",
        },
    ),
    Exercise(
        "06",
        "the mean absolute error",
        answer="np.mean(np.abs(l2_error))",
        hints=[
            "Three things, from the inside out: the errors, their sizes, the mean.",
            "np.abs(...) and np.mean(...) take whole tables.",
        ],
        mistakes={
            "np.mean(l2_error)": (
                "Plus and minus cancel out here: the sizes are wanted, np.abs(...), before the mean."
            ),
            "np.abs(np.mean(l2_error))": (
                "The mean came first, and plus and minus canceled out in it. First np.abs, then "
                "np.mean."
            ),
            "np.sum(np.abs(l2_error))": "That is the sum of the four sizes. The mean is a quarter of it.",
            "np.abs(l2_error)": "These are the four sizes. Their mean is wanted, one number.",
            "np.mean(l2_error ** 2)": "That is the mean of the squares. Here of the sizes: np.abs.",
            "np.sqrt(np.mean(l2_error ** 2))": (
                "That is the root of the mean square. Here the mean of the sizes is wanted: np.abs."
            ),
            "np.mean(np.abs(l2))": "That is the mean of the answers. Take the errors.",
            "np.mean(np.abs(y))": "That is the mean of the targets. Take the errors.",
            "np.max(np.abs(l2_error))": "That is the largest. The mean is wanted.",
            "0.4964": "That is rounded. Let Python calculate it, with all digits.",
            "np.median(np.abs(l2_error))": "That is the one in the middle, the median. np.mean, please.",
        },
    ),
    Exercise(
        "06",
        "the loss",
        answer="network.loss(FOUR_EXAMPLES)",
        shown=squared_error,
        hints=[
            "Square the four errors with ** 2. No np.abs is needed: why?",
            "A sum, not a mean, and half of it.",
        ],
        mistakes={
            "np.sum(l2_error ** 2)": "The sum of the squares is right. Half of it is the loss.",
            "np.mean(l2_error ** 2)": (
                "That is a quarter of the sum of the squares: the mean, or the half was squared, too. "
                "Half of their sum is wanted."
            ),
            "0.5 * np.mean(l2_error ** 2)": "Half of the mean. Here it is half of the sum.",
            "0.5 * np.sum(l2_error)": "The squares are missing: ** 2.",
            "0.5 * np.sum(np.abs(l2_error))": "Sizes instead of squares: ** 2, not np.abs.",
            "0.5 * np.sum(l2_error) ** 2": "It squares the sum. Square each error, then add up.",
            "0.5 * l2_error ** 2": "These are four losses, one an example. Add them up.",
            "0.5 * np.sum(l2_error * 2)": "* 2 is twice, ** 2 is the square.",
            "np.sum(l2_error ** 2) ** 0.5": "That is the root of the sum. Half of it is wanted.",
            "np.mean(np.abs(l2_error))": "That is the mean absolute error. The loss has squares.",
            "0.5 * np.sum(l2 ** 2)": "Those are the answers. The errors are squared.",
        },
    ),
]
