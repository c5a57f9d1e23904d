"""Answers to the exercises of lesson 06."""

RIGHT = {
    "four errors": [
        "y - other.predict(X)",
        "FOUR_EXAMPLES.targets - other.forward(X)[-1]",
        "[[a - b] for a, b in zip(y[:, 0], other.predict(X)[:, 0])]",
    ],
    "the mean absolute error": [
        "np.mean(np.abs(y - l2))",
        "np.abs(l2 - y).mean()",
        "sum(abs(a - b) for a, b in zip(y[:, 0], l2[:, 0])) / 4",
    ],
    "the loss": [
        "0.5 * np.sum((y - l2) ** 2)",
        "((l2 - y) ** 2).sum() / 2",
        "squared_error(l2, y)",
    ],
}
WRONG = {
    "four errors": {
        "...": "Not written yet",
        "other.predict(X) - y": "Answer minus target",
        "other.predict(X)": "These are the answers",
        "y - network.predict(X)": "the errors of network",
        "abs(y - other.predict(X))": "Without their signs",
        "y[:, 0] - other.predict(X)": "a table of 4 x 4",
        "(y - other.predict(X))[:, 0]": "flat list",
        "np.mean(y - other.predict(X))": "got one number",
        "other.predict": "Call it",
        "y + other.predict(X)": "Minus, not plus",
        "None": "There is nothing in it",
    },
    "the mean absolute error": {
        "...": "Not written yet",
        "np.mean(y - l2)": "Plus and minus cancel out",
        "abs(np.mean(y - l2))": "The mean came first",
        "np.sum(np.abs(y - l2))": "the sum of the four sizes",
        "np.abs(y - l2)": "These are the four sizes",
        "np.mean((y - l2) ** 2)": "the mean of the squares",
        "0.4964": "rounded",
        "np.max(np.abs(y - l2))": "That is the largest",
        "-np.mean(np.abs(y - l2))": "sign is the wrong way round",
        "np.mean": "Call it",
    },
    "the loss": {
        "...": "Not written yet",
        "np.sum((y - l2) ** 2)": "Half of it is the loss",
        "np.mean((y - l2) ** 2)": "Half of their sum",
        "0.5 * np.mean((y - l2) ** 2)": "Half of the mean",
        "0.5 * np.sum(y - l2)": "The squares are missing",
        "0.5 * np.sum(abs(y - l2))": "Sizes instead of squares",
        "0.5 * np.sum(y - l2) ** 2": "It squares the sum",
        "0.5 * (y - l2) ** 2": "four losses",
        "0.5 * np.sum((y - l2) * 2)": "* 2 is twice",
        "squared_error": "Call it",
    },
}
