// Keeps what a person has typed (form[data-keep="key"]) until the server acknowledges it. Many people share a machine:
// it is kept in this tab alone; with data-keep-in="machine" in the browser for a day, then without who somebody is.
// Words the server has not looked at yet (data-unjudged) stay in the tab; passwords, files, and anything while
// [data-never-kept] stands in the form are not kept. data-keep-over: the draft wins over the words of the page.
// Acknowledged by data-kept="key", or by the first page after sending that says so (.panel--success). Signing out and
// the next person who signs in (body[data-who]) drop everything; form[data-keep-forget="id"] drops what names the id.
// On a page without a person, what somebody signed in typed goes once the session must be over, and at once where
// nobody is awaited back (body[data-nobody]).
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
