"""Answers to the exercises of lesson 04."""

STREAM = (
    "(lambda s: (2 * s.random((3, 4)) - 1, 2 * s.random((4, 1)) - 1))(np.random.RandomState(1))"
)

RIGHT = {
    "weights of a deeper network": [
        "[3 * 5, 5 * 5, 5 * 2]",
        "(15, 25, 10)",
        "np.array([15, 25, 10])",
    ],
    "weights in any range": [
        "lambda random, low, high: low + (high - low) * random",
        "lambda r, a, b: (1 - r) * a + r * b",
        "lambda r, a, b: r * (b - a) + a",
    ],
    "both matrices from one stream": [STREAM, f"[*{STREAM}]", "(syn0.tolist(), syn1)"],
}
WRONG = {
    "weights of a deeper network": {
        "[3 * 5, ..., ...]": "Not written yet",
        "[3 * 5, 5 * 5, ...]": "Not written yet",
        "[15, 10, 25]": "Two gaps are exchanged",
        "[15, 10, 7]": "That counts neurons",
        "[15, 5, 2]": "the neurons of the layers",
        "[15, 25]": "The last gap is missing",
        "[15, 10]": "The gap in the middle is missing",
        "[15, 75, 150]": "none before them",
        "50": "That is their sum",
        "[12, 4]": "the network of the video",
        "[15, 25, 12]": "The first number that is not: 12, at [2]",
        "['15', '25', '10']": "without quotation marks",
        "None": "There is nothing in it",
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
        "(..., ...)": "Not written yet",
        "(syn0, ...)": "Not written yet",
        "((syn0 + 1) / 2, (syn1 + 1) / 2)": "between 0 and 1",
        "(syn0 + 1, syn1 + 1)": "minus 1 is missing",
        "((syn0 + 1) / 2 - 1, (syn1 + 1) / 2 - 1)": "times 2 is missing",
        "(syn0, 2 * np.random.RandomState(1).random((4, 1)) - 1)": "a stream of its own",
        "(syn0, syn1.T)": "4 rows and 1 column",
        "(syn1, syn0)": "in the wrong order",
        "(-syn0, -syn1)": "Result 1: The size is right, the sign",
        "(syn0, None)": "Result 2: There is nothing in it",
        "syn0": "Expected 2 results",
        "(syn0, -syn1)": "Result 2: The size is right",
    },
}
