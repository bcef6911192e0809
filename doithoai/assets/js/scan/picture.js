// The picture a slip is typed from: F2 makes it larger, F4 turns it, Alt with the arrows scrolls it, while the hands stay
// in the form. Function keys, because plain letters belong to the words.
(() => {
  const scan = document.querySelector("[data-scan]");
  if (!scan) return;
  const [picture, room, tools] = ["picture", "room", "tools"].map((part) => scan.querySelector(`[data-scan-${part}]`));
  const sizes = [1, 1.6, 2.4];
  const turned = ["", "rotate(90deg) translateY(-100%)", "rotate(180deg) translate(-100%, -100%)", "rotate(270deg) translateX(-100%)"];
  let [size, turns] = [0, 0];
  tools.hidden = false;
  tools.querySelector("[data-scan-zoom]").addEventListener("click", zoom);
  tools.querySelector("[data-scan-turn]").addEventListener("click", turn);
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const act = event.altKey ? { ArrowUp: () => scroll(0, -1), ArrowDown: () => scroll(0, 1), ArrowLeft: () => scroll(-1, 0), ArrowRight: () => scroll(1, 0) }[event.key] : { F2: zoom, F4: turn }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  window.addEventListener("resize", show);
  function zoom() { size = (size + 1) % sizes.length; show(); }
  function turn() { turns = (turns + 1) % 4; show(); }
  function show() {
    // Lying down, its height is what must fit the width of the room.
    const across = room.clientWidth * sizes[size], ratio = picture.naturalHeight / picture.naturalWidth;
    const width = turns % 2 ? across / ratio : across;
    Object.assign(picture.style, {
      width: size || turns ? `${width}px` : "", maxWidth: "none", transformOrigin: "0 0", transform: turned[turns],
      marginBottom: turns % 2 ? `${width - width * ratio}px` : "",
    });
  }
  function scroll(x, y) { room.scrollBy(x * room.clientWidth / 3, y * room.clientHeight / 3); }
})();
