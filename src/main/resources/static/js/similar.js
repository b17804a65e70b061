// Shows what is like a paragraph beside it instead of on a page of its own.
const link = element => element.closest("a[data-similar]");

for (const each of document.querySelectorAll("a[data-similar]")) {
  each.setAttribute("role", "button");
  each.setAttribute("aria-expanded", "false");
}

function close(opener) {
  opener.parentElement.nextElementSibling?.remove();
  opener.setAttribute("aria-expanded", "false");
}

async function open(opener) {
  opener.setAttribute("aria-expanded", "true");
  const aside = document.createElement("aside");
  aside.setAttribute("aria-label", opener.getAttribute("aria-label"));
  aside.setAttribute("aria-busy", "true");
  aside.lang = document.documentElement.lang;
  opener.parentElement.after(aside);
  try {
    const answer = await fetch(opener.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.querySelector("[data-similar-part]");
    if (!answer.ok || !part) {
      throw new Error("no such part");
    }
    aside.append(document.importNode(part, true));
    aside.removeAttribute("aria-busy");
  } catch {
    location.assign(opener.href);
  }
}

document.addEventListener("click", event => {
  const opener = link(event.target);
  if (opener && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    opener.getAttribute("aria-expanded") === "true" ? close(opener) : open(opener);
  }
});

document.addEventListener("keydown", event => {
  const opener = link(event.target);
  if (opener && event.key === " ") {
    event.preventDefault();
    opener.click();
  }
  const aside = event.target.closest(".para aside");
  if (aside && event.key === "Escape") {
    const beside = aside.previousElementSibling.querySelector("[data-similar]");
    close(beside);
    beside.focus();
  }
});
