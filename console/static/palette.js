// The command palette: what can be done on the page, found by its words and run by keys.
"use strict";

const palette = {
  most: 12,
  // What is done with the thread comes before what goes away from it.
  places: [
    ".bulk:not([hidden]) :is(button, summary)",
    ".acts :is(button, summary)",
    ".composer .tabs label",
    ".account summary",
    ".account > p a",
    ".oldest button",
    ".folders a",
    ".bar nav a",
  ],
  found: [],
  chosen: 0,
};

function plain(element) {
  return element.textContent.trim().replace(/\s+/g, " ");
}

// A button of a menu is understood by the menu's name, an entry beside a thread by its heading.
function whereFrom(element) {
  const menu = element.matches("summary") ? null : element.closest("details.menu");
  if (menu) return plain(menu.querySelector("summary"));
  const heading = element.closest(".account > section")?.querySelector("h2");
  if (heading) return plain(heading);
  return element.closest("nav")?.getAttribute("aria-label") ?? "";
}

function commands() {
  return palette.places.flatMap((place, group) =>
    [...document.querySelectorAll(place)].map((element) => ({
      words: plain(element.querySelector("span") ?? element),
      from: whereFrom(element),
      key: (element.querySelector("[data-key]") ?? element).dataset.key ?? "",
      group,
      element,
    })));
}

// Whole words that begin so come first; then those that only hold what was typed.
function rank({ words, from, group }, wanted) {
  const own = words.toLowerCase();
  const begins = own.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))
    || own.startsWith(wanted);
  if (begins) return group * 2 + (own.startsWith(wanted) ? 0 : 1);
  if (`${from} ${words}`.toLowerCase().includes(wanted)) return 100 + group;
  return Infinity;
}

function matching(query) {
  const wanted = query.trim().toLowerCase();
  return commands()
    .map((command) => ({ command, at: rank(command, wanted) }))
    .filter(({ at }) => at < Infinity)
    .sort((one, other) => one.at - other.at)
    .slice(0, palette.most)
    .map(({ command }) => command);
}

function option({ words, from, key }, place) {
  const item = document.createElement("li");
  item.id = `palette-${place}`;
  item.role = "option";
  item.append(words);
  for (const [name, text] of [["small", from], ["kbd", key]]) {
    if (!text) continue;
    const part = document.createElement(name);
    part.textContent = text;
    item.append(" ", part);
  }
  return item;
}

function fillPalette(query) {
  palette.found = matching(query);
  const list = document.getElementById("palette-list");
  list.replaceChildren(...palette.found.map(option));
  list.hidden = !palette.found.length;
  document.getElementById("palette-none").hidden = !list.hidden;
  document.getElementById("palette-words").setAttribute("aria-expanded", String(!list.hidden));
  choose(0);
}

function choose(place) {
  const items = [...document.getElementById("palette-list").children];
  palette.chosen = items.length ? (place + items.length) % items.length : 0;
  for (const [at, item] of items.entries()) {
    item.ariaSelected = String(at === palette.chosen);
  }
  const input = document.getElementById("palette-words");
  if (items.length) input.setAttribute("aria-activedescendant", items[palette.chosen].id);
  else input.removeAttribute("aria-activedescendant");
  items[palette.chosen]?.scrollIntoView({ block: "nearest" });
}

function openPalette() {
  const dialog = document.getElementById("palette");
  if (!dialog || dialog.open) return;
  dialog.querySelector("input").value = "";
  dialog.showModal();
  fillPalette("");
}

function run(place) {
  const command = palette.found[place];
  if (!command) return;
  document.getElementById("palette").close();
  const { element } = command;
  if (element.matches("summary")) {
    openMenu(element.parentElement);
    element.parentElement.scrollIntoView({ block: "nearest" });
  } else {
    element.click();
    if (element.matches("label")) element.control.form.elements.body.focus();
  }
}

document.addEventListener("input", (event) => {
  if (event.target.id === "palette-words") fillPalette(event.target.value);
});

document.addEventListener("click", (event) => {
  const item = event.target.closest("#palette-list > li");
  if (item) run([...item.parentElement.children].indexOf(item));
});

document.addEventListener("keydown", (event) => {
  // A key that ends a character of another script is no command.
  if (event.target.id !== "palette-words" || event.isComposing) return;
  const does = {
    Enter: () => run(palette.chosen),
    ArrowDown: () => choose(palette.chosen + 1),
    ArrowUp: () => choose(palette.chosen - 1),
  }[event.key];
  if (!does) return;
  event.preventDefault();
  does();
});
