/** How many deals were read from the tab, by outcome, and where its headers stand. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { ReadTabAnswer } from "../../protocol/protocol.ts";
import { Working } from "./notice.tsx";

export function Found({ answer, isBusy }: { readonly answer: ReadTabAnswer; readonly isBusy: boolean }): JSX.Element {
  const words = sidebarWords.columns;
  const { open, won, lost } = answer.outcomes;
  return (
    <div class="summary">
      {answer.deals === 0 ? (
        <p>{words.noDeals}</p>
      ) : (
        <p>
          <strong>{words.deals(answer.deals)}</strong>: {words.outcomes(open, won, lost)}
        </p>
      )}
      {isBusy ? <Working>{words.readingAgain}</Working> : <p class="hint">{words.headersIn(answer.headerRow)}</p>}
    </div>
  );
}
