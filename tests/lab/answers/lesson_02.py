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
STEP_BY_STEP = """
def mine(z):
    answer = 1 / (1 + np.exp(-z))
    return answer - answer**2
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
    "the slope at a sum": [
        "lambda z: sigmoid_slope(sigmoid(z))",
        "lambda z: sigmoid(z) * (1 - sigmoid(z))",
        "lambda total: sigmoid(total) * sigmoid(-total)",
        "lambda x: np.exp(-x) / (1 + np.exp(-x)) ** 2",
        STEP_BY_STEP,
    ],
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
        NO_NUMPY: "NumPy is called np here",
        MISSPELLED: "Did you mean number?",
        "lambda x: sigmoid(x)": "it calls sigmoid. Now write it yourself",
        "lambda x: 1 - sigmoid(-x)": "it calls sigmoid",
        "sigmoid": "the library's own function",
        "0.88": "Expected a function",
        "lambda x: 1 / (1 + np.exp(x))": "x stands where -x belongs",
        "lambda x: 1 / 1 + np.exp(-x)": "divides before it adds",
        "lambda x: 1 / np.exp(-x)": "1 + under the line is missing",
        "lambda x: np.exp(-x) / (1 + np.exp(-x)) ** 2": "That is the slope",
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
    "the slope at a sum": {
        "lambda z: ...": "Not written yet",
        "lambda z: sigmoid_slope(...)": "Not written yet",
        "lambda z: sigmoid_slope(z)": "Squash z first",
        "lambda z: z * (1 - z)": "Squash z first",
        "lambda z: sigmoid(z)": "That is the answer to z",
        "lambda z: 1 - sigmoid(z)": "Multiply it by the answer",
        "lambda z: sigmoid(z) * (1 - z)": "in the brackets the answer belongs",
        "lambda z: z * (1 - sigmoid(z))": "z itself, in front, is the sum",
        "lambda z: sigmoid(sigmoid_slope(z))": "The two steps are exchanged",
        "lambda z: sigmoid_slope(sigmoid(sigmoid(z)))": "It squashes twice",
        "lambda z: sigmoid(z) * (sigmoid(z) - 1)": "sign is the wrong way round",
        "lambda z: sigmoid(z) * 1 - sigmoid(z)": "put 1 - answer in brackets",
        "lambda z: (sigmoid(z + 0.0001) - sigmoid(z)) / 0.0001": "That is rise over run",
        "lambda z: (sigmoid(z + 0.001) - sigmoid(z)) / 0.001": "about three digits",
        "lambda z: nnlib.tanh_slope(z)": "Nothing here is called nnlib",
        "lambda z: 0.16": "whatever it is given",
        "lambda z: sigmoid_slop(sigmoid(z))": "Did you mean sigmoid_slope?",
        "sigmoid_slope": "the library's own function",
        "0.16": "Expected a function",
    },
}
