// The composer: measures words as they are written, and keeps the draft.
"use strict";

const composing = {
  timer: 0,
  thread: "",
  made: "",
  sent: false,
  going: null,
  // Done when the server has answered whatever was to be kept.
  keeping: Promise.resolve(),
  // An answer that does not come must not hold up what is to be kept or sent after it.
  keptWithin: 15000,
  sentAfter: 3000,
  // Two windows at one thread write side by side. A window keeps its name through a fresh page, but
  // what duplicates it must not: so the name stands in the store only between two pages.
  window: windowName(),
};

function windowName() {
  const name = sessionStorage.getItem("loanline.window");
  sessionStorage.removeItem("loanline.window");
  if (name) return name;
  const random = crypto.getRandomValues(new Uint8Array(16));
  return [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

addEventListener("pagehide", () => sessionStorage.setItem("loanline.window", composing.window));
addEventListener("pageshow", () => sessionStorage.removeItem("loanline.window"));

function composer() {
  return document.querySelector(".composer");
}

function isComposer(element) {
  return Boolean(element?.matches?.(".composer"));
}

// --- What the browser keeps until the server has it -----------------------------------------------

// Somebody else who signs in at this tab is not shown the words.
function unsavedKey(form) {
  return `loanline.draft.${form.dataset.staff}.${form.dataset.thread}`;
}

function written(form) {
  const { kind, body, turned } = form.elements;
  return JSON.stringify([kind.value, body.value, turned.value]);
}

// Whether the server has what was written: only then may the browser forget it.
function settled(key, had) {
  if (sessionStorage.getItem(key) === had) sessionStorage.removeItem(key);
}

// One after the other: what was written before must not be kept after it, nor after it was sent.
// A page that goes has no time to wait.
function keep(form, how = {}) {
  clearTimeout(composing.timer);
  composing.timer = 0;
  const { thread, measure } = form.dataset;
  const now = { key: unsavedKey(form), had: written(form), thread, measure };
  const body = new FormData(form);
  const send = () => keepThis(now, body, how);
  composing.keeping = how.keepalive ? send() : composing.keeping.then(send);
}

async function keepThis({ key, had, thread, measure }, body, how) {
  try {
    const answer = await fetch(measure, {
      method: "POST",
      body,
      headers: { "X-Loanline-Poll": "1" },
      signal: AbortSignal.timeout(composing.keptWithin),
      ...how,
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const measured = await answer.text();
    settled(key, had);
    const form = composer();
    if (form?.dataset.thread === thread && written(form) === had) {
      form.querySelector(".measure").innerHTML = measured;
    }
  } catch {
    // The browser keeps it until the server can, and no longer than its tab.
  }
}

// Before anything takes its place: under the address that the composer still has.
function flush() {
  const form = composer();
  if (form && composing.timer && !composing.sent) keep(form);
}

// A page that goes takes with it what is only on its way to the server.
function goAway() {
  const form = composer();
  if (!form || composing.sent) return;
  if (composing.timer || sessionStorage.getItem(unsavedKey(form))) keep(form, { keepalive: true });
}

function begin() {
  const form = composer();
  if (!form) return;
  const words = form.elements.body;
  // Other parts of the page come and go while a text is on its way: only the answer to it, which
  // makes the composer anew, says what stands in it now.
  const answered = composing.sent && composing.made !== form.dataset.made;
  if (composing.sent && !answered) return;
  if (answered && composing.thread === form.dataset.thread) {
    words.value = words.defaultValue;
    form.querySelector(".measure").textContent = "";
  }
  composing.thread = form.dataset.thread;
  composing.made = form.dataset.made;
  composing.sent = false;
  const unsaved = sessionStorage.getItem(unsavedKey(form));
  form.elements.window.value = composing.window;
  // What stands here went on from other words than the server's: both are to be kept.
  if (unsaved || words.value !== words.defaultValue) form.elements.began.value = "";
  if (unsaved) restore(form, ...JSON.parse(unsaved));
  else if (words.value && words.value === words.defaultValue) takeKind(form);
  if (words.value || unsaved) keep(form);
}

function restore(form, kind, body, turned) {
  const { kind: kinds, body: words, turned: was } = form.elements;
  kinds.value = kind;
  was.value = turned ?? "";
  if (words.value !== body) words.value = body;
}

// The server's words are of the kind that the server says, whatever was chosen here before.
function takeKind(form) {
  for (const way of form.elements.kind) way.checked = way.defaultChecked;
  form.elements.turned.value = "";
}

document.addEventListener("input", (event) => {
  const form = event.target.closest(".composer");
  if (!form) return;
  if (event.target.name === "kind") form.elements.turned.value = "1";
  sessionStorage.setItem(unsavedKey(form), written(form));
  clearTimeout(composing.timer);
  composing.timer = setTimeout(() => {
    composing.timer = 0;
    if (!composing.sent) keep(form);
  }, 400);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!isComposer(form)) return;
  clearTimeout(composing.timer);
  composing.timer = 0;
  composing.sent = true;
  composing.going = [unsavedKey(form), written(form)];
  sessionStorage.setItem(...composing.going);
}, true);

// A draft that came to the server after the reply would stand in the composer again.
document.addEventListener("htmx:config:request", ({ detail }) => {
  if (!isComposer(detail.ctx.sourceElement)) return;
  detail.ctx.fetch = async (...request) => {
    const longEnough = new Promise((done) => setTimeout(done, composing.sentAfter));
    await Promise.race([composing.keeping, longEnough]);
    return fetch(...request);
  };
});

document.addEventListener("htmx:before:request", () => flush());
addEventListener("pagehide", goAway);

// The server has it: it was sent, or it was held back and is the draft now.
document.addEventListener("htmx:after:request", ({ detail }) => {
  const { sourceElement, response } = detail.ctx;
  if (isComposer(sourceElement) && response.status < 400) settled(...composing.going);
});

// An answer that made no composer anew was none: what was written is still to be sent.
document.addEventListener("htmx:finally:request", ({ detail }) => {
  if (!isComposer(detail.ctx.sourceElement) || !composing.sent) return;
  composing.sent = false;
  const form = composer();
  if (form && unsavedKey(form) === composing.going[0]) keep(form);
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.(".composer");
  if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    const main = [...form.querySelectorAll(".main")].find((one) => one.checkVisibility());
    if (!main.disabled) form.requestSubmit(main);
  }
});

document.addEventListener("htmx:after:swap", begin);
document.addEventListener("DOMContentLoaded", begin);
