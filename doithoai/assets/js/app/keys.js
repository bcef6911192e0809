// Presses the control that carries data-key="1" (or "ctrl+enter") when that key is pressed. A help
// text is a details whose summary carries data-key="?".
// Plain letters do nothing while somebody types; keys with Ctrl always work. While a panel is open
// (data-panel) only its own keys count, its first field takes the focus, and Escape leaves it from inside a field too.
(() => {
  const panel = document.querySelector("[data-panel]");
  panel?.querySelector("textarea, select, input:not([type=hidden])")?.focus();
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.metaKey || event.isComposing) return;
    const pressed = (event.ctrlKey ? "ctrl+" : "") + event.key.toLowerCase();
    if (!event.ctrlKey && !(panel && pressed === "escape") && types(event.target)) return;
    if (pressed === "enter" && event.target.closest("a, button, summary")) return;
    const control = [...(panel || document).querySelectorAll("[data-key]")].find((item) => item.dataset.key.toLowerCase() === pressed && visible(item));
    if (!control || control.disabled || control.getAttribute("aria-disabled") === "true") return;
    event.preventDefault();
    if (control.matches("input, textarea, select")) control.focus();
    else control.click();
  });
  function types(target) { return target.matches("textarea, select, [contenteditable=true], input:not([type=radio]):not([type=checkbox]):not([type=submit])"); }
  function visible(item) { return item.getClientRects().length > 0; }
})();
