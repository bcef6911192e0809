// Asks the server about a matter when its box is left (textarea[data-hint-url]) and shows the doubt, if any, below it.
// Without scripts the same doubt appears on the page after sending.
(() => {
  document.addEventListener("change", async (event) => {
    const area = event.target;
    if (!area.dataset?.hintUrl) return;
    const place = area.closest("[data-matter]")?.querySelector("[data-doubt]");
    const token = area.form?.querySelector("[name=csrfmiddlewaretoken]");
    if (!place || !token) return;
    const body = new URLSearchParams({ csrfmiddlewaretoken: token.value, [area.name]: area.value });
    try {
      const answer = await fetch(area.dataset.hintUrl, { method: "POST", body, credentials: "same-origin" });
      if (!answer.ok) return;
      place.innerHTML = await answer.text();
      area.form.dispatchEvent(new Event("input")); // the draft is looked at again: a denunciation is not kept
    } catch { /* no network: the doubt comes with the next page */ }
  });
})();
