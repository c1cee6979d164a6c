/** A formula's text as a tree. Knows Sheets' grammar only; what names and functions mean is settled on evaluation. */
import type { Rectangle } from "./address.ts";
import { type ReferenceToken, type Token, tokenize } from "./formula-tokens.ts";
import type { CellError } from "./model.ts";
import { cellError, plainError } from "./values.ts";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

export type Expression =
  | { readonly kind: "literal"; readonly value: number | string | boolean | CellError }
  | { readonly kind: "missing" }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly rectangle: Rectangle }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "unary"; readonly operator: "-" | "+" | "%"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "range"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "invoke"; readonly callee: Expression; readonly args: readonly Expression[] }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] };

const MISSING: Expression = { kind: "missing" };

/** The binding power of each operator between two operands; higher binds tighter. */
const POWER: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
  ":": 8,
};
const UNARY_POWER = 6;

class SyntaxFault extends Error {}

/** Undefined when the text is no formula: Sheets then shows `#ERROR!`, "Formula parse error." `text` starts with "=". */
export function parseFormula(text: string, decimal: "." | ","): Expression | undefined {
  const tokens = tokenize(text.slice(1), decimal)?.filter((token) => token.kind !== "space");
  if (!tokens || tokens.length === 0) return undefined;
  try {
    return new Parser(tokens).whole();
  } catch (fault) {
    if (fault instanceof SyntaxFault) return undefined;
    throw fault;
  }
}

class Parser {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Expression {
    const expression = this.expression(0);
    if (this.position < this.tokens.length) throw new SyntaxFault();
    return expression;
  }

  private symbol(): string {
    const token = this.tokens[this.position];
    return token?.kind === "symbol" ? token.text : "";
  }

  private take(symbol: string): boolean {
    if (this.symbol() !== symbol) return false;
    this.position++;
    return true;
  }

  private expect(symbol: string): void {
    if (!this.take(symbol)) throw new SyntaxFault();
  }

  private expression(power: number): Expression {
    let left = this.operand();
    for (;;) {
      const symbol = this.symbol();
      if (symbol === "%") {
        this.position++;
        left = { kind: "unary", operator: "%", operand: left };
        continue;
      }
      if (symbol === "(" && canBeCalled(left)) {
        left = { kind: "invoke", callee: left, args: this.callArguments() };
        continue;
      }
      const strength = POWER[symbol];
      if (strength === undefined || strength <= power) return left;
      this.position++;
      const right = this.expression(strength);
      left =
        symbol === ":"
          ? { kind: "range", left, right }
          : { kind: "binary", operator: symbol as BinaryOperator, left, right };
    }
  }

  private operand(): Expression {
    const token = this.tokens[this.position++];
    if (!token) throw new SyntaxFault();
    switch (token.kind) {
      case "number":
      case "text":
        return { kind: "literal", value: token.value };
      case "error":
        return { kind: "literal", value: errorLiteral(token.text) };
      case "reference":
        return { kind: "reference", sheet: token.sheet, rectangle: rectangleOfReference(token) };
      case "name":
        return this.nameOrCall(token.text);
      case "symbol":
        return this.prefixed(token.text);
      case "space":
        throw new SyntaxFault();
    }
  }

  private nameOrCall(text: string): Expression {
    const upper = text.toUpperCase();
    if (this.symbol() === "(") return { kind: "call", name: upper, args: this.callArguments() };
    if (upper === "TRUE" || upper === "FALSE") return { kind: "literal", value: upper === "TRUE" };
    return { kind: "name", name: text };
  }

  private prefixed(symbol: string): Expression {
    if (symbol === "-" || symbol === "+") {
      return { kind: "unary", operator: symbol, operand: this.expression(UNARY_POWER) };
    }
    if (symbol === "(") {
      const inner = this.expression(0);
      this.expect(")");
      return inner;
    }
    if (symbol === "{") return this.arrayLiteral();
    throw new SyntaxFault();
  }

  private callArguments(): readonly Expression[] {
    this.expect("(");
    if (this.take(")")) return [];
    const args: Expression[] = [];
    for (;;) {
      const symbol = this.symbol();
      args.push(symbol === "," || symbol === ";" || symbol === ")" ? MISSING : this.expression(0));
      if (this.take(")")) return args;
      if (!this.take(",") && !this.take(";")) throw new SyntaxFault();
    }
  }

  private arrayLiteral(): Expression {
    if (this.take("}")) return { kind: "array", rows: [[]] };
    const rows: Expression[][] = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(this.expression(0));
      if (this.take("}")) return { kind: "array", rows };
      if (this.take(";")) rows.push([]);
      else if (!this.take(",") && !this.take("\\")) throw new SyntaxFault();
    }
  }
}

function canBeCalled(expression: Expression): boolean {
  return expression.kind === "call" || expression.kind === "invoke";
}

function errorLiteral(text: string): CellError {
  const code = text.slice(text.indexOf("#")).toUpperCase() as CellError["error"];
  return code === "#ERROR!" ? cellError(code, "") : plainError(code, "");
}

function rectangleOfReference({ start, end }: ReferenceToken): Rectangle {
  const other = end ?? start;
  const [top, bottom] = span(start.row, other.row);
  const [left, right] = span(start.column, other.column);
  return { top, left, bottom, right };
}

function span(a: number | null, b: number | null): [number, number] {
  if (a === null && b === null) return [0, Infinity];
  if (a === null || b === null) return [a ?? b ?? 0, Infinity];
  return a <= b ? [a, b] : [b, a];
}
