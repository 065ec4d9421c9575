// The desk: loads the world, lays out the phones, follows what changes.
import { el } from "./render.js";
import { Phone } from "./phone.js";
import { World } from "./world.js";
import { follow, wire } from "./wire.js";
import { dialogs } from "./dialogs.js";

const world = new World();
const phones = new Map();
const desk = document.getElementById("desk");
const tabs = document.getElementById("tabs");
const linkState = document.getElementById("link-state");
let source = null;

async function load() {
  const state = await wire.state();
  world.load(state);
  layOut();
  source?.close();
  source = follow(state.event_id, onEvent, onLink);
}

function onLink(up) {
  linkState.textContent = up ? "connected" : "the sandbox does not answer";
  linkState.classList.toggle("lost", !up);
}

/** Volunteers whose private phone somebody asked to see. */
const asked = new Set();

/** One phone a person, then one a group. A volunteer has no phone of their own until they write to the bot or somebody asks for it. */
function views() {
  const groups = [...world.chats.values()].filter((chat) => chat.kind !== "private" && !chat.moved_to);
  const members = new Set(groups.flatMap((chat) => chat.members));
  const met = (person) => world.listMessages(person.id).length > 0;
  const owners = [...world.people.values()].filter((person) => met(person) || asked.has(person.id) || !members.has(person.id) || !person.username);
  return [
    ...owners.map((owner) => ({ key: `person-${owner.id}`, chat: owner.id, owner, group: false, title: world.bot.first_name, tab: owner.first_name })),
    ...groups.map((chat) => ({ key: `group-${chat.id}`, chat: chat.id, owner: null, group: true, title: chat.title, tab: chat.title })),
  ];
}

function layOut() {
  const shown = desk.querySelector(".phone.shown")?.dataset.phone;
  const kept = new Map([...phones.values()].map((phone) => [phone.view.key, phone.keep()]));
  desk.replaceChildren();
  tabs.replaceChildren();
  phones.clear();
  for (const view of views()) {
    const phone = new Phone(view, world, wire, { dialogs, openPrivate }, kept.get(view.key));
    phones.set(view.chat, phone);
    desk.append(phone.element);
    tabs.append(el("button", { type: "button", role: "tab", dir: "auto", "data-tab": view.key, onclick: () => show(view.key) }, view.tab));
  }
  const keys = [...phones.values()].map((phone) => phone.view.key);
  show(keys.includes(shown) ? shown : keys[0]);
}

/** Shows the private phone of a person, of a volunteer too. */
function openPrivate(person) {
  if (!phones.has(person)) {
    asked.add(person);
    layOut();
  }
  show(`person-${person}`);
  phones.get(person)?.element.scrollIntoView({ behavior: "smooth", inline: "center" });
}

/** On a small screen one phone is shown at a time. */
function show(key) {
  for (const phone of phones.values()) {
    phone.element.classList.toggle("shown", phone.view.key === key);
    if (phone.view.key === key) phone.toEnd();
  }
  for (const tab of tabs.children) tab.setAttribute("aria-selected", String(tab.dataset.tab === key));
}

/** Draws one phone's head anew after `change` of its chat. */
function changeChat(id, change) {
  const chat = world.chats.get(id);
  if (!chat) return;
  change(chat);
  phones.get(id)?.refreshHead();
}

/** A volunteer who writes to the bot for the first time gets a phone. */
function onMessage({ message }) {
  world.keep(message);
  const phone = phones.get(message.chat.id);
  if (phone) phone.put(message);
  else layOut();
}

const HANDLERS = {
  message: onMessage,
  edited: ({ message }) => { world.edit(message); phones.get(message.chat.id)?.put(world.messages.get(message.chat.id).get(message.message_id)); },
  deleted: ({ chat_id: chat, message_id: id }) => { world.drop(chat, id); phones.get(chat)?.drop(id); },
  toast: ({ person_id: person, text }) => { if (text) [phones.get(person), ...[...phones.values()].filter((phone) => phone.view.group && phone.speaker === person)].forEach((phone) => phone?.toast(text)); },
  action: ({ chat_id: chat }) => phones.get(chat)?.showTyping(),
  standing: ({ chat_id: chat, standing }) => { if (world.chats.get(chat)?.kind === "private") changeChat(chat, (known) => { known.standing = standing; }); else load(); },
  members: ({ chat_id: chat, members, owner, administrators }) => changeChat(chat, (known) => Object.assign(known, { members, owner, administrators })),
  pinned: ({ chat_id: chat, pinned }) => changeChat(chat, (known) => { known.pinned = pinned; }),
  reaction: ({ chat_id: chat, message_id: id, reaction }) => changeChat(chat, (known) => {
    known.reactions[id] = reaction;
    const message = world.messages.get(chat)?.get(id);
    if (message) phones.get(chat)?.put(message);
  }),
  topic: ({ chat_id: chat, topic }) => { world.keepTopic(chat, topic); phones.get(chat)?.refreshHead(); },
  topic_deleted: ({ chat_id: chat, message_thread_id: thread }) => { world.dropTopic(chat, thread); phones.get(chat)?.forgetTopic(thread); },
  commands: ({ commands }) => { world.commands = commands; },
};

/** People and groups change rarely: the whole state is read anew. */
function onEvent(kind, body) {
  if (HANDLERS[kind]) HANDLERS[kind](body);
  else load();
}

document.getElementById("add-phone").addEventListener("click", async () => {
  const wanted = await dialogs.askPhone();
  if (wanted) await wire.addPhone(wanted.name, wanted.language);
});

document.getElementById("add-group").addEventListener("click", async () => {
  const wanted = await dialogs.askGroup([...world.people.values()]);
  if (wanted) await wire.addGroup(wanted);
});

load().catch(() => onLink(false));
