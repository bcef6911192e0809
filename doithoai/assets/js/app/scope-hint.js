// Asks the server about a matter when its box is left or the typing rests (textarea[data-hint-url]) and shows the doubt,
// if any, below it. Until it has answered, the words are marked data-unjudged: a denunciation must not lie in the
// browser. Without scripts the same doubt appears on the page after sending.
(() => {
  const REST = 3000; // milliseconds
  const timers = new WeakMap();
  document.addEventListener("change", (event) => { if (event.target.dataset?.hintUrl) ask(event.target); });
  document.addEventListener("input", (event) => {
    const area = event.target;
    if (!area.dataset?.hintUrl) return;
    area.dataset.unjudged = "";
    clearTimeout(timers.get(area));
    timers.set(area, setTimeout(() => ask(area), REST));
  }, true);

  async function ask(area) {
    clearTimeout(timers.get(area));
    const place = area.closest("[data-matter]")?.querySelector("[data-doubt]");
    const token = area.form?.querySelector("[name=csrfmiddlewaretoken]");
    const words = area.value;
    if (!place || !token) return;
    const body = new URLSearchParams({ csrfmiddlewaretoken: token.value, [area.name]: words });
    try {
      const answer = await fetch(area.dataset.hintUrl, { method: "POST", body, credentials: "same-origin" });
      if (!answer.ok) return;
      const doubt = await answer.text();
      if (area.value !== words) return;
      place.innerHTML = doubt;
      delete area.dataset.unjudged;
      area.form.dispatchEvent(new Event("input")); // the draft is looked at again: a denunciation is not kept
    } catch { /* no network: the doubt comes with the next page */ }
  }
})();
