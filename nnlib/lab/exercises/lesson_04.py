"""Exercises of lesson 04: synapses as matrices."""

from nnlib import Network
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
def both(seed, first=(3, 4), second=(4, 1)):
    stream = np.random.RandomState(seed)
    return 2 * stream.random(first) - 1, 2 * stream.random(second) - 1
"""

EXERCISES = [
    Exercise(
        "04",
        "weights of a deeper network",
        answer="sum(layer.synapses.size for layer in Network.random([3, 5, 5, 2]).layers)",
        hints=[
            "Four posts, three gaps. The first gap has a matrix with 3 rows and 5 columns.",
            "Rows x columns for each gap, then add up.",
        ],
        mistakes={
            "3 * 5 * 5 * 2": "Each gap has a matrix of its own: multiply in a gap, then add the gaps.",
            "3 * 5": (
                "15 is the number of neurons, and of the weights in the first gap. There are three gaps."
            ),
            "3 * 5 + 5 * 5": "The last gap is missing: from 5 to 2.",
            "5 * 5 + 5 * 2": "The first gap is missing: from 3 to 5.",
            "3 * 5 + 5 * 2": "The gap in the middle is missing: from 5 to 5.",
            "3": "That many matrices. How many weights are in them?",
            "3 * 5 + 5 * 5 + 5 * 2 + 2": "Behind the last layer there is no gap any more.",
            "3 * 4 + 4 * 1": "That is the network of the video. This one has layers of 3, 5, 5, 2.",
            "3 * 3 + 3 * 5 + 5 * 5 + 5 * 2": "Before the first layer there is no gap.",
        },
    ),
    Exercise(
        "04",
        "both matrices from one stream",
        answer="(syn0, syn1)",
        given=GIVEN,
        shown=Network.random,
        hints=[
            "stream.random((3, 4)) draws the first table. Stretch it, then shift it.",
            "The second table goes on where the first one ended: the same stream, no new one.",
        ],
        mistakes={
            "((syn0 + 1) / 2, (syn1 + 1) / 2)": (
                "These lie between 0 and 1. Stretch and shift them: times 2, minus 1."
            ),
            "(syn0 + 1, syn1 + 1)": "Times 2 is there. The minus 1 is missing.",
            "((syn0 + 1) / 2 - 1, (syn1 + 1) / 2 - 1)": "Minus 1 is there. The times 2 is missing.",
            "(syn0, both(1, (4, 1))[0])": (
                "The second table began a stream of its own. Go on with the first one."
            ),
            "both(1, second=(1, 4))": (
                "The second table has 4 rows and 1 column: a row for each hidden neuron."
            ),
            "both(1, (4, 3))": ("The first table has 3 rows and 4 columns: a row for each input."),
            "(syn1, syn0)": "Both are right, in the wrong order: my_syn0 is the one with 3 rows.",
            "both(1, (4, 1), (3, 4))[::-1]": (
                "The second table was drawn first. The stream gives its first numbers to syn0."
            ),
            "(2 * ((syn0 + 1) / 2 - 1), 2 * ((syn1 + 1) / 2 - 1))": (
                "It is shifted before it is stretched: times 2 first, then minus 1."
            ),
            "both(0)": "That is seed 0. Seed 1, please.",
        },
    ),
]
