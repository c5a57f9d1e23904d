"""Answers to the exercises of lesson 05."""

PAIR_BY_PAIR = """
def mine(row, column):
    total = 0
    for k in range(len(row)):
        total = total + {}
    return total
"""
RETURNS_TOO_EARLY = """
def mine(row, column):
    total = 0
    for k in range(len(row)):
        total = total + row[k] * column[k]
        return total
"""
FORGETS = """
def mine(row, column):
    for k in range(len(row)):
        total = row[k] * column[k]
    return total
"""
THREE_PAIRS_ONLY = """
def mine(row, column):
    total = 0
    for k in range(3):
        total += row[k] * column[k]
    return total
"""
LOOPS = """
def mine(inputs, synapses):
    result = np.zeros((len(inputs), synapses.shape[1]))
    for row in range(len(inputs)):
        for column in range(synapses.shape[1]):
            total = 0
            for k in range(len(synapses)):
                total += inputs[row, k] * synapses[k, column]
            result[row, column] = 1 / (1 + np.exp(-total))
    return result
"""
FOUR_ROWS_ONLY = """
def mine(inputs, synapses):
    result = np.zeros((5, 4))
    for row in range(5):
        result[row] = sigmoid(inputs[row] @ synapses)
    return result
"""
FORWARD_BY_HAND = """
def mine(questions, a, b):
    hidden = 1 / (1 + np.exp(-np.dot(questions, a)))
    return 1 / (1 + np.exp(-np.dot(hidden, b)))
"""
QUESTION_BY_QUESTION = """
def mine(inputs, syn0, syn1):
    answers = []
    for question in inputs:
        values = question
        for synapses in [syn0, syn1]:
            values = sigmoid(values @ synapses)
        answers.append(values)
    return answers
"""
CALLS_THE_LIBRARY = """
def mine(inputs, syn0, syn1):
    return Network([Layer(syn0), Layer(syn1)]).predict(inputs)
"""

RIGHT = {
    "row meets column": [
        PAIR_BY_PAIR.format("row[k] * column[k]"),
        PAIR_BY_PAIR.format("column[k] * row[k]"),
        "lambda row, column: row @ column",
        "lambda row, column: sum(row * column)",
        "lambda a, b: sum(x * w for x, w in zip(a, b))",
    ],
    "a layer's answer": [
        "lambda inputs, synapses: sigmoid(inputs @ synapses)",
        "lambda a, b: 1 / (1 + np.exp(-np.dot(a, b)))",
        LOOPS,
    ],
    "the whole forward pass": [
        "lambda inputs, syn0, syn1: sigmoid(sigmoid(inputs @ syn0) @ syn1)",
        FORWARD_BY_HAND,
        QUESTION_BY_QUESTION,
    ],
}
WRONG = {
    "row meets column": {
        PAIR_BY_PAIR.format("..."): "Not written yet",
        PAIR_BY_PAIR.format("row[k] * ..."): "Not written yet",
        PAIR_BY_PAIR.format("row * column"): "the whole row times the whole column",
        PAIR_BY_PAIR.format("row[k] * column"): "The column has no [k]",
        PAIR_BY_PAIR.format("row * column[k]"): "The row has no [k]",
        PAIR_BY_PAIR.format("row[k] + column[k]"): "It adds the two numbers of a pair",
        PAIR_BY_PAIR.format("row[k]"): "The weights have no say",
        PAIR_BY_PAIR.format("column[k]"): "The inputs have no say",
        PAIR_BY_PAIR.format("k"): "the numbers of the pairs",
        PAIR_BY_PAIR.format("row[0] * column[0]"): "k belongs in the brackets",
        PAIR_BY_PAIR.format("row[k] * column[k + 1]"): "Python counts from 0",
        PAIR_BY_PAIR.format("row(k) * column(k)"): "in front of round brackets",
        PAIR_BY_PAIR.format("row[k] * columnx[k]"): "Did you mean column?",
        RETURNS_TOO_EARLY: "return stands inside the loop",
        FORGETS: "Only the last pair",
        THREE_PAIRS_ONLY: "Three pairs, however long",
        "lambda row, column: row * column": "Add them up",
        "lambda row, column: sigmoid(row @ column)": "Squashed too early",
        "lambda row, column: -0.7891": "whatever it is given",
    },
    "a layer's answer": {
        "lambda inputs, synapses: ...": "Not written yet",
        "lambda inputs, synapses: inputs @ synapses": "the sigmoid is missing",
        "lambda inputs, synapses: inputs * synapses": "Then it is @",
        "lambda inputs, synapses: synapses @ inputs": "which one needs a .T",
        "lambda inputs, synapses: sigmoid(inputs) @ synapses": "sigmoid comes last",
        "lambda inputs, synapses: sigmoid(-(inputs @ synapses))": "a minus too many",
        "lambda inputs, synapses: sigmoid(inputs @ synapses).T": "rows and columns exchanged",
        "lambda inputs, synapses: Layer(synapses).forward(inputs)": "it calls Layer.forward",
        "lambda inputs, synapses: np.round(sigmoid(inputs @ synapses), 3)": "about three digits",
        "lambda inputs: sigmoid(inputs)": "as many names in its brackets",
        "lambda inputs, synapses: sigmoid(inputz @ synapses)": "Did you mean inputs?",
        FOUR_ROWS_ONLY: "It works on the first try, but not on every one (here 7 x 4, 4 x 2)",
        "lambda inputs, synapses: 0.5": "whatever it is given",
    },
    "the whole forward pass": {
        "lambda inputs, syn0, syn1: ...": "Not written yet",
        "lambda inputs, syn0, syn1: sigmoid(inputs @ syn0)": "That is l1",
        "lambda inputs, syn0, syn1: sigmoid(inputs @ syn0 @ syn1)": "hidden neurons forgot",
        "lambda inputs, syn0, syn1: sigmoid(inputs @ syn0) @ syn1": "output neuron forgot",
        "lambda inputs, syn0, syn1: inputs @ syn0 @ syn1": "Nobody squashed",
        "lambda inputs, syn0, syn1: sigmoid(sigmoid(inputs @ syn1) @ syn0)": "needs a .T",
        "lambda inputs, syn0, syn1: sigmoid(l1_ @ syn1)": "Did you mean l1?",
        CALLS_THE_LIBRARY: "it calls Network.predict",
        "lambda inputs, syn0, syn1: sigmoid(sigmoid(inputs @ syn0) @ syn1) > 0.5": (
            "It is rounded to 0 or 1"
        ),
        "lambda inputs, syn0, syn1: None": "hands nothing back",
    },
}
