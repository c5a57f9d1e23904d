"""Exercises of lesson 04: synapses as matrices."""

from nnlib import Network
from nnlib.lab.exercises.exercise import Exercise

GIVEN = """
def drawn(seed, *shapes):
    stream = np.random.RandomState(seed)
    return [stream.random(shape) for shape in shapes]

def both(seed, *shapes):
    return [2 * table - 1 for table in drawn(seed, *shapes)]
"""


def my_counts(sizes):
    return [sizes[k] * sizes[k + 1] for k in range(len(sizes) - 1)]


def my_range(random, low, high):
    return low + (high - low) * random


EXERCISES = [
    Exercise(
        "04",
        "weights of a deeper network",
        answer=my_counts,
        calls=["([3, 5, 5, 2],)", "([3, 4, 1],)", "([2, 7],)", "([64, 32, 20, 16, 10],)"],
        hints=[
            "Gap 0 lies between layer 0 and layer 1, gap 1 between layer 1 and layer 2. And gap k?",
            "Every neuron of one layer is connected to every neuron of the next: rows x columns. The "
            "rows are sizes[k]. Which layer has the columns?",
        ],
        mistakes={
            "lambda sizes: [sizes[k] + sizes[k + 1] for k in range(len(sizes) - 1)]": (
                "That counts neurons. Every neuron is connected to every one of the next layer: times, "
                "not plus."
            ),
            "lambda sizes: [sizes[k] * sizes[k] for k in range(len(sizes) - 1)]": (
                "That is the layer times itself. A gap lies between two layers: which is the other?"
            ),
            "lambda sizes: [sizes[k] * sizes[k] + 1 for k in range(len(sizes) - 1)]": (
                "sizes[k] + 1 is one neuron more in the same layer. The + 1 belongs inside the "
                "brackets: the next layer."
            ),
            "lambda sizes: [sizes[k] * sizes[k - 1] for k in range(len(sizes) - 1)]": (
                "That is the layer before. (And before layer 0, Python takes the last one.)"
            ),
            "lambda sizes: [sizes[k] * sizes[0] for k in range(len(sizes) - 1)]": (
                "Each layer times the first one. Only the first gap begins at the inputs."
            ),
            "lambda sizes: [sizes[k] * sizes[1] for k in range(len(sizes) - 1)]": (
                "Each layer times layer 1. Which layer comes after layer k?"
            ),
            "lambda sizes: [sizes[k] * sizes[-1] for k in range(len(sizes) - 1)]": (
                "Each layer times the last one. Only the last gap ends at the outputs."
            ),
            "lambda sizes: [sizes[k] * k for k in range(len(sizes) - 1)]": (
                "k is the number of the gap. How many neurons are in a layer is in sizes."
            ),
            "lambda sizes: [sizes[k] * (k + 1) for k in range(len(sizes) - 1)]": (
                "k + 1 is the number of the next layer. How many neurons it has is in sizes."
            ),
            "lambda sizes: [sizes[k] * 5 for k in range(len(sizes) - 1)]": (
                "Each layer times 5. That is one layer of one network. Take it from sizes."
            ),
            "lambda sizes: [sizes[k] for k in range(len(sizes) - 1)]": (
                "These are the neurons of the layers. A gap has rows x columns weights."
            ),
            "lambda sizes: [sizes[k] * sizes for k in range(len(sizes) - 1)]": (
                "A number times a list is the whole list, that many times over. One layer of it, please: "
                "square brackets behind sizes."
            ),
            "lambda sizes: [(sizes[k], sizes[k + 1]) for k in range(len(sizes) - 1)]": (
                "These are the shapes. How many numbers are in each matrix?"
            ),
            "lambda sizes: [sizes[k] * sizes[k + 1] for k in range(len(sizes) - 2)]": (
                "The last gap is missing."
            ),
            "lambda sizes: [sizes[k] * sizes[k + 1] for k in range(1, len(sizes) - 1)]": (
                "The first gap is missing: Python counts from 0."
            ),
            "lambda sizes: np.cumsum([sizes[k] * sizes[k + 1] for k in range(len(sizes) - 1)])": (
                "These are added up on the way. Here each gap's own number is wanted."
            ),
            "lambda sizes: np.cumprod(sizes)[1:]": (
                "Each gap has a matrix of its own: only its two layers count, none before them."
            ),
            "lambda sizes: sum(sizes[k] * sizes[k + 1] for k in range(len(sizes) - 1))": (
                "That is their sum. Here each gap's own number is wanted, in a list."
            ),
            "lambda sizes: [15, 25, 10]": (
                "Right for layers of 3, 5, 5 and 2, and always those. Calculate with sizes."
            ),
        },
    ),
    Exercise(
        "04",
        "weights in any range",
        answer=my_range,
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
        answer=lambda seed, *sizes: tuple(
            layer.synapses for layer in Network.random(sizes, seed).layers
        ),
        given=GIVEN,
        calls=["(1, 3, 4, 1)", "(2, 2, 5, 3)", "(7, 6, 2, 2)"],
        shown=[Network.random],
        hints=[
            "Four lines will do: a stream, a matrix, another matrix, and return with both of them.",
            "stream.random((inputs, hidden)) draws the first table. Stretch it, then shift it.",
            "The second table goes on where the first one ended: the same stream, no new one.",
        ],
        mistakes={
            "lambda seed, i, h, o: tuple(drawn(seed, (i, h), (h, o)))": (
                "These lie between 0 and 1. Stretch and shift them: times 2, minus 1."
            ),
            "lambda seed, i, h, o: tuple(2 * each for each in drawn(seed, (i, h), (h, o)))": (
                "Times 2 is there. The minus 1 is missing."
            ),
            "lambda seed, i, h, o: tuple(each - 1 for each in drawn(seed, (i, h), (h, o)))": (
                "Minus 1 is there. The times 2 is missing."
            ),
            "lambda seed, i, h, o: tuple(2 * (each - 1) for each in drawn(seed, (i, h), (h, o)))": (
                "It is shifted before it is stretched: times 2 first, then minus 1."
            ),
            "lambda seed, i, h, o: (both(seed, (i, h))[0], drawn(seed, (i, h), (h, o))[1])": (
                "The first is as it should be. The second lies between 0 and 1: stretch and shift it, "
                "too."
            ),
            "lambda seed, i, h, o: (both(seed, (i, h))[0], both(seed, (h, o))[0])": (
                "The second matrix began a stream of its own. Go on with the first one."
            ),
            "lambda seed, i, h, o: tuple(both(seed, (i, h), (o, h)))": (
                "The second matrix has a row for each hidden neuron, a column for each output."
            ),
            "lambda seed, i, h, o: tuple(both(seed, (h, i), (h, o)))": (
                "The first matrix has a row for each input, a column for each hidden neuron."
            ),
            "lambda seed, i, h, o: tuple(both(seed, (i, h), (i, o)))": (
                "The second gap begins at the hidden neurons: they are the rows of its matrix."
            ),
            "lambda seed, i, h, o: tuple(both(seed, (i, h), (h, o))[::-1])": (
                "Both are right, in the wrong order: the one from the inputs comes first."
            ),
            "lambda seed, i, h, o: tuple(both(seed, (h, o), (i, h))[::-1])": (
                "The second matrix was drawn first. The stream gives its first numbers to the inputs."
            ),
            "lambda seed, i, h, o: tuple(both(1, (i, h), (h, o)))": (
                "Always the stream of seed 1. The seed is what comes in first."
            ),
            "lambda seed, i, h, o: tuple(both(seed, (3, 4), (4, 1)))": (
                "Always the sizes of the video. Use inputs, hidden and outputs."
            ),
            "lambda seed, i, h, o: tuple(both(1, (3, 4), (4, 1)))": (
                "Right for the video's network, and always that one. Use all four names."
            ),
            "lambda seed, i, h, o: both(seed, (i, h))[0]": (
                "That is the first matrix, and alone. Hand both back: return one, two."
            ),
        },
    ),
]
