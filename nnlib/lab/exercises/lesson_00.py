"""Exercises of lesson 00: the first two."""

from nnlib.lab.exercises.exercise import Exercise


def my_lines(inputs, hidden, outputs):
    return inputs * hidden + hidden * outputs


def twice(x):
    return 2 * x


EXERCISES = [
    Exercise(
        "00",
        "how many lines",
        answer=my_lines,
        calls=["(3, 4, 1)", "(2, 3, 2)", "(5, 1, 4)", "(64, 20, 10)"],
        hints=[
            "Look at one output: a line comes to it from every hidden neuron. Every output has as many.",
            "In the picture 4 lines lead to 1 output. With 2 outputs it would be 8, with 3 outputs 12.",
        ],
        mistakes={
            "lambda inputs, hidden, outputs: inputs * hidden": (
                "That is the left half. The lines to the outputs count, too."
            ),
            "lambda inputs, hidden, outputs: inputs * hidden + hidden": (
                "True for one output, as in the picture. With two outputs, two lines leave each hidden "
                "neuron."
            ),
            "lambda inputs, hidden, outputs: inputs * hidden + outputs": (
                "That counts one line for each output. Each of them hears every hidden neuron."
            ),
            "lambda inputs, hidden, outputs: inputs * hidden + 4": (
                "The 4 is right for this picture. For any network, calculate it: from hidden and "
                "outputs."
            ),
            "lambda inputs, hidden, outputs: inputs * hidden + hidden + outputs": (
                "Each hidden neuron has a line to each output: that is times, not plus."
            ),
            "lambda inputs, hidden, outputs: inputs * hidden + inputs * outputs": (
                "The inputs have no line to the outputs. Which circles have one?"
            ),
            "lambda inputs, hidden, outputs: inputs * hidden + inputs * hidden": (
                "That is the left half twice. On the right, other circles are connected."
            ),
            "lambda inputs, hidden, outputs: inputs * hidden + inputs * hidden * outputs": (
                "On the right only two columns of circles count: the hidden ones and the outputs."
            ),
            "lambda inputs, hidden, outputs: inputs * hidden * outputs": (
                "Lines of the two halves are added, not multiplied: a line ends at a neuron."
            ),
            "lambda inputs, hidden, outputs: inputs * hidden + hidden**outputs": (
                "** is a power. Times is a single *."
            ),
            "lambda inputs, hidden, outputs: inputs * hidden + hidden * hidden": (
                "Neurons of the same column are not connected. Look at the picture."
            ),
            "lambda inputs, hidden, outputs: hidden * outputs": (
                "That is the right half. The left half belongs before it, with a +."
            ),
            "lambda inputs, hidden, outputs: inputs + hidden + outputs": (
                "Those are the neurons. Count the lines between them."
            ),
            "lambda inputs, hidden, outputs: 16": (
                "16 is right for this picture. The function is asked about other networks, too: "
                "calculate with its three names."
            ),
        },
    ),
    Exercise(
        "00",
        "twice a number",
        answer=twice,
        calls=["(4,)", "(5,)", "(-1.5,)"],
        hints=[
            "Twice 5 is 2 * 5. What stands in place of the 5?",
            "The name in the brackets of the def line stands for whatever number comes in.",
        ],
        mistakes={
            "lambda x: x": "That gives back the number as it is. Twice is 2 times it.",
            "lambda x: x**2": "That is the square, the number times itself. Twice is 2 times it.",
            "lambda x: x + 2": "That is 2 more. Twice is 2 times it.",
            "lambda x: x / 2": "That is half of it. Twice is 2 times it.",
            "lambda x: 2 ** x": "** is a power. Times is a single *.",
            "lambda x: -2 * x": "There is a minus too many.",
            "lambda x: 2": "That is always 2. Twice is 2 times whatever comes in.",
            "lambda x: x * 2 * 2": "That is four times. Once is enough.",
        },
    ),
]
