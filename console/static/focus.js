// Where the focus is after a step that took away what had it: at what was left, or what came.
"use strict";

const LEFT = "loanline-left";
const RECENTLY = 10_000;
const focus = { thread: shownNow(), had: false };

function shownNow() {
  return document.getElementById("desk")?.dataset.thread ?? "";
}

// A heading is no control: it takes the focus so that it is read, and the next key goes on from it.
function focusOn(element) {
  if (element?.matches("h1, h2")) element.setAttribute("tabindex", "-1");
  element?.focus();
}

function visible(selector) {
  return [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
}

function isLost() {
  const here = document.activeElement;
  return !here || here === document.body || !here.checkVisibility();
}

// The row of a thread that was left, else the name of the list.
function rowOf(thread) {
  const row = document.getElementById(`row-${thread.replaceAll("-", "")}`);
  return row?.querySelector("a") ?? visible(".list :is(h1, h2)");
}

function placeAfter(ctx, thread) {
  if (ctx.sourceElement?.closest?.("#folders") && visible("#folders [aria-current]")) {
    return visible("#folders [aria-current]");
  }
  if (!thread) return focus.thread ? rowOf(focus.thread) : visible(".list :is(h1, h2)");
  return thread === focus.thread ? visible(".acts :is(button, summary)") : visible("#head h1");
}

document.addEventListener("htmx:before:swap", () => {
  focus.had = document.activeElement !== document.body;
});

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  const thread = shownNow();
  if (focus.had && isLost() && ctx.sourceEvent?.type !== "stale") focusOn(placeAfter(ctx, thread));
  focus.thread = thread;
});

// --- Over pages that are loaded anew --------------------------------------------------------------

// Steps back of the browser load a page as if nobody had been there.
addEventListener("pagehide", () => {
  const link = document.activeElement?.closest?.("a.why");
  if (!focus.thread && !link) return;
  const left = { at: Date.now(), page: location.pathname, thread: focus.thread, link: link?.id };
  sessionStorage.setItem(LEFT, JSON.stringify(left));
});

function comeBack() {
  const left = JSON.parse(sessionStorage.getItem(LEFT) ?? "null");
  // It is kept for the way back from a page behind a link, and for nothing else.
  if (document.getElementById("desk") || !left?.link) sessionStorage.removeItem(LEFT);
  const [came] = performance.getEntriesByType("navigation");
  const named = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  const isWhy = named?.matches(".why") && left?.link && left.page === location.pathname;
  if (named?.matches("a")) {
    focusOn((isWhy && document.getElementById(left.link)) || named);
  } else if (left && came?.type !== "navigate" && document.activeElement === document.body) {
    if (left.link && left.page === location.pathname) focusOn(document.getElementById(left.link));
    else if (!shownNow() && visible(".list") && Date.now() - left.at < RECENTLY) {
      focusOn(rowOf(left.thread));
    }
  }
}

comeBack();
