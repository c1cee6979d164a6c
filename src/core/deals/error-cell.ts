/** Error and waiting cells: a formula's failure reaches us as text. */

const ERROR_TEXT = /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!)|Loading(?:\.\.\.|…))$/;

export function isErrorText(text: string): boolean {
  return (text.startsWith("#") || text.startsWith("L")) && ERROR_TEXT.test(text);
}
