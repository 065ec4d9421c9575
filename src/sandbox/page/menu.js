// A menu over a phone, closed by a choice, a press elsewhere, or Escape.
import { el } from "./render.js";

/** Opens a menu in `host`; `entries` are [label, act], the label words or nodes. */
export function openMenu(host, where, entries) {
  host.querySelector(".menu")?.remove();
  const menu = el("div", { class: `menu ${where}`, role: "menu" });
  const close = (event) => {
    if (event?.type === "keydown" && event.key !== "Escape") return;
    menu.remove();
    document.removeEventListener("pointerdown", outside);
    document.removeEventListener("keydown", close);
  };
  const outside = (event) => { if (!menu.contains(event.target)) close(); };
  menu.append(...entries.map(([label, act]) => el("button", { type: "button", role: "menuitem", dir: "auto", onclick: () => { close(); act(); } }, ...[label].flat())));
  host.append(menu);
  menu.querySelector("button")?.focus();
  setTimeout(() => { document.addEventListener("pointerdown", outside); document.addEventListener("keydown", close); });
}
