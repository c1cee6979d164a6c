/** A custom function as the Functions page shows it. The build makes the list from the catalogue and inlines it. */

export interface ListedFunction {
  readonly name: string;
  readonly family: string;
  /** One line. */
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly help: string; readonly optional: boolean }[];
  /** Its definition, variants and errors in docs/functions.md; absent where package.json does not say where the docs are. */
  readonly more?: string;
  readonly example: { readonly formula: string; readonly shows: string };
}
