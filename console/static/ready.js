// Ready-made words: a "/" at the beginning of a word offers them, arrows go through them.
"use strict";

// What stands behind the slash before the caret.
function slashed(words) {
  return /(?:^|\s)\/([^\n/]{0,40})$/.exec(words.value.slice(0, words.selectionStart));
}

async function offerReadyWords(form, words) {
  const place = form.querySelector(".ready");
  if (!place || !form.dataset.ready) return;
  const found = slashed(words);
  if (!found) {
    place.textContent = "";
    return;
  }
  const address = new URL(form.dataset.ready, location.href);
  address.searchParams.set("q", found[1]);
  const answer = await fetch(address, { headers: { "X-Loanline-Poll": "1" } });
  if (!answer.ok) return;
  const offered = await answer.text();
  // Whoever wrote on meanwhile asked for others, or for none.
  if (slashed(words)?.[1] === found[1]) place.innerHTML = offered;
}

// They take the place of the slash and what follows it, and of nothing else.
function takeReadyWords(form, ready) {
  const words = form.elements.body;
  const found = slashed(words);
  const until = words.selectionStart;
  const from = found ? until - found[1].length - 1 : until;
  form.querySelector(".ready").textContent = "";
  words.focus();
  words.setRangeText(ready, from, until, "end");
  words.dispatchEvent(new Event("input", { bubbles: true }));
}

function goThrough(form, by) {
  const offered = [...form.querySelectorAll(".ready button")];
  const next = offered.indexOf(document.activeElement) + by;
  (offered[Math.min(next, offered.length - 1)] ?? form.elements.body).focus();
}

document.addEventListener("input", ({ target }) => {
  if (target.matches(".composer textarea")) offerReadyWords(target.form, target);
});

document.addEventListener("click", (event) => {
  const button = event.target.closest(".ready [data-words]");
  if (button) takeReadyWords(button.form, button.dataset.words);
});

// Before the page's own keys, by which arrows go through the list of threads.
document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.(".composer");
  if (event.isComposing || !form?.querySelector(".ready button")) return;
  if (!event.target.matches(".ready button, textarea")) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (event.key === "ArrowUp" && event.target.matches("textarea")) return;
    goThrough(form, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Escape") {
    form.querySelector(".ready").textContent = "";
    form.elements.body.focus();
  } else {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
