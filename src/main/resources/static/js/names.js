// Completes names of gates, people and offices while somebody types: an ARIA combobox over a search
// box that works without it. Enter searches for what stands in the box; a chosen name opens its page
// with Ctrl+Enter, and is searched for with Enter.
const WAIT = 120;
const SHORTEST = 2;

function combobox(input, number) {
  const list = document.createElement("ul");
  const status = document.createElement("span");
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
  input.after(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("autocomplete", "off");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    chosen = place;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    if (place < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[place].id);
      list.children[place].scrollIntoView({ block: "nearest" });
    }
  }

  function search(name) {
    input.value = name.label;
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

  input.addEventListener("input", event => {
    clearTimeout(timer);
    if (!event.isComposing) {
      timer = setTimeout(ask, WAIT);
    }
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    const open = !list.hidden;
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
