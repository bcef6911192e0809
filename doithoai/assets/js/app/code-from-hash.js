// The QR of a receipt carries the code behind the "#", which no server and no log ever sees: it is put into the box here.
(() => {
  const box = document.querySelector("[data-code-from-hash]");
  if (!box || location.hash.length < 2) return;
  box.value = decodeURIComponent(location.hash.slice(1)).slice(0, 40);
  history.replaceState(null, "", location.pathname);
  box.form.elements.phone_end?.focus();
})();
