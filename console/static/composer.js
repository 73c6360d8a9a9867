// The composer: measures words as they are written, keeps the draft, offers ready-made words.
"use strict";

const composing = { timer: 0, thread: "", made: "", sent: false };

function composer() {
  return document.getElementById("composer");
}

function unsavedKey(form) {
  return `loanline.draft.${form.dataset.thread}`;
}

async function keep(form) {
  const words = form.querySelector("#words");
  const said = new FormData(form);
  try {
    const answer = await fetch(form.dataset.measure, {
      method: "POST",
      body: said,
      headers: { "X-Loanline-Poll": "1" },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const measured = await answer.text();
    sessionStorage.removeItem(unsavedKey(form));
    if (composer() === form && words.value.trim() === String(said.get("body")).trim()) {
      form.querySelector("#measure").innerHTML = measured;
    }
  } catch {
    // Only while the server cannot have it does the browser keep it, and no longer than its tab.
    sessionStorage.setItem(unsavedKey(form), words.value);
  }
}

function begin() {
  const form = composer();
  if (!form) return;
  const words = form.querySelector("#words");
  // Other parts of the page come and go while a text is on its way: only the answer to it, which
  // makes the composer anew, says what stands in it now.
  const answered = composing.sent && composing.made !== form.dataset.made;
  if (composing.sent && !answered) return;
  if (composing.thread !== form.dataset.thread || answered) {
    words.value = words.defaultValue;
    form.querySelector("#measure").textContent = "";
  }
  composing.thread = form.dataset.thread;
  composing.made = form.dataset.made;
  const unsaved = answered ? null : sessionStorage.getItem(unsavedKey(form));
  composing.sent = false;
  if (unsaved && unsaved !== words.value) words.value = unsaved;
  if (words.value) keep(form);
}

document.addEventListener("input", (event) => {
  const form = event.target.closest("#composer");
  if (!form) return;
  clearTimeout(composing.timer);
  composing.timer = setTimeout(() => keep(form), 400);
  if (event.target.id === "words") offerReadyWords(form, event.target);
});

document.addEventListener("submit", (event) => {
  if (event.target.id !== "composer") return;
  clearTimeout(composing.timer);
  composing.sent = true;
  sessionStorage.removeItem(unsavedKey(event.target));
}, true);

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("#composer");
  if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector("button[name=then][value=stay]"));
  }
});

// --- Ready-made words: "/" at the beginning ------------------------------------------------------

async function offerReadyWords(form, words) {
  const place = form.querySelector("#ready");
  if (!place || !form.dataset.ready) return;
  const found = /^\/([^\n]{0,40})$/.exec(words.value);
  if (!found) {
    place.textContent = "";
    return;
  }
  const address = new URL(form.dataset.ready, location.href);
  address.searchParams.set("q", found[1]);
  const answer = await fetch(address, { headers: { "X-Loanline-Poll": "1" } });
  if (answer.ok) place.innerHTML = await answer.text();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("#ready [data-words]");
  if (!button) return;
  const form = composer();
  const words = form.querySelector("#words");
  words.value = button.dataset.words;
  form.querySelector("#ready").textContent = "";
  words.focus();
  keep(form);
});

document.addEventListener("htmx:after:swap", begin);
document.addEventListener("DOMContentLoaded", begin);
