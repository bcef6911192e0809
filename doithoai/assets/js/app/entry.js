// Fast typing from paper: in form[data-entry] Enter goes to the next field. In a list of matters (data-matters) Ctrl+D
// splits the matter at the cursor and Ctrl+G joins it with the one above; texts move between boxes, boxes stay in place.
(() => {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === "enter" && !event.ctrlKey && !event.shiftKey) next(event);
    if (event.ctrlKey && (key === "d" || key === "g")) rearrange(event, key === "d");
  });

  function next(event) {
    const form = event.target.closest("form[data-entry]");
    if (!form || !event.target.matches("input:not([type=submit]), select")) return;
    event.preventDefault();
    const fields = [...form.elements].filter((field) => isStop(field, event.target));
    const field = fields[fields.indexOf(event.target) + 1];
    field?.focus();
    if (field?.matches("input")) field.select(); // as Tab does: what stays from the last sheet is typed over
  }

  // Radio buttons of one name are one stop, the ticked or else the first: focus never lands on a choice of the same group.
  function isStop(field, here) {
    if (field === here) return true;
    if (field.type === "hidden" || field.disabled || field.matches("fieldset, output") || !field.getClientRects().length) return false;
    if (field.type !== "radio") return true;
    if (field.name === here.name) return false;
    const group = [...field.form.elements].filter((other) => other.type === "radio" && other.name === field.name);
    return field === (group.find((other) => other.checked) ?? group[0]);
  }

  function rearrange(event, split) {
    const list = event.target.closest("[data-matters]");
    if (!list || !event.target.matches("textarea")) return;
    event.preventDefault();
    if (split) cut(list, event.target);
    else join(list, event.target);
    list.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function cut(list, area) {
    const [before, after] = [area.value.slice(0, area.selectionStart).trim(), area.value.slice(area.selectionStart).trim()];
    const count = texts(list).length;
    list.querySelector("[data-add-matter]")?.click();
    const areas = texts(list);
    if (areas.length === count) return;
    const at = areas.indexOf(area);
    for (let place = areas.length - 1; place > at + 1; place -= 1) areas[place].value = areas[place - 1].value;
    area.value = before;
    areas[at + 1].value = after;
    areas[at + 1].focus();
    areas[at + 1].setSelectionRange(0, 0);
  }

  function join(list, area) {
    const areas = texts(list);
    const at = areas.indexOf(area);
    if (at < 1) return;
    const seam = areas[at - 1].value.length;
    areas[at - 1].value = `${areas[at - 1].value} ${area.value}`.trim();
    for (let place = at; place < areas.length - 1; place += 1) areas[place].value = areas[place + 1].value;
    areas[areas.length - 1].closest("[data-matter]").querySelector("[data-remove-matter]")?.click();
    areas[at - 1].focus();
    areas[at - 1].setSelectionRange(seam, seam);
  }

  function texts(list) { return [...list.querySelectorAll("[data-matter]:not([hidden]) textarea")]; }
})();
