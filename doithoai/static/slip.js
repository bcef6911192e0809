(() => {
  const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
  document.addEventListener("change", (event) => { if (event.target.dataset?.shrink) shrink(event.target); });

  async function shrink(input) {
    const chosen = [...input.files];
    if (!chosen.length || !window.createImageBitmap || !window.DataTransfer) return;
    const made = await Promise.all(chosen.map((file) => smaller(file, Number(input.dataset.shrink))));
    if (chosen.some((file, place) => file !== input.files[place])) return; // others were chosen meanwhile
    const all = new DataTransfer();
    made.forEach((file) => all.items.add(file));
    input.files = all.files;
    tell(input, chosen, made);
  }

  async function smaller(file, longest) {
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const part = Math.min(1, longest / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [Math.round(picture.width * part), Math.round(picture.height * part)];
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      if (!blob || (blob.size >= file.size && /^image\/(jpeg|png)$/.test(file.type))) return file;
      return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
    } catch { return file; }
  }

  function tell(input, chosen, made) {
    const line = input.closest("form")?.querySelector("[data-shrink-line]");
    if (!line) return;
    const [before, after] = [size(chosen), size(made)];
    line.hidden = false;
    line.textContent = after < before
      ? `${made.length} ảnh, thu nhỏ từ ${number.format(before)} MB còn ${number.format(after)} MB để đỡ tốn dung lượng mạng.`
      : `${made.length} ảnh, ${number.format(after)} MB.`;
  }

  function size(files) { return files.reduce((sum, file) => sum + file.size, 0) / 1048576; }
})();
(() => {
  document.addEventListener("change", async (event) => {
    const area = event.target;
    if (!area.dataset?.alikeUrl) return;
    const place = area.closest("[data-matter]")?.querySelector("[data-alike]");
    const token = area.form?.querySelector("[name=csrfmiddlewaretoken]");
    const words = area.value;
    if (!place || !token) return;
    place.textContent = "";
    const body = new URLSearchParams({ csrfmiddlewaretoken: token.value, "matters-0-text": words });
    try {
      const answer = await fetch(area.dataset.alikeUrl, { method: "POST", body, credentials: "same-origin" });
      const lines = answer.ok ? await answer.text() : "";
      if (area.value === words) place.innerHTML = lines;
    } catch { /* no network: nobody needs it to go on */ }
  });
})();
