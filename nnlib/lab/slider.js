// A slider with a name: ipywidgets' own has none that a screen reader could read out.
let count = 0;

export default {
  render({ model, el }) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    const output = document.createElement("output");
    label.htmlFor = output.htmlFor = input.id = `nnlib-slider-${++count}`;
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
    input.addEventListener("input", () => {
      model.set("index", Number(input.value));
      model.save_changes();
    });
    model.on("change", show);
    show();
    el.classList.add("nnlib-slider");
    el.append(label, input, output);
    return () => model.off("change", show);
  },
};
