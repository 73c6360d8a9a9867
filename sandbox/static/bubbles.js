// The texts of one phone as bubbles. Elements are kept by sid and changed in place: no flicker,
// and a screen reader hears each text once.

import {
  answerState, carrierState, characterWords, dayKey, dayName, exactTime, languageOf, sizeWords, timeOf,
} from "./format.js";

const TICKS = { one: "M4 5.5l3 3 6-7", two: "M1 5.5l3 3 6-7M7 8l.8.5 6-7", none: "M8 1v5M8 8.8v.1" };
// Texts within five minutes of each other, from one side, stand together and share a tail.
const RUN = 5 * 60 * 1000;

function element(tag, name, words = "") {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = words;
  return made;
}

function tick(kind, words) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "tick");
  svg.setAttribute("viewBox", "0 0 16 10");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", words);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", TICKS[kind]);
  svg.append(path);
  return svg;
}

export class Bubbles {
  constructor(log, language) {
    this.log = log;
    this.language = language;
    this.entries = new Map();
  }

  clear() {
    for (const { node } of this.entries.values()) node.remove();
    this.entries.clear();
    this.log.querySelectorAll(".day, .aside").forEach((node) => node.remove());
  }

  /** Puts a new or changed text in its place; says whether it is new. */
  put(text, { quiet }) {
    const known = this.entries.get(text.sid);
    if (known && known.text.changed >= text.changed) return false;
    const entry = known ?? { node: element("div", "entry") };
    entry.text = text;
    entry.at = new Date(text.at);
    this.entries.set(text.sid, entry);
    this.fill(entry);
    if (!known) {
      if (!quiet) entry.node.classList.add("is-new");
      this.place(entry);
      this.arrange();
    }
    return !known;
  }

  place(entry) {
    const later = [...this.entries.values()]
      .filter((other) => other !== entry && other.node.isConnected && other.at - entry.at > 0)
      .sort((a, b) => a.at - b.at)[0];
    this.log.insertBefore(entry.node, later ? later.node : null);
  }

  fill(entry) {
    const { node, text, at } = entry;
    const own = text.direction === "inbound";
    const state = own ? answerState(text) : carrierState(text);
    node.classList.toggle("own", own);
    node.classList.toggle("other", !own);
    node.classList.toggle("is-pending", Boolean(state.pending));
    node.classList.toggle("is-failed", Boolean(state.failed));
    node.replaceChildren(this.bubble(text, at, own, state), this.facts(text, own, state));
  }

  bubble(text, at, own, state) {
    const bubble = element("div", "bubble");
    bubble.append(element("span", "visually-hidden", own ? "You: " : "Lender: "));
    for (const url of text.media_urls) bubble.append(element("span", "media", `Picture: ${url}`));
    const words = element("span", "words", text.body);
    words.lang = languageOf(text.body, this.language);
    if (!text.body && !text.media_urls.length) {
      words.textContent = own ? "(empty text)" : "(body removed)";
      words.classList.add("removed");
    }
    const when = element("span", "when");
    const time = element("time", "", timeOf(at));
    time.dateTime = text.at;
    time.title = exactTime(at);
    when.append(time);
    if (own) when.append(tick(state.tick, state.words));
    bubble.append(words, when);
    return bubble;
  }

  facts(text, own, state) {
    const facts = element("p", "facts");
    facts.classList.toggle("is-bad", Boolean(state.failed));
    const size = text.body ? sizeWords(text) : "";
    const note = text.note === "carrier" ? "from the carrier" : "";
    const shown = own && text.encoding === "GSM-7" && text.segments === 1 ? "" : size;
    const parts = [own && !state.failed ? "" : state.words, shown, note];
    facts.append(parts.filter(Boolean).join(" · "));
    const odd = text.ucs2_characters;
    if (odd.length && odd.some((c) => !/[\u3000-\u9fff\uff00-\uffef]/.test(c))) {
      facts.append(" for ", element("span", "chars", characterWords(odd)));
    }
    return facts;
  }

  /** Day lines, runs and tails, after a text came in. */
  arrange() {
    this.log.querySelectorAll(".day").forEach((node) => node.remove());
    const inOrder = [...this.log.querySelectorAll(".entry")]
      .map((node) => [...this.entries.values()].find((entry) => entry.node === node));
    inOrder.forEach((entry, place) => {
      const before = inOrder[place - 1];
      const after = inOrder[place + 1];
      entry.node.classList.toggle("joins", joined(before, entry));
      entry.node.classList.toggle("tail", !joined(entry, after));
      if (!before || dayKey(before.at) !== dayKey(entry.at)) {
        this.log.insertBefore(element("p", "day", dayName(entry.at)), entry.node);
      }
    });
  }

  /** A line about something that is no text, such as a forged post. */
  say(words) {
    this.log.append(element("p", "aside", words));
  }
}

function joined(first, second) {
  if (!first || !second) return false;
  return first.text.direction === second.text.direction && second.at - first.at < RUN
    && dayKey(first.at) === dayKey(second.at);
}
