// The page: which phones there are, the tabs of a narrow screen, and what connects the parts.

import { FaultDrawer } from "./faults.js";
import { spaced } from "./format.js";
import { Phone } from "./phone.js";
import { Poll } from "./poll.js";
import { load } from "./requests.js";

const KEPT = "phones";
const NUMBER = /^(\+[1-9]\d{6,14}|\d{3,6})$/;
const narrow = matchMedia("(max-width: 699px)");
const byId = (id) => document.getElementById(id);

class Page {
  constructor(setup) {
    this.setup = setup;
    this.phones = new Map();
    this.drawer = new FaultDrawer({ onProblem: (words) => this.state("lost", words) });
    this.poll = new Poll({
      numbers: () => [...this.phones.keys()],
      onTexts: (texts, options) => this.show(texts, options),
      onState: (state) => this.state(state),
    });
    this.kept = keptChanges();
    const given = setup.borrowers.filter(({ phone }) => !this.kept.removed.includes(phone));
    for (const borrower of [...given, ...this.kept.added]) this.add(borrower);
    this.changed();
    this.listen();
    setInterval(() => this.phones.forEach((phone) => phone.setClock()), 10_000);
  }

  listen() {
    const dialog = byId("add");
    byId("add-open").addEventListener("click", () => {
      byId("add-form").reset();
      byId("add-error").textContent = "";
      dialog.showModal();
    });
    byId("add-cancel").addEventListener("click", () => dialog.close());
    byId("add-form").addEventListener("submit", (event) => {
      event.preventDefault();
      const phone = this.addTyped();
      if (!phone) return;
      // Closing gives the focus back to the button, so the phone takes it afterwards.
      dialog.close();
      phone.box.focus();
    });
    byId("tabs").addEventListener("keydown", (event) => this.moveTab(event));
    narrow.addEventListener("change", () => this.setRoles());
  }

  addTyped() {
    const number = byId("add-number").value.replace(/[\s().-]/g, "");
    if (!NUMBER.test(number)) {
      byId("add-error").textContent = "Write the number with its country code, such as +1 202 555 0111.";
      byId("add-number").focus();
      return null;
    }
    if (!this.phones.has(number)) this.keep(number, byId("add-name").value.trim());
    this.changed();
    this.select(number);
    return this.phones.get(number);
  }

  /** Adds a phone and remembers it; one of the first phones comes back as it was. */
  keep(number, name) {
    const given = this.setup.borrowers.find(({ phone }) => phone === number);
    const borrower = given ?? { name: name || spaced(number), phone: number, note: "", lang: "en" };
    this.kept.removed = this.kept.removed.filter((phone) => phone !== number);
    if (!given) this.kept.added.push(borrower);
    this.add(borrower);
  }

  add(borrower) {
    const phone = new Phone(borrower, this.setup, {
      onRemove: () => this.remove(borrower.phone),
      onSent: () => this.drawer.refresh(),
    });
    this.phones.set(borrower.phone, phone);
    byId("phones").append(phone.node);
    phone.fit();
  }

  remove(number) {
    this.phones.get(number).node.remove();
    const { added, removed } = this.kept;
    this.kept = { added: added.filter(({ phone }) => phone !== number), removed: [...removed, number] };
    this.phones.delete(number);
    this.changed();
    byId("phones").focus();
  }

  /** The phones on the page have changed. */
  changed() {
    const borrowers = [...this.phones.values()].map((phone) => phone.borrower);
    localStorage.setItem(KEPT, JSON.stringify(this.kept));
    this.drawer.setPhones(borrowers);
    byId("tabs").replaceChildren(...borrowers.map((borrower) => this.tab(borrower)));
    if (!this.phones.has(this.selected)) this.selected = borrowers[0]?.phone;
    if (this.selected) this.select(this.selected);
    this.setRoles();
    this.poll.restart();
  }

  tab({ name, phone }) {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.className = "tab";
    tab.role = "tab";
    tab.id = `tab-${phone}`;
    tab.dataset.number = phone;
    tab.textContent = name;
    tab.setAttribute("aria-controls", `phone-${phone}`);
    tab.addEventListener("click", () => this.select(phone));
    return tab;
  }

  select(number) {
    this.selected = number;
    for (const [each, phone] of this.phones) {
      phone.node.classList.toggle("is-selected", each === number);
    }
    for (const tab of byId("tabs").children) {
      const chosen = tab.dataset.number === number;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      if (chosen) {
        tab.classList.remove("has-news");
        if (narrow.matches) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    }
    this.phones.get(number).fit();
    this.phones.get(number).toTheEnd();
  }

  moveTab(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tabs = [...byId("tabs").children];
    const next = (tabs.indexOf(event.target) + step + tabs.length) % tabs.length;
    tabs[next].focus();
    this.select(tabs[next].dataset.number);
  }

  /** On a narrow screen the phones are the panels of the tabs. */
  setRoles() {
    for (const [number, phone] of this.phones) {
      phone.node.id = `phone-${number}`;
      phone.node.setAttribute("role", narrow.matches ? "tabpanel" : "region");
    }
  }

  show(texts, options) {
    for (const [number, phone] of this.phones) {
      const own = texts.filter((text) => text.number === number);
      if (!own.length) continue;
      const fresh = phone.show(own, options);
      if (fresh && !options.quiet && number !== this.selected) {
        byId(`tab-${number}`).classList.add("has-news");
      }
    }
    if (texts.length && !options.quiet) this.drawer.refresh();
  }

  state(state, words) {
    if (state === "reset") this.phones.forEach((phone) => phone.bubbles.clear());
    const label = byId("link-state");
    label.classList.toggle("is-live", state === "live");
    label.classList.toggle("is-lost", state === "lost");
    const said = words ?? { live: "Connected", lost: "The sandbox does not answer; trying again", reset: "Connected" }[state];
    if (label.textContent !== said) label.textContent = said;
  }
}

/** The phones that were added to the given ones, and those that were removed. */
function keptChanges() {
  try {
    const { added, removed } = JSON.parse(localStorage.getItem(KEPT));
    if (Array.isArray(added) && Array.isArray(removed)) return { added, removed };
  } catch {
    // Nothing was kept, or something else is there.
  }
  return { added: [], removed: [] };
}

load("/sandbox/phones").then((setup) => new Page(setup)).catch((error) => {
  byId("link-state").textContent = `The phones could not be loaded: ${error.message}`;
  byId("link-state").classList.add("is-lost");
});
