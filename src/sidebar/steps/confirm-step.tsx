/** Before a snapshot's values are replaced: which sheets, and how to keep one. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";

interface ConfirmStepProps {
  readonly replaced: readonly string[];
  readonly dispatch: Dispatch;
}

export function ConfirmStep({ replaced, dispatch }: ConfirmStepProps): JSX.Element {
  const words = sidebarWords.confirm;
  return (
    <Page
      heading={words.heading}
      number={0}
      buttons={
        <>
          <Button kind="plain" onPress={() => dispatch({ type: "back" })}>
            {sidebarWords.back}
          </Button>
          <Button kind="primary" onPress={() => dispatch({ type: "next" })}>
            {words.replace}
          </Button>
        </>
      }
    >
      <p class="wrap">{words.sentence(replaced)}</p>
      <p>{words.keep}</p>
    </Page>
  );
}
