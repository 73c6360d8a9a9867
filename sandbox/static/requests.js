// Calls to the sandbox. A refusal becomes an Error with the sandbox's own words.

export async function ask(path, body, method = "POST") {
  const options = { method, headers: { "Content-Type": "application/json" } };
  if (body !== undefined) options.body = JSON.stringify(body);
  return read(await fetch(path, options));
}

export async function load(path, signal) {
  return read(await fetch(path, { signal, cache: "no-store" }));
}

async function read(response) {
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `the sandbox answered ${response.status}`);
  return answer;
}
