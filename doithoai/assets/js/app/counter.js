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
