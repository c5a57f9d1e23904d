"""Answers to the exercises of lesson 04."""

COUNTED = """
def mine(sizes):
    counts = []
    for left, right in zip(sizes[:-1], sizes[1:]):
        counts.append(left * right)
    return counts
"""

TWO = """
def mine(seed, inputs, hidden, outputs):
    stream = np.random.RandomState(SEED)
    one = 2 * stream.random(FIRST) - 1
    two = 2 * stream.random(SECOND) - 1
    return one, two
"""


def two(seed="seed", first="(inputs, hidden)", second="(hidden, outputs)"):
    return TWO.replace("SEED", seed).replace("FIRST", first).replace("SECOND", second)


EVENLY = """
def mine(seed, inputs, hidden, outputs):
    stream = np.random.RandomState(seed)
    return [
        stream.uniform(-1, 1, (rows, columns))
        for rows, columns in [(inputs, hidden), (hidden, outputs)]
    ]
"""
NEW_STREAM = two().replace("    two", "    stream = np.random.RandomState(seed)\n    two")

RIGHT = {
    "weights of a deeper network": [
        "lambda sizes: [sizes[k] * sizes[k + 1] for k in range(len(sizes) - 1)]",
        "lambda sizes: [sizes[k] * sizes[1 + k] for k, _ in enumerate(sizes[1:])]",
        "lambda sizes: np.array(sizes[:-1]) * sizes[1:]",
        COUNTED,
    ],
    "weights in any range": [
        "lambda random, low, high: low + (high - low) * random",
        "lambda r, a, b: (1 - r) * a + r * b",
        "lambda r, a, b: r * (b - a) + a",
    ],
    "both matrices from one stream": [
        two(),
        two().replace("one, two", "[one, two]"),
        two().replace("random(", "random_sample("),
        two(first="inputs * hidden", second="hidden * outputs").replace(
            "one, two", "one.reshape(inputs, hidden), two.reshape(hidden, outputs)"
        ),
        EVENLY,
    ],
}
WRONG = {
    "weights of a deeper network": {
        "lambda sizes: [sizes[k] * ... for k in range(len(sizes) - 1)]": "Not written yet",
        "lambda sizes: [sizes[k] * sizes[k] for k in range(len(sizes) - 1)]": "layer times itself",
        "lambda sizes: [sizes[k] * sizes[k] + 1 for k in range(len(sizes) - 1)]": "one neuron more",
        "lambda sizes: [sizes[k] * sizes[k - 1] for k in range(len(sizes) - 1)]": "the layer before",
        "lambda sizes: [sizes[k] * sizes[0] for k in range(len(sizes) - 1)]": "times the first one",
        "lambda sizes: [sizes[k] * sizes[-1] for k in range(len(sizes) - 1)]": "times the last one",
        "lambda sizes: [sizes[k] * k for k in range(len(sizes) - 1)]": "the number of the gap",
        "lambda sizes: [sizes[k] * (k + 1) for k in range(len(sizes) - 1)]": "of the next layer",
        "lambda sizes: [sizes[k] * 5 for k in range(len(sizes) - 1)]": "Each layer times 5",
        "lambda sizes: [sizes[k] + sizes[k + 1] for k in range(len(sizes) - 1)]": "counts neurons",
        "lambda sizes: [sizes[k] * sizes[k + 2] for k in range(len(sizes) - 1)]": "no such row",
        "lambda sizes: [sizes[k] * sizes[k + 1] for k in range(len(sizes))]": "no such row",
        "lambda sizes: [sizes[k] * sizes for k in range(len(sizes) - 1)]": "A number times a list",
        "lambda sizes: [3 * 5, 5 * 5, 5 * 2]": "always those",
        "lambda sizes: [3 * 4, 4 * 1]": "whatever it is given",
        "lambda sizes: sum(a * b for a, b in zip(sizes, sizes[1:]))": "That is their sum",
        "lambda sizes: list(zip(sizes, sizes[1:]))": "These are the shapes",
        "lambda sizes: [each.synapses.size for each in Network.random(sizes).layers]": (
            "it calls Network.random"
        ),
        "[15, 25, 10]": "Does it begin with def?",
    },
    "weights in any range": {
        "lambda random, low, high: low + ... * random": "Not written yet",
        "lambda random, low, high: low + high * random": "becomes low + high",
        "lambda random, low, high: low + 2 * random": "how long the range from -1 to 1 is",
        "lambda random, low, high: low + 1 * random": "not stretched",
        "lambda random, low, high: low + (low - high) * random": "from low downwards",
        "lambda random, low, high: low + high - low * random": "needs brackets",
        "lambda random, low, high: (high - low) * random": "not shifted",
        "lambda random, low, high: low + (high - low) / 2 * random": "Half of the stretch",
        "lambda random, low, high: 2 * random - 1": "whatever low and high are",
        "lambda random: 2 * random - 1": "as many names in its brackets",
        "lambda random, low, high: low + (high - lo) * random": "Did you mean low?",
        "lambda random, low, high: low + (high - low)": "The random numbers are lost",
    },
    "both matrices from one stream": {
        "def mine(seed, inputs, hidden, outputs):\n    return ...": "Not written yet",
        "def mine(seed, inputs, hidden, outputs):\n    return ..., ...": "Not written yet",
        two().replace("2 * ", "").replace(" - 1", ""): "between 0 and 1",
        two().replace(" - 1", ""): "minus 1 is missing",
        two().replace("2 * ", ""): "times 2 is missing",
        two().replace("one = 2 * ", "one = "): "Result 1: ",
        NEW_STREAM: "a stream of its own",
        two(second="(outputs, hidden)"): "a column for each output",
        two(first="(hidden, inputs)"): "a column for each hidden neuron",
        two(first="inputs, hidden"): "brackets of its own",
        two().replace("one, two", "two, one"): "in the wrong order",
        two().replace("2 *", "-2 *").replace("- 1", "+ 1"): "Result 1: The size is right, the sign",
        two().replace("one, two", "one, None"): "Result 2: There is nothing in it",
        two().replace("one, two", "one"): "Hand both back",
        two().replace("one, two", "one + two"): "do not fit for * or +",
        two(seed="1"): "Always the stream of seed 1",
        two(first="(3, 4)", second="(4, 1)"): "Always the sizes of the video",
        two(seed="1", first="(3, 4)", second="(4, 1)"): "always that one",
        two(seed="0"): "Result 1: The shape is right",
        "def mine(seed, inputs, hidden, outputs):\n"
        "    layers = Network.random([inputs, hidden, outputs], seed).layers\n"
        "    return layers[0].synapses, layers[1].synapses": "it calls Network.random",
        "(syn0, syn1)": "Does it begin with def?",
    },
}
