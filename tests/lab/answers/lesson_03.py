"""Answers to the exercises of lesson 03."""

RIGHT = {
    "twelve numbers of seed 1": [
        "np.random.RandomState(1).random((3, 4))",
        "np.random.RandomState(1).random_sample((3, 4))",
        "np.random.RandomState(1).rand(3, 4)",
        "np.random.RandomState(1).random(12).reshape(3, 4)",
    ],
    "the last place": ["15", "12 + 4 - 1", "12 + 3"],
}
WRONG = {
    "twelve numbers of seed 1": {
        "...": "Not written yet",
        "np.random.RandomState(7).random((3, 4))": "stream of seed 7",
        "np.random.RandomState(1).random((4, 3))": "Rows come first",
        "np.random.RandomState(1).random(12)": "in one row",
        "np.random.RandomState(1).random()": "One number",
        "2 * np.random.RandomState(1).random((3, 4)) - 1": "stretched already",
        "np.random.RandomState(1).randn(3, 4)": "bell curve",
        "np.random.default_rng(1).random((3, 4))": "newer stream",
        "np.round(np.random.RandomState(1).random((3, 4)), 3)": "first number that is not",
        "np.random.RandomState(1).random": "Call it",
        "np.random.RandomState(1)": "Expected numbers, got RandomState",
    },
    "the last place": {
        "...": "Not written yet",
        "16": "The first of them is at place 0",
        "12": "There the second table begins",
        "11": "There the first table ends",
        "3": "in the second table",
        "14": "12, 13",
        "17": "Two too many",
        "'15'": "without quotation marks",
        "100": "is not the number",
        "-15": "sign is the wrong way round",
    },
}
