/** The menu bar, as menus of labelled actions; the add-on's own menu is one of them. */

export type MenuEntry =
  | { readonly kind: "action"; readonly label: string; readonly keys?: string; run(): void }
  | { readonly kind: "menu"; readonly label: string; readonly entries: readonly MenuEntry[] }
  | { readonly kind: "line" };

export interface Menu {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

export function drawMenuBar(bar: HTMLElement, menus: readonly Menu[]): void {
  const close = (): void => {
    for (const list of bar.querySelectorAll(".menu-list")) list.remove();
    for (const button of bar.querySelectorAll("[aria-expanded]")) button.setAttribute("aria-expanded", "false");
  };
  const open = (button: HTMLElement, menu: Menu): void => {
    close();
    button.setAttribute("aria-expanded", "true");
    button.parentElement?.append(menuList(menu.entries, close));
  };
  bar.replaceChildren(
    ...menus.map((menu) => {
      const holder = document.createElement("div");
      holder.className = "menu";
      const button = menuButton(menu.label);
      button.setAttribute("aria-haspopup", "menu");
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", () =>
        button.getAttribute("aria-expanded") === "true" ? close() : open(button, menu),
      );
      button.addEventListener("pointerenter", () => {
        if (bar.querySelector(".menu-list")) open(button, menu);
      });
      button.addEventListener("keydown", (event) => {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        open(button, menu);
        holder.querySelector<HTMLElement>(".menu-list button")?.focus();
      });
      holder.append(button);
      return holder;
    }),
  );
  document.addEventListener("pointerdown", (event) => {
    if (!(event.target instanceof Node) || !bar.contains(event.target)) close();
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const opener = bar.querySelector<HTMLElement>('[aria-expanded="true"]');
      close();
      opener?.focus();
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const list = (event.target as HTMLElement).closest(".menu-list");
    if (!list) return;
    event.preventDefault();
    const buttons = [...list.querySelectorAll<HTMLElement>(":scope > li > button")];
    const at = buttons.indexOf(event.target as HTMLElement);
    buttons[(at + (event.key === "ArrowDown" ? 1 : buttons.length - 1)) % buttons.length]?.focus();
  });
}

function menuList(entries: readonly MenuEntry[], close: () => void): HTMLElement {
  const list = document.createElement("ul");
  list.className = "menu-list";
  list.setAttribute("role", "menu");
  for (const entry of entries) {
    const item = document.createElement("li");
    item.setAttribute("role", "none");
    if (entry.kind === "line") {
      item.append(document.createElement("hr"));
    } else if (entry.kind === "action") {
      const button = menuButton(entry.label, entry.keys);
      button.addEventListener("click", () => {
        close();
        entry.run();
      });
      item.append(button);
    } else {
      const button = menuButton(entry.label, "▸");
      button.setAttribute("aria-haspopup", "menu");
      const openInner = (): void => {
        for (const other of list.querySelectorAll(".menu-list")) other.remove();
        item.append(menuList(entry.entries, close));
      };
      button.addEventListener("click", openInner);
      button.addEventListener("keydown", (event) => {
        if (event.key !== "ArrowRight") return;
        openInner();
        item.querySelector<HTMLElement>(".menu-list button")?.focus();
      });
      item.addEventListener("pointerenter", openInner);
      item.append(button);
    }
    if (entry.kind !== "menu")
      item.addEventListener("pointerenter", () => {
        for (const other of list.querySelectorAll(".menu-list")) other.remove();
      });
    list.append(item);
  }
  return list;
}

function menuButton(label: string, keys?: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("role", "menuitem");
  button.append(label);
  if (keys) {
    const span = document.createElement("span");
    span.className = "keys";
    span.textContent = keys;
    button.append(span);
  }
  return button;
}
