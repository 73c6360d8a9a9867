// Forms are pressed once, and empty and closed when what they are for is done.
"use strict";

// The request of each form that is not answered yet.
const onTheirWay = new WeakMap();

// Before anything else hears of it: what is pressed while the first press is answered is no second
// wish for the same.
document.addEventListener("submit", (event) => {
  if (!onTheirWay.has(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
  if (!ctx.sourceElement.matches?.("form")) return;
  ctx.form = ctx.sourceElement;
  onTheirWay.set(ctx.form, ctx);
});

// Before the answer is shown: what is ticked or pressed once it is seen is meant anew.
document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
  if (!ctx.form) return;
  isAnswered(ctx);
  if (wasDone(ctx)) settleForm(ctx.form);
});

// Also where no answer came.
document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => isAnswered(ctx));

function isAnswered(ctx) {
  if (onTheirWay.get(ctx.form) === ctx) onTheirWay.delete(ctx.form);
}

// Where something was refused, what was filled in stays for whoever puts it right.
function wasDone({ response, text }) {
  if (!response || response.status >= 400) return false;
  const said = new DOMParser().parseFromString(text ?? "", "text/html");
  return !said.querySelector(".toasts > .toast.error");
}

// The composer has words of its own, and in a menu of marks that go on and off one more may follow.
function settleForm(form) {
  if (!form.isConnected || form.matches(".composer") || form.querySelector("[aria-pressed]")) return;
  form.reset();
  for (const all of document.querySelectorAll("[data-pick-all]")) all.checked = false;
  countPicked();
  const menus = [form.closest("details.menu"), ...form.querySelectorAll("details.menu")];
  for (const menu of menus) if (menu?.open) close(menu);
}

function close(menu) {
  const focused = menu.contains(document.activeElement);
  menu.open = false;
  if (focused) menu.querySelector("summary").focus();
}
