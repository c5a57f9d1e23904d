"""The explorers of lesson 13, driven through every control: words, picture and terminal agree."""

import asyncio
import re

import pytest
from sliders import without_words

from nnlib.lab import FOUR_MINUTES, MistakeExplorer, MysteryExplorer, draw_run, picture
from nnlib.lab.mistake_explorer import RUNS, begin, done
from nnlib.lab.mistakes import LOUD, MISTAKES, SILENT, Mistake, mystery, named
from nnlib.lab.questions import predict


@pytest.fixture(scope="module")
def explorer():
    return MistakeExplorer()


@pytest.fixture(scope="module")
def mysteries():
    return MysteryExplorer()


def choose(explorer, mistake):
    explorer.controls["wrong"].value = True
    explorer.controls["mistake"].value = mistake


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.name for mistake in MISTAKES])
def test_each_mistake_is_shown_with_what_it_does(explorer, mistake):
    choose(explorer, mistake)
    said = without_words(explorer.image.value)
    run = mistake.program.run(20_000) if mistake in LOUD else None
    assert explorer.alt.startswith(f"Mistake: {mistake.name}. ")
    for number, _, wrong in mistake.lines:
        assert f"line {number:>2}  right" in said
        assert f"line {number:>2}  typed" in said
        shown = re.sub(r"<[^>]+>", "", said)
        assert wrong.replace("<", "&lt;").replace('"', "&quot;") in shown
    assert "How to find it." in said
    if run:
        assert f"{run.kind} in line {run.line}" in explorer.alt
        assert "No answers." in explorer.alt
        assert run.kind in said or "Cannot cast" in said
    else:
        assert re.search(r"error \d+\.\d{4} at iteration 0", explorer.alt)
        assert "Output after training:" in said
    assert "still being trained" not in explorer.alt


def test_the_switch_takes_the_mistake_out_again(explorer):
    choose(explorer, named("-= for +="))
    assert "0.5000 at iteration 19,999. Answers: 1.000, 1.000, 1.000, 1.000." in explorer.alt
    explorer.controls["wrong"].value = False
    assert explorer.alt.startswith("No mistake. ") and "0.0058 at iteration 19,999" in explorer.alt
    explorer.controls["wrong"].value = True
    assert explorer.alt.startswith("Mistake: -= for +=.")


def test_nan_is_said(explorer):
    choose(explorer, named("brackets forgotten in the sigmoid"))
    assert "nan from iteration 2 on, or earlier" in explorer.alt
    assert "Its answers are nan." in explorer.alt


def test_what_is_different_in_a_line_is_marked(explorer):
    choose(explorer, named("-= for +="))
    assert "syn1 <b><u>+</u></b>= np.dot" in explorer.image.value
    assert "syn1 <b><u>-</u></b>= np.dot" in explorer.image.value


def test_a_case_does_not_say_its_mistake_until_it_is_asked(mysteries):
    for number in range(1, len(SILENT) + 1):
        mysteries.controls["case"].value = number
        said = mysteries.alt + mysteries.image.value
        assert mysteries.alt.startswith(f"Case {number}. ")
        assert mystery(number).name not in said and mystery(number).find not in said
    mysteries.controls["shown"].value = True
    assert mysteries.alt.startswith(f"Case {len(SILENT)}: {mystery(len(SILENT)).name}. ")
    for part in ("typed", "Why."):
        assert part in mysteries.image.value
    mysteries.controls["shown"].value = False
    assert "typed" not in mysteries.image.value


def test_what_is_saved_has_the_lines_the_picture_and_the_reason(explorer):
    choose(explorer, named("weights of zero"))
    bundle = explorer._repr_mimebundle_()
    assert bundle["text/plain"] == explorer.alt
    assert all(part in bundle["text/html"] for part in ("np.zeros", "<img ", "training:", "Why."))


def test_a_program_is_run_once_and_the_chosen_one_first():
    own = [Mistake(f"own {k}", "y - l2", f"{k} * (y - l2)", "It is.", "Look.") for k in (2, 3, 4)]

    async def choose_the_last():
        explorer = MistakeExplorer(own)
        assert done(own[0].program) and not done(own[2].program)
        choose(explorer, own[2])
        assert "still being trained" in explorer.alt
        while not done(own[2].program):
            await asyncio.sleep(0.01)
        assert not done(own[1].program)
        await explorer.task
        return explorer

    explorer = asyncio.run(choose_the_last())
    assert all(done(each.program) for each in own)
    assert "still being trained" not in explorer.alt
    before = RUNS[own[1].program]
    begin(own[1].program)
    assert RUNS[own[1].program] is before
    for each in own:
        del RUNS[each.program]


@pytest.mark.parametrize("name", ["// for /", "xrange for range", "targets in one row of brackets"])
def test_a_picture_of_a_run_tells_the_same(explorer, name):
    choose(explorer, named(name))
    told = picture(draw_run, named(name).program.run(20_000)).alt
    assert explorer.alt == f"Mistake: {name}. {told}"


def test_a_program_without_errors_or_with_other_answers_can_be_drawn():
    other = FOUR_MINUTES.replace("print(l2)", "l2 = 3")
    assert "No answers." in picture(draw_run, other.run(20)).alt
    nothing = FOUR_MINUTES.replace("range(60000)", "range(0)").replace("print(l2)", "")
    assert "No error curve yet. No answers." in picture(draw_run, nothing.run(20)).alt


def test_the_names_are_choices_of_a_prediction():
    """A mystery can be asked: what was typed?"""
    names = [mystery(number).name for number in (1, 2, 3)]
    assert predict("What was typed?", names, mystery(2).name).answer == names[1]
