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
