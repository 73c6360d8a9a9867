// What the composer offers: ready-made words behind a "/" at the beginning of a word, and in a note
// colleagues behind an "@". Arrows go through them.
"use strict";

// The sign before the caret with what stands behind it.
function begun(words) {
  const found = /(?:^|\s)([/@])((?:[^\s/@][^\n/@]{0,38})?[^\s/@]|)$/.exec(words.value.slice(0, words.selectionStart));
  if (!found) return null;
  const [, sign, query] = found;
  if (sign === "@" && words.form.elements.kind.value !== "note") return null;
  return { sign, query };
}

async function offer(form, words) {
  const place = form.querySelector(".ready");
  const found = begun(words);
  const from = found?.sign === "@" ? form.dataset.colleagues : form.dataset.ready;
  if (!place || !from) return;
  if (!found) {
    place.textContent = "";
    return;
  }
  const address = new URL(from, location.href);
  address.searchParams.set("q", found.query);
  const answer = await fetch(address, { headers: { "X-Loanline-Poll": "1" } });
  if (!answer.ok) return;
  const offered = await answer.text();
  // Whoever wrote on meanwhile asked for others, or for none.
  const now = begun(words);
  if (now?.sign === found.sign && now.query === found.query) place.innerHTML = offered;
}

// They take the place of the sign and what follows it, and of nothing else.
function takeOffered(form, ready) {
  const words = form.elements.body;
  const found = begun(words);
  const until = words.selectionStart;
  const from = found ? until - found.query.length - 1 : until;
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
  if (target.matches(".composer textarea")) offer(target.form, target);
});

document.addEventListener("click", (event) => {
  const button = event.target.closest(".ready [data-words]");
  if (button) takeOffered(button.form, button.dataset.words);
});

// Before the page's own keys, by which arrows go through the list of threads.
document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.(".composer");
  if (event.isComposing || !form?.querySelector(".ready button")) return;
  if (!event.target.matches(".ready button, textarea")) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (event.key === "ArrowUp" && event.target.matches("textarea")) return;
    goThrough(form, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && event.target.matches("textarea")) {
    // The first is chosen by itself; nothing is sent while something is offered.
    form.querySelector(".ready button").click();
  } else if (event.key === "Escape") {
    form.querySelector(".ready").textContent = "";
    form.elements.body.focus();
  } else {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
