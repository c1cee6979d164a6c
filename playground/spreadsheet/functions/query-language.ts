/** QUERY's own small language, read into a tree: select … where … group by … order by … limit … offset … label …. */
import type { Scalar } from "../values.ts";

export type QueryExpression =
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "column"; readonly id: string }
  | { readonly kind: "aggregate"; readonly name: Aggregate; readonly of: QueryExpression }
  | { readonly kind: "function"; readonly name: string; readonly args: readonly QueryExpression[] }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: QueryExpression;
      readonly right: QueryExpression;
    }
  | { readonly kind: "not"; readonly of: QueryExpression }
  | { readonly kind: "null"; readonly of: QueryExpression; readonly negated: boolean };

export type Aggregate = "avg" | "count" | "max" | "min" | "sum";

export interface Query {
  /** Null for `select *`. */
  readonly select: readonly QueryExpression[] | null;
  readonly where: QueryExpression | null;
  readonly groupBy: readonly QueryExpression[];
  readonly orderBy: readonly { readonly by: QueryExpression; readonly descending: boolean }[];
  readonly limit: number;
  readonly offset: number;
  readonly labels: readonly { readonly of: QueryExpression; readonly text: string }[];
}

/** What is wrong with a query, in the words that Sheets puts behind "Unable to parse query string …". */
export class QueryFault extends Error {}

interface Word {
  readonly kind: "word" | "text" | "number" | "symbol";
  readonly text: string;
}

const WORD =
  /\s*(?:([A-Za-z_][A-Za-z0-9_]*)|`([^`]*)`|'([^']*)'|"([^"]*)"|(\d+(?:\.\d+)?|\.\d+)|(<=|>=|<>|!=|[-+*/(),=<>]))/y;
const AGGREGATES: ReadonlySet<string> = new Set(["avg", "count", "max", "min", "sum"]);
const FUNCTIONS: ReadonlySet<string> = new Set([
  "year",
  "month",
  "day",
  "quarter",
  "dayofweek",
  "upper",
  "lower",
  "datediff",
  "todate",
]);
const COMPARISONS: ReadonlySet<string> = new Set([
  "=",
  "!=",
  "<>",
  "<",
  "<=",
  ">",
  ">=",
  "contains",
  "matches",
  "like",
  "starts",
  "ends",
]);
const CLAUSES = [
  "select",
  "where",
  "group",
  "pivot",
  "order",
  "skipping",
  "limit",
  "offset",
  "label",
  "format",
  "options",
];

function words(text: string): readonly Word[] {
  const found: Word[] = [];
  WORD.lastIndex = 0;
  const source = text.trimEnd();
  while (WORD.lastIndex < source.length) {
    const at = WORD.lastIndex;
    const match = WORD.exec(source);
    if (!match) throw new QueryFault(`PARSE_ERROR: Encountered " "${source.slice(at).trim().charAt(0)}"".`);
    const [, plain, quoted, single, double, number, symbol] = match;
    if (plain !== undefined || quoted !== undefined) found.push({ kind: "word", text: plain ?? quoted ?? "" });
    else if (number !== undefined) found.push({ kind: "number", text: number });
    else if (symbol !== undefined) found.push({ kind: "symbol", text: symbol });
    else found.push({ kind: "text", text: single ?? double ?? "" });
  }
  return found;
}

export function parseQuery(text: string, dateSerial: (iso: string) => number | undefined): Query {
  return new QueryParser(words(text), dateSerial).query();
}

class QueryParser {
  private readonly words: readonly Word[];
  private readonly dateSerial: (iso: string) => number | undefined;
  private position = 0;

  constructor(list: readonly Word[], dateSerial: (iso: string) => number | undefined) {
    this.words = list;
    this.dateSerial = dateSerial;
  }

  query(): Query {
    let select: readonly QueryExpression[] | null = null;
    if (this.take("select")) {
      if (!this.take("*")) select = this.list();
    }
    const where = this.take("where") ? this.logical() : null;
    const groupBy = this.take("group") ? this.by() : [];
    const orderBy: { by: QueryExpression; descending: boolean }[] = [];
    if (this.take("order")) {
      this.expect("by");
      do {
        const by = this.sum();
        const descending = this.take("desc");
        if (!descending) this.take("asc");
        orderBy.push({ by, descending });
      } while (this.take(","));
    }
    const limit = this.take("limit") ? this.number() : Infinity;
    const offset = this.take("offset") ? this.number() : 0;
    const labels: { of: QueryExpression; text: string }[] = [];
    if (this.take("label")) {
      do {
        const of = this.sum();
        const word = this.words[this.position++];
        if (word?.kind !== "text") throw this.fault();
        labels.push({ of, text: word.text });
      } while (this.take(","));
    }
    if (this.position < this.words.length) throw this.fault();
    return { select, where, groupBy, orderBy, limit, offset, labels };
  }

  private fault(): QueryFault {
    const word = this.words[this.position] ?? this.words[this.words.length - 1];
    const clause = word && CLAUSES.includes(word.text.toLowerCase());
    return new QueryFault(
      clause
        ? `The playground's QUERY does not have ${word.text.toUpperCase()} here. Google Sheets may: try the formula there.`
        : `PARSE_ERROR: Encountered "${word?.text ?? ""}".`,
    );
  }

  private peek(text: string): boolean {
    const word = this.words[this.position];
    return word !== undefined && word.kind !== "text" && word.text.toLowerCase() === text;
  }

  private take(text: string): boolean {
    if (!this.peek(text)) return false;
    this.position++;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw this.fault();
  }

  private number(): number {
    const word = this.words[this.position++];
    if (word?.kind !== "number") throw this.fault();
    return Number(word.text);
  }

  private by(): readonly QueryExpression[] {
    this.expect("by");
    return this.list();
  }

  private list(): readonly QueryExpression[] {
    const list = [this.sum()];
    while (this.take(",")) list.push(this.sum());
    return list;
  }

  private logical(): QueryExpression {
    let left = this.conjunction();
    while (this.take("or")) left = { kind: "binary", operator: "or", left, right: this.conjunction() };
    return left;
  }

  private conjunction(): QueryExpression {
    let left = this.negation();
    while (this.take("and")) left = { kind: "binary", operator: "and", left, right: this.negation() };
    return left;
  }

  private negation(): QueryExpression {
    return this.take("not") ? { kind: "not", of: this.negation() } : this.comparison();
  }

  private comparison(): QueryExpression {
    const left = this.sum();
    if (this.take("is")) {
      const negated = this.take("not");
      this.expect("null");
      return { kind: "null", of: left, negated };
    }
    const operator = this.words[this.position]?.text.toLowerCase() ?? "";
    if (this.words[this.position]?.kind === "text" || !COMPARISONS.has(operator)) return left;
    this.position++;
    if (operator === "starts" || operator === "ends") this.expect("with");
    return { kind: "binary", operator: operator === "<>" ? "!=" : operator, left, right: this.sum() };
  }

  private sum(): QueryExpression {
    let left = this.product();
    for (;;) {
      const operator = this.take("+") ? "+" : this.take("-") ? "-" : null;
      if (!operator) return left;
      left = { kind: "binary", operator, left, right: this.product() };
    }
  }

  private product(): QueryExpression {
    let left = this.operand();
    for (;;) {
      const operator = this.take("*") ? "*" : this.take("/") ? "/" : null;
      if (!operator) return left;
      left = { kind: "binary", operator, left, right: this.operand() };
    }
  }

  private operand(): QueryExpression {
    const word = this.words[this.position++];
    if (word?.kind === "text") return { kind: "literal", value: word.text };
    if (word?.kind === "number") return { kind: "literal", value: Number(word.text) };
    if (word?.kind === "symbol") {
      if (word.text === "-") return { kind: "literal", value: -this.number() };
      if (word.text !== "(") throw this.back();
      const inner = this.logical();
      this.expect(")");
      return inner;
    }
    if (!word) throw this.back();
    return this.named(word.text);
  }

  private back(): QueryFault {
    this.position--;
    return this.fault();
  }

  private named(name: string): QueryExpression {
    const lower = name.toLowerCase();
    if (lower === "true" || lower === "false") return { kind: "literal", value: lower === "true" };
    if (lower === "date" && this.words[this.position]?.kind === "text") {
      const text = this.words[this.position++]?.text ?? "";
      const serial = this.dateSerial(text);
      if (serial === undefined)
        throw new QueryFault(`Invalid date literal [${text}]. Date literals should be of form yyyy-MM-dd.`);
      return { kind: "literal", value: serial };
    }
    if (!this.peek("(")) return { kind: "column", id: name };
    this.position++;
    if (AGGREGATES.has(lower)) {
      const of = this.sum();
      this.expect(")");
      return { kind: "aggregate", name: lower as Aggregate, of };
    }
    if (!FUNCTIONS.has(lower)) throw new QueryFault(`PARSE_ERROR: Unknown function "${name}".`);
    const args = this.list();
    this.expect(")");
    return { kind: "function", name: lower, args };
  }
}
