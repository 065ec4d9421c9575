// One phone: a person's chat with the bot, or a group with its topics. Draws what the world says; sends what the person does.
import { el, icon, keys, media, words } from "./render.js";
import { directionOf, wordsOf } from "./words.js";
import { sampleVoice, samplePhoto } from "./samples.js";

const TOAST_SECONDS = 4;

export class Phone {
  /** `view` is {key, chat, owner, group}; `world` tells people, chats and messages; `wire` sends. */
  constructor(view, world, wire, dialogs) {
    Object.assign(this, { view, world, wire, dialogs, thread: null, unread: new Set(), rows: new Map() });
    const language = view.group ? "en" : view.owner.language_code;
    this.labels = wordsOf(language);
    this.element = el("section", { class: view.group ? "phone group" : "phone", dir: directionOf(language), lang: language, "data-phone": view.key, "aria-label": view.title });
    this.talk = el("div", { class: "talk", role: "log", "aria-live": "polite", tabindex: "0" });
    this.topics = el("div", { class: "topics", role: "tablist" });
    this.typing = el("div", { class: "typing", hidden: true });
    this.element.append(this.head(), ...(view.group ? [this.topics] : []), this.talk, this.typing, this.foot());
    this.refresh();
  }

  get speaker() {
    return this.view.group ? Number(this.speakerBox.value) : this.view.owner.id;
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
    this.speakerBox = el("select", { class: "as", "aria-label": labels.as, title: labels.as });
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
      return;
    }
    const blocked = world.isBlocked(view.chat);
    const fresh = !world.listMessages(view.chat).length;
    this.subtitle.textContent = `${blocked ? labels.blocked : labels.bot} · ${labels.phoneOf} ${view.owner.first_name}`;
    this.bar.classList.toggle("off", blocked || fresh);
    this.restart.hidden = !(blocked || fresh);
    this.restart.textContent = blocked ? labels.restart : labels.start;
  }

  refreshSpeakers(chat) {
    const chosen = this.speakerBox.value;
    const people = chat.members.map((id) => this.world.people.get(id)).filter(Boolean);
    this.speakerBox.replaceChildren(...people.map((person) => el("option", { value: person.id }, person.first_name)));
    if (chosen) this.speakerBox.value = chosen;
  }

  refreshTopics(chat) {
    const tab = (thread, name) => el("button", { type: "button", role: "tab", dir: "auto", class: this.unread.has(thread) ? "unread" : "",
      "aria-selected": String(this.thread === thread), onclick: () => this.choose(thread) }, name);
    this.topics.replaceChildren(tab(null, "General"), ...chat.topics.map((topic) => tab(topic.message_thread_id, topic.stage === "closed" ? `${topic.name} (${this.labels.closed})` : topic.name)),
      el("button", { type: "button", title: this.labels.newTopic, "aria-label": this.labels.newTopic, onclick: () => this.addTopic() }, "+"));
  }

  choose(thread) {
    this.thread = thread;
    this.unread.delete(thread);
    this.refresh();
  }

  shown() {
    return this.world.listMessages(this.view.chat).filter((message) => !this.view.group || threadOf(message) === this.thread);
  }

  /** A message came or changed. */
  put(message) {
    if (this.view.group && threadOf(message) !== this.thread) {
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
    return this.view.group ? message.from?.id === this.speaker : message.from?.id === this.view.owner.id;
  }

  row(message) {
    const service = serviceWords(message);
    if (service) return el("div", { class: "service", "data-message": message.message_id }, service);
    const { labels, world } = this;
    const onCopy = (text) => { navigator.clipboard?.writeText(text); this.toast(labels.copied); };
    const text = message.text ?? message.caption;
    const bubble = el("div", { class: "bubble" });
    if (this.view.group && !this.isMine(message)) bubble.append(el("div", { class: "sender", dir: "auto" }, message.from?.first_name ?? ""));
    if (message.reply_to_message && !message.reply_to_message.forum_topic_created) bubble.append(el("div", { class: "quote", dir: "auto" }, message.reply_to_message.text ?? "…"));
    const shown = media(message, labels, (fileId) => this.wire.fileUrl(fileId));
    if (shown) bubble.append(shown);
    if (text) bubble.append(words(text, message.entities ?? message.caption_entities, onCopy));
    bubble.append(el("div", { class: "meta" }, (message.reworded ? `${labels.edited} ` : "") + timeOf(message.date)));
    bubble.addEventListener("click", (event) => this.onLink(event));
    const buttons = keys(message.reply_markup, (key, button) => this.press(message, key, button));
    return el("div", { class: this.isMine(message) ? "row mine" : "row", "data-message": message.message_id, "data-from": world.isBot(message.from?.id) ? "bot" : "person" }, bubble, ...(buttons ? [buttons] : []));
  }

  onLink(event) {
    const command = event.target.closest("a.command");
    if (!command) return;
    event.preventDefault();
    this.say(command.textContent);
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
    this.say(text);
  }

  say(text) {
    return this.try(this.wire.say(this.speaker, this.view.chat, this.thread, text));
  }

  async onRestart() {
    if (this.world.isBlocked(this.view.chat)) await this.try(this.wire.block(this.view.owner.id, false));
    await this.say("/start");
    this.input.focus();
  }

  async addTopic() {
    const name = window.prompt(this.labels.topicName);
    if (name?.trim()) await this.try(this.wire.addTopic(this.view.chat, name.trim(), this.speaker));
  }

  openAttach() {
    const { labels, view, wire } = this;
    const to = () => [this.speaker, view.chat, this.thread];
    this.openMenu("low", [
      [labels.drawn, async () => this.try(wire.photo(...to(), await samplePhoto()))],
      [labels.photo, async () => { const file = await this.dialogs.pickPhoto(); if (file) await this.try(wire.photo(...to(), file)); }],
      [labels.voice, () => this.try(wire.voice(...to(), sampleVoice(), 3))],
      [labels.place, async () => { const point = await this.dialogs.pickPlace(); if (point) await this.try(wire.location(...to(), point)); }],
      [labels.file, async () => { const file = await this.dialogs.pickFile(); if (file) await this.try(wire.file(...to(), file)); }],
    ]);
  }

  openCommands() {
    const list = this.world.commandsFor(this.view.group ? "en" : this.view.owner.language_code);
    this.openMenu("low", list.map(({ command, description }) => [[el("code", {}, `/${command}`), el("small", { dir: "auto" }, description)], () => this.say(`/${command}`)]));
  }

  openMore() {
    const { labels, view, world, wire } = this;
    if (view.group) { this.openMenu("high", [[labels.newTopic, () => this.addTopic()]]); return; }
    const blocked = world.isBlocked(view.chat);
    this.openMenu("high", [[blocked ? labels.unblock : labels.block, () => this.try(wire.block(view.owner.id, !blocked))], ["/start", () => this.say("/start")]]);
  }

  openMenu(where, entries) {
    this.element.querySelector(".menu")?.remove();
    const menu = el("div", { class: `menu ${where}`, role: "menu" });
    const close = (event) => {
      if (event?.type === "keydown" && event.key !== "Escape") return;
      menu.remove();
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("keydown", close);
    };
    const outside = (event) => { if (!menu.contains(event.target)) close(); };
    menu.append(...entries.map(([label, act]) => el("button", { type: "button", role: "menuitem", onclick: () => { close(); act(); } }, ...[label].flat())));
    this.element.append(menu);
    menu.querySelector("button")?.focus();
    setTimeout(() => { document.addEventListener("pointerdown", outside); document.addEventListener("keydown", close); });
  }
}

function threadOf(message) {
  return message.is_topic_message ? message.message_thread_id : null;
}

function serviceWords(message) {
  if (message.forum_topic_created) return `# ${message.forum_topic_created.name}`;
  if (message.forum_topic_closed) return "# closed";
  if (message.forum_topic_reopened) return "# open again";
  if (message.new_chat_members) return message.new_chat_members.map((member) => `+ ${member.first_name}`).join(", ");
  return null;
}

const timeOf = (seconds) => new Date(seconds * 1000).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
