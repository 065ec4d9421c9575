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

/** One phone a person, then one a group. A volunteer of the first group has no phone until they write to the bot. */
function views() {
  const groups = [...world.chats.values()].filter((chat) => chat.kind !== "private" && !chat.moved_to);
  const members = new Set(groups.flatMap((chat) => chat.members));
  const met = (person) => world.listMessages(person.id).length > 0;
  const owners = [...world.people.values()].filter((person) => met(person) || !members.has(person.id) || !person.username);
  return [
    ...owners.map((owner) => ({ key: `person-${owner.id}`, chat: owner.id, owner, group: false, title: world.bot.first_name, tab: owner.first_name })),
    ...groups.map((chat) => ({ key: `group-${chat.id}`, chat: chat.id, owner: null, group: true, title: chat.title, tab: chat.title })),
  ];
}

function layOut() {
  const shown = desk.querySelector(".phone.shown")?.dataset.phone;
  desk.replaceChildren();
  tabs.replaceChildren();
  phones.clear();
  for (const view of views()) {
    const phone = new Phone(view, world, wire, dialogs);
    phones.set(view.chat, phone);
    desk.append(phone.element);
    tabs.append(el("button", { type: "button", role: "tab", dir: "auto", "data-tab": view.key, onclick: () => show(view.key) }, view.tab));
  }
  const keys = [...phones.values()].map((phone) => phone.view.key);
  show(keys.includes(shown) ? shown : keys[0]);
}

/** On a small screen one phone is shown at a time. */
function show(key) {
  for (const phone of phones.values()) {
    phone.element.classList.toggle("shown", phone.view.key === key);
    if (phone.view.key === key) phone.toEnd();
  }
  for (const tab of tabs.children) tab.setAttribute("aria-selected", String(tab.dataset.tab === key));
}

const HANDLERS = {
  message: ({ message }) => { world.keep(message); phones.get(message.chat.id)?.put(message); },
  edited: ({ message }) => { world.edit(message); phones.get(message.chat.id)?.put(world.messages.get(message.chat.id).get(message.message_id)); },
  deleted: ({ chat_id: chat, message_id: id }) => { world.drop(chat, id); phones.get(chat)?.drop(id); },
  toast: ({ person_id: person, text }) => { if (text) phones.get(person)?.toast(text); },
  action: ({ chat_id: chat }) => phones.get(chat)?.showTyping(),
  standing: ({ chat_id: chat, standing }) => { const known = world.chats.get(chat); if (known) known.standing = standing; phones.get(chat)?.refreshHead(); },
  commands: ({ commands }) => { world.commands = commands; },
};

/** People, groups and topics change rarely: the whole state is read anew. */
function onEvent(kind, body) {
  if (HANDLERS[kind]) HANDLERS[kind](body);
  else load();
}

document.getElementById("add-phone").addEventListener("click", async () => {
  const asked = await dialogs.askPhone();
  if (asked) await wire.addPhone(asked.name, asked.language);
});

load().catch(() => onLink(false));
