"""The words of the glossary, and where the lessons use them.

An entry is a heading `## learning rate` in a cell of its own. A lesson links to it by the cell's
id, `glossary.ipynb#cell-id=learning-rate`: JupyterLab finds a heading only in a notebook that is
open already, a cell in every notebook.
"""

import re
from collections.abc import Iterator

from lessons import CODE, DETAILS, FENCE, MATHS, Cell, Lesson

from tools.environment import ROOT

GLOSSARY = ROOT / "notebooks" / "glossary.ipynb"

# What else an entry is called, besides its plural with an s.
ALSO = {
    "batch": ["batches"],
    "break the symmetry": ["breaks the symmetry"],
    "decision boundary": ["decision boundaries"],
    "hidden neuron": ["hidden layer"],
    "hold back": ["held back", "holds back", "held out"],
    "layer": ["layer 0", "layer 1", "layer 2"],
    "logarithmic scale": ["logarithmic"],
    "matrix": ["matrices"],
    "matrix multiplication": ["matrix product"],
    "overshoot": ["overshot"],
    "target": ["label"],
    "traceback": ["error message"],
}
# Bold words that are no terms: what to press, the parts of a lesson, a table's heads, advice.
BUTTONS = {"commit", "make this mistake", "pin this run", "show what was typed", "step", "tabs"}
PARTS = {"you need", "afterwards you can", "now you", "what", "where", "in which cell"}
ADVICE = {"change one thing at a time", "now you: the four-minute program"}
NO_TERM = re.compile(r"→|[■⟳▶]|[.:…]$")  # menus, signs, and what a sentence begins with

BOLD = re.compile(r"\*\*([^*]+)\*\*")
TO_A_TERM = re.compile(r"\[[^\]]*\]\(glossary\.ipynb#cell-id=([\w-]+)\)")
ANY_LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)")
NOT_READ = (
    *(FENCE, DETAILS, CODE, MATHS),
    re.compile(r"^\s*[|#].*$", re.MULTILINE),  # tables, headings
    re.compile(r"<[^>]+>"),
    re.compile(r"(?<!\*)\*\w+( \w+)?\*(?!\*)"),  # *iteration*: the name of a slider
    re.compile(r"\bfor\s+example\b", re.IGNORECASE),
)


def entries() -> dict[str, Cell]:
    """Each term and the cell that says what it means, in the order of the page."""
    cells = Lesson(GLOSSARY).text
    return {words: cell for cell in cells for level, words in cell.headings if level == 2}


def id_of(term: str) -> str:
    """The cell's id: tools.notebooks makes it out of the heading."""
    return term.replace(" ", "-")


class Words:
    """All names of all terms, and which term each means; the longer name counts."""

    def __init__(self, terms) -> None:
        self.term_of = {id_of(name).lower(): term for term in terms for name in _names(term)}
        names = sorted(self.term_of, key=len, reverse=True)
        patterns = [re.sub("-", r"[\\s-]+", re.escape(name).replace(r"\-", "-")) for name in names]
        # A letter alone is the number e; E may be somebody.
        patterns = [f"(?-i:{each})" if len(each) == 1 else each for each in patterns]
        self.pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])", re.IGNORECASE)
        self.ids = {id_of(term): term for term in terms}

    def means(self, words: str) -> str | None:
        """The term, if the words are exactly one of its names."""
        return self._term(words) if self.pattern.fullmatch(words.strip()) else None

    def uses(self, source: str) -> Iterator[tuple[int, int, str, bool]]:
        """Begin, end, term, is it a link: every use in the prose of a text cell, in order."""
        blank = source
        for pattern in NOT_READ:
            blank = pattern.sub(_blanks, blank)
        found = [
            (link.start(), link.end(), self.ids[link[1]], True)
            for link in TO_A_TERM.finditer(blank)
            if link[1] in self.ids
        ]
        blank = ANY_LINK.sub(_blanks, blank)
        blank = BOLD.sub(lambda b: b[0] if self.means(b[1]) else _blanks(b), blank)
        found += [
            (w.start(), w.end(), self._term(w[0]), False) for w in self.pattern.finditer(blank)
        ]
        yield from sorted(found)

    def _term(self, words: str) -> str:
        return self.term_of[re.sub(r"[\s-]+", "-", words.strip()).lower()]


def _names(term: str) -> list[str]:
    names = [term, *ALSO.get(term, [])]
    return names + [f"{name}s" for name in names if not name.endswith("s")]


def _blanks(match: re.Match) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def first_uses(lesson: Lesson, words: Words) -> dict[str, tuple[Cell, int, int, bool]]:
    """Where a lesson first uses each term: cell, begin, end, and whether that is a link."""
    first: dict[str, tuple[Cell, int, int, bool]] = {}
    for cell in lesson.text:
        for begin, end, term, linked in words.uses(cell.source):
            first.setdefault(term, (cell, begin, end, linked))
    return first


def bold_words(lesson: Lesson) -> Iterator[tuple[Cell, str]]:
    """The terms that a lesson introduces: bold, and neither a button nor a whole sentence."""
    for cell in lesson.text:
        for words in BOLD.findall(CODE.sub("", FENCE.sub("", cell.source))):
            words = re.sub(r"\s+", " ", words)
            if words.lower() not in BUTTONS | PARTS | ADVICE and not NO_TERM.search(words):
                yield cell, words
