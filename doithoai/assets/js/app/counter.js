// "Còn 1.866 chữ" under a text area with data-max-letters; it is shown only here, where it is kept true.
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
