"""Answers to the exercises of lesson 03."""

RESEEDED = """
def mine(seed):
    stream = np.random.RandomState(seed)
    stream.random(4)
    return stream.random(4)
"""

RIGHT = {
    "the second four": [
        "lambda seed: np.random.RandomState(seed).random(8)[4:]",
        "lambda seed: np.random.RandomState(seed).random((2, 4))[1]",
        "lambda seed: np.random.RandomState(seed).random(4 + 4)[-4:]",
        RESEEDED,
    ],
    "twelve numbers of seed 1": [
        "np.random.RandomState(1).random((3, 4))",
        "np.random.RandomState(1).random_sample((3, 4))",
        "np.random.RandomState(1).rand(3, 4)",
        "np.random.RandomState(1).random(12).reshape(3, 4)",
    ],
    "the last place": ["15", "12 + 4 - 1", "12 + 3"],
}
WRONG = {
    "the second four": {
        "lambda seed: np.random.RandomState(seed).random(...)[4:]": "Not written yet",
        "lambda seed: np.random.RandomState(seed).random(4)[4:]": "nothing is left",
        "lambda seed: np.random.RandomState(seed).random(7)[4:]": "Three are left",
        "lambda seed: np.random.RandomState(seed).random(12)[4:]": "Eight are left",
        "lambda seed: np.random.RandomState(seed).random()[4:]": "It stopped with TypeError",
        "lambda seed: np.random.RandomState(seed).random(4)": "These are the first four",
        "lambda seed: np.random.RandomState(seed).random(8)": "still in front",
        "lambda seed: np.random.RandomState(seed).random((8, 4))[4:]": "a table of rows",
        "lambda seed: np.random.default_rng(seed).random(8)[4:]": "the newer recipe",
        "lambda seed: np.random.RandomState(1).random(8)[4:]": "whatever it is given",
        "lambda seed: np.random.RandomState(1).random(sead)[4:]": "Did you mean seed?",
        "lambda seed: print(np.random.RandomState(seed).random(8)[4:])": "return instead of print",
    },
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
