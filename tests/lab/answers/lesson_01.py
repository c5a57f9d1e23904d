"""Answers to the exercises of lesson 01."""

RIGHT = {
    "the four questions": [
        "[[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]]",
        "np.array([[0.0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])",
        "X.tolist()",
    ],
    "the four held-out targets": ["[[0], [1], [1], [0]]", "np.array([0, 1, 1, 0])[:, None]", "y"],
}
WRONG = {
    "the four questions": {
        "...": "Not written yet",
        "[[0, 0, 1], ...]": "Not written yet",
        "[0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1]": "flat list",
        "[[0, 0], [0, 1], [1, 0], [1, 1]]": "third column is missing",
        "[[0, 0, 1], [0, 1, 1], [1, 0, 1]]": "last row is missing",
        "[[0, 0, 1], [[0, 1, 1], [1, 0, 1], [1, 1, 1]]]": "rows of equal length",
        "[[0, 0, 1], [0, 1, 1], [1, 0], [1, 1, 1]]": "rows of equal length",
        "[[1, 1, 0], [1, 0, 0], [0, 1, 0], [0, 0, 0]]": "0 and 1 are exchanged",
        "[[0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]]": "Rows 1 and 2 are exchanged",
        "[[0, 0, 0], [0, 1, 0], [1, 0, 0], [1, 1, 0]]": "the third input is 1",
        "X.T": "Rows and columns are exchanged",
        "X.astype(str).tolist()": "without quotation marks",
        "[[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 2]]": "first number that is not: 2, at [3, 2]",
    },
    "the four held-out targets": {
        "...": "Not written yet",
        "[0, 1, 1, 0]": "flat list",
        "[[0, 1, 1, 0]]": "in one row",
        "[[1], [0], [0], [1]]": "The other way round",
        "[[0], [0], [0], [0]]": "All 0?",
        "[[0], [0], [0], [1]]": "both are 1",
        "[[0], [1], [1], [1]]": "at least one is 1",
        "HELD_OUT_EXAMPLES.inputs": "These are the questions",
        "[[0], [1], [1]]": "rows are not as many",
        "[[0], [0], [1], [1]]": "first input",
    },
}
