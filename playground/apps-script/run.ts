/**
 * One execution of the script: what it may call, how long it may take, and what is counted.
 *
 * Google starts a fresh script for every formula, menu click, trigger and sidebar call; so does the playground. Every
 * service method passes through `call`.
 */
import type { LoadedScript } from "./host.ts";
import { refusal } from "./permissions.ts";

/** Who started the run. "load" is the moment in which the script's text is evaluated: no service may be called in it. */
export type RunKind = "load" | "onOpen" | "menu" | "sidebar" | "cell";

export type AuthorizationMode = "NONE" | "CUSTOM_FUNCTION" | "LIMITED" | "FULL";

export interface RunOptions {
  readonly kind: RunKind;
  readonly authorization: AuthorizationMode;
  /** The manifest's scopes; null when it lists none and Google would find them itself. */
  readonly scopes: ReadonlySet<string> | null;
  /** Milliseconds since 1970, from the host's clock. */
  readonly now: () => number;
  /** Milliseconds that a run of this kind may take. */
  readonly limit: number;
  /** Told of every service call before it happens; a returned fault makes it fail. */
  readonly onCall: (method: string) => { readonly message: string; readonly kill: boolean } | null;
}

export class Run {
  /** Changes from "load" to the run's own kind once the script's text was evaluated. */
  phase: RunKind = "load";
  readonly options: RunOptions;
  /** The cell whose formula is being calculated; null outside custom functions. */
  caller: { readonly sheetId: number; readonly row: number; readonly column: number } | null = null;
  #script: LoadedScript | null = null;
  #death: Error | null = null;
  #started: number;
  #slept = 0;

  constructor(options: RunOptions) {
    this.options = options;
    this.#started = options.now();
  }

  begin(script: LoadedScript): void {
    this.#script = script;
    this.phase = this.options.kind;
    this.#started = this.options.now();
  }

  release(): void {
    this.#script?.release?.();
  }

  /** A run that was killed can catch errors, but no call of it reaches the document any more. */
  get death(): Error | null {
    return this.#death;
  }

  /** Milliseconds since 1970; sleeping moves it on. */
  now(): number {
    return this.options.now() + this.#slept;
  }

  sleep(milliseconds: number): void {
    this.#slept += milliseconds;
  }

  /** A service method, called by the script. */
  call<T>(service: string, method: string, body: () => T): T {
    const name = `${service}.${method}`;
    if (this.#death) throw this.#death;
    if (this.phase === "load") {
      throw this.exception(
        `${name} is called while the script is loaded. On Google it would run before every formula and menu, in the wrong authorization mode.`,
      );
    }
    const refused = refusal(service, method, this.options);
    if (refused) throw this.exception(refused);
    const fault = this.options.onCall(name);
    if (fault) {
      const error = this.exception(fault.message);
      if (fault.kill) this.#death = error;
      throw error;
    }
    if (this.now() - this.#started > this.options.limit) {
      this.#death = this.exception("Exceeded maximum execution time");
      throw this.#death;
    }
    try {
      return body();
    } catch (thrown) {
      // The model's own refusals reach the script as Google's do: as exceptions of its realm.
      if (!(thrown instanceof Error) || thrown.name === "Exception") throw thrown;
      const error = this.exception(thrown.message);
      error.cause = thrown;
      throw error;
    }
  }

  /** An error as Google's services throw it; of the script's own realm, so that `instanceof Error` holds there. */
  exception(message: string): Error {
    const Make = this.#script?.Error ?? Error;
    const error = new Make(message);
    error.name = "Exception";
    return error;
  }

  /** Rows as arrays of the script's own realm. */
  rows<T>(rows: readonly (readonly T[])[]): T[][] {
    const List = this.#script?.Array ?? Array;
    return List.from(rows, (row) => List.from(row));
  }

  list<T>(items: readonly T[]): T[] {
    return (this.#script?.Array ?? Array).from(items);
  }

  date(milliseconds: number): Date {
    return new (this.#script?.Date ?? Date)(milliseconds);
  }
}

/** A Date of whatever realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
