"""Ten students log in to the class's JupyterHub at the same time, and each runs lesson 10.

.venv/bin/python -m classroom.jupyterhub.rehearsal                 ten
.venv/bin/python -m classroom.jupyterhub.rehearsal --students 20   more

The Hub that is started is the one of jupyterhub_config.py, on 127.0.0.1, in an environment made for
it (uv and npm fetch what it needs). Each student is a browser without a screen: it opens the link
that hands everybody a copy, logs in, waits and reloads as the pages say, opens the lesson, and runs
its cells one after another in a kernel of its own. What a cell prints must be what is stored.
"""

import argparse
import asyncio
import contextlib
import json
import re
import secrets
import signal
import socket
import statistics
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import httpx
import nbformat
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from tools.environment import LESSON_PINS, SetupError
from tools.trial import Trial, trial

HERE = Path(__file__).resolve().parent
LESSON = "notebooks/10_training.ipynb"
PROXY = "configurable-http-proxy@5.3.0"
SECONDS = 600  # a student who has waited so long has failed
REFRESH = re.compile(r'<meta http-equiv="refresh" content="(\d+)"')


@dataclass
class Student:
    """One simulated student, and what happened to them."""

    name: str
    hub: str
    password: str
    link: str
    lesson: Path
    first_cell: float = 0.0
    whole_lesson: float = 0.0
    asked_to_wait: int = 0
    problems: list[str] = field(default_factory=list)

    async def attend(self) -> None:
        """Log in, get a copy, run the lesson; a problem is remembered, not raised."""
        begun = time.monotonic()
        limits = httpx.Timeout(SECONDS)
        try:
            async with (
                asyncio.timeout(SECONDS),
                httpx.AsyncClient(follow_redirects=True, timeout=limits) as browser,
            ):
                self.browser = browser
                page = await self.log_in(await browser.get(self.link))
                await self.pull(await self.wait_for_server(page))
                cells = nbformat.read(self.lesson, as_version=4).cells
                async for cell, said in self.run([c for c in cells if c.cell_type == "code"]):
                    self.first_cell = self.first_cell or time.monotonic() - begun
                    if said != words(cell.outputs):
                        self.problems.append(f"{cell.source!r} said {said}")
                self.whole_lesson = time.monotonic() - begun
        except Exception as error:
            self.problems.append(f"{type(error).__name__}: {error}")

    @property
    def home(self) -> str:
        """The address of this student's own server."""
        return f"{self.hub}/user/{self.name}"

    async def log_in(self, page: httpx.Response) -> httpx.Response:
        """Fill in the form that the link leads to."""
        form = {"username": self.name, "password": self.password, "_xsrf": hidden(page.text)}
        return await self.browser.post(page.url, data=form)

    async def wait_for_server(self, page: httpx.Response) -> httpx.Response:
        """Reload when the page does so by itself, until one's own server answers."""
        while not str(page.url).startswith(self.home):
            if page.status_code == 429:
                self.asked_to_wait += 1
                await asyncio.sleep(int(REFRESH.search(page.text)[1]))
            else:
                page.raise_for_status()
                await asyncio.sleep(1)
            page = await self.browser.get(page.url)
        page.raise_for_status()
        return page

    async def pull(self, page: httpx.Response) -> None:
        """Let nbgitpuller make the copy, and open the lesson in it."""
        told = await self.browser.get(f"{self.home}/git-pull/api?{page.url.query.decode()}")
        last = json.loads(told.text.strip().rpartition("data: ")[2])
        if last["phase"] != "finished":
            raise RuntimeError(f"no copy: {last}")
        opened = await self.browser.get(f"{self.home}/lab/tree/lessons/{LESSON}")
        opened.raise_for_status()

    async def run(self, cells):
        """Run cells in a fresh kernel, as JupyterLab does; give each with what it said."""
        model = {"path": f"lessons/{LESSON}", "type": "notebook", "name": "", "kernel": {}}
        path = urlsplit(self.home).path
        for cookie in self.browser.cookies.jar:
            if cookie.name == "_xsrf" and cookie.path.startswith(path):
                token = cookie.value
        started = await self.browser.post(
            f"{self.home}/api/sessions", json=model, headers={"X-XSRFToken": token}
        )
        started.raise_for_status()
        kernel = started.json()["kernel"]["id"]
        address = f"{self.home}/api/kernels/{kernel}/channels"
        asked = self.browser.build_request("GET", address)
        talk = await websocket_connect(
            HTTPRequest(
                address.replace("http", "ws", 1),
                headers={"Cookie": asked.headers["cookie"], "Origin": self.hub},
            )
        )
        for cell in cells:
            yield cell, await execute(talk, cell.source)
        talk.close()

    def memory(self) -> tuple[float, float]:
        """Megabytes of this student's processes, and of the kernel among them."""
        mine = [
            process
            for process in Path("/proc").glob("[0-9]*")
            if f"JUPYTERHUB_USER={self.name}\0" in said_by(process / "environ")
        ]
        kernels = [process for process in mine if "ipykernel" in said_by(process / "cmdline")]
        return sum(map(proportional, mine)), sum(map(proportional, kernels))


async def execute(talk, code: str) -> list[tuple[str, str]]:
    """Run one cell over a notebook's websocket; what it said when it was over."""
    header = {"msg_id": uuid.uuid4().hex, "msg_type": "execute_request", "version": "5.3"}
    header |= {"session": "", "username": "", "date": "2000-01-01T00:00:00Z"}
    content = {"code": code, "silent": False, "store_history": True, "stop_on_error": False}
    content |= {"user_expressions": {}, "allow_stdin": False}
    message = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
    await talk.write_message(json.dumps(message | {"channel": "shell", "buffers": []}))
    outputs = []
    while True:
        heard = await talk.read_message()
        if heard is None:
            raise RuntimeError("the connection to the kernel broke off")
        if isinstance(heard, bytes):  # the contents of a widget
            continue
        answer = json.loads(heard)
        if answer["parent_header"].get("msg_id") != header["msg_id"]:
            continue
        if answer["msg_type"] == "status" and answer["content"]["execution_state"] == "idle":
            return words(outputs)
        if answer["msg_type"] in ("stream", "execute_result", "display_data", "error"):
            outputs.append(answer["content"] | {"output_type": answer["msg_type"]})


def words(outputs) -> list[tuple[str, str]]:
    """What is compared: streams in one piece, text/plain, the words of an error."""
    said: dict[str, str] = {}
    for output in outputs:
        kind = output.get("name") or output["output_type"]
        data = output.get("data", {})
        text = output.get("text") or output.get("evalue") or data.get("text/plain") or ""
        said[kind] = said.get(kind, "") + text
    return list(said.items())


def hidden(page: str) -> str:
    """The hidden field of the log-in form, without which a form of another site would do."""
    return re.search(r'name="_xsrf"\s+value="([^"]+)"', page)[1]


def said_by(file: Path) -> str:
    """What Linux says about a process; nothing if it has ended or is somebody else's."""
    with contextlib.suppress(OSError):
        return file.read_text(errors="replace")
    return ""


def proportional(process: Path) -> float:
    """A process's memory in MB; what n processes share counts 1/n for each."""
    found = re.search(r"^Pss:\s+(\d+)", said_by(process / "smaps_rollup"), re.MULTILINE)
    return int(found[1]) / 1e3 if found else 0.0


@dataclass(frozen=True)
class Hub:
    """A running JupyterHub."""

    address: str
    password: str
    log: Path
    process: subprocess.Popen


@contextlib.contextmanager
def running_hub(place: Trial, folder: Path) -> Iterator[Hub]:
    """Start the class's Hub; at the end stop it, with every server it started."""
    address, *inner = (free_port() for _ in range(3))
    hub = f"http://127.0.0.1:{address}"
    password = secrets.token_hex(8)
    environ = place.environ | {
        "NNLIB_REHEARSAL": str(folder),
        "NNLIB_REHEARSAL_ADDRESS": hub,
        "NNLIB_REHEARSAL_PORTS": " ".join(map(str, inner)),
        "NNLIB_REHEARSAL_PASSWORD": password,
        "NNLIB_REHEARSAL_PROXY": str(folder / "node_modules/.bin/configurable-http-proxy"),
    }
    command = [str(place.python), "-m", "jupyterhub", "-f", str(HERE / "rehearsal_config.py")]
    log = folder / "hub.log"
    with log.open("wb") as words_of_the_hub:
        process = subprocess.Popen(
            command, cwd=folder, env=environ, stdout=words_of_the_hub, stderr=words_of_the_hub
        )
    try:
        wait_until_it_answers(hub, process, log)
        yield Hub(hub, password, log, process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(120)


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait_until_it_answers(hub: str, process: subprocess.Popen, log: Path) -> None:
    """Return when the Hub shows its log-in."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(httpx.HTTPError):
            if httpx.get(f"{hub}/hub/login").status_code == 200:
                return
        time.sleep(0.5)
    raise SetupError(f"JupyterHub did not start. It said:\n{log.read_text()[-3000:]}")


def repository_in(place: Trial) -> str:
    """The copied project as a repository that can be cloned; its address."""
    name = ["-c", "user.name=nobody", "-c", "user.email=nobody@localhost"]
    for command in (["init", "-q", "-b", "main"], ["add", "."], [*name, "commit", "-qm", "all"]):
        place.run(["git", *command])
    return f"file://{place.project}"


async def class_of(students: Sequence[Student]) -> None:
    """All of them, at the same time."""
    await asyncio.gather(*(student.attend() for student in students))


def report(students: Sequence[Student], hub: Hub) -> list[str]:
    """Print what was measured; return what went wrong."""
    memory = [student.memory() for student in students]
    log = hub.log.read_text(errors="replace")
    waits = sum(student.asked_to_wait for student in students)
    for what, numbers, unit in (
        ("log-in to the first cell's result", [s.first_cell for s in students], "s"),
        ("log-in to the last cell's result", [s.whole_lesson for s in students], "s"),
        ("memory of a student", [whole for whole, _ in memory], "MB"),
        ("of which for the kernel", [kernel for _, kernel in memory], "MB"),
    ):
        middle, worst = statistics.median(numbers), max(numbers)
        print(f"{what:<36}median {middle:>6.0f} {unit:<4} largest {worst:>6.0f} {unit}")
    print(f"{'asked to wait, then let in':<36}{waits} times")
    problems = [f"{s.name}: {problem}" for s in students for problem in s.problems]
    problems += re.findall(r"^.*not recognized by.*$", log, re.M)  # a misspelled setting
    print(f"{'failures':<36}{len(problems) or 'none'}")
    return problems


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 if every student ran the whole lesson and saw what is stored."""
    parser = argparse.ArgumentParser(prog="rehearsal", description=__doc__.split("\n")[0])
    parser.add_argument("--students", type=int, default=10)
    options = parser.parse_args(arguments)
    try:
        with trial(sys.executable) as place:
            place.install("-r", LESSON_PINS, "-r", "classroom/jupyterhub/requirements.txt")
            place.install("--no-deps", ".")
            folder = place.project.parent
            place.run(["npm", "install", "--silent", "--prefix", str(folder), PROXY])
            repository = repository_in(place)
            with running_hub(place, folder) as hub:
                copy = {"repo": repository, "branch": "main", "targetpath": "lessons"}
                where = {"urlpath": f"lab/tree/lessons/{LESSON}"}
                link = f"{hub.address}/hub/user-redirect/git-pull?{urlencode(copy | where)}"
                lesson = place.project / LESSON
                students = [
                    Student(f"student-{number:02d}", hub.address, hub.password, link, lesson)
                    for number in range(1, options.students + 1)
                ]
                asyncio.run(class_of(students))
                problems = report(students, hub)
    except SetupError as error:
        problems = [str(error)]
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
