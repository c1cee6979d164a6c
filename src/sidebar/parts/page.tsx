/** A step's page: where one is, the heading that takes the focus, the content, and the buttons at the foot. */
import type { ComponentChildren, JSX } from "preact";
import { sidebarWords } from "../../messages.ts";

const NUMBERED_STEPS = [1, 2, 3, 4, 5, 6] as const;

interface PageProps {
  readonly heading: ComponentChildren;
  /** Position among the wizard's steps; 0 for a page outside of them. */
  readonly number: 0 | (typeof NUMBERED_STEPS)[number];
  readonly isBusy?: boolean;
  /** Why the primary button is off, where it is. */
  readonly obstacle?: string | null;
  readonly buttons: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Page({ heading, number, isBusy = false, obstacle = null, buttons, children }: PageProps): JSX.Element {
  return (
    <div class="page">
      <main aria-busy={isBusy} ref={beginHere}>
        {number > 0 && (
          <p class="step">
            <span class="step-words">{sidebarWords.progress(number, NUMBERED_STEPS.length)}</span>
            <span class="step-track" aria-hidden="true">
              {NUMBERED_STEPS.map((step) => (
                <span key={step} class={step <= number ? "step-dot reached" : "step-dot"} />
              ))}
            </span>
          </p>
        )}
        <h1 tabIndex={-1}>{heading}</h1>
        {children}
      </main>
      <footer>
        {obstacle !== null && (
          <p class="field-problem" role="alert">
            {obstacle}
          </p>
        )}
        <div class="buttons">{buttons}</div>
      </footer>
    </div>
  );
}

/**
 * A new page begins at its heading, or at the part that says data-begin: without this the focus stays on a button that
 * is gone.
 */
function beginHere(main: HTMLElement | null): void {
  const part = main?.querySelector<HTMLElement>("[data-begin]");
  (part ?? main?.querySelector("h1"))?.focus();
  if (part) part.scrollIntoView({ block: "center" });
  else if (main) window.scrollTo(0, 0);
}
