// Keeps what a person has typed (form[data-keep="key"]) in this browser until the server acknowledges it.
// The acknowledging page carries data-kept="key"; then the draft is dropped. Passwords and files are never kept.
(() => {
  const storage = safeStorage();
  if (!storage) return;
  document.querySelectorAll("[data-kept]").forEach((mark) => storage.removeItem(name(mark.dataset.kept)));
  document.querySelectorAll("form[data-keep]").forEach(keep);

  function keep(form) {
    const key = name(form.dataset.keep);
    const line = form.querySelector("[data-keep-line]");
    restore(form, key, line);
    let timer;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => save(form, key, line), 400);
    });
  }

  function save(form, key, line) {
    const values = {};
    for (const field of fieldsOf(form))
      values[field.name] = (values[field.name] || []).concat(ticks(field) ? field.checked : field.value);
    try { storage.setItem(key, JSON.stringify({ at: Date.now(), values })); } catch { return; }
    say(line, "Bản nháp đã giữ trên máy này lúc ", new Date());
  }

  function restore(form, key, line) {
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
  }

  function fieldsOf(form) {
    return [...form.elements].filter((field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type));
  }

  function ticks(field) { return field.type === "checkbox" || field.type === "radio"; }
  function name(key) { return `doithoai:${key}`; }
  function read(key) { try { return JSON.parse(storage.getItem(key)); } catch { return null; } }
  function say(line, words, at) { if (line) line.textContent = `${words}${at.getHours()} giờ ${String(at.getMinutes()).padStart(2, "0")}.`; }
  function safeStorage() { try { localStorage.setItem("doithoai:?", "1"); localStorage.removeItem("doithoai:?"); return localStorage; } catch { return null; } }
})();
