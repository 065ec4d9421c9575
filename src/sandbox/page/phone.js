// One phone: a person's chat with the bot, or a group with its topics. Draws what the world says; sends what the person does.
import { el, icon } from "./render.js";
import { messageRow, nameOf } from "./bubble.js";
import { brief } from "./media.js";
import { groupMenu } from "./group.js";
import { readLink } from "./links.js";
import { openMenu } from "./menu.js";
import { directionOf, wordsOf } from "./words.js";
import { samplePhoto, sampleSticker, sampleVideo, sampleVoice } from "./samples.js";

const TOAST_SECONDS = 4;
/** The choice of who speaks in a group: not a person, but the group itself, by its owner's hand. */
const ANONYMOUS = "anonymous";

export class Phone {
  /** `view` is {key, chat, owner, group}; `world` tells people, chats and messages; `wire` sends; `desk` is {dialogs, openPrivate}; `kept` comes from `keep()`. */
  constructor(view, world, wire, desk, kept) {
    Object.assign(this, { view, world, wire, thread: null, unread: new Set(), rows: new Map(), context: null, ...desk, fileUrl: wire.fileUrl });
    const language = view.group ? "en" : view.owner.language_code;
    this.labels = wordsOf(language);
    this.onCopy = (text) => { navigator.clipboard?.writeText(text); this.toast(this.labels.copied); };
    this.onCommand = (command) => this.say(command);
    this.element = el("section", { class: view.group ? "phone group" : "phone", dir: directionOf(language), lang: language, "data-phone": view.key, "aria-label": view.title });
    this.talk = el("div", { class: "talk", role: "log", "aria-live": "polite", tabindex: "0" });
    this.topics = el("div", { class: "topics", role: "tablist" });
    this.pinned = el("button", { type: "button", class: "pinned", hidden: true, onclick: () => this.jump(Number(this.pinned.dataset.message)) });
    this.typing = el("div", { class: "typing", hidden: true });
    this.about = el("div", { class: "context", hidden: true });
    this.element.append(this.head(), ...(view.group ? [this.topics] : []), this.pinned, this.talk, this.typing, this.about, this.foot());
    this.thread = kept?.thread ?? null;
    this.input.value = kept?.draft ?? "";
    this.chosen = kept?.speaker;
    this.refresh();
  }

  /** What must outlive a new drawing of the desk. */
  keep() {
    return { thread: this.thread, draft: this.input.value, speaker: this.speakerBox.value };
  }

  get isGroup() {
    return this.view.group;
  }

  /** Who acts: the owner of the phone, or in a group whoever is chosen. */
  get speaker() {
    if (!this.view.group) return this.view.owner.id;
    return this.anonymous ? this.world.chats.get(this.view.chat).owner : Number(this.speakerBox.value);
  }

  get anonymous() {
    return this.view.group && this.speakerBox.value === ANONYMOUS;
  }

  /** Where what is sent now goes. */
  place() {
    const replyTo = this.context?.kind === "reply" ? this.context.message.message_id : null;
    return { person: this.speaker, chat: this.view.chat, thread: this.thread, replyTo, anonymous: this.anonymous };
  }

  head() {
    const { labels, view } = this;
    this.subtitle = el("small");
    return el("header", { class: "head" },
      el("div", { class: "avatar", "aria-hidden": "true" }, [...view.title][0]),
      el("div", { class: "who" }, el("b", {}, el("bdi", {}, view.title)), this.subtitle),
      el("button", { type: "button", class: "icon", title: labels.more, "aria-label": labels.more, onclick: () => this.openMore() }, icon("dots")));
  }

  foot() {
    const { labels, view } = this;
    this.input = el("textarea", { rows: "1", placeholder: labels.write, "aria-label": labels.write, dir: "auto", onkeydown: (event) => this.onKey(event) });
    this.speakerBox = el("select", { class: "as", "aria-label": labels.as, title: labels.as, onchange: () => this.refresh() });
    this.restart = el("button", { type: "button", class: "restart", hidden: true, onclick: () => this.onRestart() });
    this.bar = el("form", { class: "say", onsubmit: (event) => { event.preventDefault(); this.sendWords(); } },
      el("button", { type: "button", class: "icon", title: labels.attach, "aria-label": labels.attach, onclick: () => this.openAttach() }, icon("clip")),
      ...(view.group ? [this.speakerBox] : []),
      this.input, this.restart,
      el("button", { type: "button", class: "icon", title: labels.commands, "aria-label": labels.commands, onclick: () => this.openCommands() }, icon("slash")),
      el("button", { type: "submit", class: "icon send", title: labels.send, "aria-label": labels.send }, icon("send")));
    return this.bar;
  }

  /** Draws everything anew from the world. */
  refresh() {
    this.refreshHead();
    this.rows.clear();
    this.talk.replaceChildren();
    for (const message of this.shown()) this.put(message);
    if (!this.rows.size) this.talk.append(el("p", { class: "empty" }, this.labels.empty));
    this.toEnd();
  }

  refreshHead() {
    const { labels, view, world } = this;
    if (view.group) {
      const chat = world.chats.get(view.chat);
      this.subtitle.textContent = labels.members(chat.members.length);
      this.refreshSpeakers(chat);
      this.refreshTopics(chat);
      this.refreshPinned();
      return;
    }
    const blocked = world.isBlocked(view.chat);
    const fresh = !world.listMessages(view.chat).length;
    this.subtitle.textContent = `${blocked ? labels.blocked : labels.bot} · ${labels.phoneOf} ${view.owner.first_name}`;
    this.bar.classList.toggle("off", blocked || fresh);
    this.restart.hidden = !(blocked || fresh);
    this.restart.textContent = blocked ? labels.restart : labels.start;
    this.refreshPinned();
  }

  refreshPinned() {
    const message = this.world.findPinned(this.view.chat, (pinned) => this.isShown(pinned));
    this.pinned.hidden = !message;
    if (!message) return;
    this.pinned.dataset.message = message.message_id;
    this.pinned.replaceChildren(icon("pin"), el("b", {}, this.labels.pinned), el("span", { dir: "auto" }, brief(message, this.labels)));
  }

  refreshSpeakers(chat) {
    const chosen = this.speakerBox.value || this.chosen;
    const people = chat.members.map((id) => this.world.people.get(id)).filter(Boolean);
    const options = people.map((person) => el("option", { value: person.id }, person.first_name));
    if (chat.members.includes(chat.owner)) options.push(el("option", { value: ANONYMOUS }, "anonymous"));
    this.speakerBox.replaceChildren(...options);
    if (options.some((option) => option.value === chosen)) this.speakerBox.value = chosen;
  }

  refreshTopics(chat) {
    this.topics.hidden = chat.kind !== "forum";
    const tab = (thread, name, closed) => el("button", { type: "button", role: "tab", dir: "auto", class: [this.unread.has(thread) ? "unread" : "", closed ? "closed" : ""].join(" ").trim(),
      "aria-selected": String(this.thread === thread), onclick: () => this.choose(thread) }, closed ? `${name} (${this.labels.closed})` : name);
    this.topics.replaceChildren(tab(null, "General"), ...chat.topics.map((topic) => tab(topic.message_thread_id, topic.name, topic.stage === "closed")),
      el("button", { type: "button", title: this.labels.newTopic, "aria-label": this.labels.newTopic, onclick: () => this.addTopic() }, "+"));
  }

  choose(thread) {
    this.thread = thread;
    this.unread.delete(thread);
    this.setContext(null);
    this.refresh();
    this.topics.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  shown() {
    return this.world.listMessages(this.view.chat).filter((message) => this.isShown(message));
  }

  isShown(message) {
    return !this.view.group || threadOf(message) === this.thread;
  }

  /** A topic was deleted: whoever looked at it sees General. */
  forgetTopic(thread) {
    this.unread.delete(thread);
    if (this.thread === thread) this.choose(null);
    else this.refreshHead();
  }

  /** Brings a message into view. */
  jump(messageId) {
    const row = this.rows.get(messageId);
    row?.scrollIntoView({ block: "center", behavior: "smooth" });
    row?.animate([{ opacity: 0.4 }, { opacity: 1 }], 700);
  }

  /** A message came or changed. */
  put(message) {
    if (!this.isShown(message)) {
      this.unread.add(threadOf(message));
      this.refreshHead();
      return;
    }
    this.talk.querySelector(".empty")?.remove();
    const atEnd = this.talk.scrollHeight - this.talk.scrollTop - this.talk.clientHeight < 120;
    const row = this.row(message);
    const old = this.rows.get(message.message_id);
    if (old) old.replaceWith(row);
    else this.talk.append(row);
    this.rows.set(message.message_id, row);
    this.typing.hidden = true;
    if (!this.view.group) this.refreshHead();
    if (atEnd || this.isMine(message)) this.toEnd();
  }

  /** A message was deleted. */
  drop(messageId) {
    this.rows.get(messageId)?.remove();
    this.rows.delete(messageId);
  }

  toEnd() {
    requestAnimationFrame(() => { this.talk.scrollTop = this.talk.scrollHeight; });
  }

  isMine(message) {
    if (message.sender_chat) return this.anonymous;
    return message.from?.id === this.speaker && !this.anonymous;
  }

  isBot(message) {
    return this.world.isBot(message.from?.id);
  }

  row(message) {
    return messageRow(message, this, this.world.chats.get(this.view.chat)?.reactions?.[message.message_id]);
  }

  /** Follows a link that Telegram opens itself, as whoever speaks; false leaves it to the browser. */
  follow(url) {
    const link = readLink(url, this.world.bot.username);
    if (!link) return false;
    const person = this.speaker;
    if (link.invite) this.try(this.wire.joinByLink(person, link.invite));
    else {
      this.openPrivate(person);
      this.try(this.wire.say({ person, chat: person }, `/start ${link.start}`.trim()));
    }
    return true;
  }

  /** What can be done with one message. */
  openActions(message) {
    const { labels, speaker, view, wire, world } = this;
    const own = message.from?.id === speaker && !message.sender_chat;
    const chats = [...world.chats.values()].filter((chat) => !chat.moved_to && (chat.kind === "private" ? chat.id === speaker : chat.members.includes(speaker)));
    const nameOfChat = (chat) => (chat.kind === "private" ? world.bot.first_name : chat.title);
    this.openMenu("low", [
      [labels.reply, () => this.setContext("reply", message)],
      ...(own && (message.text ?? message.caption) !== undefined ? [[labels.edit, () => this.setContext("edit", message)]] : []),
      ...chats.map((chat) => [`${labels.forward} ${nameOfChat(chat)}`, () => this.try(wire.forward({ person: speaker, chat: chat.id }, view.chat, message.message_id))]),
      ...(own || !view.group ? [[labels.remove, () => this.try(wire.remove(speaker, view.chat, message.message_id))]] : []),
    ]);
  }

  /** What the next words are about: a reply to a message, a correction of it, or (null) nothing. */
  setContext(kind, message) {
    this.context = kind ? { kind, message } : null;
    this.about.hidden = !kind;
    if (!kind) return;
    const cancel = () => { if (kind === "edit") this.input.value = ""; this.setContext(null); };
    this.about.replaceChildren(el("div", {}, el("b", {}, `${this.labels[kind]} · ${nameOf(message)}`), el("span", { dir: "auto" }, brief(message, this.labels))),
      el("button", { type: "button", class: "icon", title: this.labels.cancel, "aria-label": this.labels.cancel, onclick: cancel }, icon("cross")));
    if (kind === "edit") this.input.value = message.text ?? message.caption;
    this.input.focus();
  }

  /** The small grey words that answer a press. */
  toast(text) {
    this.element.querySelector(".toast")?.remove();
    const toast = el("div", { class: "toast", role: "status", dir: "auto" }, text);
    this.element.append(toast);
    setTimeout(() => toast.remove(), TOAST_SECONDS * 1000);
  }

  showTyping() {
    this.typing.textContent = this.labels.typing;
    this.typing.hidden = false;
  }

  async press(message, key, button) {
    if (key.copy_text) { navigator.clipboard?.writeText(key.copy_text.text); return; }
    button.setAttribute("aria-busy", "true");
    await this.try(this.wire.press(this.speaker, this.view.chat, message.message_id, key.callback_data));
    button.removeAttribute("aria-busy");
  }

  async try(promise) {
    try { await promise; } catch (error) { this.toast(error.message); }
  }

  onKey(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.sendWords();
  }

  sendWords() {
    const text = this.input.value;
    if (!text.trim()) return;
    this.input.value = "";
    if (this.context?.kind === "edit") {
      const { message } = this.context;
      this.setContext(null);
      this.try(this.wire.edit(message.from.id, this.view.chat, message.message_id, text));
      return;
    }
    this.say(text);
  }

  say(text) {
    return this.sendBy((place) => this.wire.say(place, text));
  }

  /** Sends to where one writes now; a reply is made once. */
  sendBy(send) {
    const place = this.place();
    if (this.context?.kind === "reply") this.setContext(null);
    return this.try(send(place));
  }

  async onRestart() {
    if (this.world.isBlocked(this.view.chat)) await this.try(this.wire.block(this.view.owner.id, false));
    await this.say("/start");
    this.input.focus();
  }

  async addTopic() {
    const name = window.prompt(this.labels.topicName);
    if (name?.trim()) await this.try(this.wire.inGroup("topics", this.speaker, this.view.chat, { name: name.trim() }));
  }

  openAttach() {
    const { labels, wire } = this;
    const file = async (kind, pick) => { const picked = await pick(); if (picked) await this.sendBy((place) => wire.send(place, kind, picked)); };
    const sample = async (kind, make, more) => { const made = await make(); await this.sendBy((place) => wire.send(place, kind, made, more)); };
    this.openMenu("low", [
      [labels.drawn, () => sample("photo", samplePhoto)],
      [labels.photo, () => file("photo", this.dialogs.pickPhoto)],
      [labels.voice, () => sample("voice", sampleVoice, { duration: 3 })],
      [labels.place, async () => { const point = await this.dialogs.pickPlace(); if (point) await this.sendBy((place) => wire.location(place, point)); }],
      [labels.file, () => file("document", this.dialogs.pickFile)],
      [labels.sticker, () => sample("sticker", sampleSticker, { emoji: "🕊" })],
      [labels.round, () => sample("video_note", sampleVideo, { duration: 1 })],
      [labels.film, () => sample("video", sampleVideo, { duration: 1 })],
    ]);
  }

  openCommands() {
    const list = this.world.commandsFor(this.view.group ? "en" : this.view.owner.language_code, this.view.chat);
    this.openMenu("low", list.map(({ command, description }) => [[el("code", {}, `/${command}`), el("small", { dir: "auto" }, description)], () => this.say(`/${command}`)]));
  }

  openMore() {
    const { labels, view, world, wire } = this;
    if (view.group) { this.openMenu("high", groupMenu(this)); return; }
    const blocked = world.isBlocked(view.chat);
    this.openMenu("high", [[blocked ? labels.unblock : labels.block, () => this.try(wire.block(view.owner.id, !blocked))], ["/start", () => this.say("/start")]]);
  }

  openMenu(where, entries) {
    openMenu(this.element, where, entries);
  }
}

function threadOf(message) {
  return message.is_topic_message ? message.message_thread_id : null;
}
