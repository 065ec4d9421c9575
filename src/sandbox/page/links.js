// Links that Telegram opens itself: to the bot with a word for it, and into a group.

/** `{start}` for the bot's link, `{invite}` for one into a group, null for any other. */
export function readLink(url, botUsername) {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.hostname !== "t.me") return null;
  if (parsed.pathname.startsWith("/+")) return { invite: url };
  if (parsed.pathname.slice(1).toLowerCase() !== botUsername.toLowerCase()) return null;
  return { start: parsed.searchParams.get("start") ?? "" };
}

const MARKS = [[/\*\*(.+?)\*\*/gs, "b"], [/__(.+?)__/gs, "i"], [/~~(.+?)~~/gs, "s"], [/\|\|(.+?)\|\|/gs, "tg-spoiler"]];

/** What was typed, as `{text}`, or as `{html}` where it has marks as Telegram's phones know them: **bold**, __italic__, ~~struck~~, ||hidden||. */
export function readTyped(text) {
  const plain = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const marked = MARKS.reduce((html, [mark, tag]) => html.replace(mark, `<${tag}>$1</${tag}>`), plain);
  return marked === plain ? { text } : { html: marked };
}
