(() => {
  let offset = 0;
  readOffset();
  document.addEventListener("htmx:afterSwap", readOffset);
  setInterval(draw, 250);
  draw();

  function readOffset() {
    const stamps = document.querySelectorAll("[data-server-now]");
    const stamp = stamps[stamps.length - 1];
    if (!stamp || stamp.dataset.serverNow === readOffset.last) return;
    readOffset.last = stamp.dataset.serverNow;
    offset = Date.parse(stamp.dataset.serverNow) - Date.now();
  }
  function draw() {
    const now = Date.now() + offset;
    document.querySelectorAll("[data-clock]").forEach((place) => set(place, timeOfDay(now)));
    document.querySelectorAll("[data-started]:not([data-held])").forEach((turn) => drawTurn(turn, now));
  }
  function drawTurn(turn, now) {
    const all = Number(turn.dataset.seconds);
    const left = Math.ceil(all - (now - Date.parse(turn.dataset.started)) / 1000);
    const figures = turn.querySelector("[data-left]");
    if (figures) set(figures, (left < 0 ? "+" : "") + minutes(Math.abs(left)));
    turn.classList.toggle("is-over", left < 0);
    turn.querySelector("[data-share]")?.setAttribute("width", `${Math.max(0, Math.min(100, (left / all) * 100)).toFixed(1)}%`);
  }
  function minutes(seconds) { return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`; }
  function timeOfDay(at) { return new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour: "numeric", minute: "2-digit", second: "2-digit", hour12: false }).format(at); }
  function set(place, text) { if (place.textContent !== text) place.textContent = text; }
})();
