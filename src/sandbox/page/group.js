// What a member does to a group, as menus: its topics, its people, the bot's standing and rights, its kind.

const RIGHTS = { manage_topics: "manage topics", pin_messages: "pin messages", delete_messages: "delete messages", invite_users: "invite people" };
const STANDINGS = { administrator: "an administrator", member: "a member", kicked: "thrown out", left: "not in it" };
const MOVES = { administrator: "Make the bot an administrator", member: "Make the bot a plain member", kicked: "Throw the bot out" };

/** The entries of a group's first menu. `phone` is the group's; entries act as whoever is chosen to speak. */
export function groupMenu(phone) {
  const { labels, speaker, view, wire, world } = phone;
  const chat = world.chats.get(view.chat);
  const act = (name, fields) => phone.try(wire.inGroup(name, speaker, view.chat, fields));
  const topic = chat.topics?.find((known) => known.message_thread_id === phone.thread);
  const own = world.people.get(speaker)?.first_name ?? "";
  return [
    ...(chat.kind === "forum" ? [[labels.newTopic, () => phone.addTopic()]] : []),
    ...(topic ? topicEntries(topic, act) : []),
    ["Members…", () => phone.openMenu("high", memberEntries(phone, chat, act))],
    [`The bot: ${STANDINGS[chat.standing] ?? chat.standing}…`, () => phone.openMenu("high", botEntries(chat, act))],
    ...kindEntries(chat, act),
    [`Private phone of ${own}`, () => phone.openPrivate(speaker)],
  ];
}

function topicEntries(topic, act) {
  const thread = topic.message_thread_id;
  const stage = topic.stage === "closed" ? "open" : "closed";
  return [
    [stage === "closed" ? "Close this topic" : "Reopen this topic", () => act("topic_stage", { thread_id: thread, stage })],
    ["Delete this topic", () => act("topic_delete", { thread_id: thread })],
  ];
}

function memberEntries(phone, chat, act) {
  const { world, speaker } = phone;
  const name = (id) => world.people.get(id)?.first_name ?? id;
  const others = chat.members.filter((id) => id !== speaker && id !== chat.owner);
  const outside = [...world.people.values()].filter((person) => !chat.members.includes(person.id));
  return [
    ...outside.map((person) => [`+ ${person.first_name}`, () => act("join", { member_id: person.id })]),
    ...others.map((id) => (chat.administrators.includes(id)
      ? [`${name(id)}: no administrator any more`, () => act("demote", { member_id: id })]
      : [`${name(id)}: make an administrator`, () => act("promote", { member_id: id })])),
    ...others.map((id) => [`− ${name(id)}`, () => act("remove", { member_id: id })]),
    [`Leave as ${name(speaker)}`, () => act("leave")],
  ];
}

function botEntries(chat, act) {
  const has = new Set(chat.rights);
  const toggled = (right) => { const rights = new Set(has); if (!rights.delete(right)) rights.add(right); return [...rights]; };
  const rights = Object.entries(RIGHTS).map(([right, label]) => [`${has.has(right) ? "✓" : "✗"} may ${label}`, () => act("rights", { rights: toggled(right) })]);
  const standings = Object.entries(MOVES).filter(([standing]) => standing !== chat.standing);
  return [
    ...(chat.standing === "administrator" ? rights : []),
    ...standings.map(([standing, label]) => [label, () => act("standing", { standing })]),
  ];
}

function kindEntries(chat, act) {
  return [
    [chat.kind === "forum" ? "Switch topics off" : "Switch topics on", () => act("forum", { topics: chat.kind !== "forum" })],
    ...(chat.kind === "group" ? [["Become a supergroup", () => act("upgrade")]] : []),
  ];
}
