// After a step on a page that is loaded anew the focus is where it was, and not before the bar.
"use strict";

const STEP = "loanline-step";
const SOON = 30_000;

document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || !event.target.matches("body.page main form[method=post]")) return;
  sessionStorage.setItem(STEP, JSON.stringify({
    at: Date.now(),
    page: location.pathname,
    action: new URL(event.target.action).pathname,
    button: event.submitter?.textContent ?? "",
  }));
});

function goBack() {
  const step = JSON.parse(sessionStorage.getItem(STEP) ?? "null");
  sessionStorage.removeItem(STEP);
  // What was refused is shown at the address of its form.
  if (!step || Date.now() - step.at > SOON) return;
  if (![step.page, step.action].includes(location.pathname)) return;
  if (document.querySelector("main [autofocus]") || document.activeElement !== document.body) return;
  (placeOf(step) ?? document.querySelector("main .acts :is(button, summary)") ?? heading())?.focus();
}

// In a menu that is closed, what opens it; nothing where the form is there no more.
function placeOf({ action, button }) {
  const forms = [...document.querySelectorAll("body.page main form[method=post]")];
  const form = forms.find((one) => new URL(one.action).pathname === action);
  const menu = form?.closest("details");
  if (menu && !menu.open) return menu.querySelector("summary");
  const buttons = [...(form?.querySelectorAll("button") ?? [])];
  return buttons.find((one) => one.textContent === button) ?? buttons[0];
}

function heading() {
  const first = document.querySelector("main h1");
  first?.setAttribute("tabindex", "-1");
  return first;
}

goBack();
