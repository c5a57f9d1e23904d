// The sheet of paper: a hand draws here; Python says what the network sees and what it answers.
// State is the model's: ink, a text of 0 and 1 for each pixel, row by row.

const SIDE = 8; // blocks from edge to edge, each 4 pixels wide

export default {
  render({ model, el }) {
    let ink = [...model.get("ink")].map(Number);
    const fine = Math.sqrt(ink.length); // pixels from edge to edge
    const block = fine / SIDE;
    let rubbing = false;
    let last = null; // where the pen was, while it is down
    let cursor = [3, 3]; // row and column of the block that the keyboard is at

    // ---- the parts that are built once
    el.classList.add("nnlib-painter");
    const paper = tag("canvas", { width: fine, height: fine });
    paper.setAttribute("aria-hidden", "true");
    const cells = [];
    const rows = range(SIDE).map((r) => tag("div", { role: "row" }, range(SIDE).map((c) => {
      const cell = tag("div", { role: "gridcell", tabIndex: -1 });
      cell.dataset.lmSuppressShortcuts = "true"; // JupyterLab takes the arrow keys otherwise
      cell.addEventListener("keydown", (event) => key(event, r, c));
      cell.addEventListener("focus", () => moveTo(r, c));
      cells.push(cell);
      return cell;
    })));
    const grid = tag("div", { role: "grid", className: "blocks" }, rows);
    grid.setAttribute("aria-label", "Sheet of paper. Space makes a dot, Shift and an arrow key draw a line, Backspace rubs out.");
    const sheet = tag("div", { className: "sheet" }, [paper, grid]);
    const clear = button("Clear", () => { ink.fill(0); send(); });
    const rubber = button("Rubber", () => {
      rubbing = !rubbing;
      rubber.setAttribute("aria-pressed", rubbing);
      sheet.classList.toggle("rubbing", rubbing);
    });
    rubber.setAttribute("aria-pressed", "false");
    const image = tag("div", { role: "img", className: "image" }, range(SIDE * SIDE).map(() => tag("span", {})));
    const answers = range(10).map((digit) => {
      const bar = tag("div", { className: "bar" });
      const number = tag("span", { className: "number" });
      return { bar, number, line: tag("li", {}, [tag("b", {}, [digit]), tag("div", { className: "track" }, [bar]), number]) };
    });
    const words = tag("div", { role: "status", className: "words" });
    const help = tag("p", {}, ["Draw with mouse, finger or pen. Or with keys: Tab to the sheet, arrows move, ",
      tag("kbd", {}, ["Space"]), " makes a dot, ", tag("kbd", {}, ["Shift"]), " + arrow draws a line, ",
      tag("kbd", {}, ["Backspace"]), " rubs out."]);
    el.append(
      tag("div", { className: "parts" }, [
        part("Your drawing", sheet, tag("div", { className: "buttons" }, [clear, rubber])),
        part("What the network sees", image),
        part("Its ten outputs", tag("ol", {}, answers.map((answer) => answer.line))),
      ]), words, help);

    // ---- drawing
    // Every pixel whose middle is at most `radius` from the line gets the value: 1 is ink.
    function line([x0, y0], [x1, y1], value = rubbing ? 0 : 1) {
      const radius = model.get("pen");
      const [dx, dy] = [x1 - x0, y1 - y0];
      const length = dx * dx + dy * dy || 1;
      for (let row = 0; row < fine; row++) {
        for (let column = 0; column < fine; column++) {
          const [x, y] = [column + 0.5 - x0, row + 0.5 - y0];
          const along = Math.min(1, Math.max(0, (x * dx + y * dy) / length));
          if ((x - along * dx) ** 2 + (y - along * dy) ** 2 <= radius * radius) ink[row * fine + column] = value;
        }
      }
    }

    function place(event) {
      const box = paper.getBoundingClientRect();
      return [((event.clientX - box.left) / box.width) * fine, ((event.clientY - box.top) / box.height) * fine];
    }
    sheet.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      sheet.setPointerCapture(event.pointerId);
      last = place(event);
      line(last, last);
      send();
    });
    sheet.addEventListener("pointermove", (event) => {
      if (!last) return;
      const between = event.getCoalescedEvents?.() ?? [];
      for (const each of between.length ? between : [event]) {
        const here = place(each);
        line(last, here);
        last = here;
      }
      send();
    });
    for (const end of ["pointerup", "pointercancel"]) sheet.addEventListener(end, () => { last = null; });

    function key(event, r, c) {
      const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      if (move) {
        const to = [r + move[0], c + move[1]];
        if (cells[to[0] * SIDE + to[1]] && to.every((number) => number >= 0 && number < SIDE)) {
          if (event.shiftKey) line(middle(r, c), middle(...to));
          cells[to[0] * SIDE + to[1]].focus();
        }
      } else if (event.key === " ") {
        line(middle(r, c), middle(r, c));
      } else if (event.key === "Backspace" || event.key === "Delete") {
        for (const [row, column] of pixels(r, c)) ink[row * fine + column] = 0;
      } else return;
      event.preventDefault();
      send();
    }
    const middle = (r, c) => [(c + 0.5) * block, (r + 0.5) * block];
    const pixels = (r, c) => range(block * block).map((k) => [r * block + Math.floor(k / block), c * block + (k % block)]);

    function moveTo(r, c) {
      cells[cursor[0] * SIDE + cursor[1]].tabIndex = -1;
      cursor = [r, c];
      cells[r * SIDE + c].tabIndex = 0;
    }

    function send() {
      showInk();
      const text = ink.join("");
      if (text === model.get("ink")) return;
      model.set("ink", text);
      model.save_changes();
    }

    // ---- showing
    function showInk() {
      const brush = paper.getContext("2d");
      const picture = brush.createImageData(fine, fine);
      ink.forEach((on, k) => picture.data.set(on ? [27, 31, 36, 255] : [255, 255, 255, 255], 4 * k));
      brush.putImageData(picture, 0, 0);
      cells.forEach((cell, k) => {
        const [r, c] = [Math.floor(k / SIDE), k % SIDE];
        const on = pixels(r, c).reduce((sum, [row, column]) => sum + ink[row * fine + column], 0);
        cell.setAttribute("aria-label", `row ${r}, column ${c}, ink ${Math.round((100 * on) / (block * block))} %`);
      });
    }

    function showAnswer() {
      const seen = model.get("image");
      [...image.children].forEach((cell, k) => {
        cell.textContent = seen[k];
        const gray = Math.round(255 - (228 * seen[k]) / 16);
        cell.style.background = `rgb(${gray},${gray},${gray})`;
        cell.style.color = seen[k] > 8 ? "#fff" : "#000";
      });
      const lines = range(SIDE).map((r) => seen.slice(r * SIDE, (r + 1) * SIDE).join(" "));
      image.setAttribute("aria-label", `The network sees, row by row: ${lines.join("; ")}`);
      const outputs = model.get("outputs");
      const largest = outputs.indexOf(Math.max(...outputs));
      answers.forEach(({ bar, number, line }, digit) => {
        bar.style.width = `${100 * outputs[digit]}%`;
        number.textContent = outputs[digit].toFixed(2);
        line.classList.toggle("largest", digit === largest);
      });
      words.textContent = model.get("words");
    }

    function hear() { // Python put something else on the sheet
      if (!last) ink = [...model.get("ink")].map(Number);
      showInk();
    }
    model.on("change:ink", hear);
    model.on("change:image change:outputs change:words", showAnswer);
    moveTo(...cursor);
    showInk();
    showAnswer();
    return () => {
      model.off("change:ink", hear);
      model.off("change:image change:outputs change:words", showAnswer);
    };
  },
};

const range = (count) => [...Array(count).keys()];

function part(title, ...children) {
  return tag("div", {}, [tag("div", { className: "title" }, [title]), ...children]);
}

function tag(name, { role, ...properties }, children = []) {
  const element = Object.assign(document.createElement(name), properties);
  if (role) element.setAttribute("role", role);
  element.append(...children);
  return element;
}

function button(label, act) {
  const element = tag("button", { type: "button" }, [label]);
  element.dataset.lmSuppressShortcuts = "true";
  element.addEventListener("click", act);
  return element;
}
