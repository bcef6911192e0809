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
    const group = field.closest(".govuk-form-group--error");
    if (!group) return;
    group.classList.remove("govuk-form-group--error");
    group.querySelectorAll(".govuk-error-message").forEach((line) => line.remove());
    group.querySelectorAll("[class*='--error']").forEach((item) => item.classList.remove(...[...item.classList].filter((name) => name.endsWith("--error"))));
  }
})();
