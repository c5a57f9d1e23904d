"""Exercises of lesson 14: the gradient, measured."""

from nnlib import Layer
from nnlib.lab.exercises.exercise import Exercise
from nnlib.lab.landscape import central_difference, relative_error

EXERCISES = [
    Exercise(
        "14",
        "a measured slope",
        answer=central_difference,
        given="from nnlib.lab.landscape import central_difference",
        calls=["(np.square, 3.0, 0.5)", "(np.exp, 0.0, 1.0)", "(sigmoid, 1.0, 0.25)"],
        shown=[central_difference],
        hints=[
            "One step to the right the curve is f(x + h) high. And one step to the left?",
            "The rise is right minus left. The two places are not h apart, but twice that. Put "
            "brackets around the whole rise, and around the whole distance.",
        ],
        mistakes={
            "lambda f, x, h: (f(x + h) - f(x)) / h": (
                "It looks to the right only. Nudge to both sides, and divide by the whole distance."
            ),
            "lambda f, x, h: (f(x) - f(x - h)) / h": (
                "It looks to the left only. Nudge to both sides, and divide by the whole distance."
            ),
            "lambda f, x, h: (f(x + h) - f(x - h)) / h": (
                "Twice too steep: from x - h to x + h it is not h far, but 2 * h."
            ),
            "lambda f, x, h: f(x + h) - f(x - h)": (
                "That is the rise. Divide it by the distance from x - h to x + h."
            ),
            "lambda f, x, h: (f(x + h) - f(x - h)) / 2 * h": (
                "Python divides by 2 and then multiplies by h: put 2 * h in brackets."
            ),
            "lambda f, x, h: f(x + h) - f(x - h) / (2 * h)": (
                "Python divides before it subtracts: put the whole difference in brackets."
            ),
            "lambda f, x, h: (f(x - h) - f(x + h)) / (2 * h)": (
                "Left minus right. A curve that climbs should get a positive slope: right minus left."
            ),
            "lambda f, x, h: (f(x + h) + f(x - h)) / (2 * h)": (
                "The two heights are added. The rise is their difference."
            ),
            "lambda f, x, h: (f(x + h) - f(x - h)) / 2": (
                "It divides by 2. From x - h to x + h it is 2 * h far."
            ),
            "lambda f, x, h: (f(x + h) - f(x)) / (2 * h)": (
                "The distance is that from left to right, the rise begins in the middle. Begin both on "
                "the left."
            ),
            "lambda f, x, h: (f(x + h) - (x - h)) / (2 * h)": (
                "It subtracts a place from a height. How high is f at x - h?"
            ),
            "lambda f, x, h: (x + h - (x - h)) / (2 * h)": (
                "It subtracts the two places. The rise is f at the one minus f at the other."
            ),
        },
    ),
    Exercise(
        "14",
        "the relative error",
        answer=relative_error,
        given="from nnlib.lab.landscape import relative_error",
        calls=[
            "(np.array([3.0, 0.0]), np.array([0.0, 4.0]))",
            "(np.array([1.0, 2.0, 2.5]), np.array([1.0, 2.0, 2.0]))",
        ],
        shown=[relative_error],
        hints=[
            "The gap is the length of one - other, the third number in the cell above.",
            "Below the line stand two lengths with a plus between them. Do they have brackets?",
        ],
        mistakes={
            "lambda one, other: np.linalg.norm(one - other)": (
                "That is how far apart they are. Divide it by how long the two are together."
            ),
            "lambda one, other: np.linalg.norm(one - other) / np.linalg.norm(one + other)": (
                "It adds the two vectors and takes the length of the sum. Take each length first, "
                "then add."
            ),
            "lambda one, other: np.linalg.norm(one - other) / np.linalg.norm(one)": (
                "It divides by the length of the first one alone. Divide by both lengths, added."
            ),
            "lambda one, other: np.linalg.norm(one - other) / np.linalg.norm(other)": (
                "It divides by the length of the second one alone. Divide by both lengths, added."
            ),
            (
                "lambda one, other: "
                "np.linalg.norm(one - other) / max(np.linalg.norm(one), np.linalg.norm(other))"
            ): "It divides by the longer one alone. Divide by both lengths, added.",
            (
                "lambda one, other: "
                "np.linalg.norm(one - other) / np.linalg.norm(one) / np.linalg.norm(other)"
            ): "It divides by both lengths, multiplied. Add them: a plus, in brackets.",
            (
                "lambda one, other: "
                "np.linalg.norm(one - other) / np.linalg.norm(one) + np.linalg.norm(other)"
            ): "Python divides before it adds: put the two lengths in brackets.",
            (
                "lambda one, other: abs(np.linalg.norm(one) - np.linalg.norm(other))"
                " / (np.linalg.norm(one) + np.linalg.norm(other))"
            ): (
                "It compares two lengths, and two arrows of one length can point anywhere. Subtract "
                "first: the length of one - other."
            ),
            (
                "lambda one, other: (np.linalg.norm(one) - np.linalg.norm(other))"
                " / (np.linalg.norm(one) + np.linalg.norm(other))"
            ): "It subtracts two lengths. Subtract the vectors first: the length of one - other.",
            "lambda one, other: np.sum(one - other) / (np.sum(one) + np.sum(other))": (
                "In a sum, pluses and minuses cancel. np.linalg.norm is the length."
            ),
            "lambda one, other: np.sum((one - other) ** 2) / (np.sum(one**2) + np.sum(other**2))": (
                "Squares without the square root. np.linalg.norm does both."
            ),
        },
    ),
    Exercise(
        "14",
        "the forgotten row",
        answer=lambda inputs, delta, row: -(inputs[:, row] @ delta),
        given="""
stream = np.random.RandomState(0)
six_inputs, six_deltas = stream.randint(0, 3, (6, 3)), stream.random_sample((6, 2)) - 0.5
square, square_delta = stream.randint(0, 3, (4, 4)), stream.random_sample((4, 4)) - 0.5
""",
        calls=[
            "(l0, l1_delta, 2)",
            "(six_inputs, six_deltas, 0)",
            "(six_inputs, six_deltas, 1)",
            "(square, square_delta, 2)",
        ],
        shown=[Layer.gradient],
        hints=[
            "The whole table is -(inputs.T @ delta). You need one row of it: what that input neuron "
            "brought in, in all examples.",
            "inputs[:, row] is that column, a flat list. Let it meet delta with @, and mind the sign.",
            "The library's makes the whole table at once; yours is one row of it.",
        ],
        mistakes={
            "lambda inputs, delta, row: inputs[:, row] @ delta": (
                "That is the way to go. The slope points the other way, uphill: where is the minus?"
            ),
            "lambda inputs, delta, row: -(inputs.T @ delta)": (
                "That is the whole table. Which row of it is asked for?"
            ),
            "lambda inputs, delta, row: -(inputs[:, 2] @ delta)": (
                "That is the row that E forgot, whichever row is asked for. Put row for the number."
            ),
            "lambda inputs, delta, row: -(inputs[:, -1] @ delta)": (
                "That is always the last row. Which one is asked for says row."
            ),
            "lambda inputs, delta, row: -(inputs[:, row - 1] @ delta)": (
                "That is the row above. Rows and columns are counted from 0, and so is row."
            ),
            "lambda inputs, delta, row: -(inputs[:4, row] @ delta[:4])": (
                "It looks at four examples only; len(inputs) says how many there are."
            ),
            "lambda inputs, delta, row: -(inputs.T @ delta)[:, row]": (
                "That is a column of the table: what all inputs send to one neuron. Take the row."
            ),
            "lambda inputs, delta, row: -inputs[:, [row]] * delta": (
                "These are the products for each example. Add them up over the examples: that is @."
            ),
            "lambda inputs, delta, row: -(inputs[:, [row]].T @ delta)": (
                "All numbers are right, in a table of one row. inputs[:, row] without more brackets is "
                "a flat list."
            ),
            "lambda inputs, delta, row: -(inputs[:, row] @ delta) / len(inputs)": (
                "That is the mean over the examples. The loss is a sum, and so is its slope."
            ),
            "lambda inputs, delta, row: -delta.sum(axis=0)": (
                "It adds up the deltas alone. That is right where the input is always 1, as the third of "
                "lesson 01: another input says how much of each delta counts."
            ),
            "lambda inputs, delta, row: step.syn0_gradient[row]": (
                "These are the slopes of the lesson's network, whatever it is given. Calculate with "
                "the names in the brackets."
            ),
            "lambda inputs, delta, row: np.zeros(delta.shape[1])": (
                "That is what E says. What are the slopes really?"
            ),
        },
    ),
]
