// Marks that scripts run, puts the focus on an error summary, prints on request, sends filters when a choice changes,
// scrolls a long list of matters to the one that is open, fills a field with what was suggested for it.
(() => {
  document.documentElement.classList.add("has-js");
  const summary = document.querySelector("[data-error-summary]");
  if (summary) { summary.setAttribute("tabindex", "-1"); summary.focus(); }
  const open = document.querySelector(".pick-list [aria-current]");
  if (open) open.parentElement.scrollTop = open.offsetTop - open.parentElement.clientHeight / 3;
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) { event.preventDefault(); window.print(); }
    const take = event.target.closest("[data-fill]");
    if (take) { event.preventDefault(); take.value.split(" ").forEach((pair) => { const [name, value] = pair.split("="); take.form.elements[name].value = value; }); }
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("form[data-live-filter] select")) event.target.form.requestSubmit();
    if (event.target.value) corrected(event.target);
  });
  // What was changed after a mistake is red no longer; the server looks at it again when it is sent.
  function corrected(field) {
    // What goes makes the page shorter: a button must not move away from under the press.
    if (field.matches(":active *")) return setTimeout(corrected, 99, field);
    const group = field.closest("[class*=group--error]");
    if (!group) return;
    group.querySelector(".govuk-error-message")?.remove();
    [group, ...group.querySelectorAll("[class*=error]")].forEach((one) => (one.className = one.className.replace(/\S+--error/g, "")));
  }
})();
