/** Session and ScriptApp: who runs what, as far as an add-on with two small scopes may know. */
import { AuthMode } from "../enumerations.ts";
import type { GSession } from "../google.ts";
import type { Run } from "../run.ts";
import { Service } from "../service.ts";

export class SessionService extends Service<GSession> implements Partial<GSession> {
  readonly #timeZone: string;
  readonly #locale: string;

  constructor(run: Run, timeZone: string, locale: string) {
    super(run, "Session");
    this.#timeZone = timeZone;
    this.#locale = locale;
  }

  getScriptTimeZone(): string {
    return this.#timeZone;
  }

  /** The language of the person's account: two letters. */
  getActiveUserLocale(): string {
    return this.#locale.slice(0, 2);
  }

  getTemporaryActiveUserKey(): string {
    return "playground-user";
  }
}

export class ScriptAppService extends Service<GoogleAppsScript.Script.ScriptApp> {
  readonly AuthMode = AuthMode;

  constructor(run: Run) {
    super(run, "ScriptApp");
  }

  getScriptId(): string {
    return "playground-script";
  }
}
