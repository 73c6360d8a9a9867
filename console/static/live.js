// Asks every few seconds whether anything changed, and has the changed parts fetched anew.
// What somebody writes is outside of those parts, so nothing takes it from under their hands.
"use strict";

const live = {
  every: 3000,
  whenHidden: 15000,
  // A list is not fetched more often than this: in a busy hour each text would change it.
  listsEvery: 5000,
  etag: "",
  seen: { folder: "", lists: "", thread: "", texts: "" },
  listsAt: 0,
  // Waits grow, clocks end, nights begin: for so long a part is as it was made.
  agesAfter: 60000,
  madeAt: { list: Date.now(), log: Date.now() },
  failures: 0,
  timer: 0,
  // Colleagues are told of words that are being written, and not of a field that has the focus.
  typedAt: 0,
  typesFor: 8000,
};

function desk() {
  return document.querySelector("[data-live]");
}

function newsAddress(here) {
  const address = new URL(here.dataset.live, location.href);
  address.searchParams.set("folder", here.dataset.folder);
  if (here.dataset.thread) address.searchParams.set("thread", here.dataset.thread);
  if (Date.now() - live.typedAt < live.typesFor) address.searchParams.set("typing", "1");
  return address;
}

function stillAt(address) {
  const { folder, thread } = desk()?.dataset ?? {};
  const asked = address.searchParams;
  return asked.get("folder") === folder && (asked.get("thread") ?? undefined) === thread;
}

async function lookForNews() {
  const here = desk();
  if (here) {
    try {
      const address = newsAddress(here);
      const answer = await fetch(address, {
        headers: { "X-Loanline-Poll": "1", "If-None-Match": live.etag },
        cache: "no-store",
      });
      // Whoever went to another thread meanwhile is not told of the one before.
      if (stillAt(address)) await takeNews(answer);
      live.failures = 0;
      growOld();
    } catch {
      live.failures += 1;
    }
    document.getElementById("lost").hidden = live.failures < 2;
  }
  const pause = document.hidden ? live.whenHidden : live.every;
  // Whoever came back to the page had it look at once: of two looks one goes on.
  clearTimeout(live.timer);
  live.timer = setTimeout(lookForNews, pause * Math.min(1 + live.failures, 5));
}

async function takeNews(answer) {
  if (answer.status === 401) {
    location.assign(answer.headers.get("HX-Redirect"));
    return;
  }
  if (answer.status === 304) return;
  if (!answer.ok) throw new Error(String(answer.status));
  live.etag = answer.headers.get("ETag") ?? "";
  const news = await answer.json();
  showPresence(news.presence);
  refresh(news);
}

// What the page was made from, where it shows another folder or thread than a moment ago.
function seen() {
  const { folder, lists, thread = "", texts = "" } = desk().dataset;
  if (live.seen.folder !== folder) Object.assign(live.seen, { folder, lists });
  if (live.seen.thread !== thread) Object.assign(live.seen, { thread, texts });
  return live.seen;
}

function refresh(news) {
  const known = seen();
  if (known.texts !== news.thread) {
    known.texts = news.thread;
    stale("log");
  }
  if (known.lists === news.lists) return;
  if (Date.now() - live.listsAt < live.listsEvery) {
    live.etag = "";
    return;
  }
  known.lists = news.lists;
  live.listsAt = Date.now();
  stale("list");
}

function stale(part) {
  const element = document.getElementById(part);
  live.madeAt[part] = Date.now();
  if (element) htmx.trigger(element, "stale");
}

// Each page by its own clock, so that they do not all ask at the same moment.
function growOld() {
  if (document.hidden) return;
  for (const [part, at] of Object.entries(live.madeAt)) {
    if (Date.now() - at >= live.agesAfter) stale(part);
  }
}

// --- Answers that are no page --------------------------------------------------------------------

// What an error page says, over the page that stays as it was; or that there was no answer.
function tellOfFailure(page) {
  const place = document.querySelector(".toasts");
  const toast = document.getElementById("failed").content.cloneNode(true);
  const said = new DOMParser().parseFromString(page, "text/html");
  const lines = [...said.querySelectorAll("main h1, main p")];
  const words = lines.filter((one) => !one.querySelector("a"));
  if (words.length) {
    toast.querySelector("span").textContent = words.map((one) => one.textContent).join(". ");
  }
  place?.append(toast);
}

// A part that could not be made anew is asked for again with the next news, and nobody is told:
// they had not asked for it.
function askAgain(part) {
  live.etag = "";
  seen()[part === "log" ? "texts" : "lists"] = "";
}

function failed({ ctx }) {
  if (isPart(ctx)) askAgain(ctx.sourceElement.id);
  else tellOfFailure(ctx.text ?? "");
}

// Answers need not come in the order in which they were asked for. Nobody is taken from what they
// opened last, where they may be writing already, back to what they left.
const order = { asked: 0, shown: 0, settled: 0 };

document.addEventListener("htmx:before:request", ({ detail }) => {
  order.asked += 1;
  detail.ctx.place = order.asked;
});

function isPart({ sourceEvent }) {
  return sourceEvent?.type === "stale";
}

// A part that was asked for before the page around it was made would show what was before.
function isLate(ctx) {
  if (!isPart(ctx)) return ctx.place < order.shown;
  const wanted = new URL(ctx.sourceElement.getAttribute("hx-get"), location.href);
  const asked = new URL(ctx.request.action, location.href);
  return ctx.place <= order.settled || asked.href !== wanted.href;
}

// Where nothing is put in place, the address stays as well: a reload opens what is shown.
document.addEventListener("htmx:before:swap", (event) => {
  const { ctx } = event.detail;
  if (ctx.response?.status >= 400) {
    event.preventDefault();
    failed(event.detail);
  } else if (isLate(ctx)) {
    event.preventDefault();
    if (isPart(ctx)) askAgain(ctx.sourceElement.id);
    else addToasts(ctx.text);
  } else if (!isPart(ctx)) {
    order.shown = ctx.place;
    changeToasts(ctx);
    order.settled = order.asked;
    live.madeAt.list = live.madeAt.log = Date.now();
  }
});
document.addEventListener("htmx:error", (event) => {
  if (event.detail.ctx) failed(event.detail);
});

// -------------------------------------------------------------------------------------------------

document.addEventListener("input", (event) => {
  if (event.target.closest(".composer textarea")) live.typedAt = event.target.value ? Date.now() : 0;
});
document.addEventListener("submit", () => {
  live.typedAt = 0;
});

// Who is at the thread before is not at this one; who is, is asked at once.
function askWhoIsHere() {
  live.typedAt = 0;
  live.etag = "";
  showPresence("");
  clearTimeout(live.timer);
  live.timer = setTimeout(lookForNews, 300);
}

function showPresence(words) {
  const place = document.getElementById("presence");
  if (place && place.innerHTML.trim() !== words.trim()) place.innerHTML = words;
}

// The newest text is at the bottom: whoever reads there stays there, whoever scrolled up is left.
function toTheEnd() {
  const log = document.getElementById("log");
  if (log) log.scrollTop = log.scrollHeight;
}

let atTheEnd = true;
let shownThread = "";

document.addEventListener("scroll", (event) => {
  const log = event.target;
  if (log.id === "log") atTheEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
}, true);

// What is said of the words that are being written takes room from the log.
const shrinking = new ResizeObserver(() => {
  if (atTheEnd) toTheEnd();
});

function watchLog() {
  shrinking.disconnect();
  const log = document.getElementById("log");
  if (log) shrinking.observe(log);
}

function afterChange() {
  watchLog();
  const thread = desk()?.dataset.thread ?? "";
  if (thread !== shownThread || atTheEnd) toTheEnd();
  if (thread !== shownThread) {
    atTheEnd = true;
    askWhoIsHere();
  }
  shownThread = thread;
}

document.addEventListener("htmx:after:swap", afterChange);
document.addEventListener("DOMContentLoaded", () => {
  shownThread = desk()?.dataset.thread ?? "";
  // Whoever came back to a text of it is there.
  if (!document.activeElement.closest("#log")) toTheEnd();
  watchLog();
  // On a narrow screen parts and folders are a row that moves: the open one is in sight.
  for (const here of document.querySelectorAll(":is(.bar nav, .folders) [aria-current]")) {
    here.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  live.timer = setTimeout(lookForNews, 300);
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    clearTimeout(live.timer);
    lookForNews();
  }
});
