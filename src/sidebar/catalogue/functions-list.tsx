/** All custom functions by family, and a search over them. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import type { Session } from "../state.ts";
import type { ListedFunction } from "./listed-function.ts";
import { byFamily, searchFunctions } from "./search-functions.ts";

interface FunctionsListProps {
  readonly functions: readonly ListedFunction[];
  readonly session: Session;
  readonly dispatch: Dispatch;
}

export function FunctionsList({ functions, session, dispatch }: FunctionsListProps): JSX.Element {
  const words = sidebarWords.functions;
  const { query, left } = session.functions;
  const found = searchFunctions(functions, query);
  return (
    <Page
      heading={words.heading}
      number={0}
      buttons={
        <Button kind="plain" onPress={() => dispatch({ type: "close functions" })}>
          {words.close}
        </Button>
      }
    >
      <div class="field">
        <label for="function-search">{words.search}</label>
        <input
          type="search"
          id="function-search"
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => dispatch({ type: "search functions", query: event.currentTarget.value })}
        />
        <p class="hint" role="status">
          {words.count(found.length, functions.length)}
        </p>
      </div>
      {functions.length === 0 && <p>{words.notShown}</p>}
      {found.length === 0 && functions.length > 0 && (
        <>
          <p>{words.none(query)}</p>
          <Button kind="plain" onPress={() => dispatch({ type: "search functions", query: "" })}>
            {words.clear}
          </Button>
        </>
      )}
      {byFamily(found).map((family) => (
        <section key={family.name} aria-label={family.name}>
          <h2>{family.name}</h2>
          <ul class="functions">
            {family.functions.map(({ name, description }) => (
              <li key={name}>
                <button
                  type="button"
                  class="function"
                  data-begin={name === left ? true : undefined}
                  onClick={() => dispatch({ type: "open function", name })}
                >
                  <span class="code">{name}</span> <span class="hint">{description}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
