// A list to choose from, for which the arrow keys work: JupyterLab takes them from ipywidgets' own.
export default {
  render({ model, el }) {
    const label = document.createElement("label");
    const select = document.createElement("select");
    // Every list is given this module anew, so that counting would call all of them 1.
    select.id = `nnlib-dropdown-${Math.random().toString(36).slice(2)}`;
    label.htmlFor = select.id;
    label.textContent = model.get("label");
    select.append(...model.get("texts").map((text) => new Option(text)));
    // JupyterLab takes the arrow keys for its cells unless the focused element says this.
    select.dataset.lmSuppressShortcuts = "true";
    select.addEventListener("change", () => {
      model.set("index", select.selectedIndex);
      model.save_changes();
    });
    const show = () => { select.selectedIndex = model.get("index"); };
    model.on("change:index", show);
    show();
    el.classList.add("nnlib-slider");
    el.append(label, select);
    return () => model.off("change:index", show);
  },
};
