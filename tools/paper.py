"""Sheets of paper as HTML: numbers, boxes for numbers, matrices in brackets.

With each number stands, in `data-is`, how it is calculated, in the names of the lessons; with each
+ or −, in `data-sign`, what has that sign. Tests do that again.
"""

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nnlib.arrays import Array

STYLE = Path(__file__).with_suffix(".css")
SQUARES = (
    '<svg class="room" aria-hidden="true"><defs><pattern id="squares" width="18.9" height="18.9" '
    'patternUnits="userSpaceOnUse"><path d="M18.9 0H0V18.9" fill="none" stroke="#999" '
    'stroke-width="0.6"/></pattern></defs><rect width="100%" height="100%" fill="url(#squares)"/></svg>'
)


def text(value: float, digits: int) -> str:
    """A number as it is written on paper: a real minus, and a plain zero."""
    if not digits:
        return f"{value:,.0f}".replace("-", "−")
    return "0" if value == 0 else f"{value:.{digits}f}".replace("-", "−")


@dataclass(frozen=True)
class Paper:
    """What is written on a sheet. With `answers` the boxes are filled in."""

    answers: bool

    def number(
        self,
        value: npt.ArrayLike,
        how: str,
        digits: int = 3,
        tag: str = "td",
        box: str | None = None,
    ) -> str:
        """One number. With `box` (the kind of box, or "") it is for the learner to write."""
        written = text(np.asarray(value).item(), digits)
        style = "" if box is None else f' class="{f"box {box}".strip()}"'
        if box is not None and not self.answers:
            written = ""
        return f'<{tag}{style} data-is="{html.escape(how)}">{written}</{tag}>'

    def box(self, value: npt.ArrayLike, how: str, digits: int = 3, kind: str = "") -> str:
        """A box in a line of text."""
        return self.number(value, how, digits, "span", kind)

    def sign(self, value: float, how: str) -> str:
        """A box for + or −."""
        written = ("+" if value > 0 else "−") if self.answers else ""
        return f'<td class="box small" data-sign="{html.escape(how)}">{written}</td>'

    def words(self, answer: str, width: str = "long") -> str:
        """A line to write on, or what should stand there."""
        if self.answers:
            return f'<span class="words">{answer}</span>'
        return f'<span class="blank {width}"></span>'

    @property
    def room(self) -> str:
        """Squared paper for calculating, as far as the page goes."""
        return "" if self.answers else SQUARES

    def guess(self, words: str) -> str:
        """A line for a guess before the work; there is no answer to it."""
        return "" if self.answers else f'{words} <span class="blank short"></span> '

    def matrix(
        self,
        name: str,
        values: Array,
        how: str = "",
        gaps: str = "",
        digits: int = 3,
        narrow: bool = False,
    ) -> str:
        """A matrix in its brackets. `gaps` has a word for each row and an o for each box."""
        how = how or name
        rows = []
        for row, line in enumerate(values):
            cells = [
                self.number(
                    value,
                    f"({how})[{row}, {column}]",
                    digits,
                    box="" if (row, column) in places(gaps) else None,
                )
                for column, value in enumerate(line)
            ]
            rows.append(f"<tr>{''.join(cells)}</tr>")
        height, width = values.shape
        told = f"{name}: {height} rows, {width} column{'s' if width > 1 else ''}"
        return (
            f"<figure><figcaption><b>{html.escape(name)}</b> ({height} × {width})</figcaption>"
            f'<div class="brackets{" narrow" if narrow else ""}">'
            f'<table aria-label="{html.escape(told)}"><tbody>{"".join(rows)}</tbody></table></div>'
            "</figure>"
        )

    def rows(self, heads: Sequence[str], lines: Iterable[Sequence[str]], told: str) -> str:
        """A table that is read row by row; what is not a cell yet becomes one."""
        head = "".join(f'<th scope="col">{each}</th>' for each in heads)
        body = "".join(
            f"<tr>{''.join(c if c.startswith('<td') else f'<td>{c}</td>' for c in line)}</tr>"
            for line in lines
        )
        return (
            f'<table class="rows" aria-label="{told}"><thead><tr>{head}</tr></thead>'
            f"<tbody>{body}</tbody></table>"
        )


def places(gaps: str) -> list[tuple[int, int]]:
    """Row and column of each o."""
    return [
        (row, column)
        for row, word in enumerate(gaps.split())
        for column, letter in enumerate(word)
        if letter == "o"
    ]


def labels(words: Sequence[str]) -> str:
    """What the rows of the matrix beside it belong to."""
    rows = "".join(f"<tr><td>{word}</td></tr>" for word in words)
    return (
        '<figure class="labels"><figcaption>question</figcaption>'
        f'<div><table aria-label="the questions"><tbody>{rows}</tbody></table></div></figure>'
    )


def cross(*columns: tuple[str, str]) -> str:
    """Matrices in two rows, so that one table's rows meet the columns of the table above."""
    inside = "".join(f'<div class="top">{top}</div><div>{below}</div>' for top, below in columns)
    return f'<div class="cross">{inside}</div>'


def sign(text: str) -> tuple[str, str]:
    """A sign between two matrices of the lower row."""
    return "", f'<span class="sign">{text}</span>'


def task(mark: int, title: str, *parts: str) -> str:
    """A numbered piece of work."""
    head = f'<h2><span class="mark">{mark}</span>{title}</h2>'
    return f'<section class="task">{head}{"".join(parts)}</section>'


def side(*parts: str) -> str:
    """Beside one another."""
    return f'<div class="side">{"".join(f"<div>{part}</div>" for part in parts)}</div>'


def teacher(paper: Paper, *lines: str) -> str:
    """What a wrong number tells, on the answer sheet only."""
    if not paper.answers:
        return ""
    items = "".join(f"<li>{line}</li>" for line in lines)
    return f'<div class="teacher"><h2>What a wrong number tells you</h2><ul>{items}</ul></div>'


def sheet(paper: Paper, lesson: str, title: str, intro: str, pages: Sequence[Sequence[str]]) -> str:
    """The whole file: a head on the first page, a foot on each."""
    kind = "answer sheet" if paper.answers else "worksheet"
    who = (
        ""
        if paper.answers
        else '<span class="name">Name <span class="blank"></span> '
        'Date <span class="blank short"></span></span>'
    )
    head = (
        f'<header><div class="line"><span class="kicker">Lesson {lesson} · {kind}</span>{who}</div>'
        f"<h1>{title}</h1><p>{intro}</p></header>"
    )
    sections = []
    for count, parts in enumerate(pages, start=1):
        inside = "".join(parts)
        sections.append(
            f'<section class="page">{head if count == 1 else ""}{inside}'
            f"<footer><span>nnlib, lesson {lesson} · {kind} · CC BY 4.0, the nnlib authors</span>"
            f"<span>page {count} of {len(pages)}</span></footer></section>"
        )
    style = STYLE.read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Lesson {lesson}: {title} ({kind})</title>\n<style>\n{style}</style>\n</head>\n"
        f'<body class="{"answers" if paper.answers else "questions"}">\n<main>\n'
        + "\n".join(sections).replace("</tr>", "</tr>\n")
        + "\n</main>\n</body>\n</html>\n"
    )
