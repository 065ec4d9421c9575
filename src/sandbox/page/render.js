// From the Bot API's message to nodes: text with entities, buttons. Never through innerHTML. Media are drawn in media.js.

/** Makes an element with properties and children. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const ICONS = {
  clip: "M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8L9.7 17.2a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6",
  send: "M4 12 20 4l-5 16-3.5-6.5z M11.5 13.5 20 4", dots: "M12 5.5v.01M12 12v.01M12 18.5v.01", slash: "M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z M14 8l-4 8",
  pin: "M9 4h6l-1 6 3 3v2H7v-2l3-3z M12 15v5", cross: "M6 6l12 12M18 6 6 18",
};

/** A line icon. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** Text with entities (offsets in UTF-16 units, as JavaScript counts) as paragraphs, each with its own direction. */
export function words(text, entities, onCopy) {
  const box = el("div", { class: "words" });
  let start = 0;
  for (const line of text.split("\n")) {
    box.append(el("p", { dir: "auto" }, ...spans(text, start, start + line.length, entities ?? [], onCopy)));
    start += line.length + 1;
  }
  return box;
}

function spans(text, from, to, entities, onCopy) {
  const cuts = new Set([from, to]);
  for (const entity of entities) {
    for (const cut of [entity.offset, entity.offset + entity.length]) if (cut > from && cut < to) cuts.add(cut);
  }
  const order = [...cuts].sort((a, b) => a - b);
  return order.slice(1).map((end, index) => {
    const covering = entities.filter((entity) => entity.offset <= order[index] && entity.offset + entity.length >= end);
    return covering.reduceRight((inner, entity) => wrap(entity, inner, onCopy), document.createTextNode(text.slice(order[index], end)));
  });
}

function wrap(entity, inner, onCopy) {
  switch (entity.type) {
    case "bold": return el("b", {}, inner);
    case "italic": return el("i", {}, inner);
    case "underline": return el("u", {}, inner);
    case "strikethrough": return el("s", {}, inner);
    case "code": case "pre": return el("code", { title: "copy", onclick: (event) => onCopy(event.currentTarget.textContent) }, inner);
    case "spoiler": return el("span", { class: "spoiler", onclick: (event) => event.currentTarget.classList.add("open") }, inner);
    case "blockquote": return el("span", { class: "quote" }, inner);
    case "bot_command": return el("a", { href: "#", class: "command" }, inner);
    case "text_link": return el("a", { href: safeLink(entity.url), rel: "noreferrer noopener", target: "_blank" }, inner);
    case "url": return el("a", { href: safeLink(inner.textContent), rel: "noreferrer noopener", target: "_blank" }, inner);
    default: return inner;
  }
}

/** Only links to the web; anything else leads nowhere. */
export function safeLink(url) {
  return /^https?:\/\//i.test(url ?? "") ? url : /^[\w.-]+\.[a-z]{2,}/i.test(url ?? "") ? `https://${url}` : "#";
}

/** The buttons below a message. `onLink(url)` answers whether the phone follows a link itself. */
export function keys(markup, onPress, onLink) {
  const rows = markup?.inline_keyboard ?? [];
  if (!rows.length) return null;
  return el("div", { class: "keys" }, ...rows.map((row) => el("div", {}, ...row.map((key) => (key.url
    ? el("a", { href: safeLink(key.url), target: "_blank", rel: "noreferrer noopener", dir: "auto", onclick: (event) => { if (onLink(key.url)) event.preventDefault(); } }, key.text)
    : el("button", { type: "button", dir: "auto", onclick: (event) => onPress(key, event.currentTarget) }, key.text))))));
}
