// The pages of the static edition: steppers that play, and nothing that only a mouse can scroll.

document.addEventListener("DOMContentLoaded", () => {
  for (const place of document.querySelectorAll(".stepping")) {
    const state = JSON.parse(place.querySelector("script").textContent);
    // What the stepper asks of Python, answered by what Python has left here.
    const model = {
      get: (name) => state[name],
      set: (name, value) => { state[name] = value; },
      save_changes() {},
      on() {},
      off() {},
    };
    const el = place.appendChild(document.createElement("div"));
    window.nnlibStepper.render({ model, el });
    place.classList.add("plays");
  }

  const wide = document.querySelectorAll("article pre, .table-wrapper, .formula, .matrices");
  const reachable = () => {
    for (const each of wide) {
      if (each.scrollWidth > each.clientWidth) each.tabIndex = 0;
      else each.removeAttribute("tabindex");
    }
  };
  reachable();
  window.addEventListener("resize", reachable);
});
