"""Exercises of lesson 13: mistakes, and how to find them."""

from nnlib import Network
from nnlib.lab.exercises.exercise import Exercise
from nnlib.lab.exercises.lesson_09 import GIVEN as ITERATION

MYSTERY = """
from nnlib.lab.four_minutes import first_difference
from nnlib.lab.mistakes import mystery

run = mystery(23).program.run(1)
"""

EXERCISES = [
    Exercise(
        "13",
        "a column of targets",
        answer="y",
        given="flat_targets = np.array([0, 1, 1, 0])",
        hints=[
            "A column has a bracket around each number: [[0], ...]. Typing it again is allowed.",
            "With a thousand targets you would not type. An array has a method reshape: tell it how "
            "many rows and how many columns you want.",
        ],
        mistakes={
            "flat_targets": (
                "Still flat: one bracket around all. A column has a bracket around each number, too."
            ),
            "flat_targets.reshape(1, 4)": (
                "That is a row: 1 x 4. A column has as many rows as there are targets."
            ),
            "flat_targets.reshape(2, 2)": "That is a square. A column has one number in each row.",
            "flat_targets.reshape(4, 1, 1)": "A bracket too many: rows and columns are enough.",
            "flat_targets.sum()": "That is their sum. All four numbers are wanted, one below the other.",
            "1 - y": "The shape is right, but 0 and 1 are exchanged.",
            "np.array([[0], [0], [1], [1]])": (
                "The shape is right, but the order is another one: 0, 1, 1, 0 from the top."
            ),
            "flat_targets.shape": "That is the shape it has. Make an array of the shape (4, 1).",
            "(4, 1)": "That is the right shape. Now give flat_targets that shape.",
            "flat_targets - flat_targets.reshape(4, 1)": (
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
            "Change both l2_error in the second line to l2_delta (step.l2_delta) and run the cell "
            "again. Are the two lists equal? Then go on with the next name.",
            "A name is a text: it needs quotation marks.",
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
        given=ITERATION,
        calls=["(questions, answers, a_syn0, a_syn1)", "(X, y, syn0, syn1)"],
        shown=Network.step,
        not_to_call=[Network.step],
        hints=[
            "The loud ones first. When row meets column does not work, write both shapes beside the "
            "line. Here there are five examples, six hidden neurons and two outputs.",
            "The weights are added to, so which way must the error point? And what does sigmoid_slope "
            "want: a sum, or an output?",
            "The library does it for any number of layers, so it has a loop where you have two lines.",
        ],
        mistakes={
            "lambda *each: iteration(*each, sign=-1, output=lambda total: total)": (
                "Two mistakes are left, both at l2: the error points the wrong way, and the slope is "
                "taken of the sum, not of the output."
            ),
            "lambda *each: iteration(*each, output=lambda total: total)": (
                "One mistake is left: the slope at l2 is taken of the sum. sigmoid_slope wants the "
                "output."
            ),
            "lambda *each: iteration(*each, sign=-1)": (
                "One mistake is left: both matrices move the wrong way. Where must the error point, if "
                "the updates are added?"
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
            "blamed_by_error": (
                "The blame was sent back from l2_delta, and that was right: not from l2_error."
            ),
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
