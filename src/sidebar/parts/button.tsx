/** Buttons: one primary a page, any number of plain ones, and quiet ones inside the text. */
import type { ComponentChildren, JSX } from "preact";

interface ButtonProps {
  readonly kind: "primary" | "plain" | "quiet";
  readonly onPress: () => void;
  readonly disabled?: boolean;
  /** Working: off for the pointer, but the focus stays. */
  readonly busy?: boolean;
  readonly title?: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

export function Button({
  kind,
  onPress,
  disabled = false,
  busy = false,
  title,
  label,
  children,
}: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      disabled={disabled}
      aria-disabled={busy ? true : undefined}
      aria-label={label}
      title={title}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      {children}
    </button>
  );
}
