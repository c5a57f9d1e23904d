"""Answers to the exercises of lesson 04."""

STREAM = (
    "(lambda s: (2 * s.random((3, 4)) - 1, 2 * s.random((4, 1)) - 1))(np.random.RandomState(1))"
)

RIGHT = {
    "weights of a deeper network": ["50", "3 * 5 + 5 * 5 + 5 * 2", "15 + 25 + 10"],
    "both matrices from one stream": [STREAM, f"[*{STREAM}]", "(syn0.tolist(), syn1)"],
}
WRONG = {
    "weights of a deeper network": {
        "...": "Not written yet",
        "3 * 5 * 5 * 2": "a matrix of its own",
        "3 + 5 + 5 + 2": "the number of neurons, and of the weights",
        "3 * 5 + 5 * 5": "The last gap is missing",
        "16": "the network of the video",
        "[15, 25, 10]": "Expected one number, got 3",
        "51": "One too many",
        "3": "That many matrices",
        "None": "There is nothing in it",
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
