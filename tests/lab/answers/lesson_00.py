"""Answers to the exercises of lesson 00."""

LOOP = """
def mine(inputs, hidden, outputs):
    lines = 0
    for neuron in range(hidden):
        lines = lines + inputs + outputs
    return lines
"""

RIGHT = {
    "how many lines": [
        "lambda inputs, hidden, outputs: inputs * hidden + hidden * outputs",
        "lambda inputs, hidden, outputs: inputs * hidden + outputs * hidden",
        "lambda a, b, c: b * (a + c)",
        LOOP,
    ],
    "twice a number": [
        "lambda x: 2 * x",
        "lambda x: x * 2",
        "lambda number: number + number",
        "lambda x: x / 0.5",
    ],
}
WRONG = {
    "how many lines": {
        "lambda inputs, hidden, outputs: inputs * hidden + ...": "Not written yet",
        "lambda inputs, hidden, outputs: inputs * hidden + 0": "the left half",
        "lambda inputs, hidden, outputs: inputs * hidden + hidden": "True for one output",
        "lambda inputs, hidden, outputs: inputs * hidden + outputs": "hears every hidden neuron",
        "lambda inputs, hidden, outputs: inputs * hidden + 4": "The 4 is right for this picture",
        "lambda inputs, hidden, outputs: inputs * hidden + (hidden + outputs)": "times, not plus",
        "lambda inputs, hidden, outputs: inputs * hidden + inputs * outputs": "have no line to",
        "lambda inputs, hidden, outputs: inputs * hidden + hidden ** outputs": "** is a power",
        "lambda inputs, hidden, outputs: inputs * hidden * outputs": "added, not multiplied",
        "lambda inputs, hidden, outputs: inputs + hidden + outputs": "Those are the neurons",
        "lambda inputs, hidden, outputs: 3 * 4 + 4 * 1": "16 is right for this picture",
        "lambda inputs, hidden, outputs: 17": "whatever it is given",
        "lambda inputs, hidden, outputs: inputs * hidden + hidden * output": "Did you mean outputs?",
        "lambda inputs, hidden, outputs: inputs * hidden + hidden(outputs)": "Is a * missing",
        "lambda inputs, hidden, outputs: inputs * hidden + hidden * outputs + 1": "One too many",
        "lambda inputs, hidden, outputs: sum(\n"
        "    layer.synapses.size for layer in Network.random([inputs, hidden, outputs]).layers)": (
            "it calls Network.random"
        ),
        "16": "Does it begin with def?",
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
