// Shows what is like a paragraph beside it instead of on a page of its own.
document.addEventListener("click", async event => {
  const link = event.target.closest("a[data-similar]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  event.preventDefault();
  const shown = link.closest(".para").querySelector("[data-similar-part]");
  if (shown) {
    shown.remove();
    link.setAttribute("aria-expanded", "false");
    return;
  }
  try {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.querySelector("[data-similar-part]");
    if (!answer.ok || !part) {
      throw new Error("no such part");
    }
    link.closest(".para").append(document.importNode(part, true));
    link.setAttribute("aria-expanded", "true");
  } catch {
    location.assign(link.href);
  }
});
