// The drawer of folders: whoever opens it is at the folder they are in, and it closes behind them.
"use strict";

document.addEventListener("toggle", (event) => {
  if (event.target.id !== "folders" || event.newState !== "open") return;
  event.target.querySelector("[aria-current]")?.focus();
}, true);

document.addEventListener("click", (event) => {
  const chosen = event.target.closest?.("#folders :is(a, .oldest button)");
  const drawer = document.querySelector("#folders:popover-open");
  if (chosen && drawer) drawer.hidePopover();
});
