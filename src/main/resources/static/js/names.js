// Completes names of gates, people and offices while somebody types: an ARIA combobox over a search
// box that works without it. Enter searches for the chosen name, or for what stands in the box; the link
// beside the chosen name (Tab, or Ctrl+Enter at once) opens its own page.
const WAIT = 120;
const SHORTEST = 2;

function combobox(input, number) {
  const list = document.createElement("ul");
  const status = document.createElement("span");
  const page = document.createElement("a");
  let items = [];
  let chosen = -1;
  let timer = 0;
  let asked = null;

  list.id = `names-${number}`;
  list.className = "names";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.names);
  list.hidden = true;
  status.className = "vh";
  status.setAttribute("role", "status");
  page.className = "names-page";
  page.textContent = input.dataset.namesPage;
  page.hidden = true;
  input.after(list, page, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("autocomplete", "off");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  function close() {
    list.hidden = true;
    page.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    chosen = place;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    page.hidden = place < 0;
    if (place < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    const option = list.children[place];
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
    page.href = items[place].url;
    page.setAttribute("aria-label", `${page.textContent}: ${items[place].label}`);
    page.style.insetBlockStart = `${list.offsetTop + list.clientTop + option.offsetTop - list.scrollTop}px`;
  }

  function search(name) {
    input.value = name.value;
    close();
    input.form.requestSubmit();
  }

  function show(names) {
    items = names;
    list.replaceChildren(...names.map((name, i) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${i}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.className = name.type;
      option.append(name.label);
      if (name.detail) {
        const detail = document.createElement("span");
        detail.className = "detail";
        detail.append(name.detail);
        option.append(" ", detail);
      }
      option.addEventListener("pointerdown", event => event.preventDefault());
      option.addEventListener("pointermove", event => event.pointerType === "mouse" && i !== chosen && choose(i));
      option.addEventListener("click", event => event.ctrlKey ? location.assign(name.url) : search(name));
      return option;
    }));
    list.hidden = names.length === 0;
    input.setAttribute("aria-expanded", String(names.length > 0));
    status.textContent = names.length > 0 ? input.dataset.namesCount.replace("@", names.length) : "";
    choose(-1);
  }

  async function ask() {
    asked?.abort();
    const typed = input.value.trim();
    if (typed.length < SHORTEST || typed.length > 100) {
      show([]);
      return;
    }
    asked = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.namesFrom}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
      show(answer.ok && document.activeElement === input ? await answer.json() : []);
    } catch {
      // aborted, or no network: the box itself goes on working
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  for (const element of [input, page]) {
    element.addEventListener("blur", event => {
      if (event.relatedTarget !== input && event.relatedTarget !== page) {
        close();
      }
    });
  }
  list.addEventListener("scroll", () => chosen >= 0 && choose(chosen));
  page.addEventListener("pointerdown", event => event.preventDefault());
  page.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      close();
      input.focus();
    }
  });
  input.addEventListener("keydown", event => {
    const open = !list.hidden;
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" && items.length > 0) {
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      choose((chosen + 1) % items.length);
    } else if (event.key === "ArrowUp" && open) {
      choose(chosen <= 0 ? items.length - 1 : chosen - 1);
    } else if (event.key === "Escape" && open) {
      close();
    } else if (event.key === "Enter" && open && chosen >= 0) {
      event.ctrlKey ? location.assign(items[chosen].url) : search(items[chosen]);
    } else {
      return;
    }
    event.preventDefault();
  });
}

document.querySelectorAll("input[data-names]").forEach(combobox);
