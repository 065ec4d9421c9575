// What the page knows: people, chats, messages, commands. Filled from the state, kept current by events.

export class World {
  /** Takes the whole state at once. */
  load(state) {
    this.bot = state.bot;
    this.people = new Map(state.people.map((person) => [person.id, person]));
    this.commands = state.commands;
    this.chats = new Map();
    this.messages = new Map();
    for (const chat of state.chats) {
      this.keepChat(chat);
      for (const message of chat.messages) this.keep(message);
    }
  }

  /** A new or changed chat; its messages are kept apart. */
  keepChat(chat) {
    this.chats.set(chat.id, { ...chat, messages: undefined });
  }

  /** A new or changed message. */
  keep(message) {
    if (!this.messages.has(message.chat.id)) this.messages.set(message.chat.id, new Map());
    this.messages.get(message.chat.id).set(message.message_id, message);
  }

  /** A changed message. New buttons alone are no edit to a reader. */
  edit(message) {
    const before = this.messages.get(message.chat.id)?.get(message.message_id);
    const reworded = before && (before.reworded || (before.text ?? before.caption) !== (message.text ?? message.caption));
    this.keep({ ...message, reworded });
  }

  /** A deleted message. */
  drop(chat, messageId) {
    this.messages.get(chat)?.delete(messageId);
  }

  /** A new or changed topic of a forum. */
  keepTopic(chat, topic) {
    const known = this.chats.get(chat);
    if (!known) return;
    const at = known.topics.findIndex((other) => other.message_thread_id === topic.message_thread_id);
    if (at < 0) known.topics.push(topic);
    else known.topics[at] = topic;
  }

  /** A topic that is gone, with all that was said in it. */
  dropTopic(chat, thread) {
    const known = this.chats.get(chat);
    if (known) known.topics = known.topics.filter((topic) => topic.message_thread_id !== thread);
    for (const message of this.listMessages(chat)) if (message.message_thread_id === thread) this.drop(chat, message.message_id);
  }

  /** The latest pinned message of a chat, or of one topic of it; undefined for none. */
  findPinned(chat, fits) {
    const pinned = this.chats.get(chat)?.pinned ?? [];
    return pinned.map((id) => this.messages.get(chat)?.get(id)).filter((message) => message && fits(message)).at(-1);
  }

  /** A chat's messages in order. */
  listMessages(chat) {
    return [...(this.messages.get(chat)?.values() ?? [])].sort((a, b) => a.message_id - b.message_id);
  }

  /** Whether the person of a private chat blocked the bot. */
  isBlocked(chat) {
    return this.chats.get(chat)?.standing === "blocked";
  }

  isBot(id) {
    return id === this.bot.id;
  }

  /** The commands that Telegram would show in a chat: of its own scope, its kind's, or those for all; of this language, else for all. */
  commandsFor(language, chat) {
    const kind = this.chats.get(chat)?.kind === "private" ? "all_private_chats" : "all_group_chats";
    const scopes = Object.entries(this.commands ?? {}).map(([scope, byLanguage]) => [JSON.parse(scope), byLanguage]);
    const order = [(scope) => scope.chat_id === chat, (scope) => scope.type === kind, (scope) => scope.type === "default"];
    const fitting = order.map((fits) => scopes.find(([scope]) => fits(scope))?.[1]).filter(Boolean);
    return fitting.map((byLanguage) => byLanguage[language] ?? byLanguage[""]).find((commands) => commands?.length) ?? [];
  }
}
