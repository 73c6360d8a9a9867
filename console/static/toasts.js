// What is said of a step: until the next one, and its undoing for as long as it can be undone.
"use strict";

const toasts = {
  undoneWithin: 60000,
  most: 3,
};

function toastPlace() {
  return document.querySelector(".toasts");
}

// The newest is the first, and the one that the key for undoing means.
function addToasts(page) {
  const said = new DOMParser().parseFromString(page, "text/html");
  for (const toast of [...said.querySelectorAll(".toasts > .toast")].reverse()) {
    toastPlace()?.prepend(toast);
    htmx.process(toast);
    watchToast(toast);
  }
}

// A page takes the place of another: what was said there goes, but for what can be taken back.
function changeToasts({ sourceElement, text }) {
  sourceElement.closest?.(".toast")?.remove();
  const name = document.querySelector("#head h1")?.textContent.trim() ?? "";
  let left = toasts.most;
  for (const toast of document.querySelectorAll(".toasts > .toast")) {
    if (toast.querySelector("form") && left > 1) {
      left -= 1;
      sayWhose(toast, name);
    } else {
      toast.remove();
    }
  }
  addToasts(text);
}

// Beside another thread nobody takes it for that one's.
function sayWhose(toast, name) {
  if ("of" in toast.dataset) return;
  toast.dataset.of = name;
  if (name) toast.querySelector("span").prepend(`${name}: `);
}

function watchToast(toast) {
  const undo = toast.querySelector("form");
  if (undo) setTimeout(() => undo.remove(), toasts.undoneWithin);
}

document.addEventListener("click", (event) => {
  if (event.target.matches("[data-close-toast]")) event.target.closest(".toast").remove();
});

document.querySelectorAll(".toasts > .toast").forEach(watchToast);
