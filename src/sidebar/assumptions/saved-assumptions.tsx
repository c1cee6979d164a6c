/** What was written into the settings on the way to the reports, and what was not. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import { Notice } from "../parts/notice.tsx";
import type { Saving } from "../state.ts";

/** "" where nothing was saved. */
export function savedSentence(saving: Saving): string {
  if (saving.kind !== "saved") return "";
  const { probabilities, quotas, made } = saving.answer;
  const words = sidebarWords.assumptions;
  return probabilities + quotas === 0 ? words.nothingSaved : words.saved(probabilities, quotas, made);
}

export function SavedAssumptions({ saving }: { readonly saving: Saving }): JSX.Element | null {
  if (saving.kind !== "saved") return null;
  return (
    <Notice kind="remark">
      <p>{savedSentence(saving)}</p>
      {saving.answer.kept.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
