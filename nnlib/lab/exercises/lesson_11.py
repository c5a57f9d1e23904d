"""Exercises of lesson 11: the hidden layer."""

from nnlib.lab.exercises.exercise import Exercise
from nnlib.lab.lines import side_of_line

GIVEN = """
from nnlib.lab.lines import side_of_line

questions = np.random.RandomState(0).randint(0, 2, (5, 3)).astype(float)
"""

EXERCISES = [
    Exercise(
        "11",
        "the side of the line",
        answer="side_of_line",
        given=GIVEN,
        calls=[
            "(X, np.array([0.4, 0.3, -0.2]))",
            "(X, np.array([-2.0, 4.0, 1.0]))",
            "(questions, np.array([1.5, -0.8, -0.4]))",
        ],
        shown=side_of_line,
        not_to_call=[side_of_line],
        hints=[
            "inputs @ weights is one sum for each input, and a table > a number gives True or False for "
            "each of them.",
            "The sum is compared, not the answer. For which sum does the sigmoid answer 0.5?",
        ],
        mistakes={
            "lambda inputs, weights: inputs @ weights > 0.5": (
                "That is where the sum is above 0.5. The answer is above 0.5 where the sum is "
                "above 0."
            ),
            "lambda inputs, weights: inputs @ weights > 1": (
                "That is where the sum is above 1: few get there. The answer is above 0.5 sooner."
            ),
            "lambda inputs, weights: inputs @ weights < 0": (
                "That is the other side: the answer is above 0.5 where the sum is above 0."
            ),
            "lambda inputs, weights: inputs @ weights": (
                "These are the sums. Now ask of each: is it above 0?"
            ),
            "lambda inputs, weights: sigmoid(inputs @ weights)": (
                "These are the answers. Now ask of each: is it above 0.5?"
            ),
            "lambda inputs, weights: sigmoid(inputs @ weights) > 0": (
                "The sigmoid is above 0 everywhere. Compare its answer with 0.5, or the sum with 0."
            ),
            "lambda inputs, weights: inputs[:, :2] @ weights[:2] > 0": (
                "The third weight is left out. It moves the line away from the corner 0 0."
            ),
            "lambda inputs, weights: inputs * weights > 0": (
                "These are the products, one for each weight. Add them up for each input: that is @."
            ),
            "lambda inputs, weights: np.sum(inputs @ weights > 0)": (
                "That is how many there are. Give back True or False for each input."
            ),
        },
    ),
    Exercise(
        "11",
        "the error of a shelf",
        answer="np.abs(y[1:] - y[1:].mean()).sum() / len(y)",
        hints=[
            "Four errors, without their signs. One is 0.",
            "From 2/3 to 1 is 1/3, twice. From 2/3 to 0 is 2/3. Divide the sum by how many questions "
            "there are; Python can do the fractions.",
        ],
        mistakes={
            "(1/3 + 1/3 + 2/3) / 3": (
                "Divided by three questions. The fourth, which is right, counts too."
            ),
            "1/3 + 1/3 + 2/3": "That is the sum of the four errors. Their mean is asked for.",
            "(1/3 + 1/3 - 2/3) / 4": "Plus and minus cancel out: take each error without its sign.",
            "2/3": "That is what the three answer. How far is it from their targets?",
            "0.33": (
                "That is the rounded number of the shelf. Which one is it exactly? Python can do the "
                "fractions."
            ),
            "((1/3)**2 + (1/3)**2 + (2/3)**2) / 4": (
                "These are squares. The absolute error has none."
            ),
            "1/4": "That is the other shelf, with two questions at one place. Here three are.",
            "(1/3 + 2/3 + 2/3) / 4": (
                "Two of the targets are 1, and one is 0. So which distance comes twice?"
            ),
            "(1/3 + 1/3 + 2/3 + 1) / 4": "The fourth answer is right: its error is 0.",
            "3/8": "With 1/2 as the common answer. Of 1, 1 and 0 the mean is 2/3.",
            "[1/3, 1/3, 2/3, 0]": "These are the four errors. Their mean is asked for, one number.",
        },
    ),
]
