// Radio buttons for which the arrow keys work: JupyterLab takes them from ipywidgets' own.
export default {
  render({ model, el }) {
    // Every question is given this module anew, so that counting would call all of them 1.
    const name = `nnlib-choices-${Math.random().toString(36).slice(2)}`;
    const lead = model.get("lead");
    const legend = tag("legend", {}, [...(lead ? [tag("b", {}, [lead]), " "] : []), model.get("question")]);
    const inputs = model.get("choices").map((choice) => {
      const input = tag("input", { type: "radio", name, value: choice });
      // JupyterLab takes the arrow keys for its cells unless the focused element says this.
      input.dataset.lmSuppressShortcuts = "true";
      input.addEventListener("change", () => {
        model.set("value", choice);
        model.save_changes();
      });
      return input;
    });
    const show = () => inputs.forEach((input) => { input.checked = input.value === model.get("value"); });
    model.on("change:value", show);
    show();
    el.classList.add("nnlib-choices");
    el.classList.toggle("nnlib-in-a-row", model.get("in_a_row"));
    el.append(tag("fieldset", {}, [legend, ...inputs.map((input) => tag("label", {}, [input, input.value]))]));
    return () => model.off("change:value", show);
  },
};

function tag(name, properties, children = []) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
