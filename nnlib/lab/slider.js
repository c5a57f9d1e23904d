// A slider with a name: ipywidgets' own has none that a screen reader could read out.
export default {
  render({ model, el }) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    const output = document.createElement("output");
    // Every slider is given this module anew, so that counting would call all of them 1.
    input.id = `nnlib-slider-${Math.random().toString(36).slice(2)}`;
    label.htmlFor = output.htmlFor = input.id;
    input.type = "range";
    input.min = 0;
    // JupyterLab takes the arrow keys for its cells unless the focused element says this.
    input.dataset.lmSuppressShortcuts = "true";

    const show = () => {
      const texts = model.get("texts");
      label.textContent = model.get("label");
      input.max = texts.length - 1;
      input.value = model.get("index");
      output.textContent = texts[model.get("index")];
      input.setAttribute("aria-valuetext", output.textContent);
    };
    const go = (index) => {
      model.set("index", index);
      model.save_changes();
    };
    input.addEventListener("input", () => go(Number(input.value)));
    model.on("change", show);
    show();
    el.classList.add("nnlib-slider");
    el.append(label, input, output);
    const stop = model.get("play") ? addPlayer(el, model, go) : () => {};
    return () => {
      stop();
      model.off("change", show);
    };
  },
};

// A button that moves the slider by itself, and how fast; the returned function stops it.
function addPlayer(el, model, go) {
  const play = document.createElement("button");
  const speed = document.createElement("select");
  for (const [name, pause] of [["slow", 500], ["normal", 200], ["fast", 80]]) {
    speed.append(new Option(name, pause, name === "normal", name === "normal"));
  }
  speed.setAttribute("aria-label", "speed");
  play.dataset.lmSuppressShortcuts = speed.dataset.lmSuppressShortcuts = "true";
  let timer = null;

  const stop = () => {
    clearTimeout(timer);
    timer = null;
    play.textContent = "▶ play";
  };
  const step = () => {
    const next = model.get("index") + 1;
    if (next >= model.get("texts").length) return stop();
    go(next);
    timer = setTimeout(step, Number(speed.value));
  };
  play.addEventListener("click", () => {
    if (timer) return stop();
    if (model.get("index") === model.get("texts").length - 1) go(0);
    play.textContent = "⏸ pause";
    timer = setTimeout(step, Number(speed.value));
  });
  stop();
  el.append(play, speed);
  el.classList.add("nnlib-player");
  return stop;
}
