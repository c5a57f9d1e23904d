"""Every lesson as a learner meets it: a real JupyterLab, a real browser, and the keyboard."""

import re

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError, expect

from tools.environment import ROOT
from tools.notebooks import METADATA

LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))  # the glossary is one of them

SECONDS_TO_OPEN = 60
SECONDS_TO_RUN = 120
SECONDS_TO_ANSWER = 10  # a key press; ten times what a busy machine needs
SECONDS_TO_SETTLE = 0.3  # what is on its way when something else has changed the picture
SECONDS_TO_TRAIN = 120  # what an explorer goes on training after its cell has run

PANEL = "window.jupyterapp?.shell?.currentWidget"
KERNEL_IS_IDLE = f"{PANEL}?.context?.sessionContext?.session?.kernel?.status === 'idle'"
RUN_ALL = """() => {
  window.ran = '';
  window.jupyterapp.commands.execute('notebook:run-all-cells')
    .then(() => { window.ran = 'to the end'; }, problem => { window.ran = String(problem); });
}"""
# A widget's parts arrive one by one; a part that is not there yet is an empty place.
WIDGETS_ARE_COMPLETE = """() => {
  const cells = window.jupyterapp.shell.currentWidget.content.widgets;
  const wanted = cells.flatMap(cell => cell.model.outputs?.toJSON() ?? [])
    .filter(output => output.data?.['application/vnd.jupyter.widget-view+json']).length;
  const shown = [...document.querySelectorAll('.jp-OutputArea-output.lm-Panel')]
    .filter(output => output.childElementCount);
  const parts = [...document.querySelectorAll('.jp-OutputArea-output .widget-box > *')];
  return shown.length === wanted && parts.every(part => part.childNodes.length > 0);
}"""
CELLS = f"""{PANEL}.content.widgets.filter(cell => cell.model.type === 'code').map(cell => ({{
  source: cell.model.sharedModel.source,
  tags: cell.model.getMetadata('tags') ?? [],
  outputs: cell.model.outputs.toJSON(),
}}))"""
ACTIVE_CELL = f"{PANEL}.content.activeCellIndex"
# What stands around a slider: the words of pictures, other words, and drawings in the page.
SHOWN = """slider => {
  const around = slider.closest('.jp-OutputArea-output').cloneNode(true);
  around.querySelectorAll('label, output').forEach(part => part.remove());
  const parts = [...around.querySelectorAll('img')].map(picture => picture.alt);
  return [around.textContent, ...parts, ...[...around.querySelectorAll('svg')]
    .map(drawing => drawing.innerHTML)].join('\\n');
}"""

# JupyterLab's <body> is 0 pixels high and clips: axe would take everything in it for hidden.
VISIBLE_TO_AXE = "body, .jp-LabShell { overflow: visible !important }"
AXE = {"resultTypes": ["violations", "passes"]}
# What this project draws. (The colors of code and of tracebacks are JupyterLab's own.)
OURS = ".jp-OutputArea-output.lm-Panel, .jp-OutputArea-output[data-mime-type='text/html']"


class Lesson:
    """A notebook on a page, all its cells run, and what the browser complained about."""

    def __init__(self, page, address: str) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        page.on("requestfailed", lambda r: self.complaints.append(f"{r.failure}: {r.url}"))
        page.goto(address)
        page.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=SECONDS_TO_OPEN * 1000)
        self.wait_for(KERNEL_IS_IDLE, SECONDS_TO_OPEN)
        page.evaluate(RUN_ALL)
        self.wait_for("window.ran", SECONDS_TO_RUN)
        assert page.evaluate("window.ran") == "to the end"
        self.wait_for(WIDGETS_ARE_COMPLETE, SECONDS_TO_ANSWER)

    def _hear(self, message) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def wait_for(self, condition: str, seconds: float) -> None:
        self.page.wait_for_function(condition, timeout=seconds * 1000)

    def sliders(self):
        return self.page.locator(".jp-OutputArea-output input[type=range]").all()

    def choose(self, theme: str) -> None:
        """Change the colors of the page, and wait for JupyterLab's curtain to rise again."""
        self.page.evaluate(
            "theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", theme
        )
        shown = f"document.body.dataset.jpThemeName === '{theme}'"
        self.wait_for(
            f"{shown} && !document.querySelector('#jupyterlab-splash')", SECONDS_TO_ANSWER
        )

    def complaints_of_axe(self) -> list[str]:
        """What axe finds in the outputs that this project draws, in words."""
        if not self.page.locator(OURS).count():
            return []
        found = Axe().run(self.page, context=OURS, options=AXE).response
        looked_at = {rule["id"] for rule in found["passes"]}
        words = "".join(self.page.locator(OURS).all_inner_texts()).strip()
        assert "color-contrast" in looked_at or not words, "axe takes everything for hidden"
        return [f"{v['help']}: {n['html'][:200]}" for v in found["violations"] for n in v["nodes"]]


def lesson_of(cells, name, browser, lab, **options):
    """A notebook with just these cells; the browser and JupyterLab are those of the fixtures."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(code) for code in cells], metadata=METADATA
    )
    nbformat.write(notebook, lab.notebooks / name)
    page = browser.new_page(viewport={"width": 1360, "height": 1000}, **options)
    yield Lesson(page, lab.page_of(name))
    page.close()
    lab.stop_kernels()


@pytest.fixture(scope="module", params=LESSONS, ids=[path.stem for path in LESSONS])
def lesson(browser, lab, request):
    page = browser.new_page(viewport={"width": 1360, "height": 1000})
    yield Lesson(page, lab.page_of(request.param.name))
    page.close()
    lab.stop_kernels()


def test_it_runs_from_top_to_bottom(lesson):
    wrong = []
    for cell in lesson.page.evaluate(CELLS):
        for output in cell["outputs"]:
            if output["output_type"] == "error" and "raises-exception" not in cell["tags"]:
                wrong.append(f"{cell['source']}\n-> {output['ename']}: {output['evalue']}")
            if output.get("name") == "stderr":
                wrong.append(f"{cell['source']}\n-> red text: {output['text']}")
    assert not wrong, "\n\n".join(wrong)


def test_every_slider_has_a_name_of_its_own(lesson):
    for slider in lesson.sliders():
        labels = slider.evaluate("slider => [...slider.labels].map(label => label.innerText)")
        assert len(labels) == 1 and labels[0].strip(), labels
    ids = [slider.get_attribute("id") for slider in lesson.sliders()]
    assert len(set(ids)) == len(ids)


def test_every_slider_answers_the_keyboard(lesson):
    for slider in lesson.sliders():
        last = int(slider.get_attribute("max"))
        assert last > 0, f"{name_of(slider)}: a slider with a single stop cannot be moved"
        slider.focus()
        press(lesson, slider, "End", last)
        press(lesson, slider, "Home", 0)
        at_home = once_trained(lesson, slider)
        press(lesson, slider, "ArrowRight", 1)
        press(lesson, slider, "ArrowLeft", 0)
        wait_for(lesson, slider, "words === before", at_home)  # the same place, the same picture
        press(lesson, slider, "End", last)


def test_every_list_and_every_tick_box_answers_the_keyboard(lesson):
    outputs = lesson.page.locator(".jp-OutputArea-output")
    lists = outputs.locator(".nnlib-slider:not(.nnlib-player) select").all()
    for control, key in [
        *((each, "ArrowDown") for each in lists),
        *((each, "Space") for each in outputs.locator(".widget-checkbox input").all()),
    ]:
        control.focus()
        words, cell = control.evaluate(SHOWN), lesson.page.evaluate(ACTIVE_CELL)
        control.press(key)
        wait_for(lesson, control, "words !== before", words)
        assert lesson.page.evaluate(ACTIVE_CELL) == cell, "the key left the explorer"


def test_every_exercise_gives_its_hints_and_its_solution_to_the_keyboard(lesson):
    offered = "verdict => verdict.querySelector('button')?.innerText"
    for exercise in lesson.page.locator(".nnlib-verdict").all():
        while label := exercise.evaluate(offered):
            exercise.get_by_role("button", name=label, exact=True).press("Enter")
            lesson.page.wait_for_function(
                f"([verdict, label]) => ({offered})(verdict) !== label",
                arg=[exercise.element_handle(), label],
                timeout=SECONDS_TO_ANSWER * 1000,
            )
        assert exercise.locator("pre").inner_text().strip(), exercise.inner_text()


def press(lesson, slider, key: str, place: int) -> None:
    """Press a key; if that moves the slider, value text and picture must both change."""
    before = slider.input_value()
    value, words = slider.get_attribute("aria-valuetext"), slider.evaluate(SHOWN)
    slider.press(key)
    expect(slider).to_have_value(str(place))
    if before != str(place):
        assert slider.get_attribute("aria-valuetext") != value, f"{name_of(slider)}: {key}"
        wait_for(lesson, slider, "words !== before", words)


def once_trained(lesson, slider) -> str:
    """What is shown when nothing is being trained in the background any more."""
    condition = "!words.includes('still being trained')"
    wait_for(lesson, slider, condition, seconds=SECONDS_TO_TRAIN)
    before, words = None, slider.evaluate(SHOWN)
    while words != before:  # the last picture of a training may be one of where the slider was
        lesson.page.wait_for_timeout(SECONDS_TO_SETTLE * 1000)
        before, words = words, slider.evaluate(SHOWN)
    return words


def wait_for(lesson, slider, condition, before="", seconds=SECONDS_TO_ANSWER) -> None:
    """Wait until what is shown beside the slider, `words`, fulfills a condition."""
    try:
        lesson.page.wait_for_function(
            f"([slider, before]) => {{ const words = ({SHOWN})(slider); return {condition}; }}",
            arg=[slider.element_handle(), before],
            timeout=seconds * 1000,
        )
    except TimeoutError:
        now = slider.evaluate(SHOWN)
        pytest.fail(f"{name_of(slider)}: not {condition}\nbefore: {before}\nnow: {now}")


def name_of(slider) -> str:
    return slider.evaluate("slider => slider.labels[0].innerText")


def test_every_prediction_can_be_answered_from_the_keyboard(lesson):
    keyboard = lesson.page.keyboard
    for asked in lesson.page.locator(".jp-OutputArea-output:has(.nnlib-choices)").all():
        commit = asked.get_by_role("button", name="Commit")
        if asked.get_by_role("slider").count():  # moved already, by the test of the sliders
            asked.get_by_role("slider").press("ArrowLeft")
        elif asked.get_by_role("textbox").count():
            expect(commit).to_be_disabled()
            asked.get_by_role("textbox", name="Your number:").focus()
            keyboard.type("0.5")
        else:
            expect(commit).to_be_disabled()
            choose(lesson, asked.get_by_role("group", name="Predict."))
        expect(commit).to_be_enabled()
        choose(lesson, asked.get_by_role("group", name="How sure are you?"))
        keyboard.press("Tab")
        expect(commit).to_be_focused()
        keyboard.press("Enter")
        expect(asked).to_contain_text(re.compile(r"[✓✗] You(rs)? .+"))
        expect(commit).to_be_disabled()


def choose(lesson, group):
    """From the first to the last of a group of choices, by keys that JupyterLab wants, too."""
    expect(group).to_be_visible()
    choices, keyboard = group.get_by_role("radio"), lesson.page.keyboard
    choices.first.focus()
    keyboard.press("Space")
    expect(choices.first).to_be_checked()
    cell = lesson.page.evaluate(ACTIVE_CELL)
    for place in range(1, choices.count()):
        keyboard.press("ArrowDown")
        expect(choices.nth(place)).to_be_checked()
        expect(choices.nth(place)).to_be_focused()
    assert lesson.page.evaluate(ACTIVE_CELL) == cell, "the arrow keys left the question"


def test_axe_finds_nothing_to_complain_about_in_either_theme(lesson):
    style = lesson.page.add_style_tag(content=VISIBLE_TO_AXE)
    found = {}
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        lesson.choose(theme)
        if complaints := lesson.complaints_of_axe():
            found[theme] = complaints
    lesson.choose("JupyterLab Light")
    style.evaluate("style => style.remove()")
    assert not found


def test_the_console_has_nothing_to_complain_about(lesson):
    """The last one of each lesson, when everything in it has been moved."""
    assert not lesson.complaints


# The glossary

ON_THE_SCREEN = """heading => {
  const page = window.jupyterapp.shell.currentWidget;
  return [...page.node.querySelectorAll('h2')].some(each => {
    const place = each.getBoundingClientRect();
    return each.innerText.startsWith(heading) && place.top >= 0 && place.bottom <= innerHeight;
  });
}"""


@pytest.fixture
def learners_lab(lab):
    """JupyterLab as learners have it: it draws a cell when somebody scrolls there."""
    aside = lab.every_cell.rename(lab.every_cell.with_suffix(".aside"))
    yield lab
    aside.rename(lab.every_cell)


def test_a_word_leads_to_its_entry_and_from_there_to_its_lesson(browser, learners_lab):
    """Neither page was open before: that is where JupyterLab does not find headings by name."""
    page = browser.new_page(viewport={"width": 1360, "height": 1000})
    page.goto(learners_lab.page_of("10_training.ipynb"))
    for link, heading in (
        ("learning rate", "learning rate"),
        ("Lesson 09: How long should a step be?", "How long should a step be?"),
    ):
        page.get_by_role("link", name=link, exact=True).click(timeout=SECONDS_TO_OPEN * 1000)
        page.wait_for_function(ON_THE_SCREEN, arg=heading, timeout=SECONDS_TO_OPEN * 1000)
    page.close()
    learners_lab.stop_kernels()
