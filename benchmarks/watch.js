// Watches one explorer on the page: what reached the screen and when, and whether it was ever gone.
// All times are those of performance.now(), which is also the clock of events.
(area) => {
  const shown = []; // {time, words} of every state of the explorer that reached the screen
  const inputs = []; // when a slider was given another value
  let pressed = 0; // when the last key went down
  let frames = 0, bad = 0, height = 0, watching = false;

  const picture = () => area.querySelector("img");
  // An explorer's words are those of its picture; a stepper's are its matrices and its sentence.
  const words = () => picture()?.alt
    ?? [...area.querySelectorAll(".parts, .words")].map((part) => part.textContent).join(" ");

  // What a frame's callback posts is done when that frame has been painted.
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); resolve(performance.now()); };
    port2.postMessage("");
  }));

  const seen = () => picture() ?? words();
  let last = seen();
  new MutationObserver(async () => {
    const now = seen();
    if (now === last) return;
    last = now;
    if (now.decode) await now.decode().catch(() => {}); // fails for one that was replaced meanwhile
    const time = await painted();
    if (now === last) shown.push({ time, words: words() });
  }).observe(area, { subtree: true, childList: true, characterData: true, attributes: true });
  document.addEventListener("keydown", (event) => { pressed = event.timeStamp; }, true);
  area.addEventListener("input", (event) => { inputs.push(event.timeStamp); }, true);

  function sample() {
    if (!watching) return;
    const drawing = picture() ?? area.querySelector("svg");
    const empty = !drawing || drawing.getBoundingClientRect().height < 1
      || (drawing.decode && !(drawing.complete && drawing.naturalWidth));
    frames += 1;
    if (empty || area.offsetHeight !== height) bad += 1;
    requestAnimationFrame(sample);
  }

  async function until(condition, what) {
    const deadline = performance.now() + 10_000;
    while (!condition()) {
      if (performance.now() > deadline) throw new Error(`${what()} Shown: ${words()}`);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  }

  // `text` of what follows: a function; the words of the state that is waited for contain it.
  window.watch = {
    words,

    // Milliseconds from the key press to the first state after it.
    async answer(text) {
      const first = () => shown.find((each) => each.time > pressed && each.words.includes(text()));
      await until(first, () => `No answer "${text()}" to a key press.`);
      const milliseconds = first().time - pressed;
      shown.length = 0;
      return milliseconds;
    },

    beginDrag() {
      [frames, bad, height, watching] = [0, 0, area.offsetHeight, true];
      shown.length = inputs.length = 0;
      requestAnimationFrame(sample);
    },

    // Waits until nothing has changed for 300 ms. With a text that is not empty the first picture
    // of the last value that has it is the final one: what is being trained goes on to change.
    async endDrag(text) {
      const final = () => text()
        ? shown.find((each) => each.time > inputs.at(-1) && each.words.includes(text()))
        : shown.at(-1);
      const since = () => performance.now() - Math.max(inputs.at(-1), final()?.time ?? Infinity);
      await until(() => since() > 300, () => `No final picture "${text()}" after a drag.`);
      watching = false;
      return {
        settled: final().time - inputs.at(-1),
        values: inputs.length, pictures: shown.length, frames, bad,
      };
    },
  };
}
