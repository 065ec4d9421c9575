// What a message carries besides words: pictures, sounds, films, stickers, places. Never through innerHTML.
import { el } from "./render.js";

/** The medium of a message as a node; null for none. `fileUrl` gives the address of a file. */
export function media(message, labels, fileUrl) {
  const draw = DRAW.find(([field]) => message[field])?.[1];
  if (!draw) return null;
  const node = draw(message, labels, fileUrl);
  return message.has_media_spoiler ? hidden(node, labels) : node;
}

/** Whether the bubble has no ground of its own: a sticker or a round video stands alone. */
export const standsAlone = (message) => Boolean(message.sticker || message.video_note);

/** One line that stands for a message where there is room for no more. */
export function brief(message, labels) {
  const kind = DRAW.find(([field]) => message[field])?.[0];
  const name = message.sticker?.emoji ?? (kind ? labels.kinds[kind] : "");
  return [name, message.text ?? message.caption].filter(Boolean).join(" · ") || "…";
}

// An animation comes as a document too, and a venue as a location: the first that fits is drawn.
const DRAW = [
  ["photo", ({ photo }, labels, fileUrl) => el("img", { class: "media", src: fileUrl(photo.at(-1).file_id), alt: labels.kinds.photo })],
  ["sticker", ({ sticker }, labels, fileUrl) => el("img", { class: "sticker", src: fileUrl(sticker.file_id), alt: sticker.emoji ?? labels.kinds.sticker,
    onerror: (event) => event.currentTarget.replaceWith(el("span", { class: "sticker-emoji" }, sticker.emoji ?? "◻")) })],
  ["video_note", ({ video_note: note }, labels, fileUrl) => el("div", { class: "round" }, loop(fileUrl(note.file_id), labels.kinds.video_note), el("small", {}, clock(note.duration)))],
  ["video", ({ video }, labels, fileUrl) => film(fileUrl(video.file_id), labels.kinds.video)],
  ["animation", ({ animation }, labels, fileUrl) => loop(fileUrl(animation.file_id), labels.kinds.animation)],
  ["voice", ({ voice }, labels, fileUrl) => sound(fileUrl(voice.file_id), labels.kinds.voice, el("span", { class: "wave" }), voice.duration)],
  ["audio", ({ audio }, labels, fileUrl) => sound(fileUrl(audio.file_id), labels.kinds.audio, el("bdi", {}, audio.title ?? audio.file_name ?? labels.kinds.audio), audio.duration)],
  ["venue", ({ venue }) => row("⌖", el("span", {}, el("b", { dir: "auto" }, venue.title), el("br"), el("bdi", {}, venue.address)))],
  ["location", ({ location }, labels) => row("⌖", el("span", {}, `${labels.location} `, el("bdi", {}, `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}`)))],
  ["contact", ({ contact }) => row("☎", el("span", {}, el("b", { dir: "auto" }, contact.first_name), el("br"), el("bdi", { dir: "ltr" }, contact.phone_number)))],
  ["document", ({ document }) => row("≡", el("bdi", {}, document.file_name ?? "file"))],
];

const row = (sign, ...parts) => el("div", { class: "file" }, el("span", { class: "dot", "aria-hidden": "true" }, sign), ...parts);

function sound(url, name, shown, seconds) {
  const play = () => { new Audio(url).play().catch(() => {}); };
  return el("div", { class: "file" }, el("button", { type: "button", class: "dot", "aria-label": name, onclick: play }, "▶"), shown, el("span", {}, clock(seconds)));
}

const film = (url, name) => el("video", { class: "media film", src: url, controls: true, preload: "metadata", "aria-label": name });

/** Without controls: a press lets it run or stop. */
function loop(url, name) {
  const press = ({ currentTarget: video }) => { if (video.paused) video.play().catch(() => {}); else video.pause(); };
  return el("video", { class: "media film", src: url, loop: true, preload: "metadata", "aria-label": name, onclick: press });
}

/** Blurred until it is pressed. */
function hidden(node, labels) {
  const open = (event) => { event.stopPropagation(); cover.classList.add("open"); };
  const cover = el("div", { class: "cover" }, node, el("button", { type: "button", onclick: open }, labels.reveal));
  return cover;
}

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
