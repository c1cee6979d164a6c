/** A custom function as the Functions page shows it. The build makes the list from the catalogue and inlines it. */

export interface ListedFunction {
  readonly name: string;
  readonly family: string;
  /** One line. */
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly help: string; readonly optional: boolean }[];
  readonly example: { readonly formula: string; readonly shows: string };
}
