// The stepper: shows the numbers Python worked out; calculates none but the terms of a sum in words.
// State is the model's: operation, iteration, row, column, example, predict_first.

export default {
  render({ model, el }) {
    // Every stepper is given this module anew, so that counting would call all of them 1.
    const id = `nnlib-stepper-${Math.random().toString(36).slice(2)}`;
    const get = (name) => model.get(name);
    let guess = null; // what the reader predicted for the result in sight: null, or above / below
    let timer = null;

    const set = (changes) => {
      for (const [name, value] of Object.entries(changes)) model.set(name, value);
      model.save_changes();
      render();
    };
    const goTo = (changes) => {
      if ("operation" in changes || "iteration" in changes) guess = null;
      set(changes);
    };

    // ---- the parts that are built once
    el.classList.add("nnlib-stepper");
    el.setAttribute("role", "group");
    el.setAttribute("aria-label", "One iteration, step by step");
    const back = button("◀ back", () => goTo({ operation: get("operation") - 1 }));
    const next = button("step ▶", () => goTo({ operation: get("operation") + 1 }), "primary");
    const play = button("play", () => (timer ? stop() : start()));
    const slider = tag("input", { type: "range", id: `${id}-iteration`, min: 0, max: get("iterations").length - 1 });
    const iteration = tag("output", { htmlFor: slider.id });
    slider.addEventListener("input", () => goTo({ iteration: Number(slider.value) }));
    const example = tag("select", { id: `${id}-example` });
    example.addEventListener("change", () => {
      const chosen = Number(example.value);
      set(perExample(operation()) ? { example: chosen, row: chosen } : { example: chosen });
    });
    const ask = tag("input", { type: "checkbox", id: `${id}-ask` });
    ask.addEventListener("change", () => goTo({ predict_first: ask.checked, operation: get("operation") }));
    const bar = tag("div", { className: "bar" }, [
      back, next, play,
      tag("label", { htmlFor: slider.id }, ["iteration", slider, iteration]),
      tag("label", { htmlFor: example.id }, ["example", example]),
      tag("label", { htmlFor: ask.id }, [ask, "let me predict first"]),
    ]);
    const list = tag("ol", {});
    let phase = null;
    const lines = get("operations").map((each, place) => {
      if (each.phase !== phase) list.append(tag("li", { className: "phase" }, [(phase = each.phase)]));
      const line = button(each.code, () => goTo({ operation: place }));
      list.append(tag("li", {}, [line]));
      return line;
    });
    const diagram = tag("div", {});
    const matrices = tag("div", { className: "matrices" });
    const words = tag("div", { className: "words" });
    words.setAttribute("aria-live", "polite");
    el.append(bar, tag("div", { className: "parts" }, [list, diagram, matrices]), words);
    for (const focusable of [slider, example, ask]) focusable.dataset.lmSuppressShortcuts = "true";

    // ---- what follows from the state
    const operation = () => get("operations")[get("operation")];
    const frame = () => get("frames")[get("iteration")];
    const hidden = () => get("predict_first") && guess === null && operation().kind !== "copy";
    const known = (name) => {
      const made = get("operations").slice(0, get("operation") + (hidden() ? 0 : 1));
      return get("known").includes(name) || made.some((each) => each.result === name);
    };
    const cell = () => {
      const result = frame()[operation().result];
      return [Math.min(get("row"), result.length - 1), Math.min(get("column"), result[0].length - 1)];
    };

    function render() {
      const now = get("operation");
      back.disabled = now === 0;
      next.disabled = now === lines.length - 1;
      play.textContent = timer ? "pause" : "play";
      slider.value = get("iteration");
      iteration.textContent = get("iterations")[get("iteration")].toLocaleString("en");
      slider.setAttribute("aria-valuetext", iteration.textContent);
      ask.checked = get("predict_first");
      example.replaceChildren(
        ...frame().X.map((inputs, place) =>
          tag("option", { value: place }, [`${place}: ${inputs.map(plain).join(" ")} → ${frame().y[place].map(plain).join(" ")}`])));
      example.value = get("example");
      lines.forEach((line, place) => {
        line.className = place < now ? "done" : "";
        if (place === now) line.setAttribute("aria-current", "step");
        else line.removeAttribute("aria-current");
      });
      renderMatrices();
      diagram.replaceChildren(drawNetwork());
      words.replaceChildren(...say());
    }

    function renderMatrices() {
      const held = matrices.contains(document.activeElement);
      const { operands, result, kind } = operation();
      const [row, column] = cell();
      const sign = { product: "@", update: "@", difference: "−", scale: "×" }[kind];
      const parts = [];
      operands.forEach((name, place) => {
        const shown = table(name, (r, c) => uses(kind, place, r, c, row, column));
        if (place === 2) parts.unshift(shown, tag("span", { className: "operator" }, ["+"]));
        else parts.push(...(place && sign ? [tag("span", { className: "operator" }, [sign])] : []), shown);
      });
      const arrow = { sigmoid: "→ sigmoid →", slope: "→ slope →", copy: "→" }[kind] ?? "=";
      matrices.replaceChildren(...parts, tag("span", { className: "operator" }, [arrow]), table(result, null));
      if (held) matrices.querySelector('button[aria-pressed="true"]')?.focus();
    }

    // Does this cell of an operand take part in the chosen number?
    function uses(kind, place, r, c, row, column) {
      if (kind === "product" || kind === "update") {
        if (place === 2) return r === row && c === column;
        return place === 0 ? r === row : c === column;
      }
      return r === row && c === column;
    }

    // A matrix; with `used` an operand, without it the result, whose cells can be chosen.
    function table(name, used) {
      const values = frame()[name];
      const largest = Math.max(...values.flat().map(Math.abs)) || 1;
      const [row, column] = cell();
      const caption = tag("caption", {}, [name.replace(" after", " after the update"), " ",
        tag("small", {}, [`${values.length}×${values[0].length}`])]);
      const head = tag("tr", {}, [tag("td", {}, [""]), ...values[0].map((_, c) => scoped("col", c))]);
      const body = values.map((numbers, r) => tag("tr", {}, [scoped("row", r), ...numbers.map((value, c) => {
        const secret = !used && hidden();
        const text = secret ? "?" : number(value);
        const inside = used ? tag("span", {}, [text]) : button(text, () => choose(r, c));
        if (!used) {
          const chosen = r === row && c === column;
          inside.setAttribute("aria-pressed", chosen);
          inside.setAttribute("aria-label", `${name} row ${r} column ${c}: ${secret ? "hidden" : text}`);
          inside.tabIndex = chosen ? 0 : -1;
          inside.addEventListener("keydown", (event) => arrow(event, r, c, values));
        }
        const td = tag("td", { className: used && used(r, c) ? "used" : "" }, [inside]);
        if (!secret) td.style.background = shade(value, largest);
        return td;
      })]));
      return tag("table", {}, [caption, tag("thead", {}, [head]), tag("tbody", {}, body)]);
    }

    function choose(row, column) {
      set(perExample(operation()) ? { row, column, example: row } : { row, column });
    }

    function arrow(event, r, c, values) {
      const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      if (!move) return;
      event.preventDefault();
      const [row, column] = [r + move[0], c + move[1]];
      if (values[row]?.[column] !== undefined) choose(row, column);
    }

    function drawNetwork() {
      const numbers = frame();
      const { result, kind } = operation();
      const [row, column] = cell();
      const which = get("example");
      const sizes = [numbers.X[0].length, numbers.syn0[0].length, numbers.y[0].length];
      const tall = Math.max(...sizes);
      const height = Math.max(250, 72 * tall) + 30;
      const at = (layer, n) => [55 + 160 * layer, (height - 30) / 2 + (n - (sizes[layer] - 1) / 2) * 72];
      const svg = shape("svg", { viewBox: `0 0 430 ${height}`, role: "img" });
      const target = { l1_sum: 1, l1: 1, l2_sum: 2, l2: 2 }[result];
      const bright = (layer, i, j) =>
        (layer + 1 === target && j === column) ||
        (result === "l1_error" && layer === 1 && i === column) ||
        (kind === "update" && result.startsWith(`syn${layer}`) && i === row && j === column);
      const labels = [];
      [numbers.syn0, numbers.syn1].forEach((weights, layer) => {
        const largest = Math.max(...weights.flat().map(Math.abs)) || 1;
        weights.forEach((line, i) => line.forEach((weight, j) => {
          const [[x1, y1], [x2, y2]] = [at(layer, i), at(layer + 1, j)];
          const lit = bright(layer, i, j);
          svg.append(shape("line", {
            x1, y1, x2, y2, "stroke-width": 1 + (4 * Math.abs(weight)) / largest,
            stroke: `rgb(${weight < 0 ? "213,94,0" : "0,114,178"})`, opacity: lit ? 1 : 0.22,
            "stroke-dasharray": weight < 0 ? "7 4" : "none",
          }));
          if (!lit) return;
          const t = target === undefined ? 0.5 : 0.3 + 0.14 * (i % 3);
          const [x, y] = [x1 + t * (x2 - x1), y1 + t * (y2 - y1)];
          const shown = kind === "update" && !hidden() ? numbers[result][i][j] : weight;
          labels.push(shape("rect", { class: "plate", x: x - 26, y: y - 9, width: 52, height: 18, rx: 4 }),
            text(number(shown), x, y + 4, "weight"));
        }));
      });
      svg.append(...labels);
      sizes.forEach((size, layer) => {
        for (let n = 0; n < size; n++) {
          const [x, y] = at(layer, n);
          const value = known(`l${layer}`) ? numbers[`l${layer}`][which][n] : null;
          const sum = value === null && layer && known(`l${layer}_sum`) ? numbers[`l${layer}_sum`][which][n] : null;
          const here = perExample(operation()) && result.startsWith(`l${layer}`) && n === column;
          const circle = { cx: x, cy: y, r: 24 };
          if (value === null) svg.append(shape("circle", { ...circle, class: "ghost" }));
          else {
            svg.append(shape("circle", { ...circle, class: "plate", style: "opacity:1" }), shape("circle", {
              ...circle, fill: shade(value, 1), stroke: "var(--ink)", "stroke-width": here ? 3.5 : 1.2 }));
          }
          if (here && value === null) svg.append(shape("circle", { ...circle, fill: "none", stroke: "var(--ink)", "stroke-width": 3 }));
          svg.append(text(value !== null ? value.toFixed(2) : sum !== null ? signed(sum, 2) : "?", x, y + 5, "value"));
          if (value === null && sum !== null) svg.append(text("sum", x, y + 38, "name"));
          for (const name of ["delta", "error"]) {
            if (layer && known(`l${layer}_${name}`)) {
              svg.append(text(`${name} ${number(numbers[`l${layer}_${name}`][which][n])}`, x, y + 38, "weight"));
              break;
            }
          }
        }
        const kinds = ["inputs", "hidden", "output"];
        svg.append(text(`l${layer} · ${kinds[layer]}`, at(layer, 0)[0], height - 6, "name"));
      });
      svg.setAttribute("aria-label", tell(numbers, which, [row, column]));
      return svg;
    }

    // The diagram in words: each number it shows.
    function tell(numbers, which, [row, column]) {
      const { result, kind } = operation();
      const told = [`The network with example ${which}, target ${numbers.y[which].map(plain).join(" ")}.`];
      ["inputs", "hidden", "output"].forEach((layer, k) => {
        const listed = [[`l${k}`, ""], [`l${k}_sum`, "sum "], [`l${k}_error`, "error "], [`l${k}_delta`, "delta "]]
          .filter(([name]) => numbers[name] && known(name))
          .filter(([name]) => !(name.endsWith("_sum") && known(`l${k}`)) && !(name.endsWith("_error") && known(`l${k}_delta`)))
          .map(([name, called]) => `${called}${numbers[name][which].map(number).join(", ")}`);
        told.push(`l${k}, ${layer}: ${listed.length ? listed.join("; ") : "not known yet"}.`);
      });
      const weights = kind === "update"
        ? [`${result.slice(0, 4)}[${row}, ${column}]: ${number((hidden() ? numbers[result.slice(0, 4)] : numbers[result])[row][column])}`]
        : [];
      const into = { l1_sum: 0, l1: 0, l2_sum: 1, l2: 1 }[result];
      if (into !== undefined) {
        weights.push(`into ${neuron(`l${into + 1}`, column)}: ${numbers[`syn${into}`].map((line) => number(line[column])).join(", ")}`);
      }
      if (result === "l1_error") weights.push(`out of ${neuron("l1", column)}: ${numbers.syn1[column].map(number).join(", ")}`);
      if (weights.length) told.push(`Weights ${weights.join("; ")}.`);
      return told.join(" ");
    }

    // ---- one number in words
    function say() {
      const { kind, operands, result, code } = operation();
      const numbers = frame();
      const [row, column] = cell();
      const value = numbers[result][row][column];
      const where = perExample(operation())
        ? `Example ${row}, ${neuron(result, column)}. `
        : `${result.slice(0, 4)}[${row}, ${column}], from ${neuron(`l${result[3]}`, row)} to ${neuron(`l${Number(result[3]) + 1}`, column)}. `;
      const start = [tag("b", {}, [where])];
      if (hidden()) {
        const limit = threshold(kind, result, numbers, row, column);
        const question = kind === "update" ? `Will this weight of ${number(limit)} go up or down?`
          : `What will ${code} give here: above ${plain(limit)}, or not?`;
        const answers = kind === "update" ? ["up", "down"] : ["above", "not above"];
        return [...start, question, tag("div", { className: "ask" }, answers.map((said) =>
          button(said, () => { guess = said; render(); })))];
      }
      if (guess !== null && get("predict_first")) {
        const above = value > threshold(kind, result, numbers, row, column);
        const right = above === ["up", "above"].includes(guess);
        start.unshift(tag("b", {}, [`You said ${guess}: ${right ? "that is so. " : "it is the other way. "}`]));
      }
      const of = (name) => numbers[name][row][column];
      const bold = (number_) => tag("b", {}, [number(number_)]);
      const name = (text_) => tag("code", {}, [text_]);
      const terms = () => {
        const line = numbers[operands[0]][row].map((left, k) => [left, numbers[operands[1]][k][column]]);
        const sum = line.reduce((total, [a, b]) => total + a * b, 0);
        return [sum, ["Row ", String(row), " of ", name(operands[0]), " meets column ", String(column), " of ",
          name(operands[1]), ": ", line.map(([a, b]) => `${number(a)}×(${number(b)})`).join(" + ")]];
      };
      if (kind === "copy") return [...start, "Layer 0 is the data itself: ", bold(value), "."];
      if (kind === "product") {
        const close = result === "l1_error"
          ? [" The output's delta, sent back through the weight it came by: this neuron's share of the blame."]
          : [" What the inputs bring in, each times its weight."];
        return [...start, ...terms()[1], " = ", bold(value), ".", ...close];
      }
      if (kind === "sigmoid") {
        const side = of(operands[0]) < 0 ? "below" : "above";
        return [...start, "The sigmoid squashes ", bold(of(operands[0])), " to ", bold(value),
          `: the sum is ${side} zero, so the answer is ${side} 0.5.`];
      }
      if (kind === "difference") {
        return [...start, `The target is ${plain(of("y"))}, the answer ${number(of("l2"))}: the error is `, bold(value),
          value > 0 ? ". The answer should go up." : ". The answer should go down."];
      }
      if (kind === "slope") {
        const output = number(of(operands[0]));
        return [...start, `${output} × (1 − ${output}) = `, bold(value), ". At most 0.25, near 0 where the neuron is sure."];
      }
      if (kind === "scale") {
        return [...start, "Its error ", number(of(operands[0])), " times its slope ", number(of(operands[1])), " = ",
          bold(value), value > 0 ? ": this neuron should answer more." : ": this neuron should answer less."];
      }
      const [sum, meeting] = terms();
      const rate = get("learning_rate");
      const scaled = rate === 1 ? [] : [`, times the learning rate ${rate}`];
      return [...start, ...meeting, " = ", bold(sum), ...scaled, ", summed over all examples. The weight goes from ",
        bold(of(operands[2])), " to ", bold(value), "."];
    }

    function threshold(kind, result, numbers, row, column) {
      if (kind === "update") return numbers[operation().operands[2]][row][column];
      return { sigmoid: 0.5, slope: 0.2 }[kind] ?? 0;
    }

    function neuron(result, column) {
      const layer = Number(result[1]);
      return layer === 0 ? `input ${column}` : layer === 1 ? `hidden neuron ${column}` : "the output";
    }

    function start() {
      timer = setInterval(() => {
        if (hidden() || get("operation") === lines.length - 1) stop();
        else goTo({ operation: get("operation") + 1 });
      }, 2500);
      render();
    }

    function stop() {
      clearInterval(timer);
      timer = null;
      render();
    }

    model.on("change", render);
    render();
    return () => { clearInterval(timer); model.off("change", render); };
  },
};

const perExample = (operation) => operation.kind !== "update";
const plain = (value) => String(Number(value.toPrecision(6)));
const signed = (value, digits) => (value < 0 ? "" : "+") + value.toFixed(digits);

// Whole numbers bare, others with a sign and three digits, tiny ones with their power of ten.
function number(value) {
  if (Number.isInteger(value)) return String(value);
  if (Math.abs(value) < 0.0005) return (value < 0 ? "" : "+") + value.toExponential(0);
  return signed(value, Math.abs(value) < 100 ? 3 : 0);
}

// Blue above zero, vermilion below, paler the closer to it; the sign is in the number as well.
function shade(value, largest) {
  const strength = 0.5 * Math.min(1, Math.abs(value) / largest);
  return `rgba(${value < 0 ? "213,94,0" : "0,114,178"},${strength.toFixed(3)})`;
}

function tag(name, properties, children = []) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function button(label, act, className = "") {
  const element = tag("button", { type: "button", className }, [label]);
  element.dataset.lmSuppressShortcuts = "true"; // JupyterLab takes the arrow keys otherwise
  element.addEventListener("click", act);
  return element;
}

function scoped(scope, place) {
  return tag("th", { scope }, [String(place)]);
}

function shape(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function text(content, x, y, kind) {
  const element = shape("text", { x, y, class: kind });
  element.textContent = content;
  return element;
}
