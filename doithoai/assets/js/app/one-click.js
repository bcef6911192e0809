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
