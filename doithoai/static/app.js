// Marks that scripts run, puts the focus on an error summary, prints on request, sends filters when a choice changes,
// scrolls a long list of matters to the one that is open.
(() => {
  document.documentElement.classList.add("has-js");
  const summary = document.querySelector("[data-error-summary]");
  if (summary) { summary.setAttribute("tabindex", "-1"); summary.focus(); }
  const open = document.querySelector(".pick-list [aria-current]");
  if (open) open.parentElement.scrollTop = open.offsetTop - open.parentElement.clientHeight / 3;
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) { event.preventDefault(); window.print(); }
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("form[data-live-filter] select")) event.target.form.requestSubmit();
  });
})();

// "Còn 1.866 chữ" under a text area with data-max-letters; the sentence already stands in the page, this keeps it true.
(() => {
  const number = new Intl.NumberFormat("vi-VN");
  document.addEventListener("input", (event) => { if (event.target.dataset?.maxLetters) tell(event.target); });
  document.querySelectorAll("[data-max-letters]").forEach(tell);
  function tell(area) {
    const line = document.getElementById(`${area.id}-counter`);
    if (!line) return;
    const left = Number(area.dataset.maxLetters) - [...area.value].length;
    line.classList.toggle("is-over", left < 0);
    line.textContent = left < 0 ? `Thừa ${number.format(-left)} chữ` : `Còn ${number.format(left)} chữ`;
  }
})();

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

// Keeps what a person has typed (form[data-keep="key"]) in this browser for a day, or until the server acknowledges it.
// The acknowledging page carries data-kept="key"; then the draft is dropped, as by [data-keep-drop]. Many people share a
// machine: who somebody is, passwords and files are never kept, and nothing while [data-never-kept] stands in the form.
(() => {
  const LONGEST = 24 * 60 * 60 * 1000; // milliseconds
  const PERSONAL = ["name", "gender", "birth_year", "address", "phone"];
  const storage = safeStorage();
  if (!storage) return;
  document.querySelectorAll("[data-kept]").forEach((mark) => storage.removeItem(name(mark.dataset.kept)));
  Object.keys(storage).filter((key) => key.startsWith(name("")) && !isFresh(read(key))).forEach((key) => storage.removeItem(key));
  document.querySelectorAll("form[data-keep]").forEach(keep);

  function keep(form) {
    const key = name(form.dataset.keep);
    const line = form.querySelector("[data-keep-line]");
    const drop = form.querySelector("[data-keep-drop]");
    let timer;
    if (isSecret(form)) forget(form, key, line, drop);
    else restore(form, key, line, drop);
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => (isSecret(form) ? forget(form, key, line, drop) : save(form, key, line, drop)), 400);
    });
    drop?.addEventListener("click", () => {
      clearTimeout(timer);
      storage.removeItem(key);
      form.reset();
      drop.hidden = true;
      if (line) line.textContent = "Đã xóa bản nháp khỏi máy này.";
    });
  }

  function save(form, key, line, drop) {
    const values = {};
    for (const field of fieldsOf(form))
      values[field.name] = (values[field.name] || []).concat(ticks(field) ? field.checked : field.value);
    try { storage.setItem(key, JSON.stringify({ at: Date.now(), values })); } catch { return; }
    say(line, "Bản nháp đã giữ trên máy này lúc ", new Date());
    if (drop) drop.hidden = false;
  }

  function forget(form, key, line, drop) {
    storage.removeItem(key);
    if (drop) drop.hidden = true;
    if (line) line.textContent = "Bản nháp không giữ trên máy này, vì có việc cần kín.";
  }

  function restore(form, key, line, drop) {
    const kept = read(key);
    if (!kept || form.dataset.keepFilled === "1") return;
    document.dispatchEvent(new CustomEvent("keep:restore", { detail: { form, values: kept.values } }));
    const seen = {};
    for (const field of fieldsOf(form)) {
      const place = (seen[field.name] = (seen[field.name] ?? -1) + 1);
      const value = kept.values[field.name]?.[place];
      if (value === undefined) continue;
      if (ticks(field)) field.checked = value;
      else if (!field.value) field.value = value;
    }
    say(line, "Đã lấy lại bản nháp giữ trên máy này lúc ", new Date(kept.at));
    if (drop) drop.hidden = false;
  }

  function fieldsOf(form) {
    return [...form.elements].filter((field) => field.name && !PERSONAL.includes(field.name) && !["hidden", "password", "file", "submit", "button"].includes(field.type));
  }

  function isSecret(form) { return form.querySelector("[data-never-kept]") !== null; }
  function isFresh(kept) { return Boolean(kept?.values) && kept.at > Date.now() - LONGEST; }
  function ticks(field) { return field.type === "checkbox" || field.type === "radio"; }
  function name(key) { return `doithoai:${key}`; }
  function read(key) { try { return JSON.parse(storage.getItem(key)); } catch { return null; } }
  function say(line, words, at) { if (line) line.textContent = `${words}${at.getHours()} giờ ${String(at.getMinutes()).padStart(2, "0")}.`; }
  function safeStorage() { try { localStorage.setItem("doithoai:?", "1"); localStorage.removeItem("doithoai:?"); return localStorage; } catch { return null; } }
})();

// A form is sent once: a second press within ten seconds does nothing. The server stays the judge (command_id).
(() => {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    const now = Date.now();
    if (now - Number(form.dataset.sentAt || 0) < 10000) return event.preventDefault();
    form.dataset.sentAt = now;
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent-at]").forEach((form) => delete form.dataset.sentAt));
})();

// Presses the control that carries data-key="1" (or "ctrl+enter") when that key is pressed. A help
// text is a details whose summary carries data-key="?".
// Plain letters do nothing while somebody types; keys with Ctrl always work.
(() => {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.metaKey || event.isComposing) return;
    const pressed = (event.ctrlKey ? "ctrl+" : "") + event.key.toLowerCase();
    if (!event.ctrlKey && types(event.target)) return;
    if (pressed === "enter" && event.target.closest("a, button, summary")) return;
    const control = [...document.querySelectorAll("[data-key]")].find((item) => item.dataset.key.toLowerCase() === pressed && visible(item));
    if (!control || control.disabled || control.getAttribute("aria-disabled") === "true") return;
    event.preventDefault();
    if (control.matches("input, textarea, select")) control.focus();
    else control.click();
  });
  function types(target) { return target.matches("textarea, select, [contenteditable=true], input:not([type=radio]):not([type=checkbox]):not([type=submit])"); }
  function visible(item) { return item.getClientRects().length > 0; }
})();

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
    fields[fields.indexOf(event.target) + 1]?.focus();
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

// The QR of a receipt carries the code behind the "#", which no server and no log ever sees: it is put into the box here.
(() => {
  const box = document.querySelector("[data-code-from-hash]");
  if (!box || location.hash.length < 2) return;
  box.value = decodeURIComponent(location.hash.slice(1)).slice(0, 40);
  history.replaceState(null, "", location.pathname);
  box.form.querySelector("button[type=submit]")?.focus();
})();
