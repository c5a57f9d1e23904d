"""Exercises of lesson 00: the first two."""

from nnlib.lab.exercises.exercise import Exercise

EXERCISES = [
    Exercise(
        "00",
        "how many lines",
        answer="syn0.size + syn1.size",
        hints=[
            "Begin on the left. How many lines leave one input? Every input has as many.",
            "The right half counts too. network.layers[0].synapses.size counts the left half for you.",
        ],
        mistakes={
            "3 * 4": "That is the left half. The lines to the output count, too.",
            "4": "Those are the lines that leave one input, or the right half. Count all of them.",
            "3 + 4 + 1": "Those are the neurons. Count the lines between them.",
            "3 * 4 * 4": (
                "Lines of the two halves are added, not multiplied: a line ends at a neuron."
            ),
            "3 + 4": "Each of three inputs has a line to each of four neurons: that is times, not plus.",
            "2": "Two halves, yes. How many lines does each of them have?",
            "3": "Those are the inputs. How many lines leave each of them?",
            "7 * 8 / 2": "Neurons of the same column are not connected. Look at the picture.",
        },
    ),
    Exercise(
        "00",
        "twice a number",
        answer="lambda x: x + x",
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
