// Asks the workbench; every question carries the word that came behind the address's #, which goes
// to no server and is kept for this tab alone.

const KEPT = "rubric-word";

if (/^#[\w-]{43}$/.test(location.hash)) {
  sessionStorage.setItem(KEPT, location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
}

// A server that knows its people gives no word: the header alone shows that its page asks.
const word = sessionStorage.getItem(KEPT) || "page";

const ENTER = {
  zh: "请用命令打印的地址打开工作台",
  en: "open the workbench by the address that was printed",
};

const NO_RIGHT = { zh: "您的角色不能这样做", en: "your roles do not allow this" };

/** The workbench was started anew, and this page is that of an earlier start. */
export class Gone extends Error {}

function requireSameStart(response) {
  if (response.status === 401 || (response.status === 403 && word !== "page")) {
    throw new Gone();
  }
}

export class Refused extends Error {
  constructor(status, answer) {
    super(answer.code);
    this.status = status;
    this.code = answer.code;
    this.said = answer.message;
    this.answer = answer;
  }
}

export async function state() {
  const response = await fetch("api/state", { headers: { "X-Rubric-Page": word } });
  if (response.status === 403) {
    throw new Refused(403, { code: "no-word", message: ENTER });
  }
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  return response.json();
}

export async function ask(question, values) {
  const response = await fetch("api/" + question, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Rubric-Page": word },
    body: JSON.stringify(values),
  });
  requireSameStart(response);
  if (response.status === 403) {
    throw new Refused(403, { code: "no-right", message: NO_RIGHT });
  }
  if (response.status === 409 || response.status === 422) {
    throw new Refused(response.status, await response.json());
  }
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  return response.json();
}
