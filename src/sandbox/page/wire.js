// The phones' API (see sandbox/phones): acts go out as POST, what changes comes back as server-sent events.
import { readTyped } from "./links.js";

async function post(act, body) {
  const isForm = body instanceof FormData;
  const answer = await fetch(`/phones/${act}`, { method: "POST", body: isForm ? body : JSON.stringify(body), headers: isForm ? {} : { "content-type": "application/json" } });
  if (answer.ok) return answer.json();
  const told = await answer.json().catch(() => ({}));
  throw new Error(told.error ?? `${answer.status}`);
}

/** `place` is {person, chat, thread?, replyTo?, anonymous?}. */
const where = ({ person, chat, thread, replyTo, anonymous }) => ({
  person_id: person, chat_id: chat, ...(thread ? { thread_id: thread } : {}), ...(replyTo ? { reply_to: replyTo } : {}), ...(anonymous ? { anonymous: true } : {}),
});

function form(fields, file) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, String(value));
  data.append("file", file, file.name);
  return data;
}

export const wire = {
  state: async () => (await fetch("/phones/state?messages=300")).json(),
  fileUrl: (fileId) => `/phones/file?file_id=${encodeURIComponent(fileId)}`,
  say: (place, text) => post("say", { ...where(place), ...readTyped(text) }),
  press: (person, chat, message, data) => post("press", { person_id: person, chat_id: chat, message_id: message, data }),
  /** `kind` is photo, voice, audio, video, video_note, animation, sticker or document. */
  send: (place, kind, file, more = {}) => post(kind, form({ ...where(place), ...more }, file)),
  location: (place, point) => post("location", { ...where(place), ...point }),
  forward: (place, fromChat, message) => post("forward", { ...where(place), from_chat_id: fromChat, message_id: message }),
  edit: (person, chat, message, text) => post("edit", { person_id: person, chat_id: chat, message_id: message, text }),
  remove: (person, chat, message) => post("delete", { person_id: person, chat_id: chat, message_id: message }),
  block: (person, blocked) => post(blocked ? "block" : "unblock", { person_id: person }),
  addPhone: (name, language) => post("people", { name, language_code: language }),
  addGroup: (group) => post("groups", group),
  joinByLink: (person, link) => post("join_by_link", { person_id: person, link }),
  /** Whatever a person does to a group: `act` and its fields are those of sandbox/phones. */
  inGroup: (act, person, chat, fields = {}) => post(act, { person_id: person, chat_id: chat, ...fields }),
};

const KINDS = ["message", "edited", "deleted", "toast", "action", "person", "chat", "standing", "members", "pinned", "reaction", "topic", "topic_deleted", "commands", "about", "reset"];

/** Follows the events after `eventId`; `on(kind, body)` for each, `onLink(up)` when the line comes and goes. */
export function follow(eventId, on, onLink) {
  const source = new EventSource(`/phones/events?after=${eventId}`);
  source.onopen = () => onLink(true);
  source.onerror = () => onLink(false);
  for (const kind of KINDS) source.addEventListener(kind, (event) => on(kind, JSON.parse(event.data)));
  return source;
}
