"""The lessons as pages in a folder: opened as files, in a browser without any network."""

import math
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

import nnlib.lab
from nnlib import FOUR_EXAMPLES, Network, train
from nnlib.lab.figures import number_text
from nnlib.lab.stepper import OPERATIONS, every_number
from nnlib.training import log_spaced
from tools.environment import ROOT
from tools.static_edition.__main__ import EditionError, build, main
from tools.static_edition.pages import NOTEBOOKS, Page, called

LESSONS = sorted(path.stem for path in NOTEBOOKS.glob("*.ipynb"))  # and the glossary
PAGES = ["index", *LESSONS, "search"]
STEPPERS = [
    path.stem
    for path in sorted(NOTEBOOKS.glob("*.ipynb"))
    if any(called(cell) == "Stepper" for cell in Page(path).notebook.cells)
]
DESK = {"width": 1360, "height": 1000}
PHONE = {"width": 390, "height": 840}
PAPER = {"width": 700, "height": 990}

# Without `preload`, or it would fetch the style sheets, which browsers refuse from a folder.
AXE = {"resultTypes": ["violations", "passes"], "preload": False}

# What reaches over the right edge of the paper, where nothing can be scrolled.
CUT_OFF = """() => [...document.querySelectorAll('article *')].filter(part => {
  const place = part.getBoundingClientRect();
  return place.width > 1 && place.right > innerWidth + 1;
}).map(part => part.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="session")
def edition(tmp_path_factory):
    folder = tmp_path_factory.mktemp("edition") / "lessons"
    command = [sys.executable, "-m", "tools.static_edition", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def offline(browser):
    """Tabs that reach nothing but files; `asked` is what they wanted beyond that."""
    context = browser.new_context(viewport=DESK)
    context.set_offline(True)
    context.asked = []
    context.on(
        "request",
        lambda request: (
            request.url.startswith(("file:", "data:")) or context.asked.append(request.url)
        ),
    )
    context.route(re.compile("^(?!file:|data:)"), lambda route: route.abort())
    yield context
    context.close()


class Opened:
    """A page of the edition in a tab, and what the browser complained about."""

    def __init__(self, context, edition, name: str) -> None:
        self.name = name
        self.tab = context.new_page()
        self.complaints: list[str] = []
        self.tab.on("console", lambda message: self.complaints.append(message.text))
        self.tab.on("pageerror", lambda error: self.complaints.append(f"uncaught: {error}"))
        self.tab.on("requestfailed", lambda request: self.complaints.append(request.url))
        self.tab.goto((edition / f"{name}.html").as_uri())


@pytest.fixture
def opened(offline, edition):
    pages = []

    def open_page(name: str) -> Opened:
        pages.append(Opened(offline, edition, name))
        return pages[-1]

    yield open_page
    for page in pages:
        page.tab.close()


# Every page


@pytest.fixture(scope="module", params=PAGES)
def page(offline, edition, request):
    opened = Opened(offline, edition, request.param)
    yield opened
    opened.tab.close()


def test_it_opens_with_one_heading_above_all_others(page):
    expect(page.tab.locator("h1")).to_be_visible()


def test_every_picture_is_described_with_its_numbers(page):
    pictures = page.tab.locator("article img")
    described = pictures.evaluate_all("pictures => pictures.map(each => each.alt)")
    assert all(re.search(r"\d", alt) for alt in described), described


def test_every_explorer_says_how_to_move_it(page):
    source = NOTEBOOKS / f"{page.name}.ipynb"
    cells = Page(source).notebook.cells if source.exists() else []
    made = [getattr(nnlib.lab, called(cell), None) for cell in cells]
    explorers = [each for each in made if isinstance(each, type)]
    assert page.tab.locator("p.live").count() == len(explorers)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_to_complain_about(page, theme):
    page.tab.emulate_media(color_scheme=theme)
    found = Axe().run(page.tab, options=AXE).response
    assert "color-contrast" in {rule["id"] for rule in found["passes"]}
    assert not [f"{v['help']}: {n['html']}" for v in found["violations"] for n in v["nodes"]]


def test_on_a_phone_it_scrolls_in_one_direction_only(page):
    page.tab.set_viewport_size(PHONE)
    width = page.tab.evaluate("document.documentElement.scrollWidth")
    page.tab.set_viewport_size(DESK)
    assert width <= PHONE["width"]


def test_on_paper_nothing_is_cut_off(page):
    page.tab.set_viewport_size(PAPER)
    page.tab.emulate_media(media="print")
    cut_off = page.tab.evaluate(CUT_OFF)
    page.tab.emulate_media(media="screen")
    page.tab.set_viewport_size(DESK)
    assert not cut_off


def test_it_asked_for_files_only_and_the_console_is_empty(page, offline):
    """The last one of each page."""
    assert not page.complaints
    assert not offline.asked


# The pages as a whole


class Parts(HTMLParser):
    """Where a page can be entered, where it leads, and what it loads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.ids += [given["id"]] if given.get("id") else []
        if tag == "a" and given.get("href"):
            self.links.append(given["href"])
        elif tag in ("script", "link", "img", "use"):
            self.loaded += [given.get("src") or given.get("href") or "#"]


@pytest.fixture(scope="module")
def parts(edition):
    return {path.name: Parts(path.read_text(encoding="utf-8")) for path in edition.glob("*.html")}


def test_every_notebook_has_its_page_and_the_first_page_leads_to_each(parts):
    assert {f"{name}.html" for name in PAGES} == set(parts)
    assert {f"{name}.html" for name in LESSONS} <= set(parts["index.html"].links)


def test_every_link_leads_to_a_place_that_exists(parts, edition):
    lost = []
    for name, page in parts.items():
        for link in page.links:
            if re.match(r"https?:", link):
                continue
            target, _, place = link.partition("#")
            target = target or name
            if target not in parts or (place and place not in parts[target].ids):
                lost.append(f"{name}: {link}")
        for address in page.loaded:
            file = re.sub(r"[?#].*", "", address)
            if file and not file.startswith("data:") and not (edition / file).is_file():
                lost.append(f"{name}: {address}")
    assert not lost


def test_every_link_to_a_cell_leads_to_its_heading(parts):
    for name in LESSONS:
        text = (NOTEBOOKS / f"{name}.ipynb").read_text(encoding="utf-8")
        wanted = set(re.findall(r"(\w+)\.ipynb#cell-id=([\w-]+)", text))
        found = {link.partition("#")[2] for link in parts[f"{name}.html"].links}
        for target, cell in wanted:
            place = re.sub(r"[^a-z0-9]+", "-", f"{target}-{cell}".lower()).lstrip("0123456789-")
            assert place in found, (name, target, cell)


def test_no_two_places_of_a_page_have_one_name(parts):
    for name, page in parts.items():
        assert len(set(page.ids)) == len(page.ids), name


def test_it_is_one_folder_without_notebooks_and_says_nothing_of_this_machine(edition):
    assert not list(edition.rglob("*.ipynb"))
    for path in edition.glob("*.html"):
        assert str(ROOT) not in path.read_text(encoding="utf-8"), path.name


@pytest.mark.parametrize(
    ("word", "lesson"),
    [
        ("backpropagation", "08_backpropagation"),
        ("RandomState", "03_seeding"),
        ("confusion", "16_real_data"),
        ("momentum", "17_beyond"),
        ("traceback", "00_start_here"),
    ],
)
def test_the_search_finds_the_lesson(opened, word, lesson):
    page = opened("index")
    box = page.tab.get_by_role("textbox", name="Search").or_(page.tab.get_by_role("searchbox"))
    box.first.fill(word)
    box.first.press("Enter")
    expect(page.tab.locator(f"#search-results a[href^='{lesson}.html']").first).to_be_visible()
    assert not page.complaints


def test_formulas_are_drawn_by_the_browser_itself(opened):
    half = opened("06_error").tab.locator("mfrac").last
    assert half.evaluate("half => [...half.children].map(each => each.textContent)") == ["1", "2"]


# The stepper, without a kernel


@pytest.fixture(scope="module")
def numbers():
    """Every number of every iteration on the slider, as the library works them out."""
    history = train(Network.random([3, 4, 1], seed=1), FOUR_EXAMPLES)
    stops = log_spaced(history.iterations, points=31)
    return [every_number(history.at(stop).step(FOUR_EXAMPLES), FOUR_EXAMPLES) for stop in stops]


def shown(stepper):
    """The operation in sight, and the matrix it makes as the page shows it."""
    code = stepper.locator("ol button[aria-current]").inner_text()
    rows = stepper.locator("table").last.locator("tbody tr").all()
    return code, [[float(text) for text in row.locator("td").all_inner_texts()] for row in rows]


def written(value):
    """Eight digits have come to the page, which writes three decimals, or one digit of a tiny number."""
    digit = 0.001 if abs(value) >= 0.0005 else 10.0 ** math.floor(math.log10(abs(value) or 1))
    return pytest.approx(value, abs=digit / 2 + abs(value) * 1e-7)


@pytest.mark.parametrize("name", STEPPERS)
def test_a_stepper_plays_through_the_numbers_of_the_library(opened, numbers, name):
    page = opened(name)
    stepper = page.tab.locator(".nnlib-stepper")
    stepper.get_by_label("let me predict first").set_checked(False)
    stepper.locator("ol button").first.click()
    results = {operation.code: operation.result for operation in OPERATIONS}
    seen = []
    for iteration, number in ((0, numbers[0]), (30, numbers[30])):
        stepper.get_by_label("iteration").fill(str(iteration))
        stepper.locator("ol button").first.click()
        while True:
            code, matrix = shown(stepper)
            expected = [[written(value) for value in row] for row in number[results[code]]]
            assert matrix == expected, (code, iteration)
            seen.append(matrix)
            if stepper.get_by_role("button", name="step ▶").is_disabled():
                break
            stepper.get_by_role("button", name="step ▶").press("Enter")
    assert seen[: len(seen) // 2] != seen[len(seen) // 2 :], "late is not early"
    stepper.get_by_role("button", name="◀ back").click()
    assert shown(stepper)[1] == seen[-2]
    assert not page.complaints


def test_any_number_of_a_result_can_be_chosen(opened, numbers):
    stepper = opened("09_weight_updates").tab.locator(".nnlib-stepper")
    operation = next(each for each in OPERATIONS if each.result == "l1_sum")
    stepper.get_by_role("button", name=operation.code, exact=True).click()
    value = number_text(numbers[0]["l1_sum"][3, 2])
    stepper.get_by_role("button", name=f"l0 @ syn0 row 3 column 2: {value}").click()
    expect(stepper.locator(".words")).to_contain_text("Example 3, hidden neuron 2.")
    expect(stepper.locator(".words")).to_contain_text(f"= {value}.")
    stepper.locator("td button[aria-pressed=true]").press("ArrowUp")
    expect(stepper.locator(".words")).to_contain_text("Example 2, hidden neuron 2.")


def test_play_goes_on_by_itself(opened):
    stepper = opened("05_forward_pass").tab.locator(".nnlib-stepper")
    before = shown(stepper)
    stepper.get_by_role("button", name="play").click()
    expect(stepper.locator("ol button").nth(1)).to_have_attribute("aria-current", "step")
    stepper.get_by_role("button", name="pause").click()
    assert shown(stepper) != before


def test_a_prediction_in_the_stepper_is_answered(opened):
    stepper = opened("08_backpropagation").tab.locator(".nnlib-stepper")
    expect(stepper.locator(".words")).to_contain_text("above 0, or not?")
    stepper.get_by_role("button", name="not above").click()
    expect(stepper.locator(".words")).to_contain_text("You said not above:")


# The command


def test_a_folder_with_other_things_in_it_stays_as_it_is(tmp_path, capsys):
    note = tmp_path / "note.txt"
    note.write_text("mine", encoding="utf-8")
    with pytest.raises(EditionError, match="holds something else"):
        build(tmp_path)
    assert main([str(note)]) == 1
    assert "is a file" in capsys.readouterr().err
    assert note.read_text(encoding="utf-8") == "mine"
