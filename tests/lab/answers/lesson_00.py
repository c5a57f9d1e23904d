"""Answers to the exercises of lesson 00."""

RIGHT = {
    "how many lines": ["16", "3 * 4 + 4 * 1", "16.0"],
    "twice a number": [
        "lambda x: 2 * x",
        "lambda x: x * 2",
        "lambda number: number + number",
        "lambda x: x / 0.5",
    ],
}
WRONG = {
    "how many lines": {
        "...": "Not written yet",
        "3 * 4": "the left half",
        "8": "Those are the neurons",
        "3 * 4 * 4": "added, not multiplied",
        "7": "that is times, not plus",
        "15": "One too few",
        "17": "One too many",
        "'16'": "without quotation marks",
        "(12, 4)": "Expected one number, got 2",
        "None": "There is nothing in it",
    },
    "twice a number": {
        "lambda x: ...": "Not written yet",
        "def mine(x):\n    2 * x": "hands nothing back",
        "def mine(x):\n    print(2 * x)": "return instead of print",
        "def mine(x):\n    return 2 * y_": "Did you mean y?",
        "lambda x: x": "as it is",
        "lambda x: x**2": "That is the square",
        "lambda x: x + 2": "That is 2 more",
        "lambda x: 10": "whatever it is given",
        "lambda x: x(2)": "Is a * missing",
        "lambda: 10": "as many names in its brackets",
        "8": "Does it begin with def?",
    },
}
