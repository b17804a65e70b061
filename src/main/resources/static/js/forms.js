// Forms with data-guard warn before they are left with something typed, and are sent only once. data-guard="changed" is
// how the server says that the form holds what was typed and not what is stored.
for (const form of document.querySelectorAll("form[data-guard]")) {
  let changed = form.dataset.guard === "changed";
  let sent = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", event => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  addEventListener("beforeunload", event => {
    if (changed && !sent) {
      event.preventDefault();
    }
  });
  // back from the page that it led to, the form may be sent again
  addEventListener("pageshow", () => { sent = false; });
}
