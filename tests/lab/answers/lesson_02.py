"""Answers to the exercises of lesson 02."""

IN_PLACE = """
def mine(x):
    x *= -1
    return 1 / (1 + np.exp(x))
"""
CELL_BY_CELL = """
import math
def mine(x):
    x = np.asarray(x)
    return np.array([1 / (1 + math.exp(-each)) for each in x.ravel()]).reshape(x.shape)
"""
PRINTED = """
def mine(x):
    print(1 / (1 + np.exp(-x)))
"""
NO_RETURN = """
def mine(x):
    1 / (1 + np.exp(-x))
"""
ONE_NUMBER_ONLY = """
import math
def mine(x):
    return 1 / (1 + math.exp(-x))
"""
NO_NUMPY = """
def mine(x):
    return 1 / (1 + numpy.exp(-x))
"""
MISSPELLED = """
def mine(number):
    return 1 / (1 + np.exp(-nubmer))
"""
NO_MULTIPLICATION = """
def mine(output):
    return output (1 - output)
"""
SLOPE_CELL_BY_CELL = """
def mine(value):
    result = np.zeros_like(value)
    for place, each in np.ndenumerate(value):
        result[place] = each * (1 - each)
    return result
"""
SLOPE_IN_PLACE = """
def mine(output):
    output *= 1 - output
    return output
"""

RIGHT = {
    "the sigmoid": [
        "lambda x: 1 / (1 + np.exp(-x))",
        CELL_BY_CELL,
        "lambda number: np.exp(number) / (1 + np.exp(number))",
        "lambda x: 0.5 * (1 + np.tanh(x / 2))",
        "lambda x: (1 + np.e**-x) ** -1",
    ],
    "the slope from the output": [
        "lambda output: output * (1 - output)",
        SLOPE_CELL_BY_CELL,
        "lambda s: s - s**2",
        "lambda a: (1 - a) * a",
    ],
    "the slope where it answers 0.8": ["0.8 * (1 - 0.8)", "0.8 - 0.8**2", "np.array(0.16)"],
}

WRONG = {
    "the sigmoid": {
        "...": "Not written yet",
        "lambda x: ...": "Not written yet",
        "lambda x: 1 / ...": "Not written yet",
        "lambda x: 1 / (1 + ...)": "Not written yet",
        "lambda x: None": "hands nothing back",
        NO_RETURN: "hands nothing back",
        PRINTED: "return instead of print",
        IN_PLACE: "changes the array it was given",
        ONE_NUMBER_ONLY: "math.exp takes one number",
        NO_NUMPY: "Python does not know that name",
        MISSPELLED: "Did you mean number?",
        "lambda x: sigmoid(x)": "it calls sigmoid. Now write it yourself",
        "sigmoid": "the library's own function",
        "0.88": "Expected a function",
        "lambda x: 1 / (1 + np.exp(x))": "x stands where -x belongs",
        "lambda x: 1 / 1 + np.exp(-x)": "divides before it adds",
        "lambda x: 1 / np.exp(-x)": "1 + under the line is missing",
        "lambda x: sigmoid_slope(1 / (1 + np.exp(-x)))": "That is the slope",
        "lambda x: np.exp(-x)": "divide 1 by the sum",
        "lambda x: np.tanh(x)": "from -1 to 1",
        "lambda x: 0.5": "whatever it is given",
        "lambda x: 1 / (1 + 2.718**-x)": "about three digits",
        "lambda x: np.array([x, x])": "Expected one number",
    },
    "the slope from the output": {
        "lambda output: ...": "Not written yet",
        "lambda s: sigmoid(s) * (1 - sigmoid(s))": "output already",
        "lambda s: s * (s - 1)": "brackets are the wrong way round",
        "lambda s: 1 - s": "Half of it",
        "lambda s: 1 - s**2": "another curve (tanh)",
        "lambda s: s * 1 - s": "put 1 - output in brackets",
        "lambda s: s * (1 + s)": "A + where a minus belongs",
        "lambda s: sigmoid_slope(s)": "it calls sigmoid_slope",
        NO_MULTIPLICATION: "Is a * missing",
        SLOPE_IN_PLACE: "changes the array it was given",
        "lambda: 0.25": "as many names in its brackets",
        "lambda s: 0.25": "whatever it is given",
    },
    "the slope where it answers 0.8": {
        "...": "Not written yet",
        "None": "There is nothing in it",
        "sigmoid_slope(sigmoid(0.8))": "once more",
        "1 - 0.8": "Multiply it by the output",
        "0.8 * (0.8 - 1)": "sign is the wrong way round",
        "sigmoid(0.8)": "the answer to a sum of 0.8",
        "'0.16'": "without quotation marks",
        "[0.8 * 0.2]": "still packed",
        "0.1601": "about three digits",
        "sigmoid_slope": "Call it",
        "0.8**2": "0.8 times 0.8",
    },
}
