// Asks for what is new, over and over: each request is held by the sandbox until there is something.

import { load } from "./requests.js";

const HELD = 25;
const LONGEST_PAUSE = 8000;

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

export class Poll {
  /** `onTexts(texts, {quiet})` gets what is new; `onState` gets live, lost or reset. */
  constructor({ numbers, onTexts, onState }) {
    this.numbers = numbers;
    this.onTexts = onTexts;
    this.onState = onState;
    this.failures = 0;
  }

  /** Begins anew; the phones on the page have changed. */
  restart() {
    this.stop?.abort();
    this.stop = new AbortController();
    this.changed = 0;
    this.first = true;
    this.run(this.stop.signal);
  }

  async run(signal) {
    while (!signal.aborted) {
      try {
        await this.once(signal);
        this.failures = 0;
      } catch {
        if (signal.aborted) return;
        this.failures += 1;
        this.onState("lost");
        await pause(Math.min(500 * 2 ** this.failures, LONGEST_PAUSE));
      }
    }
  }

  async once(signal) {
    const numbers = this.numbers();
    // No number at all would ask for everybody's texts.
    const query = new URLSearchParams((numbers.length ? numbers : ["none"]).map((n) => ["number", n]));
    query.set("changed_after", this.changed);
    if (!this.first) query.set("wait", HELD);
    if (this.epoch) query.set("epoch", this.epoch);
    const answer = await load(`/sandbox/texts?${query}`, signal);
    const texts = [...answer.texts, ...(answer.more ? await this.rest(query, answer.seq, signal) : [])];
    if (signal.aborted) return;
    if (this.epoch && this.epoch !== answer.epoch) return this.begin(answer.epoch);
    this.epoch = answer.epoch;
    this.changed = answer.changed;
    this.onState("live");
    this.onTexts(texts, { quiet: this.first });
    this.first = false;
  }

  async rest(query, after, signal) {
    query.delete("wait");
    query.set("after", after);
    const answer = await load(`/sandbox/texts?${query}`, signal);
    return [...answer.texts, ...(answer.more ? await this.rest(query, answer.seq, signal) : [])];
  }

  /** The sandbox was reset or started again: what is shown is no longer there. */
  begin(epoch) {
    this.epoch = epoch;
    this.changed = 0;
    this.first = true;
    this.onState("reset");
  }
}
