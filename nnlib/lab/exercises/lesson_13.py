"""Exercises of lesson 13: mistakes, and how to find them."""

from nnlib import Network
from nnlib.lab.exercises.exercise import Exercise
from nnlib.lab.exercises.lesson_09 import GIVEN as ITERATION

MYSTERY = """
from nnlib.lab.four_minutes import first_difference
from nnlib.lab.mistakes import mystery

run = mystery(23).program.run(1)
"""

# One iteration with any of the three mistakes that are to be mended.
REPAIR = (
    ITERATION
    + """

def unmended(X, y, syn0, syn1, sign=1, of_sum=False, of_error=False):
    l1 = sigmoid(X @ syn0)
    l2 = sigmoid(l1 @ syn1)
    l2_error = sign * (y - l2)
    l2_delta = l2_error * sigmoid_slope(l1 @ syn1 if of_sum else l2)
    l1_error = (l2_error if of_error else l2_delta) @ syn1.T
    l1_delta = l1_error * sigmoid_slope(l1)
    return syn0 + X.T @ l1_delta, syn1 + l1.T @ l2_delta
"""
)

EXERCISES = [
    Exercise(
        "13",
        "a column of targets",
        answer="lambda targets: targets.reshape(-1, 1)",
        given="""
flat_targets = np.array([0, 1, 1, 0])
six_targets = np.array([1, 0, 0, 1, 1, 1])
""",
        calls=["(flat_targets,)", "(six_targets,)"],
        hints=[
            "How many numbers stand in each row of a column? That is how many columns it has.",
            "It has as many rows as there are numbers: len(targets) counts them. NumPy can count, too: "
            "for a -1 it takes as many as are needed, reshape(2, -1) makes two rows of whatever there "
            "is.",
        ],
        mistakes={
            "lambda targets: targets": (
                "Still flat: one bracket around all. A column has a bracket around each number, too."
            ),
            "lambda targets: targets.reshape(1, -1)": (
                "That is a row: 1 x 4. A column has as many rows as there are targets."
            ),
            "lambda targets: targets.reshape(2, -1)": (
                "That is two rows. A column has one number in each row, and as many rows as numbers."
            ),
            "lambda targets: targets.reshape(-1, 2)": (
                "That is two columns. How many numbers stand in each row of a column?"
            ),
            "lambda targets: targets.reshape(-1, 1, 1)": (
                "A bracket too many: rows and columns are enough."
            ),
            "lambda targets: targets.sum()": (
                "That is their sum. All the numbers are wanted, one below the other."
            ),
            "lambda targets: 1 - targets.reshape(-1, 1)": (
                "The shape is right, but 0 and 1 are exchanged."
            ),
            "lambda targets: np.sort(targets).reshape(-1, 1)": (
                "The shape is right, but the order is another one: the first target stands on top."
            ),
            "lambda targets: targets.shape": (
                "That is the shape they have. Give them another one, with reshape."
            ),
            "lambda targets: (len(targets), 1)": (
                "That is the right shape. Now give it to the targets: it is what reshape wants."
            ),
            "lambda targets: targets - targets.reshape(-1, 1)": (
                "That is the square that goes wrong. Here only the column is wanted."
            ),
        },
    ),
    Exercise(
        "13",
        "the first that differs",
        answer="first_difference(run.numbers, step).name",
        given=MYSTERY,
        hints=[
            "Run the cell above with the four names, one after the other, in that order. As long as the "
            "two lines show the same numbers, go on.",
            "The last name shows four numbers in each line. Which of them are the same? A name is a "
            "text: it needs quotation marks.",
        ],
        mistakes={
            "'l2_error'": "l2_error is the same in both. Go on with the next name.",
            "'l2_delta'": "l2_delta is the same in both, so its slope is right. Go on.",
            "'l1_error'": "l1_error is the same in both, so the blame is right. Go on.",
            "'l2'": "The answers, l2, are the same in both. Look at what is made of them.",
            "'l1'": "l1 is the same in both: the way forward is right. Look at the way back.",
            "'syn0'": (
                "syn0 differs at the end, but it is made of something that differed before."
            ),
            "'syn1'": "syn1 is the same in both, before and after.",
            "'l1_delta = l1_error'": "The name alone, without the line.",
            "step.l1_delta": "These are numbers, the right ones. The name of them is wanted, as text.",
            "run.numbers['l1_delta']": "These are the numbers. Their name is wanted, as text.",
            "step.l2_error": (
                "These are the errors at the output, not a name. Which name is the first that differs?"
            ),
            "'step.l1_delta'": "The name alone, without step and the dot.",
        },
    ),
    Exercise(
        "13",
        "a repair",
        answer="iteration",
        given=REPAIR,
        calls=["(questions, answers, a_syn0, a_syn1)", "(X, y, syn0, syn1)"],
        shown=Network.step,
        not_to_call=[Network.step],
        hints=[
            "The last line: l1 met syn1 and made the output, so the update of syn1 is l1.T @ l2_delta. "
            "And that of syn0? Every update is what came in, .T, @ the delta.",
            "The updates are added, so which way must the error point? What does sigmoid_slope want, a "
            "sum or an output? What is sent back through syn1, an error or a delta?",
            "The library does it for any number of layers, so it has a loop where you have two lines.",
        ],
        mistakes={
            "lambda *each: unmended(*each, -1, True, True)": (
                "The last line is right. Three mistakes are left. Begin at the top: which way must "
                "l2_error point, if the updates are added?"
            ),
            "lambda *each: unmended(*each, 1, True, True)": (
                "Two mistakes are left. Look at l2_delta: what does sigmoid_slope want, a sum or an "
                "output?"
            ),
            "lambda *each: unmended(*each, -1, True, False)": (
                "Two mistakes are left, both at l2: the error, and the slope."
            ),
            "lambda *each: unmended(*each, -1, False, True)": (
                "Two mistakes are left: one in the line of l2_error, one in the line of l1_error."
            ),
            "lambda *each: unmended(*each, -1, False, False)": (
                "One mistake is left: both matrices move the wrong way. Where must the error point, if "
                "the updates are added?"
            ),
            "lambda *each: unmended(*each, 1, True, False)": (
                "One mistake is left: the slope at l2 is taken of the sum. sigmoid_slope wants the "
                "output."
            ),
            "lambda *each: unmended(*each, 1, False, True)": (
                "One mistake is left: l1_error is the blame, and it is the delta that is sent back "
                "through syn1, not the error."
            ),
            "lambda *each: iteration(*each, output=lambda total: sigmoid(sigmoid(total)))": (
                "The slope is taken of sigmoid(l2), but l2 has been through the sigmoid already."
            ),
            "lambda *each: iteration(*each, late=True)": (
                "syn1 moved too early: the blame goes back through syn1 as it was."
            ),
            "lambda *each: iteration(*each, slope=False)": (
                "l1_delta was right, with its slope: put sigmoid_slope(l1) back."
            ),
            "forgotten": "l2_delta has lost its slope: it is the error times sigmoid_slope(l2).",
            "lambda *each: iteration(*each)[::-1]": (
                "Both matrices are right, in the wrong order: syn0 comes first."
            ),
            "lambda X, y, syn0, syn1: (iteration(X, y, syn0, syn1)[0], syn1)": (
                "syn0 is right. syn1 has lost its update."
            ),
            "lambda X, y, syn0, syn1: (syn0, iteration(X, y, syn0, syn1)[1])": (
                "syn1 is right. syn0 has lost its update."
            ),
        },
    ),
]
