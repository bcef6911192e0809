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
  function corrected(field) {
    if (field.matches(":active *")) return setTimeout(corrected, 99, field);
    const group = field.closest("[class*=group--error]");
    if (!group) return;
    group.querySelector(".govuk-error-message")?.remove();
    [group, ...group.querySelectorAll("[class*=error]")].forEach((one) => (one.className = one.className.replace(/\S+--error/g, "")));
  }
})();
(() => {
  const number = new Intl.NumberFormat("vi-VN");
  document.addEventListener("input", (event) => { if (event.target.dataset?.maxLetters) tell(event.target); });
  document.querySelectorAll("[data-max-letters]").forEach(tell);
  function tell(area) {
    const line = document.getElementById(`${area.id}-counter`);
    if (!line) return;
    line.hidden = false;
    const left = Number(area.dataset.maxLetters) - [...area.value].length;
    line.classList.toggle("is-over", left < 0);
    line.textContent = left < 0 ? `Thừa ${number.format(-left)} chữ` : `Còn ${number.format(left)} chữ`;
  }
})();
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
(() => {
  const LONGEST = 24 * 60 * 60 * 1000; // milliseconds
  const IDLE = 30 * 60 * 1000; // as IDLE_MINUTES of the server
  const PERSONAL = ["name", "gender", "birth_year", "address", "phone"];
  const [SENT, OUT] = ["doithoai:?sent", "doithoai:?out"];
  const [machine, tab] = [storage(() => localStorage), storage(() => sessionStorage)];
  if (!machine || !tab) return;
  const own = document.body.dataset.who ? `${document.body.dataset.who}/` : "";
  let isOut = false;

  for (const place of [machine, tab]) {
    dropWhere(place, (key) => !key.startsWith(name("?")) && !isFresh(read(place, key)));
    dropWhere(place, (key) => /^doithoai:\d+\//.test(key) && (own ? !key.startsWith(name(own)) : isLeft(place, key)));
  }
  document.querySelectorAll("[data-kept]").forEach((mark) => drop(name(own + mark.dataset.kept)));
  if (document.querySelector(".notices .panel--success")) sent().forEach(drop);
  else document.querySelectorAll("form[data-keep]").forEach((form) => setSent(sent().filter((key) => key !== keyOf(form))));
  if (document.querySelector(".notices .panel--success")) setSent([]);
  document.querySelectorAll("form[data-keep]").forEach(keep);
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.keep) setSent([...sent(), keyOf(form)]);
    if (form.dataset.keepForget) [machine, tab].forEach((place) => dropWhere(place, (key) => key.includes(form.dataset.keepForget)));
    if (form.matches("[data-sign-out]")) forgetAll();
  });
  window.addEventListener("storage", (event) => {
    if (event.key !== null && event.key !== OUT) return;
    isOut = true;
    dropWhere(tab, () => true);
    document.querySelectorAll("form").forEach((form) => form.reset());
    if (own) location.replace(document.querySelector("form[data-sign-out]")?.dataset.signOut || "/");
  });

  function keep(form) {
    let timer;
    form.querySelectorAll("[data-keep-told]").forEach((line) => { line.hidden = false; }); // true only where this runs
    if (isSecret(form)) forget(form);
    else restore(form);
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => (isSecret(form) ? forget(form) : save(form)), 400);
    });
    dropButton(form)?.addEventListener("click", () => {
      clearTimeout(timer);
      drop(keyOf(form));
      form.reset();
      dropButton(form).hidden = true;
      say(form, "Đã xóa bản nháp khỏi máy này.");
    });
  }

  function save(form) {
    if (isOut) return;
    const stays = staysHere(form) && !form.querySelector("[data-unjudged]");
    const values = {};
    for (const field of fieldsOf(form))
      values[field.name] = (values[field.name] || []).concat(ticks(field) ? field.checked : field.value);
    const at = Date.now();
    try { (stays ? machine : tab).setItem(keyOf(form), JSON.stringify({ at, values })); } catch { return; }
    if (stays) tab.removeItem(keyOf(form));
    say(form, `Bản nháp đã giữ trên máy này lúc ${hour(at)}`);
    if (dropButton(form)) dropButton(form).hidden = false;
  }

  function restore(form) {
    const [old, fresh] = [read(machine, keyOf(form)), read(tab, keyOf(form))];
    const kept = fresh && (!old || fresh.at > old.at) ? fresh : old;
    if (!kept) return;
    document.dispatchEvent(new CustomEvent("keep:restore", { detail: { form, values: kept.values } }));
    const seen = {};
    for (const field of fieldsOf(form)) {
      const place = (seen[field.name] = (seen[field.name] ?? -1) + 1);
      const value = kept.values[field.name]?.[place];
      if (value === undefined) continue;
      if (ticks(field)) field.checked = value;
      else if (!field.value || form.dataset.keepOver !== undefined) put(field, value);
      if (kept === fresh && field.dataset.hintUrl && value) setTimeout(() => field.dispatchEvent(new Event("change", { bubbles: true })));
    }
    say(form, `Đã lấy lại bản nháp giữ trên máy này lúc ${hour(kept.at)}`);
    if (dropButton(form)) dropButton(form).hidden = false;
  }

  function put(field, value) {
    field.value = value;
    const fold = value && field.closest("details");
    if (fold) fold.open = true; // what is there again is to be seen
  }

  function forget(form) {
    drop(keyOf(form));
    if (dropButton(form)) dropButton(form).hidden = true;
    say(form, "Bản nháp không giữ trên máy này, vì có việc cần kín.");
  }

  function forgetAll() {
    isOut = true;
    [machine, tab].forEach((place) => dropWhere(place, () => true));
    machine.setItem(OUT, String(Date.now())); // the other tabs hear it
  }

  function fieldsOf(form) {
    const left = ["hidden", "password", "file", "submit", "button"];
    return [...form.elements].filter((field) => field.name && !(isNever(form, field.name)) && !left.includes(field.type));
  }

  function isNever(form, field) { return (staysHere(form) || !own) && PERSONAL.includes(field); }
  function staysHere(form) { return form.dataset.keepIn === "machine"; }
  function keyOf(form) { return name(own + form.dataset.keep); }
  function dropButton(form) { return form.querySelector("[data-keep-drop]"); }
  function sent() { return read(tab, SENT) || []; }
  function setSent(keys) { tab.setItem(SENT, JSON.stringify(keys)); }
  function drop(key) { [machine, tab].forEach((place) => place.removeItem(key)); }
  function dropWhere(place, wanted) { Object.keys(place).filter((key) => key.startsWith(name("")) && wanted(key)).forEach((key) => place.removeItem(key)); }
  function isSecret(form) { return form.querySelector("[data-never-kept]") !== null; }
  function isFresh(kept) { return Boolean(kept?.values) && kept.at > Date.now() - LONGEST; }
  function isLeft(place, key) { return "nobody" in document.body.dataset || !(read(place, key)?.at > Date.now() - IDLE); }
  function ticks(field) { return field.type === "checkbox" || field.type === "radio"; }
  function name(key) { return `doithoai:${key}`; }
  function read(place, key) { try { return JSON.parse(place.getItem(key)); } catch { return null; } }
  function hour(at) { const day = new Date(at); return `${day.getHours()} giờ ${String(day.getMinutes()).padStart(2, "0")}.`; }
  function say(form, words) { const line = form.querySelector("[data-keep-line]"); if (line) line.textContent = words; }
  function storage(of) { try { of().setItem("doithoai:?", "1"); of().removeItem("doithoai:?"); return of(); } catch { return null; } }
})();
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
(() => {
  const box = document.querySelector("[data-code-from-hash]");
  if (!box || location.hash.length < 2) return;
  box.value = decodeURIComponent(location.hash.slice(1)).slice(0, 40);
  history.replaceState(null, "", location.pathname);
  box.form.elements.phone_end?.focus();
})();
