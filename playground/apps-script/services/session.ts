/** Session and ScriptApp: who runs what, as far as an add-on with two small scopes may know. */
import { AuthMode } from "../enumerations.ts";
import type { GSession, GUser } from "../google.ts";
import type { Run } from "../run.ts";
import { Service } from "../service.ts";

/** The one person of the playground, for scripts that may ask who it is. */
class UserService extends Service<GUser> implements Partial<GUser> {
  constructor(run: Run) {
    super(run, "User");
  }

  getEmail(): string {
    return "person@example.com";
  }
}

export class SessionService extends Service<GSession> implements Partial<GSession> {
  readonly #run: Run;
  readonly #timeZone: string;
  readonly #locale: string;

  constructor(run: Run, timeZone: string, locale: string) {
    super(run, "Session");
    this.#run = run;
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

  getActiveUser(): GUser {
    return new UserService(this.#run).face;
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
