"""The classroom's pages agree with the lessons they are about, and with themselves."""

import ast
import operator
import re
import tomllib
from dataclasses import dataclass, fields

import pytest
from lessons import LESSONS, Lesson

from nnlib.lab.classroom import FILE, Rules
from tools.environment import ROOT
from tools.predictions import part, questions

FOLDER = ROOT / "classroom"
PAGES = sorted(FOLDER.glob("*.md"))
GUIDE = (FOLDER / "guide.md").read_text(encoding="utf-8")
PREDICTIONS = (FOLDER / "predictions.md").read_text(encoding="utf-8")
PLANS = (FOLDER / "plans.md").read_text(encoding="utf-8")
BANNED = re.compile(r"\b(simply|just|obviously|easy|of course)\b", re.IGNORECASE)
PARTS = ["**On the board.** ", "**In five minutes.** ", "**Exit question.** "]
NUMBER = re.compile(r"(?<![\w.])\d[\d,_]*\.?\d*(?:e[-+]?\d+)?")
SUM = re.compile(r"((?:[-+(]*\d[\d.]*\)?(?: [-+×/] )?){2,}) = (-?\d[\d.]*\d|-?\d)")
OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def table(text: str, first: str) -> list[list[str]]:
    """The rows of the table whose head begins with a word, as lists of cells."""
    lines = text.partition(f"\n| {first} |")[2].split("\n")[2:]
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split(" |")])
    return rows


@dataclass
class Page:
    """What the guide says about one lesson."""

    lesson: Lesson
    text: str

    @property
    def exit(self) -> str:
        return self.text.partition(PARTS[2])[2]

    @property
    def facts(self) -> str:
        """All that is told as true: not what people answer wrongly, nor the exit question."""
        body = self.text.partition(PARTS[2])[0]
        for wrong, _ in table(self.text, "they say"):
            body = body.replace(f"\n| {wrong} |", "\n|  |")
        return body


def pages() -> dict[str, Page]:
    parts = re.split(r"^## (?=\d\d )", GUIDE, flags=re.MULTILINE)[1:]
    by_number = {part[:2]: part for part in parts}
    assert list(by_number) == [path.name[:2] for path in LESSONS], "one page a lesson, in order"
    return {path.stem: Page(Lesson(path), by_number[path.name[:2]]) for path in LESSONS}


@pytest.fixture(params=[path.stem for path in LESSONS])
def page(request) -> Page:
    return pages()[request.param]


def stated_minutes(lesson: Lesson) -> int:
    found = re.search(r"About\s+(\d+)\s+minutes", lesson.cells[0].source)
    assert found, f"{lesson.path.name}: its first cell states no minutes"
    return int(found[1])


def test_the_sections_are_the_lessons_headings(page):
    headings = [words for _, level, words in page.lesson.headings if level == 2]
    assert [row[0] for row in table(page.text, "section")] == headings


def test_the_minutes_add_up_to_what_the_lesson_states(page):
    minutes = [int(row[1]) for row in table(page.text, "section")]
    assert sum(minutes) == stated_minutes(page.lesson)
    assert all(minutes)
    assert f"· {sum(minutes)} minutes ·" in page.text


def test_there_is_something_to_ask_before_each_run(page):
    for row in table(page.text, "section"):
        assert len(row) == 3 and row[2].rstrip('"*').endswith("?"), row[0]


def test_the_page_of_predictions_has_every_question_that_the_notebook_asks(page):
    """Whether the answers are right, too, is seen where the lessons are run: in test_reruns.py."""
    notebook = page.lesson.notebook
    wanted = part(page.lesson.path, notebook, ["?"] * len(questions(notebook)))
    written = table(PREDICTIONS.partition(wanted.partition("\n")[0] + "\n")[2], "section")
    assert written and [row[:2] for row in written] == [
        row[:2] for row in table(wanted, "section")
    ], "run: python -m tools.predictions"
    assert all(row[2] for row in written)


def test_each_page_has_everything_a_teacher_needs(page):
    assert f"(../notebooks/{page.lesson.path.name})" in page.text
    assert [part for part in PARTS if page.text.count(part) == 1] == PARTS
    assert page.exit.count("*Answer:") == 1
    wrong = table(page.text, "they say")
    assert len(wrong) >= 5, "at least five wrong answers"
    assert all(len(row) == 2 and all(row) for row in wrong)


def numbers(text: str) -> list[str]:
    return [each.replace(",", "").replace("_", "").rstrip(".") for each in NUMBER.findall(text)]


def decimals(number: str) -> int:
    return len(number.partition(".")[2]) if "e" not in number else 0


def test_its_numbers_are_those_of_the_lesson(page):
    """Those of three digits or more."""
    told = "\n".join(cell.source + "\n" + cell.stored for cell in page.lesson.cells)
    known = [(float(each), decimals(each)) for each in numbers(told)]
    made = {result.lstrip("-") for _, result in sums(page.facts)}
    for number in set(numbers(page.facts)) - made:
        places = decimals(number)
        if len(re.sub(r"\D", "", number)) < 3:
            continue
        near = 0.5000001 * 10.0**-places
        assert any(
            abs(float(number) - value) <= near and exact >= places for value, exact in known
        ), f"{number} is not in {page.lesson.path.name}"


def sums(text: str) -> list[tuple[str, str]]:
    return SUM.findall(" ".join(text.split()))


def value(node: ast.AST) -> float:
    match node:
        case ast.Expression(body=body):
            return value(body)
        case ast.Constant(value=float() | int() as number):
            return number
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -value(operand)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return value(operand)
        case ast.BinOp(left=left, op=sign, right=right):
            return OPERATORS[type(sign)](value(left), value(right))
    raise ValueError(f"cannot calculate {ast.dump(node)}")


def test_what_it_calculates_is_right():
    calculated = sums(GUIDE)
    assert len(calculated) > 15
    for left, right in calculated:
        result = value(ast.parse(left.strip().replace("×", "*"), mode="eval"))
        assert abs(result - float(right)) <= 0.5000001 * 10.0 ** -decimals(right), (left, right)


@pytest.mark.parametrize("path", PAGES, ids=[path.name for path in PAGES])
def test_every_link_leads_somewhere(path):
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", text):
        file, _, anchor = target.partition("#")
        goal = (path.parent / file).resolve() if file else path
        assert goal.exists(), target
        if anchor:
            heads = re.findall(r"^#+ +(.+?) *$", goal.read_text(encoding="utf-8"), re.MULTILINE)
            slugs = [re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads]
            assert anchor in slugs, target


@pytest.mark.parametrize("path", PAGES, ids=[path.name for path in PAGES])
def test_its_words_are_those_of_the_lessons(path):
    assert not BANNED.findall(path.read_text(encoding="utf-8"))


def test_the_file_for_hints_is_explained_as_it_works():
    (block,) = re.findall(r"^```\n(hints.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    assert tomllib.loads(block).keys() == {each.name for each in fields(Rules)}
    assert f"`{FILE}`" in GUIDE


def test_the_minutes_of_a_plan_add_up():
    plans = re.findall(r"^##+ (.*?)\n(.*?)(?=^##|\Z)", PLANS, re.MULTILINE | re.DOTALL)
    timed = {title: text for title, text in plans if "\n| minutes |" in text}
    assert len(timed) == 4
    for title, text in timed.items():
        stated = re.search(r"(\d+)", title) or re.search(r"(\d+) minutes in all", text)
        assert stated and int(stated[1]) == sum(int(row[0]) for row in table(text, "minutes")), (
            title
        )


def test_six_weeks_have_six_weeks_and_every_lesson():
    weeks = PLANS.partition("## Six weeks")[2]
    assert [row[0] for row in table(weeks, "week")] == list("123456")
    assert {path.name for path in LESSONS} == set(re.findall(r"notebooks/([^)]+)\)", weeks))
