/** A sentence that stands out: a problem (spoken at once), a warning, or a remark. */
import type { ComponentChildren, JSX } from "preact";

interface NoticeProps {
  readonly kind: "problem" | "warning" | "remark";
  readonly title?: string;
  readonly children: ComponentChildren;
}

export function Notice({ kind, title, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice ${kind}`} role={kind === "problem" ? "alert" : undefined}>
      {title !== undefined && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}

/** Several sentences: one as a paragraph, more as a list. */
export function Sentences({ sentences }: { readonly sentences: readonly string[] }): JSX.Element {
  if (sentences.length === 1) return <p>{sentences[0]}</p>;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Work under way, for the eye; the words are spoken by the wizard's own status line. */
export function Working({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <p class="working">
      <span class="spinner" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
