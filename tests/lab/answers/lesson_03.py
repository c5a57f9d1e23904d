"""Answers to the exercises of lesson 03."""

RESEEDED = """
def mine(seed):
    stream = np.random.RandomState(seed)
    stream.random(4)
    return stream.random(4)
"""
ROW_BY_ROW = """
def mine(seed, rows, columns):
    stream = np.random.RandomState(seed)
    return [stream.random(columns) for _ in range(rows)]
"""
DRAWN = """
def mine(rows, columns, more):
    stream = np.random.RandomState(1)
    stream.random((rows, columns))
    last = stream.random(more)[-1]
    return np.flatnonzero(np.random.RandomState(1).random(100) == last)[0]
"""

RIGHT = {
    "the second four": [
        "lambda seed: np.random.RandomState(seed).random(8)[4:]",
        "lambda seed: np.random.RandomState(seed).random((2, 4))[1]",
        "lambda seed: np.random.RandomState(seed).random(4 + 4)[-4:]",
        RESEEDED,
    ],
    "a table from a seed": [
        "lambda seed, rows, columns: np.random.RandomState(seed).random((rows, columns))",
        "lambda seed, rows, columns: np.random.RandomState(seed).random_sample((rows, columns))",
        "lambda seed, rows, columns: np.random.RandomState(seed).rand(rows, columns)",
        "lambda s, r, c: np.random.RandomState(s).random(r * c).reshape(r, c)",
        ROW_BY_ROW,
    ],
    "the last place": [
        "lambda rows, columns, more: rows * columns + more - 1",
        "lambda rows, columns, more: rows * columns + (more - 1)",
        "lambda a, b, c: len(range(a * b + c)) - 1",
        DRAWN,
    ],
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
    "a table from a seed": {
        "lambda seed, rows, columns: ...": "Not written yet",
        "lambda seed, rows, columns: np.random.RandomState(7).random((rows, columns))": (
            "stream of seed 7"
        ),
        "lambda seed, rows, columns: np.random.RandomState(1).random((rows, columns))": (
            "stream of seed 1"
        ),
        "lambda seed, rows, columns: np.random.RandomState(1).random((3, 4))": "and always those",
        "lambda seed, rows, columns: np.random.RandomState(seed).random((3, 4))": (
            "Always 3 rows and 4 columns"
        ),
        "lambda seed, rows, columns: np.random.RandomState(seed).random((columns, rows))": (
            "Rows come first"
        ),
        "lambda seed, rows, columns: np.random.RandomState(seed).random(rows * columns)": "in one row",
        "lambda seed, rows, columns: np.random.RandomState(seed).random(rows, columns)": (
            "The size of a table has brackets of its own"
        ),
        "lambda seed, rows, columns: np.random.RandomState(seed).random()": "One number",
        "lambda seed, rows, columns: 2 * np.random.RandomState(seed).random((rows, columns)) - 1": (
            "stretched already"
        ),
        "lambda seed, rows, columns: np.random.RandomState(seed).randn(rows, columns)": "bell curve",
        "lambda seed, rows, columns: np.random.default_rng(seed).random((rows, columns))": (
            "newer recipe"
        ),
        "lambda seed, rows, columns: np.round(\n"
        "    np.random.RandomState(seed).random((rows, columns)), 3)": "first number that is not",
        "lambda seed, rows, columns: np.random.RandomState(seed).random": "Call it",
        "lambda seed, rows, columns: np.random.RandomState(seed)": "got RandomState",
        "lambda seed, rows, columns: (\n"
        "    Network.random([rows, columns], seed).layers[0].synapses + 1) / 2": (
            "it calls Network.random"
        ),
        "np.random.RandomState(1).random((3, 4))": "Does it begin with def?",
    },
    "the last place": {
        "lambda rows, columns, more: ...": "Not written yet",
        "lambda rows, columns, more: rows * columns + more": "The first of them is at place 0",
        "lambda rows, columns, more: rows * columns": "behind the table begin",
        "lambda rows, columns, more: rows * columns - 1": "There the table ends",
        "lambda rows, columns, more: more - 1": "among those behind the table",
        "lambda rows, columns, more: (rows * columns - 1) + (more - 1)": "taken away twice",
        "lambda rows, columns, more: rows * columns + more + 1": "Two too many",
        "lambda rows, columns, more: rows + columns + more - 1": "rows + columns is too small",
        "lambda rows, columns, more: rows * columns * more - 1": "added, not multiplied",
        "lambda rows, columns, more: 15": "15 is right for 3 rows",
        "lambda rows, columns, more: 100": "whatever it is given",
        "lambda rows, columns, more: 1 - rows * columns - more": "sign is the wrong way round",
        "lambda rows, columns, more: [rows * columns + more - 1]": "take it out with [0]",
        "lambda rows, columns, more: (rows, columns) + more - 1": "It stopped with TypeError",
        "def mine(rows, columns, more):\n    print(rows * columns + more - 1)": (
            "return instead of print"
        ),
        "15": "Does it begin with def?",
    },
}
