// The phones' API (see sandbox/phones): acts go out as POST, what changes comes back as server-sent events.

async function post(act, body) {
  const isForm = body instanceof FormData;
  const answer = await fetch(`/phones/${act}`, { method: "POST", body: isForm ? body : JSON.stringify(body), headers: isForm ? {} : { "content-type": "application/json" } });
  if (answer.ok) return answer.json();
  const told = await answer.json().catch(() => ({}));
  throw new Error(told.error ?? `${answer.status}`);
}

const where = (person, chat, thread) => ({ person_id: person, chat_id: chat, ...(thread ? { thread_id: thread } : {}) });

function form(person, chat, thread, file, more = {}) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...where(person, chat, thread), ...more })) data.append(name, String(value));
  data.append("file", file, file.name);
  return data;
}

export const wire = {
  state: async () => (await fetch("/phones/state?messages=300")).json(),
  fileUrl: (fileId) => `/phones/file?file_id=${encodeURIComponent(fileId)}`,
  say: (person, chat, thread, text) => post("say", { ...where(person, chat, thread), text }),
  press: (person, chat, message, data) => post("press", { person_id: person, chat_id: chat, message_id: message, data }),
  photo: (person, chat, thread, file) => post("photo", form(person, chat, thread, file)),
  voice: (person, chat, thread, file, seconds) => post("voice", form(person, chat, thread, file, { duration: seconds })),
  file: (person, chat, thread, file) => post("document", form(person, chat, thread, file)),
  location: (person, chat, thread, point) => post("location", { ...where(person, chat, thread), ...point }),
  block: (person, blocked) => post(blocked ? "block" : "unblock", { person_id: person }),
  addPhone: (name, language) => post("people", { name, language_code: language }),
  addTopic: (chat, name, person) => post("topics", { person_id: person, chat_id: chat, name }),
};

const KINDS = ["message", "edited", "deleted", "toast", "action", "person", "chat", "standing", "topic", "topic_deleted", "commands", "about", "reset"];

/** Follows the events after `eventId`; `on(kind, body)` for each, `onLink(up)` when the line comes and goes. */
export function follow(eventId, on, onLink) {
  const source = new EventSource(`/phones/events?after=${eventId}`);
  source.onopen = () => onLink(true);
  source.onerror = () => onLink(false);
  for (const kind of KINDS) source.addEventListener(kind, (event) => on(kind, JSON.parse(event.data)));
  return source;
}
