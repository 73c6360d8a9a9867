// One phone: its screen, what is typed into it, and what it sends.

import { Bubbles } from "./bubbles.js";
import { characterWords, initials, sizeWords, spaced, timeOf } from "./format.js";
import { ask } from "./requests.js";

const NEAR_THE_END = 60;
const draftKey = (number) => `draft ${number}`;

export class Phone {
  constructor(borrower, setup, { onRemove, onSent }) {
    this.borrower = borrower;
    this.setup = setup;
    this.onSent = onSent;
    const template = document.querySelector("#phone-template");
    this.node = template.content.firstElementChild.cloneNode(true);
    this.log = this.node.querySelector(".log");
    this.box = this.node.querySelector("textarea");
    this.bubbles = new Bubbles(this.log, borrower.lang);
    this.label(onRemove);
    this.fillChips();
    this.listen();
    this.box.value = sessionStorage.getItem(draftKey(borrower.phone)) ?? "";
    this.typed();
  }

  part(selector) {
    return this.node.querySelector(selector);
  }

  label(onRemove) {
    const { name, phone, note } = this.borrower;
    this.part("h2").textContent = name;
    this.part(".owner p").textContent = [spaced(phone), note].filter(Boolean).join(" · ");
    this.part(".owner p").title = this.part(".owner p").textContent;
    this.part(".lender").textContent = this.setup.lender;
    this.part(".lender-number").textContent = spaced(this.setup.numbers[0]);
    this.part(".avatar").textContent = initials(this.setup.lender);
    this.log.setAttribute("aria-label", `Texts on the phone of ${name}`);
    this.box.setAttribute("aria-label", `Text from ${name}`);
    this.node.setAttribute("aria-label", `Phone of ${name}`);
    this.part(".remove").setAttribute("aria-label", `Remove the phone of ${name}`);
    this.part(".remove").addEventListener("click", onRemove);
    this.setClock();
  }

  setClock() {
    this.part(".clock").textContent = timeOf(new Date());
  }

  fillChips() {
    for (const words of this.setup.examples[this.borrower.lang] ?? this.setup.examples.en) {
      const chip = document.createElement("button");
      chip.type = "button";
      chip.className = "chip";
      chip.textContent = words;
      chip.lang = this.borrower.lang;
      chip.addEventListener("click", () => this.take(words));
      this.part(".chips").append(chip);
    }
  }

  take(words) {
    this.box.value = words;
    this.typed();
    this.box.focus();
  }

  listen() {
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("keydown", (event) => {
      // While an input method composes Chinese, Enter chooses a character and must not send.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.send();
    });
    this.part(".composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.log.addEventListener("scroll", () => {
      if (this.atTheEnd()) this.part(".newer").hidden = true;
    }, { passive: true });
    this.part(".newer").addEventListener("click", () => {
      this.toTheEnd();
      this.log.focus();
    });
  }

  typed() {
    const words = this.box.value;
    sessionStorage.setItem(draftKey(this.borrower.phone), words);
    this.part(".send").disabled = !words.trim();
    this.fit();
    clearTimeout(this.counting);
    this.counting = setTimeout(() => this.count(words), 60);
  }

  /** The box is as high as what is in it; before it is on the page it has no height to ask for. */
  fit() {
    const stay = this.atTheEnd();
    this.box.style.height = "auto";
    if (this.box.scrollHeight) this.box.style.height = `${this.box.scrollHeight}px`;
    if (stay) this.toTheEnd();
  }

  async count(words) {
    const size = words ? await ask("/sandbox/segments", { body: words }).catch(() => null) : null;
    if (words !== this.box.value) return;
    const counter = this.part(".counter");
    counter.classList.toggle("is-long", (size?.segments ?? 0) > 1);
    counter.textContent = size ? counterWords(size) : "";
    counter.title = counter.textContent;
  }

  async send() {
    const words = this.box.value;
    if (!words.trim()) return;
    this.take("");
    this.part(".problem").textContent = "";
    try {
      const sent = await ask("/sandbox/texts", { from: this.borrower.phone, body: words });
      if (!sent.recorded) this.bubbles.say(forgedWords(sent));
      this.toTheEnd();
    } catch (error) {
      if (!this.box.value) this.take(words);
      this.part(".problem").textContent = `Not sent: ${error.message}`;
    }
    this.onSent();
  }

  /** Shows new and changed texts; says whether any is new. */
  show(texts, { quiet }) {
    const stay = this.atTheEnd();
    const fresh = texts.filter((text) => this.bubbles.put(text, { quiet }));
    if (stay || fresh.some((text) => text.direction === "inbound")) this.toTheEnd();
    else if (fresh.length) this.part(".newer").hidden = false;
    return fresh.length > 0;
  }

  atTheEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_THE_END;
  }

  toTheEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.part(".newer").hidden = true;
  }
}

function counterWords(size) {
  const room = size.encoding === "GSM-7" ? [160, 153] : [70, 67];
  const limit = size.segments === 1 ? room[0] : room[1] * size.segments;
  const odd = size.ucs2_characters.length ? ` for ${characterWords(size.ucs2_characters)}` : "";
  return `${size.units}/${limit} · ${sizeWords(size)}${odd}`;
}

function forgedWords(sent) {
  const kind = sent.spoiled.replace("_", " ");
  const answer = sent.status_code ? `answered ${sent.status_code}` : "gave no answer";
  return `A forged text was posted (${kind}); the product ${answer}.`;
}
