// When the box of a matter is left (textarea[data-alike-url]), a line below it says what was received already that is like
// it. Nothing is kept and nothing is merged; without network the line stays away.
(() => {
  document.addEventListener("change", async (event) => {
    const area = event.target;
    if (!area.dataset?.alikeUrl) return;
    const place = area.closest("[data-matter]")?.querySelector("[data-alike]");
    const token = area.form?.querySelector("[name=csrfmiddlewaretoken]");
    const words = area.value;
    if (!place || !token) return;
    place.textContent = "";
    const body = new URLSearchParams({ csrfmiddlewaretoken: token.value, "matters-0-text": words });
    try {
      const answer = await fetch(area.dataset.alikeUrl, { method: "POST", body, credentials: "same-origin" });
      const lines = answer.ok ? await answer.text() : "";
      if (area.value === words) place.innerHTML = lines;
    } catch { /* no network: nobody needs it to go on */ }
  });
})();
