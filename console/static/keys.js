// Keys, choosing several threads, closing menus.
"use strict";

const noSingleKeys = () => document.body.hasAttribute("data-no-single-keys");

// A dialog that was closed keeps the focus until the next frame: what is pressed then is for the page.
function writing(target) {
  const dialog = target.closest?.("dialog");
  if (dialog) return dialog.open;
  return target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select");
}

function move(by) {
  const links = [...document.querySelectorAll(".row > a")];
  if (!links.length) return;
  const here = links.indexOf(document.activeElement);
  const chosen = links.findIndex((link) => link.hasAttribute("aria-current"));
  const from = here >= 0 ? here : chosen;
  links[Math.max(0, Math.min(links.length - 1, from + by))].focus();
}

// Whoever opens a menu by keys is in it.
function openMenu(menu) {
  menu.open = true;
  menu.querySelector("select, input:not([type=hidden]), textarea, button")?.focus();
}

function press(key) {
  const target = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)]
    .find((element) => element.checkVisibility() || element.closest("[popover]"));
  if (!target) return false;
  if (target.matches("summary")) {
    openMenu(target.parentElement);
  } else if (target.matches("[type=radio]")) {
    target.checked = true;
    target.dispatchEvent(new Event("input", { bubbles: true }));
    target.form.elements.body.focus();
  } else {
    target.click();
  }
  return true;
}

// Ticked rows come before the open thread; so does the row that has the focus, where it is another.
function pressForRows(key) {
  const target = document.querySelector(`[data-bulk] [data-bulk-key="${CSS.escape(key)}"]`);
  if (!target) return false;
  const ticked = () => document.querySelector(".row > input:checked");
  const box = document.activeElement?.closest?.(".row:not(.chosen)")?.querySelector("input");
  if (box && !ticked()) {
    box.checked = true;
    countPicked();
  }
  if (!ticked()) return false;
  if (target.matches("summary")) openMenu(target.parentElement);
  else target.click();
  return true;
}

function leave() {
  // What closes by itself gives the focus back to what opened it.
  if (document.querySelector(":popover-open")) return;
  const open = document.querySelector("details.menu[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else {
    document.activeElement?.blur();
  }
}

const single = {
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  "/": () => document.getElementById("find")?.focus(),
  "?": () => document.getElementById("keys")?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.target.closest("dialog[open]")) {
    leave();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    openPalette();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
  if (event.key.startsWith("Arrow") && !event.target.closest(".list")) return;
  if (noSingleKeys() && event.key.length === 1) return;
  const done = single[event.key] ? (single[event.key](), true)
    : pressForRows(event.key) || press(event.key);
  if (done) event.preventDefault();
});

// --- Several at once, menus -----------------------------------------------------------------------

function countPicked() {
  const bar = document.querySelector("[data-bulk]");
  if (!bar) return;
  const picked = document.querySelectorAll(".row > input:checked").length;
  bar.hidden = picked === 0;
  bar.querySelector("[data-picked]").textContent = String(picked);
}

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-pick-all]")) {
    for (const box of document.querySelectorAll(".row > input")) box.checked = event.target.checked;
  }
  if (event.target.matches("[data-pick-all], .row > input")) countPicked();
});

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(".acts .menu[open], .bulk .menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("htmx:after:swap", countPicked);
countPicked();
