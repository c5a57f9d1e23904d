// The stepper: shows the numbers Python worked out; calculates none but the terms of a sum in words.
// State is the model's: operation, iteration, row, column, example, predict_first.

export default {
  render({ model, el }) {
    // Every stepper is given this module anew, so that counting would call all of them 1.
    const id = `nnlib-stepper-${Math.random().toString(36).slice(2)}`;
    let trial = {}; // in place of the model's state, while heights are measured
    const get = (name) => trial[name] ?? model.get(name);
    const said = new Map(); // what the reader predicted, by the number it was about
    let timer = null;
    let width = 0; // for which the heights have been measured

    const set = (changes) => {
      for (const [name, value] of Object.entries(changes)) model.set(name, value);
      model.save_changes();
      render();
    };
    const goTo = (operation) => {
      // At an update a row is that of a weight. Back among the examples, theirs is the chosen one.
      set(perExample(get("operations")[operation]) ? { operation, row: get("example") } : { operation });
    };

    // ---- the parts that are built once
    el.classList.add("nnlib-stepper");
    el.setAttribute("role", "group");
    el.setAttribute("aria-label", "One iteration, step by step");
    const back = button("◀ back", () => goTo(get("operation") - 1));
    const next = button("step ▶", () => goTo(get("operation") + 1), "primary");
    const play = button("▶ play", () => (timer ? stop() : start()));
    const speed = tag("select", {}, [["slow", 4000], ["normal", 2500], ["fast", 1000]].map(([name, pause]) =>
      new Option(name, pause, name === "normal", name === "normal")));
    speed.setAttribute("aria-label", "speed");
    const slider = tag("input", { type: "range", id: `${id}-iteration`, min: 0, max: get("iterations").length - 1 });
    const iteration = tag("output", { htmlFor: slider.id });
    slider.addEventListener("input", () => set({ iteration: Number(slider.value) }));
    const example = tag("select", { id: `${id}-example` });
    example.addEventListener("change", () => {
      const chosen = Number(example.value);
      set(perExample(operation()) ? { example: chosen, row: chosen } : { example: chosen });
    });
    const ask = tag("input", { type: "checkbox", id: `${id}-ask` });
    ask.addEventListener("change", () => {
      said.clear();
      set({ predict_first: ask.checked });
    });
    const bar = tag("div", { className: "bar" }, [
      back, next, play, speed,
      tag("label", { htmlFor: slider.id }, ["iteration", slider, iteration]),
      tag("label", { htmlFor: example.id }, ["example", example]),
      tag("label", { htmlFor: ask.id }, [ask, "let me predict first"]),
    ]);
    const list = tag("ol", {});
    let phase = null;
    const lines = get("operations").map((each, place) => {
      if (each.phase !== phase) list.append(tag("li", { className: "phase" }, [(phase = each.phase)]));
      const line = button(each.code, () => goTo(place));
      list.append(tag("li", {}, [line]));
      return line;
    });
    const diagram = tag("div", {});
    const matrices = tag("div", { className: "matrices" });
    const words = tag("div", { className: "words" });
    words.setAttribute("aria-live", "polite");
    const parts = tag("div", { className: "parts" }, [list, diagram, matrices]);
    el.append(bar, parts, words);
    for (const focusable of [speed, slider, example, ask]) focusable.dataset.lmSuppressShortcuts = "true";

    // ---- what follows from the state
    const operation = () => get("operations")[get("operation")];
    const frame = () => get("frames")[get("iteration")];
    const about = (row, column) => [get("operation"), get("iteration"), row, column].join();
    const hidden = (row, column) =>
      get("predict_first") && operation().kind !== "copy" && !said.has(about(row, column));
    const known = (name) => get("known").includes(name) ||
      get("operations").slice(0, get("operation")).some((each) => each.result === name);
    // A number if it exists by now and need not be predicted first, otherwise null.
    const seen = (name, row, column) =>
      known(name) || (name === operation().result && !hidden(row, column)) ? frame()[name][row][column] : null;
    const weight = (layer, i, j) => seen(`syn${layer} after`, i, j) ?? frame()[`syn${layer}`][i][j];
    const written = (name) => get("written")[name] ?? name;
    const cell = () => {
      const result = frame()[operation().result];
      return [Math.min(get("row"), result.length - 1), Math.min(get("column"), result[0].length - 1)];
    };

    function render() {
      const focused = el.contains(document.activeElement) ? document.activeElement : null;
      const now = get("operation");
      back.disabled = now === 0;
      next.disabled = now === lines.length - 1;
      play.textContent = timer ? "⏸ pause" : "▶ play";
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
      if (el.clientWidth !== width) measure();
      show();
      // A button that is gone, or off, hands the keyboard to the chosen number.
      if (focused && (focused.disabled || !focused.isConnected)) {
        matrices.querySelector('button[aria-pressed="true"]').focus();
      }
    }

    function show() {
      renderMatrices();
      diagram.replaceChildren(drawNetwork());
      words.replaceChildren(...say());
      // What stands below keeps its place: nothing becomes less tall than it has been.
      for (const part of [parts, words]) {
        if (width) part.style.minHeight = `${Math.ceil(part.getBoundingClientRect().height)}px`;
      }
    }

    // Each operation is shown once at this width, so that there is room for the tallest.
    function measure() {
      width = el.clientWidth;
      for (const part of [parts, words]) part.style.minHeight = "";
      if (width) lines.forEach((_, place) => { trial = { operation: place }; show(); });
      trial = {};
    }

    function renderMatrices() {
      const { operands, result, kind } = operation();
      const [row, column] = cell();
      const sign = { product: "@", update: "@", difference: "−", scale: "×" }[kind];
      const terms = operands.map((name, place) =>
        [place ? sign : "", table(name, (r, c) => uses(kind, place, r, c, row, column))]);
      if (kind === "update") {
        const [, weights] = terms.pop();
        terms[0][0] = "+";
        terms.unshift(["", weights]);
      }
      terms.push([{ sigmoid: "→ sigmoid →", slope: "→ slope →", copy: "→" }[kind] ?? "=", table(result, null)]);
      // A sign stays with the matrix behind it when the line breaks.
      matrices.replaceChildren(...terms.map(([sign, matrix]) => tag("div", { className: "term" },
        sign ? [tag("span", { className: "operator" }, [sign]), matrix] : [matrix])));
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
      const caption = tag("caption", { className: quantity(name) }, [written(name), " ",
        tag("small", {}, [`${values.length}×${values[0].length}`])]);
      const head = tag("tr", {}, [tag("td", {}, [""]), ...values[0].map((_, c) => scoped("col", c))]);
      const body = values.map((numbers, r) => tag("tr", {}, [scoped("row", r), ...numbers.map((value, c) => {
        const secret = !used && hidden(r, c);
        const text = secret ? "?" : number(value);
        const inside = used ? tag("span", {}, [text]) : button(text, () => choose(r, c));
        if (!used) {
          const chosen = r === row && c === column;
          inside.setAttribute("aria-pressed", chosen);
          inside.setAttribute("aria-label", `${written(name)} row ${r} column ${c}: ${secret ? "hidden" : text}`);
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
      const at = (layer, n) => [42 + 160 * layer, (height - 30) / 2 + (n - (sizes[layer] - 1) / 2) * 72];
      const svg = shape("svg", { viewBox: `0 0 420 ${height}`, role: "img" });
      const target = { l1_sum: 1, l1: 1, l2_sum: 2, l2: 2 }[result];
      const bright = (layer, i, j) =>
        (layer + 1 === target && j === column) ||
        (result === "l1_error" && layer === 1 && i === column) ||
        (kind === "update" && result.startsWith(`syn${layer}`) && i === row && j === column);
      const labels = [];
      [numbers.syn0, numbers.syn1].forEach((weights, layer) => {
        const drawn = weights.map((line, i) => line.map((_, j) => weight(layer, i, j)));
        const largest = Math.max(...drawn.flat().map(Math.abs)) || 1;
        drawn.forEach((line, i) => line.forEach((value, j) => {
          const [[x1, y1], [x2, y2]] = [at(layer, i), at(layer + 1, j)];
          const lit = bright(layer, i, j);
          svg.append(shape("line", {
            x1, y1, x2, y2, "stroke-width": 1 + (4 * Math.abs(value)) / largest,
            stroke: `rgb(${value < 0 ? "213,94,0" : "0,114,178"})`, opacity: lit ? 1 : 0.22,
            "stroke-dasharray": value < 0 ? "7 4" : "none",
          }));
          if (!lit) return;
          const t = target === undefined && layer ? 0.6 : 0.4; // beside what stands below the neurons
          const [x, y] = [x1 + t * (x2 - x1), y1 + t * (y2 - y1)];
          labels.push(shape("rect", { class: "plate", x: x - 29, y: y - 10, width: 58, height: 20, rx: 4 }),
            text(number(value), x, y + 5, "weight"));
        }));
      });
      svg.append(...labels);
      sizes.forEach((size, layer) => {
        for (let n = 0; n < size; n++) {
          const [x, y] = at(layer, n);
          const value = seen(`l${layer}`, which, n);
          const sum = value === null ? seen(`l${layer}_sum`, which, n) : null;
          const here = perExample(operation()) && result.startsWith(`l${layer}`) && n === column;
          const circle = { cx: x, cy: y, r: 26 };
          if (value === null) svg.append(shape("circle", { ...circle, class: "ghost" }));
          else {
            svg.append(shape("circle", { ...circle, class: "plate", style: "opacity:1" }), shape("circle", {
              ...circle, fill: shade(value, 1), stroke: "var(--ink)", "stroke-width": here ? 3.5 : 1.2 }));
          }
          if (here && value === null) svg.append(shape("circle", { ...circle, fill: "none", stroke: "var(--ink)", "stroke-width": 3 }));
          svg.append(text(value !== null ? value.toFixed(2) : sum !== null ? signed(sum, 2) : "?", x, y + 5, "value"));
          if (sum !== null) svg.append(text("sum", x, y + 41, "name"));
          for (const name of ["delta", "error"]) {
            const shown = seen(`l${layer}_${name}`, which, n);
            if (shown === null) continue;
            svg.append(text(`${name} ${number(shown)}`, x, y + 41, `weight ${name}`));
            break;
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
        const values = (name) => numbers[`l${k}`][which].map((_, n) => seen(name, which, n));
        const listed = [[`l${k}`, ""], [`l${k}_sum`, "sum ", `l${k}`], [`l${k}_error`, "error ", `l${k}_delta`], [`l${k}_delta`, "delta "]]
          .filter(([name, , instead]) => values(name).some(exists) && !(instead && values(instead).every(exists)))
          .map(([name, called]) => `${called}${values(name).map((value) => (exists(value) ? number(value) : "?")).join(", ")}`);
        told.push(`l${k}, ${layer}: ${listed.length ? listed.join("; ") : "not known yet"}.`);
      });
      const weights = kind === "update"
        ? [`${result.slice(0, 4)}[${row}, ${column}]: ${number(weight(Number(result[3]), row, column))}`]
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
      const name = (text_) => tag("code", {}, [text_]);
      const limit = threshold(kind, numbers, row, column);
      if (hidden(row, column)) {
        const question = kind === "update" ? [`Will this weight of ${number(limit)} go up or down?`]
          : ["What will ", name(code.split(" = ").pop()), ` give here: above ${plain(limit)}, or not?`];
        const answers = kind === "update" ? ["up", "down"] : ["above", "not above"];
        return [...start, ...question, tag("div", { className: "ask" }, answers.map((answer) =>
          button(answer, () => { said.set(about(row, column), answer); render(); })))];
      }
      const guess = said.get(about(row, column));
      if (guess) {
        const right = value > limit === ["up", "above"].includes(guess);
        const verdict = kind === "update" && value === limit ? "it stays as it is. "
          : right ? "that is so. " : "it is the other way. ";
        start.unshift(tag("b", {}, [`You said ${guess}: ${verdict}`]));
      }
      const of = (name) => numbers[name][row][column];
      const bold = (number_) => tag("b", {}, [number(number_)]);
      const terms = () => {
        const line = numbers[operands[0]][row].map((left, k) => [left, numbers[operands[1]][k][column]]);
        const sum = line.reduce((total, [a, b]) => total + a * b, 0);
        return [sum, ["Row ", String(row), " of ", name(written(operands[0])), " meets column ", String(column), " of ",
          name(written(operands[1])), ": ", line.map(([a, b]) => `${number(a)}×(${number(b)})`).join(" + ")]];
      };
      if (kind === "copy") return [...start, "Layer 0 is the data itself: ", bold(value), "."];
      if (kind === "product") {
        const close = result === "l1_error"
          ? [numbers.y[0].length > 1 ? " The outputs' deltas, each" : " The output's delta,",
            " sent back through the weight it came by: this neuron's share of the blame."]
          : [" What the inputs bring in, each times its weight."];
        return [...start, ...terms()[1], " = ", bold(value), ".", ...close];
      }
      if (kind === "sigmoid") {
        const sum = of(operands[0]);
        return [...start, "The sigmoid squashes ", bold(sum), " to ", bold(value), bySign(sum,
          ": the sum is above zero, so the answer is above 0.5.", ": the sum is zero, so the answer is 0.5.",
          ": the sum is below zero, so the answer is below 0.5.")];
      }
      if (kind === "difference") {
        return [...start, `The target is ${plain(of("y"))}, the answer ${number(of("l2"))}: the error is `, bold(value),
          bySign(value, ". The answer should go up.", ". The answer should stay.", ". The answer should go down.")];
      }
      if (kind === "slope") {
        const output = number(of(operands[0])).replace("+", "");
        return [...start, `${output} × (1 − ${output}) = `, bold(value), ". At most 0.25, near 0 where the neuron is sure."];
      }
      if (kind === "scale") {
        return [...start, "Its error ", number(of(operands[0])), " times its slope ", number(of(operands[1])), " = ",
          bold(value), bySign(value, ": this neuron should answer more.", ": this neuron is left as it is.",
            ": this neuron should answer less.")];
      }
      const [sum, meeting] = terms();
      const rate = get("learning_rate");
      const scaled = rate === 1 ? [] : [`, times the learning rate ${rate}`];
      return [...start, ...meeting, " = ", bold(sum), ...scaled, ", summed over all examples. The weight goes from ",
        bold(of(operands[2])), " to ", bold(value), "."];
    }

    function threshold(kind, numbers, row, column) {
      if (kind === "update") return numbers[operation().operands[2]][row][column];
      return { sigmoid: 0.5, slope: 0.2 }[kind] ?? 0;
    }

    function neuron(result, column) {
      const layer = Number(result[1]);
      return layer === 0 ? `input ${column}` : layer === 1 ? `hidden neuron ${column}`
        : frame().y[0].length > 1 ? `output ${column}` : "the output";
    }

    function start() {
      const last = () => get("operation") === lines.length - 1;
      const step = () => {
        if (last() || hidden(...cell())) return stop();
        timer = setTimeout(step, Number(speed.value));
        goTo(get("operation") + 1);
      };
      timer = setTimeout(step, Number(speed.value));
      if (last()) goTo(0);
      render();
    }

    function stop() {
      clearTimeout(timer);
      timer = null;
      render();
    }

    model.on("change", render);
    render();
    // In the next frame: to change a size while sizes are observed is an error.
    const resized = new ResizeObserver(() => requestAnimationFrame(() => el.clientWidth !== width && render()));
    resized.observe(el);
    return () => { clearTimeout(timer); resized.disconnect(); model.off("change", render); };
  },
};

const perExample = (operation) => operation.kind !== "update";
const exists = (value) => value !== null;
const bySign = (value, above, zero, below) => (value > 0 ? above : value < 0 ? below : zero);
const quantity = (name) => /_(error|delta|slope)$/.exec(name)?.[1] ?? ""; // what has a color of its own
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
