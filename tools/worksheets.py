"""Make the paper worksheets of lessons 05, 08 and 09, each with its answer sheet.

python -m tools.worksheets        (with the Python in .venv)

All three are about one and the same iteration: the first, of the network with seed 1. A box on a
worksheet and the number on its answer sheet are made by the same call, so they cannot part. The tests
calculate each number once more, with all digits and with the few that stand on the paper.
"""

from functools import cache

import numpy as np

from nnlib import FOUR_EXAMPLES, Network, sigmoid
from nnlib.arrays import Array
from nnlib.lab.stepper import every_number
from tools.environment import ROOT
from tools.paper import Paper, cross, labels, places, sheet, side, sign, task, teacher, text

FOLDER = ROOT / "classroom" / "worksheets"
QUESTIONS = ["0 0 1", "0 1 1", "1 0 1", "1 1 1"]


@cache
def numbers() -> dict[str, Array]:
    """Every matrix of the iteration, by its name in the lessons."""
    step = Network.random([3, 4, 1], seed=1).step(FOUR_EXAMPLES)
    return every_number(step, FOUR_EXAMPLES)


def sigmoid_table(paper: Paper) -> str:
    """The sigmoid as people looked up logarithms: tenths down, hundredths across."""
    tenths = np.arange(19) / 10
    head = "".join(f'<th scope="col">.0{column}</th>' for column in range(10))
    rows = []
    for x in tenths:
        cells = "".join(
            paper.number(sigmoid(x + column / 100), f"sigmoid({x + column / 100:.2f})")
            for column in range(10)
        )
        rows.append(f'<tr><th scope="row">{x:.1f}</th>{cells}</tr>')
    return (
        '<table aria-label="The sigmoid from 0.00 to 1.89"><thead><tr><th scope="col">sum</th>'
        f"{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def sigmoid_curve() -> str:
    """The sigmoid from -2 to 2 on squared paper."""
    left, top, width, height = 26, 8, 240, 250

    def at(x: float, y: float) -> tuple[float, float]:
        return left + (x + 2) / 4 * width, top + (1 - y) * height

    lines, words = [], []
    for k in range(-20, 21):
        x = k / 10
        (x0, y0), (_, y1) = at(x, 0), at(x, 1)
        weight = 0.8 if k % 10 == 0 else 0.4 if k % 5 == 0 else 0.15
        lines.append(f'<path d="M{x0:.1f} {y0:.1f}V{y1:.1f}" stroke-width="{weight}"/>')
        if k % 5 == 0:
            told = text(x, 1)
            words.append(f'<text x="{x0:.1f}" y="{y0 + 12:.1f}" text-anchor="middle">{told}</text>')
    for k in range(41):
        y = k / 40
        (x0, y0), (x1, _) = at(-2, y), at(2, y)
        weight = 0.8 if k % 20 == 0 else 0.4 if k % 4 == 0 else 0.15
        lines.append(f'<path d="M{x0:.1f} {y0:.1f}H{x1:.1f}" stroke-width="{weight}"/>')
        if k % 4 == 0:
            words.append(
                f'<text x="{x0 - 4:.1f}" y="{y0 + 3.5:.1f}" text-anchor="end">{y:.1f}</text>'
            )
    curve = "L".join(
        f"{a:.1f} {b:.1f}" for a, b in (at(x, float(sigmoid(x))) for x in np.linspace(-2, 2, 81))
    )
    return (
        '<svg viewBox="0 0 282 276" role="img" aria-label="The sigmoid from −2 to 2, on squared '
        'paper: it climbs from 0.12 to 0.88 and is 0.5 at 0.">'
        f'<g fill="none" stroke="#000">{"".join(lines)}'
        f'<path d="M{curve}" stroke-width="2.2"/></g>{"".join(words)}</svg>'
    )


def fan(paper: Paper) -> str:
    """Four hidden neurons, one output: each weight on its line, dashed below zero."""
    syn1 = numbers()["syn1"]
    parts = []
    for k, weight in enumerate(syn1[:, 0]):
        y = 22 + 44 * k
        dashed = ' stroke-dasharray="5 4"' if weight < 0 else ""
        parts.append(
            f'<path d="M34 {y}L226 88" stroke="#000" fill="none" '
            f'stroke-width="{0.8 + 2.6 * abs(weight):.2f}"{dashed}/>'
        )
    for k, weight in enumerate(syn1[:, 0]):
        y = 22 + 44 * k
        middle = y + (88 - y) * 0.38
        parts.append(f'<rect x="84" y="{middle - 8:.1f}" width="46" height="16" fill="#fff"/>')
        parts.append(
            f'<circle cx="22" cy="{y}" r="13" fill="#fff" stroke="#000"/>'
            f'<text x="22" y="{y + 4}" text-anchor="middle">{k}</text>'
        )
        label = paper.number(weight, f"syn1[{k}, 0]", tag="tspan")
        parts.append(f'<text x="107" y="{middle + 4:.1f}" text-anchor="middle">{label}</text>')
    parts.append(
        '<circle cx="240" cy="88" r="16" fill="#fff" stroke="#000" stroke-width="1.6"/>'
        '<text x="240" y="92" text-anchor="middle">out</text>'
    )
    return (
        '<svg class="fan" viewBox="0 0 262 176" style="width: 62mm" role="img" aria-label="Four hidden neurons, '
        f'0 to 3, each joined to the output; dashed lines have a weight below zero.">{"".join(parts)}'
        "</svg>"
    )


def forward_pass(paper: Paper) -> str:
    """Lesson 05: from the questions to the answers."""
    n = numbers()
    l0, syn0, l1_sum, l1, syn1 = n["l0"], n["syn0"], n["l1_sum"], n["l1"], n["syn1"]
    gaps = "o.o. .o.o o.o. .o.o"
    rows, columns = (list(each) for each in zip(*places(gaps), strict=True))
    products = [
        f"{paper.number(l0[2, k], f'l0[2, {k}]', 0, 'span')} × "
        f"{paper.number(syn0[k, 1], f'syn0[{k}, 1]', tag='span')} = "
        f"{paper.box(l0[2, k] * syn0[k, 1], f'l0[2, {k}] * syn0[{k}, 1]')}"
        for k in range(3)
    ]
    neuron = task(
        1,
        "One neuron, one question",
        "<p>The question is 1 0 1. Multiply each input by the weight of hidden neuron 1. Add up, then "
        "squash: the sigmoid stands on page 2. You find both numbers again in tasks 2 and 3.</p>",
        f"<p>{' &emsp; '.join(products)}</p>",
        f"<p>sum {paper.box(l1_sum[2, 1], '(l0 @ syn0)[2, 1]')} &emsp; sigmoid of the sum "
        f"{paper.box(l1[2, 1], 'sigmoid(l1_sum)[2, 1]')}</p>",
        "<p>Which weight has no say, and why? "
        + paper.words("−0.815: its input is 0, and 0 times anything is 0.", "half")
        + "</p>",
    )
    below = paper.box(
        np.sum(l1_sum[rows, columns] < 0), f"np.sum((l0 @ syn0)[{rows}, {columns}] < 0)", 0, "small"
    )
    squash = (
        '<h2><span class="mark">3</span>Squash them</h2>'
        "<p>The sigmoid of five of the sums. Where the sum is below zero, on which side of 0.5 do you "
        f"end? {paper.words('Below 0.5.', 'half')}</p>"
    )
    layer = task(
        2,
        "Four neurons, four questions",
        "<p>A row of <code>l0</code> meets a column of <code>syn0</code>: multiply pair by pair, add up, "
        "write the sum where they cross. Guess first: how many of the eight boxes in <code>l1_sum</code> "
        f"will be below zero? {paper.guess('My guess')} It was {below}</p>",
        cross(
            ("", labels(QUESTIONS)),
            ("", paper.matrix("l0", l0, digits=0, narrow=True)),
            (paper.matrix("syn0", syn0), paper.matrix("l1_sum", l1_sum, "l0 @ syn0", gaps)),
            sign("→"),
            (squash, paper.matrix("l1", l1, "sigmoid(l1_sum)", "o... .o.. o.o. ...o")),
        ),
    )
    output = task(
        4,
        "The output neuron",
        "<p>The question 1 0 1 goes on. Take its four numbers from <code>l1</code>, each times its "
        "weight in <code>syn1</code>. Then add up the four products and squash the sum.</p>",
        side(
            paper.rows(
                ["hidden<br>neuron", "its answer,<br>from <code>l1</code>", "weight", "product"],
                [
                    [
                        f"{k}",
                        paper.number(l1[2, k], f"sigmoid(l1_sum)[2, {k}]", box=""),
                        paper.number(syn1[k, 0], f"syn1[{k}, 0]"),
                        paper.number(l1[2, k] * syn1[k, 0], f"l1[2, {k}] * syn1[{k}, 0]", box=""),
                    ]
                    for k in range(4)
                ],
                "The output neuron, product by product",
            ),
            fan(paper)
            + f"<p>sum {paper.box(n['l2_sum'][2, 0], '(l1 @ syn1)[2, 0]')}</p><p>the answer "
            + f"{paper.box(n['l2'][2, 0], 'sigmoid(l2_sum)[2, 0]')}</p>",
        ),
    )
    others = task(
        5,
        "The other three questions",
        side(
            paper.rows(
                ["question", "sum", "answer", "target"],
                [
                    [
                        QUESTIONS[k],
                        paper.number(n["l2_sum"][k, 0], f"(l1 @ syn1)[{k}, 0]"),
                        paper.number(n["l2"][k, 0], f"sigmoid(l2_sum)[{k}, 0]", box=""),
                        paper.number(n["y"][k, 0], f"y[{k}, 0]", 0),
                    ]
                    for k in (0, 1, 3)
                ],
                "The other three questions",
            ),
            "<p>Does it tell the questions apart? "
            + paper.words(
                "Hardly: all four answers lie between 0.4 and 0.6. Nobody has trained it."
            )
            + "</p><p>Can a row of <code>X</code> meet a column of <code>syn0.T</code>? "
            + paper.words("No. The row has 3 numbers, the column has 4.")
            + "</p>",
        ),
    )
    lookup = (
        '<section class="task"><h2>The sigmoid to read off</h2>'
        "<p>A sum of 0.52: row 0.5, column .02. A sum below zero: look it up without its minus, then "
        "take what you find from 1. Or read the curve, to see whether you can be right.</p>"
        f'<div class="lookup">{sigmoid_table(paper)}{sigmoid_curve()}</div></section>'
    )
    wrong = teacher(
        paper,
        paper.number((syn0[:, 1]).sum(), "np.sum(syn0[:, 1])", tag="b")
        + " as the sum in task 1: all three weights were added. An input of 0 silences its weight.",
        paper.number(sigmoid(-l1_sum[2, 2]), "sigmoid(-l1_sum[2, 2])", tag="b")
        + " for 1 0 1, neuron 2: the minus of the sum was lost on the way to the table.",
        paper.number(n["l2_sum"][2, 0], "(l1 @ syn1)[2, 0]", tag="b")
        + " as the answer in task 4: not squashed. The last neuron squashes, too.",
    )
    return sheet(
        paper,
        "05",
        "What does a network answer?",
        "All numbers are those of lesson 05: the network with seed 1, before any training. Work with "
        "three digits behind the point. If you differ by 0.002, that is rounding and no mistake.",
        [[neuron, layer, wrong, paper.room], [output, others, lookup]],
    )


def backpropagation(paper: Paper) -> str:
    """Lesson 08: from the error back to the hidden neurons."""
    n = numbers()
    y, l1, l2, syn1 = n["y"], n["l1"], n["l2"], n["syn1"]
    lines = []
    for k, gaps in enumerate(["..o", "..o", "o.o", "ooo"]):
        error, slope, delta = ["" if letter == "o" else None for letter in gaps]
        lines.append(
            [
                QUESTIONS[k],
                paper.number(y[k, 0], f"y[{k}, 0]", 0),
                paper.number(l2[k, 0], f"l2[{k}, 0]"),
                paper.number(n["l2_error"][k, 0], f"(y - l2)[{k}, 0]", box=error),
                paper.number(n["l2_slope"][k, 0], f"(l2 * (1 - l2))[{k}, 0]", box=slope),
                paper.number(n["l2_delta"][k, 0], f"(l2_error * l2_slope)[{k}, 0]", box=delta),
            ]
        )
    output = task(
        1,
        "The output: how strongly should it move?",
        side(
            paper.rows(
                ["question", "target", "answer<br><code>l2</code>", "error", "slope", "delta"],
                lines,
                "Error, slope and delta of the output",
            ),
            '<div class="card"><p><b>error</b><br>target − answer</p>'
            "<p><b>slope</b><br>answer × (1 − answer)</p><p><b>delta</b><br>error × slope</p></div>",
        ),
    )
    signs = task(
        2,
        "Signs first",
        "<p>Behind a solid line (weight above zero) a neuron lifts the output by answering more, behind a "
        "dashed line by answering less. Write + for <i>more</i>, − for <i>less</i>. Do not calculate.</p>",
        side(
            paper.rows(
                ["question", "output", *(f"neuron {j}" for j in range(4))],
                [
                    [
                        QUESTIONS[k],
                        "up" if n["l2_delta"][k, 0] > 0 else "down",
                        *(
                            paper.sign(n["l1_error"][k, j], f"l2_delta[{k}, 0] * syn1[{j}, 0]")
                            for j in range(4)
                        ),
                    ]
                    for k in range(4)
                ],
                "The sign of each blame",
            ),
            fan(paper),
        ),
    )
    send = task(
        3,
        "Send it back",
        "<p><code>l1_error = l2_delta @ syn1.T</code>. Are these your deltas? And do your signs agree?</p>",
        side(
            cross(
                ("", labels(QUESTIONS)),
                ("", paper.matrix("l2_delta", n["l2_delta"])),
                (
                    paper.matrix("syn1.T", syn1.T),
                    paper.matrix(
                        "l1_error", n["l1_error"], "l2_delta @ syn1.T", ".o.o oo.. o.oo .oo."
                    ),
                ),
            ),
            '<div class="card"><p><b>blame</b><br>delta × weight</p><p>Question 0 1 1, neuron 2:<br>'
            + paper.number(n["l2_delta"][1, 0], "l2_delta[1, 0]", tag="span")
            + " × "
            + paper.number(syn1[2, 0], "syn1[2, 0]", tag="span")
            + " = "
            + paper.number(n["l1_error"][1, 2], "(l2_delta @ syn1.T)[1, 2]", tag="span")
            + "</p></div>",
        ),
    )
    move = task(
        4,
        "Can a hidden neuron move?",
        "<p>For the question 1 0 1 each hidden neuron has its blame: take it from task 3. But it moves "
        "only as far as its own slope lets it.</p>",
        side(
            paper.rows(
                ["hidden<br>neuron", "answer<br><code>l1</code>", "slope", "blame", "delta"],
                [
                    [
                        f"{j}",
                        paper.number(l1[2, j], f"l1[2, {j}]"),
                        paper.number(
                            n["l1_slope"][2, j], f"(l1 * (1 - l1))[2, {j}]", box="" if j else None
                        ),
                        paper.number(n["l1_error"][2, j], f"(l2_delta @ syn1.T)[2, {j}]", box=""),
                        paper.number(n["l1_delta"][2, j], f"(l1_error * l1_slope)[2, {j}]", box=""),
                    ]
                    for j in range(4)
                ],
                "Answer, slope, blame and delta of each hidden neuron for the question 1 0 1",
            ),
            '<div class="card"><p><b>slope</b><br>answer × (1 − answer)</p>'
            "<p><b>delta</b><br>blame × slope</p></div>",
        ),
        "<p>Who is blamed most? "
        + paper.words("Neuron 2.", "short")
        + " &emsp; Whose delta is the largest, sign aside? "
        + paper.words("Neuron 1: nearer to 0.5, it moves better.", "short")
        + "</p>",
    )
    claim = -0.001 * n["l1_error"][1, 2]
    nudged = l1.copy()
    nudged[1, 2] += 0.001
    before, after = (float(np.sum((y - a) ** 2) / 2) for a in (l2, sigmoid(nudged @ syn1)))
    measured = "np.sum((y - sigmoid(nudged @ syn1)) ** 2) / 2 - np.sum((y - l2) ** 2) / 2"
    honest = task(
        5,
        "Is the blame honest?",
        "<p>For 0 1 1, neuron 2 is told to answer <i>less</i>. Let it answer 0.001 <i>more</i>. The "
        "blame claims that the loss then changes by −0.001 × blame = "
        + paper.box(claim, "-0.001 * (l2_delta @ syn1.T)[1, 2]", 6, "wide")
        + "</p><p>Measured, with nothing but the forward pass: "
        + paper.number(after - before, measured, 6, "b")
        + ". &emsp; Is the claim true? "
        + paper.words("Yes, in all six digits.", "short")
        + "</p>",
    )
    think = task(
        6,
        "Think",
        "<p>A fifth hidden neuron has the weight 0 to the output. What is its blame, and why? "
        + paper.words("0 for every question: whatever it says, the output does not hear it.")
        + "</p><p>Why is <code>l2_delta @ syn1</code>, without <code>.T</code>, not possible? "
        + paper.words("A row of l2_delta has 1 number, a column of syn1 has 4. They cannot meet.")
        + "</p>",
    )
    wrong = teacher(
        paper,
        paper.number((n["l2_error"] @ syn1.T)[1, 2], "(l2_error @ syn1.T)[1, 2]", tag="b")
        + " for 0 1 1, neuron 2 in task 3: the error went back, not the delta.",
        paper.number(0.25 * n["l2_error"][2, 0], "0.25 * l2_error[2, 0]", tag="b")
        + " as a delta in task 1: a quarter of the error. Close, because every answer is near 0.5; the "
        "slope is 0.25 only there.",
        "All signs of a row turned round: somebody took answer minus target.",
        paper.number((n["l1_error"] * l1)[2, 2], "(l1_error * l1)[2, 2]", tag="b")
        + " for neuron 2 in task 4: blame × answer. Half of the slope is missing, 1 − answer.",
        "Neuron 2 twice in task 4: the largest blame was taken for the largest move. Let them compare "
        "the two slopes.",
    )
    return sheet(
        paper,
        "08",
        "Who is to blame?",
        "All numbers are those of lesson 08: the network with seed 1, before any training. Work with "
        "three digits behind the point. If you differ by 0.002, that is rounding and no mistake.",
        [[output, signs, send], [move, honest, think, wrong, paper.room]],
    )


def weight_updates(paper: Paper) -> str:
    """Lesson 09: sixteen weights take one step."""
    n = numbers()
    l0, l1, syn0, syn1 = n["l0"], n["l1"], n["syn0"], n["syn1"]
    l2_delta, l1_delta = n["l2_delta"], n["l1_delta"]
    wishes = l1[:, 0] * l2_delta[:, 0]
    one = task(
        1,
        "One weight, four wishes",
        "<p>The weight <code>syn1[0]</code> leads from hidden neuron 0 to the output. What a question "
        "wishes for it: what the neuron said, times what the output should do. Guess first: will the "
        f"weight go up, go down, or hardly move? {paper.guess('')}</p>",
        side(
            paper.rows(
                ["question", "neuron 0 said<br><code>l1</code>", "<code>l2_delta</code>", "wish"],
                [
                    [
                        QUESTIONS[k],
                        paper.number(l1[k, 0], f"l1[{k}, 0]", 4),
                        paper.number(l2_delta[k, 0], f"l2_delta[{k}, 0]", 4),
                        paper.number(wishes[k], f"l1[{k}, 0] * l2_delta[{k}, 0]", 4, box=""),
                    ]
                    for k in range(4)
                ],
                "The four wishes for one weight",
            ),
            "<p>the four wishes added up "
            + paper.box(wishes.sum(), "np.sum(l1[:, 0] * l2_delta[:, 0])", 4)
            + "</p><p>the weight before &nbsp; "
            + paper.number(syn1[0, 0], "syn1[0, 0]", 4, "b")
            + "</p><p>the weight after "
            + paper.box(n["syn1 after"][0, 0], "(syn1 + l1.T @ l2_delta)[0, 0]", 4)
            + "</p>",
        ),
    )
    all_four = task(
        2,
        "Four weights at once",
        "<p>A <i>column</i> of <code>l1</code> has to meet the column of deltas, so <code>.T</code> makes "
        "rows of its columns. The first number you know. Then old weight plus update: the new weight.</p>",
        cross(
            ("", paper.matrix("l1.T", l1.T, digits=4)),
            (
                paper.matrix("l2_delta", l2_delta, digits=4),
                paper.matrix("update", l1.T @ l2_delta, "l1.T @ l2_delta", "o . o .", 4),
            ),
            sign("+"),
            ("", paper.matrix("syn1", syn1, digits=4)),
            sign("="),
            ("", paper.matrix("new syn1", n["syn1 after"], "syn1 + l1.T @ l2_delta", "o o o o", 4)),
        ),
    )
    gaps = "oo.. .oo. ..oo"
    every = task(
        3,
        "The other twelve",
        "<p>The same rule one layer earlier. <code>l0.T</code> holds only 0 and 1, so there is nothing to "
        "multiply: a 1 says which rows of <code>l1_delta</code> to add up. The new weights are "
        "<code>syn0</code> plus the update.</p>",
        cross(
            ("", paper.matrix("l0.T", l0.T, digits=0, narrow=True)),
            (
                paper.matrix("l1_delta", l1_delta, digits=4),
                paper.matrix("update", l0.T @ l1_delta, "l0.T @ l1_delta", gaps, 4),
            ),
            ("", ""),
            (
                paper.matrix("syn0", syn0, digits=4),
                paper.matrix("new syn0", n["syn0 after"], "syn0 + l0.T @ l1_delta", gaps, 4),
            ),
        ),
    )
    far = task(
        4,
        "How long should the step be?",
        "<p>The learning rate multiplies the update; so far it was 1. Where does <code>syn1[0]</code> "
        "arrive with a learning rate of 10? "
        + paper.box(syn1[0, 0] + 10 * wishes.sum(), "(syn1 + 10 * (l1.T @ l2_delta))[0, 0]", 4)
        + " &emsp; With 0? "
        + paper.box(syn1[0, 0], "(syn1 + 0 * (l1.T @ l2_delta))[0, 0]", 4)
        + "</p>",
    )
    errors, losses = [], []
    for weights in ((syn0, syn1), (n["syn0 after"], n["syn1 after"])):
        miss = n["y"] - sigmoid(sigmoid(l0 @ weights[0]) @ weights[1])
        errors.append(float(np.mean(np.abs(miss))))
        losses.append(float(np.sum(miss**2) / 2))
    new = "sigmoid(sigmoid(l0 @ (syn0 + l0.T @ l1_delta)) @ (syn1 + l1.T @ l2_delta))"
    error, error_after = "np.mean(np.abs(y - l2))", f"np.mean(np.abs(y - {new}))"
    gain = errors[0] - errors[1]
    helped = task(
        5,
        "Did it help?",
        side(
            paper.rows(
                ["measure", "before", "after this step"],
                [
                    [
                        "mean absolute error",
                        paper.number(errors[0], error, 6),
                        paper.number(errors[1], error_after, 6),
                    ],
                    [
                        "loss, half the squares",
                        paper.number(losses[0], "np.sum((y - l2) ** 2) / 2", 6),
                        paper.number(losses[1], f"np.sum((y - {new}) ** 2) / 2", 6),
                    ],
                ],
                "Error and loss before and after the step",
            ),
            "<p>The error fell by "
            + paper.box(gain, f"{error} - {error_after}", 6, "wide")
            + "</p><p>Which of the two is the step made to lower? "
            + paper.words("The loss.", "short")
            + "</p>",
        ),
        "<p>If every step gained as much error as this one, how many steps would it take to 0? About "
        + paper.box(errors[0] / gain, f"{error} / ({error} - {error_after})", 0, "wide")
        + " &ensp; "
        + (
            paper.words(
                "All from 4,300 to 4,400 is right. But steps grow: at 498 the error is below 0.1."
            )
            if paper.answers
            else "Lesson 10 tells how many it really takes."
        )
        + "</p>",
    )
    wrong = teacher(
        paper,
        paper.number((syn1 - l1.T @ l2_delta)[0, 0], "(syn1 - l1.T @ l2_delta)[0, 0]", 4, "b")
        + " after the step: subtracted. The error is target minus answer, so updates are added.",
        paper.number(wishes.mean(), "np.mean(l1[:, 0] * l2_delta[:, 0])", 4, "b")
        + " as the update: a mean. The wishes are added up.",
        paper.number((l1 @ l2_delta)[0, 0], "(l1 @ l2_delta)[0, 0]", 4, "b")
        + " in the first box of task 2: a row of <code>l1</code> met the deltas, <code>.T</code> was "
        "forgotten.",
        paper.number(np.abs(wishes).sum(), "np.sum(np.abs(l1[:, 0] * l2_delta[:, 0]))", 4, "b")
        + " as the sum of task 1: the signs were lost. The wishes nearly cancel.",
    )
    return sheet(
        paper,
        "09",
        "One step downhill",
        "All numbers are those of lesson 09: the network with seed 1, its first step. Work with four "
        "digits behind the point, because the wishes nearly cancel. If you differ by 0.0002, that is "
        "rounding and no mistake.",
        [[one, all_four, paper.room], [every, far, helped, wrong, paper.room]],
    )


SHEETS = {
    "05_forward_pass": forward_pass,
    "08_backpropagation": backpropagation,
    "09_weight_updates": weight_updates,
}


def worksheets() -> dict[str, str]:
    """Every file of the folder by its name."""
    files = {}
    for name, make in SHEETS.items():
        files[f"{name}.html"] = make(Paper(answers=False))
        files[f"{name}_answers.html"] = make(Paper(answers=True))
    return files


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, content in worksheets().items():
        (FOLDER / name).write_text(content, encoding="utf-8", newline="\n")
        print(f"classroom/worksheets/{name}")
