"""Exercises of lesson 12: testing."""

from nnlib.lab.exam import count_right
from nnlib.lab.exercises.exercise import Exercise

STOPS = """
unseen, truth = HELD_OUT_EXAMPLES.inputs, HELD_OUT_EXAMPLES.targets
eight = train(Network.random([3, 8, 1], seed=1), FOUR_EXAMPLES, iterations=400)
stops = list(range(100, 401, 20))
test_errors = [np.mean(np.abs(truth - eight.at(k).predict(unseen))) for k in stops]
"""
TRAINED = """
history = train(network, FOUR_EXAMPLES)
syn1 = history.network.layers[1].synapses
"""

EXERCISES = [
    Exercise(
        "12",
        "how many are right",
        answer="count_right",
        given="from nnlib.lab.exam import count_right",
        calls=[
            "(np.array([[0.2], [0.9], [0.4], [0.1]]), y)",
            "(np.array([[0.6], [0.7], [0.8], [0.95]]), y)",
            "(np.array([[0.45], [0.55], [0.51], [0.3]]), y)",
            "(np.array([[0.9], [0.2], [0.3], [0.7], [0.6]]), np.array([[0], [1], [1], [0], [1]]))",
        ],
        shown=count_right,
        not_to_call=[count_right],
        hints=[
            "np.sum counts True as 1. So its brackets need a True for each right answer.",
            "outputs > 0.5 is True or False for each. So is targets > 0.5. When is an answer right? == "
            "compares two tables place by place.",
        ],
        mistakes={
            "lambda outputs, targets: np.sum(outputs == targets)": (
                "No output is ever exactly 0 or 1. Ask on which side of 0.5 it is."
            ),
            "lambda outputs, targets: np.sum((outputs > 0.5) != (targets > 0.5))": (
                "These are the wrong ones. Count where the two agree."
            ),
            "lambda outputs, targets: np.mean((outputs > 0.5) == (targets > 0.5))": (
                "That is the share of right ones. Here their number is asked for: a sum."
            ),
            "lambda outputs, targets: np.sum(outputs > 0.5)": (
                "That counts the outputs above 0.5, right or wrong. Compare them with the targets."
            ),
            "lambda outputs, targets: np.sum((outputs > 0.5) & (targets > 0.5))": (
                "That misses those that rightly say 0: & asks for two times True, == for the same."
            ),
            "lambda outputs, targets: np.sum(np.abs(targets - outputs) < 0.1)": (
                "That counts the answers that are nearly perfect. Here, on the right side of 0.5 is "
                "enough."
            ),
            "lambda outputs, targets: (outputs > 0.5) == (targets > 0.5)": (
                "True or False for each question. Add them up: np.sum counts True as 1."
            ),
            "lambda outputs, targets: np.all((outputs > 0.5) == (targets > 0.5))": (
                "That says whether all are right. Count how many are."
            ),
            "lambda outputs, targets: len(outputs)": (
                "That is how many questions there are. How many of the answers are right?"
            ),
        },
    ),
    Exercise(
        "12",
        "where to stop",
        answer="stops[np.argmin(test_errors)]",
        given=STOPS,
        hints=[
            "stops and test_errors belong together, place by place. Where is the smallest of the "
            "second?",
            "np.argmin gives the place of the smallest number.",
        ],
        mistakes={
            "np.argmin(test_errors)": (
                "That is the place in the list. Which iteration stands there in stops?"
            ),
            "np.min(test_errors)": "That is the smallest error. At which iteration is it?",
            "np.argmax(test_errors)": (
                "That is a place, and the one of the largest error. Look for the smallest."
            ),
            "stops[0]": "That is the first of them. There the test error still falls.",
            "np.argmin(stops)": (
                "That is the place of the smallest iteration. The smallest error is looked for."
            ),
            "stops[1 + np.argmin(test_errors)]": (
                "One place too late: there the test error climbs again."
            ),
            "stops[np.argmin(test_errors) - 1]": (
                "One place too early: the test error still falls."
            ),
            "300": (
                "Of the iterations printed above this is not the best one either. Look between them, "
                "too."
            ),
            "stops[-1]": (
                "That is the last of them, and there the test error is largest. Where is it smallest?"
            ),
            "stops": "That is all of them. At which one is the test error smallest?",
            "test_errors": "These are all the errors. At which iteration is the smallest?",
        },
    ),
    Exercise(
        "12",
        "the answer to 0 0 0",
        answer="history.network.predict([[0, 0, 0]])[0, 0]",
        given=TRAINED,
        hints=[
            "What does each of the four hidden neurons answer for a sum of 0?",
            "Half of each weight in syn1, added up, then squashed.",
        ],
        mistakes={
            "sigmoid(np.sum(syn1))": (
                "As if every hidden neuron answered 1. What does the sigmoid make of 0?"
            ),
            "np.sum(syn1) / 2": "That is the sum of the output neuron. Squash it.",
            "np.sum(syn1)": (
                "As if every hidden neuron answered 1, and the output neuron did not squash."
            ),
            "sigmoid(0)": (
                "That is what each hidden neuron answers. The output neuron has its weights, syn1."
            ),
            "0": "As if nobody squashed: the sigmoid of 0 is not 0.",
            "sigmoid(syn1 / 2)": "Squashed too early: first add up the four, then squash the sum.",
            "np.sum(sigmoid(syn1 / 2))": "First add up the four, then squash the sum.",
            "sigmoid(np.mean(syn1) / 2)": "That is a mean. A neuron adds up.",
            "sigmoid(-np.sum(syn1) / 2)": "There is a minus too many: the sigmoid has its own.",
            "sigmoid(sigmoid(np.sum(syn1) / 2))": "It is squashed twice; once is enough.",
            "history.network.predict([[0, 0, 1]])[0, 0]": (
                "That is the answer to 0 0 1. Here the third input is 0 as well."
            ),
            "network.predict([[0, 0, 0]])[0, 0]": (
                "That is the network before its training. Take history.network."
            ),
        },
    ),
]
