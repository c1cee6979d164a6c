/**
 * A document of HtmlService in a frame of its own, as Google shows it: no access to the page, google.script.run and
 * google.script.host as its only way out.
 */

/** What the frame asks of the page, by postMessage. */
type FrameMessage =
  | { readonly dealsheetFrame: "run"; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly dealsheetFrame: "open"; readonly url: string }
  | { readonly dealsheetFrame: "close" };

export interface FrameActions {
  run(functionName: string, args: readonly unknown[]): Promise<unknown>;
  /** A link that would open a new tab of the browser. */
  open(url: string): void;
  close(): void;
}

/** Stricter than Google: nothing from outside, no eval. What works here works there. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:";

export function createFrame(html: string, title: string, actions: FrameActions): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.setAttribute("sandbox", "allow-scripts allow-forms");
  frame.srcdoc = withShim(html);
  const listen = (event: MessageEvent<unknown>): void => {
    if (!frame.isConnected) {
      window.removeEventListener("message", listen);
      return;
    }
    if (event.source !== frame.contentWindow || !isFrameMessage(event.data)) return;
    const message = event.data;
    switch (message.dealsheetFrame) {
      case "close":
        actions.close();
        break;
      case "open":
        actions.open(message.url);
        break;
      case "run":
        actions.run(message.name, message.args).then(
          (value) => answer(frame, { id: message.id, ok: true, value }),
          (error: unknown) =>
            answer(frame, {
              id: message.id,
              ok: false,
              message: error instanceof Error ? error.message : String(error),
            }),
        );
        break;
    }
  };
  window.addEventListener("message", listen);
  return frame;
}

function answer(frame: HTMLIFrameElement, message: Readonly<Record<string, unknown>>): void {
  // The frame's origin is opaque, so no target can be named; only this frame's window receives it.
  frame.contentWindow?.postMessage({ dealsheetAnswer: message }, "*");
}

function isFrameMessage(data: unknown): data is FrameMessage {
  return typeof data === "object" && data !== null && "dealsheetFrame" in data;
}

function withShim(html: string): string {
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>(${shim.toString()})();</script>`;
  const at = /<head[^>]*>/i.exec(html);
  return at ? html.slice(0, at.index + at[0].length) + head + html.slice(at.index + at[0].length) : head + html;
}

/** Runs inside the frame, as text: it may use nothing of this file. */
function shim(): void {
  type Handler = ((value: unknown, userObject?: unknown) => void) | null;
  const waiting = new Map<number, { success: Handler; failure: Handler; user: unknown }>();
  let last = 0;
  const post = (message: unknown): void => window.parent.postMessage(message, "*");
  // A member that is none of the three handlers is a function of the script.
  const runner = (success: Handler, failure: Handler, user: unknown): unknown =>
    new Proxy(
      {},
      {
        get(_target, name) {
          if (name === "withSuccessHandler") return (handler: Handler) => runner(handler, failure, user);
          if (name === "withFailureHandler") return (handler: Handler) => runner(success, handler, user);
          if (name === "withUserObject") return (object: unknown) => runner(success, failure, object);
          return (...args: unknown[]) => {
            last += 1;
            waiting.set(last, { success, failure, user });
            post({ dealsheetFrame: "run", id: last, name: String(name), args });
          };
        },
      },
    );
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent) return;
    const data = event.data as {
      dealsheetAnswer?: { id: number; ok: boolean; value?: unknown; message?: string };
    };
    const message = data.dealsheetAnswer;
    const call = message && waiting.get(message.id);
    if (!message || !call) return;
    waiting.delete(message.id);
    if (message.ok) call.success?.(message.value, call.user);
    else call.failure?.(new Error(message.message), call.user);
  });
  // Nothing is opened from here: the page knows the sheets of its own links.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[target=_blank]") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    post({ dealsheetFrame: "open", url: link.href });
  });
  const google = {
    script: {
      run: runner(null, null, undefined),
      host: {
        close: () => post({ dealsheetFrame: "close" }),
        origin: "https://docs.google.com",
        setHeight: () => undefined,
        setWidth: () => undefined,
        editor: { focus: () => undefined },
      },
    },
  };
  Object.assign(window, { google });
}
