// One message as the phone shows it: service words, or a bubble with its sender, what it replies to, medium, words, buttons.
import { el, icon, keys, words } from "./render.js";
import { brief, media, standsAlone } from "./media.js";

/**
 * The row of a message. `phone` tells whose it is (`isMine`, `isGroup`), what to call things (`labels`), and does what is asked
 * of it: `press`, `follow` (a link), `onCommand`, `onCopy`, `jump` (to another message), `openActions`.
 */
export function messageRow(message, phone, reactions) {
  const service = serviceWords(message, phone.labels);
  if (service) return el("div", { class: "service", dir: "auto", "data-message": message.message_id }, service);
  const bubble = el("div", { class: standsAlone(message) ? "bubble bare" : "bubble" }, ...inside(message, phone));
  bubble.addEventListener("click", (event) => onClick(event, phone));
  const buttons = keys(message.reply_markup, (key, button) => phone.press(message, key, button), (url) => phone.follow(url));
  const liked = reactions?.length ? el("div", { class: "reactions" }, ...reactions.map(({ emoji }) => el("span", {}, emoji))) : null;
  const name = phone.isMine(message) ? "row mine" : "row";
  return el("div", { class: name, "data-message": message.message_id, "data-from": phone.isBot(message) ? "bot" : "person" }, bubble, liked, buttons);
}

function inside(message, phone) {
  const { labels } = phone;
  const text = message.text ?? message.caption;
  const more = el("button", { type: "button", class: "more", title: labels.more, "aria-label": labels.more, onclick: () => phone.openActions(message) }, icon("dots"));
  return [
    phone.isGroup && !phone.isMine(message) ? el("div", { class: "sender", dir: "auto" }, nameOf(message)) : null,
    message.forward_origin ? el("div", { class: "forwarded", dir: "auto" }, `${labels.forwarded} ${message.forward_origin.sender_user?.first_name ?? ""}`) : null,
    quote(message.reply_to_message, phone),
    media(message, labels, phone.fileUrl),
    text ? words(text, message.entities ?? message.caption_entities, phone.onCopy) : null,
    el("div", { class: "meta" }, (message.reworded ? `${labels.edited} ` : "") + timeOf(message.date)),
    more,
  ].filter(Boolean);
}

/** What a message replies to. In a topic, a message that replies to none carries the topic's first. */
function quote(replied, phone) {
  if (!replied || replied.forum_topic_created) return null;
  return el("button", { type: "button", class: "quote", onclick: () => phone.jump(replied.message_id) },
    el("b", { dir: "auto" }, nameOf(replied)), el("span", { dir: "auto" }, brief(replied, phone.labels)));
}

/** Who wrote it: a person, the bot, or the group in whose name an administrator speaks. */
export const nameOf = (message) => message.sender_chat?.title ?? message.from?.first_name ?? "";

function onClick(event, phone) {
  const link = event.target.closest("a");
  if (!link) return;
  if (link.classList.contains("command")) { event.preventDefault(); phone.onCommand(link.textContent); return; }
  if (phone.follow(link.href)) event.preventDefault();
}

function serviceWords(message, labels) {
  const names = (people) => people.map((person) => person.first_name).join(", ");
  if (message.forum_topic_created) return `# ${message.forum_topic_created.name}`;
  if (message.forum_topic_edited) return `# → ${message.forum_topic_edited.name ?? ""}`;
  if (message.forum_topic_closed) return `# ${labels.closed}`;
  if (message.forum_topic_reopened) return `# ${labels.reopened}`;
  if (message.new_chat_members) return `+ ${names(message.new_chat_members)}`;
  if (message.left_chat_member) return `− ${message.left_chat_member.first_name}`;
  if (message.pinned_message) return `${labels.pinned}: ${brief(message.pinned_message, labels)}`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return labels.moved;
  return null;
}

const timeOf = (seconds) => new Date(seconds * 1000).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
