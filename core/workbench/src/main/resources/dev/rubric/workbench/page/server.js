// Asks the workbench; every question that may change something carries the page's own word.

let word = "";

export class Refused extends Error {
  constructor(status, answer) {
    super(answer.code);
    this.status = status;
    this.code = answer.code;
    this.said = answer.message;
  }
}

export async function state() {
  const response = await fetch("/api/state", { headers: { Accept: "application/json" } });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  const answer = await response.json();
  word = answer.word;
  return answer;
}

export async function ask(question, values) {
  const response = await fetch("/api/" + question, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Rubric-Page": word },
    body: JSON.stringify(values),
  });
  if (response.status === 409 || response.status === 422) {
    throw new Refused(response.status, await response.json());
  }
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  return response.json();
}
