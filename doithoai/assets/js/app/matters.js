// Adds and removes matter boxes: <div data-matters data-max="10"> holds the boxes and a <template>; the hidden
// TOTAL_FORMS of Django's formset counts them. A removed box is emptied and hidden, so that numbers in names stay whole.
(() => {
  document.querySelectorAll("[data-matters]").forEach((list) => {
    const total = list.querySelector("input[name$=TOTAL_FORMS]");
    const template = list.querySelector("template");
    const add = list.querySelector("[data-add-matter]");
    add?.addEventListener("click", (event) => {
      event.preventDefault();
      const fresh = boxes().length < most() ? append() : null;
      fresh?.querySelector("textarea")?.focus();
    });
    list.addEventListener("click", (event) => {
      const button = event.target.closest("[data-remove-matter]");
      if (!button) return;
      event.preventDefault();
      const box = button.closest("[data-matter]");
      if (boxes().length === 1) return box.querySelector("textarea")?.focus();
      box.querySelectorAll("textarea, input:not([type=hidden])").forEach((field) => { field.value = ""; field.checked = false; });
      box.querySelectorAll("select").forEach((field) => { field.selectedIndex = 0; });
      box.hidden = true;
      renumber();
      list.closest("form")?.dispatchEvent(new Event("input"));
      add?.focus();
    });
    document.addEventListener("keep:restore", (event) => {
      if (!event.detail.form.contains(list)) return;
      const prefix = total.name.replace("TOTAL_FORMS", "");
      const wanted = new Set(Object.entries(event.detail.values).filter(([key, values]) => key.startsWith(prefix) && values.some(Boolean)).map(([key]) => key.split("-")[1]));
      while (Number(total.value) <= Math.max(...[...wanted].map(Number), 0)) append();
    });
    renumber();

    function append() {
      const holder = document.createElement("div");
      holder.innerHTML = template.innerHTML.replaceAll("__prefix__", total.value);
      const box = holder.firstElementChild;
      template.before(box);
      total.value = Number(total.value) + 1;
      renumber();
      return box;
    }
    function most() { return Number(list.dataset.max || 20); }
    function boxes() { return [...list.querySelectorAll("[data-matter]")].filter((box) => !box.hidden); }
    function renumber() {
      boxes().forEach((box, index) => box.querySelectorAll("[data-matter-number]").forEach((mark) => (mark.textContent = index + 1)));
      boxes().forEach((box) => box.querySelectorAll("[data-remove-matter]").forEach((button) => (button.hidden = boxes().length === 1)));
      if (add) add.hidden = boxes().length >= most();
    }
  });
})();
