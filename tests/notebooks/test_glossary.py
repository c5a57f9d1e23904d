"""The glossary: a line and a number for every word, linked from the lessons and back."""

import re

import pytest
import test_rules
from lessons import LESSONS, LINK, NAMES, Lesson
from terms import (
    ADVICE,
    ALSO,
    BOLD,
    BUTTONS,
    GLOSSARY,
    PARTS,
    Words,
    bold_words,
    entries,
    first_uses,
    id_of,
)

ENTRIES = entries()
WORDS = Words(ENTRIES)
# Every rule of a lesson that says nothing about its length, its parts and its exercises.
RULES = [
    test_rules.test_code_cells_have_12_lines_at_most_and_mostly_5,
    test_rules.test_at_most_80_words_are_read_in_a_row,
    test_rules.test_definitions_stand_in_exercises_only,
    test_rules.test_imports_stand_in_the_first_code_cell,
    test_rules.test_headings_are_in_order_and_unlike_each_other,
    test_rules.test_what_is_shown_is_the_last_expression_of_its_cell,
    test_rules.test_tags_are_known,
    test_rules.test_no_word_says_that_something_is_easy,
    test_rules.test_nobody_shouts,
    test_rules.test_links_lead_somewhere,
    test_rules.test_no_place_of_anybodys_machine_is_named,
    test_rules.test_no_widget_no_timing_and_nobodys_settings_are_stored,
    test_rules.test_cells_are_counted_from_1,
    test_rules.test_every_picture_is_told_in_words,
    test_rules.test_nothing_red_is_stored,
    test_rules.test_errors_are_meant,
    test_rules.test_numbers_have_8_digits_at_most,
    test_rules.test_nothing_is_stored_that_only_this_run_knows,
]


@pytest.fixture
def glossary():
    return Lesson(GLOSSARY)


@pytest.fixture(params=LESSONS, ids=NAMES)
def lesson(request):
    return Lesson(request.param)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.removeprefix("test_"))
def test_it_keeps_the_rules_of_the_lessons(rule, glossary):
    rule(glossary)


# From the lessons


def test_every_new_word_leads_to_its_entry(lesson):
    findings = []
    for cell, words in bold_words(lesson):
        term = WORDS.means(words)
        link = f"](glossary.ipynb#cell-id={id_of(term or '')})"
        spaced = re.escape(f"[**{words}**{link}").replace(r"\ ", r"\s+")
        if not term:
            findings.append((cell, f"**{words}** needs an entry in the glossary"))
        elif not re.search(spaced, cell.source):
            findings.append((cell, f"write [**{words}**{link}"))
    test_rules.report(lesson, findings)


def test_the_first_use_of_every_word_is_a_link(lesson):
    """The first in what is read in a row: not in headings, tables, hints, code and formulas."""
    test_rules.report(
        lesson,
        [
            (cell, f"write [{cell.source[begin:end]}](glossary.ipynb#cell-id={id_of(term)})")
            for term, (cell, begin, end, linked) in first_uses(lesson, WORDS).items()
            if not linked
        ],
    )


# The entries


def test_they_are_in_alphabetical_order():
    assert list(ENTRIES) == sorted(ENTRIES, key=str.casefold)


def test_each_is_one_line_that_ends_with_the_way_back(glossary):
    line = re.compile(r"## .+\n\n[^\n]+ \[Lesson \d\d(: [^\]]+)?\]\(\S+\)")
    test_rules.report(
        glossary,
        [
            (
                cell,
                "write ## term, an empty line, and one line that ends with [Lesson NN: ...](...)",
            )
            for cell in ENTRIES.values()
            if not line.fullmatch(cell.source.strip())
        ],
    )


def test_each_is_made_concrete_by_the_cell_below(glossary):
    findings = []
    for cell in ENTRIES.values():
        below = glossary.after(cell)
        shown = below.stored if below and below.is_code else ""
        if not re.search(r"<img |\d", shown):
            findings.append((cell, "below it, run a cell that shows a number or a picture"))
    test_rules.report(glossary, findings)


def test_each_leads_back_to_where_its_lesson_has_the_word(glossary):
    findings = []
    for term, cell in ENTRIES.items():
        words, target = LINK.findall(cell.source)[-1][1:]
        name, _, anchor = target.partition("#cell-id=")
        lesson = Lesson(GLOSSARY.parent / name)
        segment = part(lesson, anchor)
        used = {t for each in segment for *_, t, linked in WORDS.uses(each.source) if linked}
        if words.partition(":")[0] != f"Lesson {name[:2]}":
            findings.append((cell, f"the link is called {words} and leads to {name}"))
        if term not in used:
            findings.append((cell, f"{term} is not linked in {target}"))
        if anchor and words.partition(": ")[2] not in [head for _, head in segment[0].headings]:
            findings.append((cell, f"the heading there is {segment[0].headings}"))
    test_rules.report(glossary, findings)


def part(lesson, anchor):
    """The text from a heading to the next one; the beginning, if there is no anchor."""
    heads = [cell for cell in lesson.text if any(level >= 2 for level, _ in cell.headings)]
    start = next((cell for cell in heads if cell.node.id == anchor), lesson.cells[0])
    last = next((cell for cell in heads if cell.number > start.number), lesson.cells[-1])
    return [cell for cell in lesson.text if start.number <= cell.number <= last.number]


def test_the_cell_of_an_entry_is_named_by_its_word():
    assert [cell.node.id for cell in ENTRIES.values()] == [id_of(term) for term in ENTRIES]


def test_the_table_of_lessons_has_every_word_once_and_in_its_lesson(glossary):
    rows = re.findall(r"^\| \[(\d\d)\]\(\S+\) \|(.+)\|$", glossary.cells[0].source, re.MULTILINE)
    listed = {term: number for number, row in rows for _, term, _ in LINK.findall(row)}
    home = {term: re.search(r"\[Lesson (\d\d)", cell.source)[1] for term, cell in ENTRIES.items()}
    assert listed == home
    assert [number for number, _ in rows] == sorted(set(home.values()))
    for _, row in rows:
        terms = [term for _, term, _ in LINK.findall(row)]
        assert terms == sorted(terms, key=str.casefold)


def test_exceptions_are_needed():
    """An exception for a word that no longer exists would hide the next mistake."""
    bold = {
        word.lower()
        for path in LESSONS
        for cell in Lesson(path).text
        for word in BOLD.findall(cell.source)
    }
    assert set(ALSO) <= set(ENTRIES)
    assert bold >= BUTTONS | PARTS | ADVICE
