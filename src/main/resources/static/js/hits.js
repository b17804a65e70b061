// Steps through the marks of a search in an opened document: buttons of the bar, keys n and p.
// Keys of one character can be switched off (WCAG 2.1.4); the choice is kept.
const OFF = "biennien.hits.keys-off";
const bar = document.querySelector("[data-hits]");
const hits = [...document.querySelectorAll("mark[id^=k]")];
const keys = bar?.querySelector("[data-keys]");
let here = -1;

function remembered() {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

function remember(on) {
  try {
    on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1");
  } catch {
    // the choice then lasts as long as the page
  }
}

// The first step leads to the next mark from the paragraph that was opened, or from what is in view.
function beside(step) {
  const opened = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const top = bar.getBoundingClientRect().bottom;
  const follows = mark => opened
    ? opened.contains(mark) || opened.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING
    : mark.getBoundingClientRect().top >= top;
  const next = hits.findIndex(follows);
  return step > 0 ? next : (next < 0 ? hits.length : next) - 1;
}

function go(step) {
  here = ((here < 0 ? beside(step) : here + step) + hits.length) % hits.length;
  const mark = hits[here];
  for (let fold = mark.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "center" });
  bar.querySelector("[data-at]").textContent = bar.dataset.place.replace("@", here + 1);
}

function pressed(event) {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || !keys.checked) {
    return;
  }
  const step = { n: 1, p: -1 }[event.key.toLowerCase()];
  if (step) {
    event.preventDefault();
    go(step);
  }
}

if (hits.length > 0) {
  bar.querySelector("[data-steps]").hidden = false;
  bar.querySelector("[data-first]").hidden = true;
  keys.checked = remembered();
  keys.addEventListener("change", () => remember(keys.checked));
  for (const button of bar.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => go(Number(button.dataset.step)));
  }
  addEventListener("keydown", pressed);
  addEventListener("hashchange", () => { here = -1; });
}
