"""Answers to the exercises of lesson 17."""

LOOP = """
def mine(outputs, targets):
    total = 0
    for output, target in zip(outputs.ravel(), targets.ravel()):
        total -= np.log(output if target == 1 else 1 - output)
    return total
"""
PRINTS = """
def mine(outputs, targets):
    print(-np.sum(targets * np.log(outputs) + (1 - targets) * np.log(1 - outputs)))
"""
BUILT_IN_SUM = """
def mine(outputs, targets):
    return -sum(targets * np.log(outputs) + (1 - targets) * np.log(1 - outputs))
"""
HALF_FILLED = """
def mine(outputs, targets):
    return -np.sum(targets * np.log(outputs) + {0})
"""
IN_PLACE = """
def mine(outputs, error):
    error *= 1 - outputs**2
    return error
"""
CALLS_THE_LIBRARY = """
def mine(outputs, error):
    return TanhLayer(np.zeros((1, outputs.shape[1]))).delta(outputs, error)
"""
SCALED = """
def mine(column):
    return {0}
"""
IN_STEPS = """
def mine(column):
    from_zero = column - sorted(column)[0]
    return from_zero / from_zero.max()
"""
FOR_GOOD = """
def mine(column):
    column -= column.min()
    return column / column.max()
"""
ONES, ZEROS = "targets * np.log(outputs)", "(1 - targets) * np.log(1 - outputs)"
SPAN = "(column.max() - column.min())"

RIGHT = {
    "the cross-entropy": [
        f"lambda outputs, targets: -np.sum({ONES} + {ZEROS})",
        f"lambda outputs, targets: np.sum(-{ONES} - {ZEROS})",
        LOOP,
        HALF_FILLED.format("(1 - targets) * np.log(1 - outputs)"),
    ],
    "the delta of tanh": [
        "lambda outputs, error: error * (1 - outputs**2)",
        "lambda outputs, error: error - error * outputs * outputs",
        "lambda o, e: (1 - o) * (1 + o) * e",
    ],
    "a scaled column": [
        SCALED.format(f"(column - column.min()) / {SPAN}"),
        SCALED.format(f"column / {SPAN} - column.min() / {SPAN}"),
        SCALED.format("(column - np.min(column)) / np.ptp(column)"),
        SCALED.format("[(one - min(column)) / (max(column) - min(column)) for one in column]"),
        IN_STEPS,
    ],
}
WRONG = {
    "the cross-entropy": {
        HALF_FILLED.format("..."): "Not written yet",
        HALF_FILLED.format("np.log(1 - outputs)"): "charges the ones, too",
        HALF_FILLED.format("(1 - targets) * np.log(outputs)"): "How much is left for a 0",
        HALF_FILLED.format("targets * np.log(1 - outputs)"): "Both halves keep the ones",
        HALF_FILLED.format("(1 - targets) * -np.log(1 - outputs)"): "The minus belongs to both",
        HALF_FILLED.format("1 - targets * np.log(1 - outputs)"): "Expected",
        PRINTS: "write return instead of print",
        "cross_entropy": "the library's own function",
        "lambda outputs, targets: cross_entropy(outputs, targets)": "it calls cross_entropy",
        BUILT_IN_SUM: "np.sum makes one number",
        f"lambda outputs, targets: -np.sum({ONES})": "where the target is 0 it costs nothing",
        f"lambda outputs, targets: -np.sum({ZEROS})": "where the target is 1 it costs nothing",
        f"lambda outputs, targets: np.sum({ONES} + {ZEROS})": "sign is the wrong way round",
        f"lambda outputs, targets: np.sum(-{ONES} + {ZEROS})": "The minus belongs to both",
        f"lambda outputs, targets: -({ONES} + {ZEROS})": "the cost of each answer",
        f"lambda outputs, targets: -np.mean({ONES} + {ZEROS})": "the mean over all answers",
        f"lambda outputs, targets: -np.sum({ONES} + {ZEROS}) / len(outputs)": "Expected",
        "lambda outputs, targets: np.sum((targets - outputs) ** 2) / 2": "the classic network",
        f"lambda outputs, targets: -np.sum({ONES} @ {ZEROS})": "which one needs a .T",
        f"lambda outputs, targets: -np.sum({ONES.replace('np.log', 'log')})": "It stopped with",
        f"lambda outputs, targets: -np.sum({ONES} + {ZEROS}.T)": "The shapes do not fit",
    },
    "the delta of tanh": {
        "lambda outputs, error: ...": "Not written yet",
        "lambda outputs, error: None": "hands nothing back",
        IN_PLACE: "changes the array it was given",
        CALLS_THE_LIBRARY: "it calls TanhLayer.delta",
        "lambda outputs, error: error * tanh_slope(outputs)": "it calls tanh_slope",
        "lambda outputs, error: error * outputs * (1 - outputs)": "the delta of the sigmoid",
        "lambda outputs, error: 1 - outputs**2": "Multiply it by the error",
        "lambda outputs, error: error + (1 - outputs**2)": "Times, not plus",
        "lambda outputs, error: error * 1 - outputs**2": "put 1 - outputs**2 in brackets",
        "lambda outputs, error: error * (1 - outputs) ** 2": "Only the output is squared",
        "lambda outputs, error: error * (1 - 2 * outputs)": "with two stars",
        "lambda outputs, error: error * (1 - np.tanh(outputs) ** 2)": "through tanh already",
        "lambda outputs, error: error @ (1 - outputs**2)": "which one needs a .T",
        "lambda outputs, error: error * (outputs**2 - 1)": "sign is the wrong way round",
        "lambda outputs, error: (error * (1 - outputs**2)).T": "Rows and columns are exchanged",
        "lambda outputs, error: 0.5": "whatever it is given",
    },
    "a scaled column": {
        SCALED.format("..."): "Not written yet",
        SCALED.format("column"): "the numbers as measured",
        SCALED.format("column / column.max()"): "the lowest is not 0",
        SCALED.format("column - column.min()"): "Now divide",
        SCALED.format("(column - column.min()) / column.max()"): "the highest is not 1",
        SCALED.format(f"column - column.min() / {SPAN}"): "put the subtraction in brackets",
        SCALED.format("(column - column.min()) / column.max() - column.min()"): (
            "what you divide by"
        ),
        SCALED.format("(column - column.mean()) / column.std()"): "to a mean of 0",
        SCALED.format(f"(column.max() - column) / {SPAN}"): "Upside down",
        SCALED.format("(column - 1) / 5.9"): "those of the petals",
        SCALED.format("(petals - petals.min()) / (petals.max() - petals.min())"): (
            "whatever it is given"
        ),
        SCALED.format(f"((column - column.min()) / {SPAN})[:, None]"): "Expected the shape",
        SCALED.format(f"np.round((column - column.min()) / {SPAN})"): "whole numbers",
        SCALED.format("column.min"): "Call it",
        SCALED.format(f"(column - column.minimum()) / {SPAN}"): "Did you mean min?",
        SCALED.format(f"(columns - column.min()) / {SPAN}"): "Did you mean column?",
        SCALED.format("(column - min) / (max - min)"): "unsupported operand",
        SCALED.format("(column - column.min) / (column.max - column.min)"): "unsupported operand",
        FOR_GOOD: "changes the array it was given",
        "(petals - petals.min()) / (petals.max() - petals.min())": "Expected a function",
    },
}
