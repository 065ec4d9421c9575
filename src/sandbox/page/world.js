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

  /** The commands that Telegram would show in a private chat: of this language, else those for all. */
  commandsFor(language) {
    const scopes = Object.entries(this.commands ?? {});
    const inPrivate = scopes.find(([scope]) => scope.includes("all_private_chats")) ?? scopes[0];
    const byLanguage = inPrivate?.[1] ?? {};
    return byLanguage[language] ?? byLanguage[""] ?? [];
  }
}
