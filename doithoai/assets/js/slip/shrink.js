// Pictures of a phone are made smaller before they are sent (input[data-shrink="2000"]: points of the longer side), so
// that a slip costs little of the month's data; place and device do not stay in them. Without scripts, or for a file
// the browser can not draw, the file goes as it is and the server does the same.
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
