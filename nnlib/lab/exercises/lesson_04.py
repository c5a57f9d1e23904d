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
        answer="[layer.synapses.size for layer in Network.random([3, 5, 5, 2]).layers]",
        hints=[
            "Four posts, three gaps. The second gap lies between 5 neurons and 5 neurons.",
            "Every neuron of one layer is connected to every neuron of the next: rows x columns.",
        ],
        mistakes={
            "[3 * 5, 5 * 2, 5 * 5]": (
                "Two gaps are exchanged: the one from 5 to 5 comes before the one from 5 to 2."
            ),
            "[3 * 5, 5 + 5, 5 + 2]": (
                "That counts neurons. Every neuron is connected to every one of the next layer: times, "
                "not plus."
            ),
            "[3 * 5, 5, 2]": "These are the neurons of the layers. A gap has rows x columns weights.",
            "[3, 5, 5, 2]": "These are the layers. Between four layers there are three gaps.",
            "[3 * 5, 5 * 5]": "The last gap is missing: from 5 to 2.",
            "[3 * 5, 5 * 2]": "The gap in the middle is missing: from 5 to 5.",
            "[3 * 5, 5 * 5, 5 * 2, 2]": "Behind the last layer there is no gap any more.",
            "[3 * 5, 3 * 5 * 5, 3 * 5 * 5 * 2]": (
                "Each gap has a matrix of its own: only its two layers count, none before them."
            ),
            "[3 * 5, 3 * 5 + 5 * 5, 3 * 5 + 5 * 5 + 5 * 2]": (
                "These are added up on the way. Here each gap's own number is wanted."
            ),
            "3 * 5 + 5 * 5 + 5 * 2": "That is their sum. Here each gap's own number is wanted, in a list.",
            "[(3, 5), (5, 5), (5, 2)]": "These are the shapes. How many numbers are in each matrix?",
            "[3 * 4, 4 * 1]": "That is the network of the video. This one has layers of 3, 5, 5, 2.",
        },
    ),
    Exercise(
        "04",
        "weights in any range",
        answer="lambda random, low, high: low + (high - low) * random",
        calls=[
            "(np.array([0.0, 0.25, 1.0]), -1.0, 1.0)",
            "(np.array([[0.5, 0.75], [0.1, 0.9]]), -0.5, 2.0)",
            "(0.25, 1.0, 4.0)",
        ],
        hints=[
            "0 must become low, and 1 must become high. For 0 the line is right already. For 1?",
            "From -1 to 1 the stretch is 2, from -0.5 to 2 it is 2.5: how long the range is.",
        ],
        mistakes={
            "lambda random, low, high: low + high * random": (
                "A random number of 1 becomes low + high. It should become high."
            ),
            "lambda random, low, high: 2 * random - 1": (
                "That is the range from -1 to 1, whatever low and high are. Use them."
            ),
            "lambda random, low, high: low + 2 * random": (
                "2 is how long the range from -1 to 1 is. Other ranges are shorter or longer."
            ),
            "lambda random, low, high: high": "The random numbers are lost: the stretch times random.",
            "lambda random, low, high: low + random": "They are shifted and not stretched.",
            "lambda random, low, high: low + (low - high) * random": (
                "It goes from low downwards: how long a range is, is high - low."
            ),
            "lambda random, low, high: low + (high + low) * random": (
                "A + where a minus belongs. How long is the range from low to high?"
            ),
            "lambda random, low, high: low + high - low * random": (
                "Python multiplies before it subtracts: high - low needs brackets."
            ),
            "lambda random, low, high: (high - low) * random": (
                "They are stretched and not shifted: low + is missing."
            ),
            "lambda random, low, high: (high - low) * random - low": (
                "It shifts the wrong way: where low is -1, adding it moves all numbers down by 1."
            ),
            "lambda random, low, high: low + (high - low) * (2 * random - 1)": (
                "The random numbers lie between 0 and 1. They need no times 2 minus 1 before."
            ),
            "lambda random, low, high: low + (high - low) / 2 * random": (
                "Half of the stretch: the highest number lands in the middle of the range."
            ),
            "lambda random, low, high: high - (high - low) * random": (
                "In the range, the other way up: here 0 becomes high. It should become low."
            ),
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
