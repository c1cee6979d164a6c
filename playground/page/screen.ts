/** What a script may show the person: the sidebar, a dialog, an alert, a toast. */
import type { Screen } from "../apps-script/host.ts";
import { createFrame, type FrameActions } from "./sidebar-frame.ts";

export interface PageScreen extends Screen {
  closeSidebar(): void;
}

const TOAST_MILLISECONDS = 5_000;

export function createScreen(actions: Pick<FrameActions, "run" | "open">): PageScreen {
  const sidebar = element("sidebar");
  const closeSidebar = (): void => {
    sidebar.replaceChildren();
    sidebar.hidden = true;
  };
  return {
    closeSidebar,
    showSidebar(html, title) {
      const head = document.createElement("div");
      head.className = "sidebar-head";
      const heading = document.createElement("h2");
      heading.textContent = title;
      head.append(heading, closeButton(closeSidebar));
      sidebar.replaceChildren(head, createFrame(html, title, { ...actions, close: closeSidebar }));
      sidebar.hidden = false;
    },
    showDialog(html, title, size) {
      const dialog = document.createElement("dialog");
      dialog.className = "modal";
      const close = (): void => {
        dialog.close();
        dialog.remove();
      };
      const head = document.createElement("div");
      head.className = "sidebar-head";
      const heading = document.createElement("h2");
      heading.textContent = title;
      head.append(heading, closeButton(close));
      const frame = createFrame(html, title, { ...actions, close });
      frame.style.width = `${size.width}px`;
      frame.style.height = `${size.height}px`;
      dialog.append(head, frame);
      dialog.addEventListener("close", () => dialog.remove());
      document.body.append(dialog);
      dialog.showModal();
    },
    // A script waits for the answer, so these have to be the browser's own, which wait too.
    alert(title, text, buttons) {
      const words = [title, text].filter((part) => part !== "").join("\n\n");
      switch (buttons) {
        case "OK":
          window.alert(words);
          return "OK";
        case "OK_CANCEL":
          return window.confirm(words) ? "OK" : "CANCEL";
        case "YES_NO":
          return window.confirm(words) ? "YES" : "NO";
      }
    },
    toast: showToast,
  };
}

export function showToast(text: string, title = ""): void {
  const toast = document.createElement("div");
  toast.className = "toast";
  if (title !== "") {
    const strong = document.createElement("strong");
    strong.textContent = title;
    toast.append(strong);
  }
  toast.append(text);
  element("toasts").append(toast);
  window.setTimeout(() => toast.remove(), TOAST_MILLISECONDS);
}

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

function closeButton(close: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "×";
  button.setAttribute("aria-label", "Close");
  button.addEventListener("click", close);
  return button;
}
