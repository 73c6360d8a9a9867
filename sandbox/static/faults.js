// The drawer of things that can go wrong next.

import { ask, load } from "./requests.js";
import { spaced } from "./format.js";

const GROUPS = [
  ["When the lender sends a text", [
    ["Too many requests (429)", { on: "create", kind: "status", status: 429, retry_after: 2 }],
    ["Server error (500)", { on: "create", kind: "status", status: 500 }],
    ["Unavailable page (503)", { on: "create", kind: "status", status: 503 }],
    ["No answer, not taken", { on: "create", kind: "timeout", seconds: 15 }],
    ["No answer, but taken", { on: "create", kind: "timeout", seconds: 15, accepted: true }],
    ["Reset, not taken", { on: "create", kind: "reset" }],
    ["Reset, but taken", { on: "create", kind: "reset", accepted: true }],
    ["Broken JSON", { on: "create", kind: "bad_json" }],
    ["Slow (5 s)", { on: "create", kind: "slow", seconds: 5 }],
    ["Opted out (21610)", { on: "create", kind: "error", code: 21610 }],
    ["Bad number (21211)", { on: "create", kind: "error", code: 21211 }],
    ["Bad credentials (20003)", { on: "create", kind: "error", code: 20003, status: 401 }],
  ]],
  ["On its way to the phone", [
    ["Unreachable (30003)", { on: "receipt", kind: "fail", code: 30003 }],
    ["Filtered (30007)", { on: "receipt", kind: "fail", code: 30007 }],
    ["Unregistered (30034)", { on: "receipt", kind: "fail", code: 30034 }],
    ["Opted out (21610)", { on: "receipt", kind: "fail", code: 21610 }],
    ["Stuck at sent", { on: "receipt", kind: "stuck" }],
    ["Partly delivered", { on: "receipt", kind: "partially_delivered" }],
  ]],
  ["Delivery receipts", [
    ["Lost", { on: "receipt", kind: "lost" }],
    ["Late (10 s)", { on: "receipt", kind: "late", seconds: 10 }],
    ["Twice", { on: "receipt", kind: "duplicate" }],
    ["In reverse", { on: "receipt", kind: "reorder" }],
    ["Before the answer", { on: "receipt", kind: "early" }],
    ["Unknown status", { on: "receipt", kind: "unknown_status" }],
  ]],
  ["When a phone sends a text", [
    ["Posted three times", { on: "inbound", kind: "duplicate", n: 2 }],
    ["Lost", { on: "inbound", kind: "lost" }],
    ["Bad signature", { on: "inbound", kind: "bad_signature" }],
    ["No signature", { on: "inbound", kind: "no_signature" }],
    ["Wrong account", { on: "inbound", kind: "wrong_account" }],
    ["Changed on the way", { on: "inbound", kind: "tampered_body" }],
  ]],
];

const byId = (id) => document.getElementById(id);

export class FaultDrawer {
  constructor({ onProblem }) {
    this.onProblem = onProblem;
    this.drawer = byId("faults");
    this.opener = byId("faults-open");
    this.fill();
    this.opener.addEventListener("click", () => this.toggle(this.drawer.hidden));
    byId("faults-close").addEventListener("click", () => this.toggle(false));
    byId("faults-clear").addEventListener("click", () => this.change(undefined, "DELETE"));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !this.drawer.hidden) this.toggle(false);
    });
  }

  fill() {
    for (const [title, faults] of GROUPS) {
      const group = document.createElement("fieldset");
      group.className = "fault-group";
      const legend = document.createElement("legend");
      legend.textContent = title;
      const buttons = document.createElement("div");
      buttons.append(...faults.map(([words, fault]) => this.button(words, fault)));
      group.append(legend, buttons);
      byId("fault-groups").append(group);
    }
  }

  button(words, fault) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button small";
    button.textContent = words;
    button.addEventListener("click", () => this.change({ ...fault, ...this.options() }));
    return button;
  }

  options() {
    const times = byId("fault-times").value;
    const to = byId("fault-phone").value;
    return { times: times === "always" ? times : Number(times), ...(to ? { to } : {}) };
  }

  toggle(open) {
    this.drawer.hidden = !open;
    this.opener.setAttribute("aria-expanded", String(open));
    (open ? byId("faults-close") : this.opener).focus();
    if (open) this.refresh();
  }

  async change(fault, method = "POST") {
    try {
      this.show(await ask("/sandbox/faults", fault, method));
    } catch (error) {
      this.onProblem(error.message);
    }
  }

  async refresh() {
    this.show(await load("/sandbox/faults").catch(() => ({ faults: [] })));
  }

  setPhones(borrowers) {
    const chosen = byId("fault-phone").value;
    const options = borrowers.map(({ name, phone }) => new Option(`${name}, ${spaced(phone)}`, phone));
    byId("fault-phone").replaceChildren(new Option("any phone", ""), ...options);
    byId("fault-phone").value = chosen;
  }

  show({ faults }) {
    const lines = faults.map((fault) => {
      const line = document.createElement("li");
      const left = fault.left === "always" ? "until cleared" : `${fault.left} to come`;
      const who = fault.to ? ` for ${spaced(fault.to)}` : "";
      line.textContent = `${titleOf(fault)}${who}: ${left}`;
      return line;
    });
    if (!lines.length) {
      const none = document.createElement("li");
      none.className = "none";
      none.textContent = "Nothing. All goes well.";
      lines.push(none);
    }
    byId("fault-list").replaceChildren(...lines);
    byId("fault-count").hidden = !faults.length;
    byId("fault-count").textContent = faults.length;
  }
}

/** The words of the button that made a fault, or its bare kind when a test set it. */
function titleOf(fault) {
  for (const [title, faults] of GROUPS) {
    for (const [words, known] of faults) {
      if (Object.entries(known).every(([key, value]) => fault[key] === value)
        && Boolean(fault.accepted) === Boolean(known.accepted)) return `${title}: ${words}`;
    }
  }
  return `${fault.on} ${fault.kind}`.replaceAll("_", " ");
}
