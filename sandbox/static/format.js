// Words for what the page shows: times, numbers, and what became of a text.

const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" });

export const timeOf = (date) => clock.format(date);
export const exactTime = (date) => exact.format(date);
export const dayKey = (date) => `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;

/** "Today", "Yesterday", or the weekday and date. */
export function dayName(date) {
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  if (dayKey(date) === dayKey(new Date())) return "Today";
  return dayKey(date) === dayKey(yesterday) ? "Yesterday" : weekday.format(date);
}

/** +12025550101 as +1 202 555 0101; other numbers in threes and fours as they come. */
export function spaced(number) {
  const american = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return american ? `+1 ${american.slice(1).join(" ")}` : number;
}

/** Up to two letters that stand for a name. */
export function initials(name) {
  const words = name.replace(/\(.*\)/, "").trim().split(/\s+/);
  return words.slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase();
}

/** The language a text is read out in. */
export const languageOf = (body, usual) => (/[\u3400-\u9fff]/.test(body) ? "zh" : usual);

const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** "2 segments, UCS-2", without the characters that made it so. */
export const sizeWords = (size) => `${plural(size.segments, "segment")}, ${size.encoding}`;

/** Characters that need UCS-2, with those that cannot be seen named. */
export function characterWords(characters) {
  const shown = characters.slice(0, 6).map((c) => ({ "\u00a0": "nbsp", "\t": "tab" })[c] ?? c);
  return shown.join(" ") + (characters.length > 6 ? " …" : "");
}

const NOT_SENT = new Set(["undelivered", "failed", "canceled"]);
const UNDERWAY = { accepted: "accepted", queued: "queued", sending: "sending", scheduled: "scheduled" };

/** What became of a text from the lender: {words, pending, failed}. */
export function carrierState(text) {
  if (NOT_SENT.has(text.status)) {
    const code = text.error_code ? `, error ${text.error_code}` : "";
    return { words: `never arrived: ${text.status}${code}`, failed: true };
  }
  const underway = UNDERWAY[text.status];
  if (underway) return { words: `on its way: ${underway}`, pending: true };
  return { words: text.status.replace("_", " ") };
}

/** What the lender's side said to a text the borrower sent: {words, tick, failed}. */
export function answerState(text) {
  if (!text.answer) return { words: "Sent, not answered yet", tick: "one" };
  const code = text.answer.status_code;
  if (code >= 200 && code < 300) return { words: `Accepted in ${text.answer.ms} ms`, tick: "two" };
  return { words: code ? `Refused with ${code}` : "Nobody answered", tick: "none", failed: true };
}
