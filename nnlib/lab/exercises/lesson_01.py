"""Exercises of lesson 01: inputs and targets."""

from nnlib.lab.exercises.exercise import Exercise

EXERCISES = [
    Exercise(
        "01",
        "the four questions",
        answer="X",
        hints=[
            "Each row needs brackets of its own, and a comma before it: [[0, 0, 1], [0, 1, 1], and so on.",
            "X.tolist() shows how Python writes it. The numbers may be without their dots.",
        ],
        mistakes={
            "X[:, :2]": "The third column is missing: every row ends with a 1.",
            "X[:3]": "The last row is missing: there are four examples.",
            "X[1:]": "The first row is missing: its first two inputs are 0.",
            "1 - X": "0 and 1 are exchanged.",
            "X[:, ::-1]": "The columns are in reverse order: the 1s come last.",
            "X[::-1]": "The rows are in reverse order: 0 0 1 comes first.",
            "X[[0, 2, 1, 3]]": "Rows 1 and 2 are exchanged: 0 1 1 comes before 1 0 1.",
            "np.hstack([X, y])": "The targets are in it. Questions only, please.",
            "y": "These are the answers. Here the questions are wanted.",
            "np.hstack([X[:, :2], np.zeros((4, 1))])": "In these four examples the third input is 1.",
        },
    ),
    Exercise(
        "01",
        "the four held-out targets",
        answer="HELD_OUT_EXAMPLES.targets",
        hints=[
            "Row 0 is [0, 0, 0]. The first two are equal, so its target is 0, and in a column that is "
            "[0].",
            "The third input has no say in this rule. Compare with the rows of X.",
        ],
        mistakes={
            "HELD_OUT_EXAMPLES.targets[:, 0]": (
                "The right numbers in a flat list. As a column, each stands in brackets of its own."
            ),
            "HELD_OUT_EXAMPLES.targets.T": (
                "The right numbers in one row. As a column, each stands in a row of its own."
            ),
            "1 - HELD_OUT_EXAMPLES.targets": (
                "The other way round: it is 1 if the first two differ, 0 if they are equal."
            ),
            "np.zeros((4, 1))": "All 0? The first two inputs of rows 1 and 2 differ.",
            "np.ones((4, 1))": "All 1? The first two inputs of rows 0 and 3 are equal.",
            "np.array([[0], [0], [0], [1]])": (
                "That is the rule 'both are 1'. Here: 1 if the first two differ."
            ),
            "np.array([[0], [1], [1], [1]])": (
                "That is the rule 'at least one is 1'. In row 3 the first two are equal."
            ),
            "HELD_OUT_EXAMPLES.inputs[:, :1]": "That is the first input. It takes two to differ.",
            "HELD_OUT_EXAMPLES.inputs[:, 1:2]": "That is the second input. It takes two to differ.",
            "HELD_OUT_EXAMPLES.inputs": "These are the questions. Here their answers are wanted.",
        },
    ),
]
