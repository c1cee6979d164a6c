/** LockService: one run at a time. A lock that somebody else holds stays held for as long as a run waits. */
import type { GLock, GLockService } from "../google.ts";
import type { Run } from "../run.ts";
import { Service } from "../service.ts";
import type { StoreName, Stores } from "../stores.ts";

export class LockServiceService extends Service<GLockService> implements GLockService {
  readonly #run: Run;
  readonly #stores: Stores;

  constructor(run: Run, stores: Stores) {
    super(run, "LockService");
    this.#run = run;
    this.#stores = stores;
  }

  getDocumentLock(): GLock {
    return new LockHandle(this.#run, this.#stores, "document").face;
  }

  getScriptLock(): GLock {
    return new LockHandle(this.#run, this.#stores, "script").face;
  }

  getUserLock(): GLock {
    return new LockHandle(this.#run, this.#stores, "user").face;
  }
}

class LockHandle extends Service<GLock> implements GLock {
  readonly #run: Run;
  readonly #locks: Stores["locks"];
  readonly #name: StoreName;

  constructor(run: Run, stores: Stores, name: StoreName) {
    super(run, "Lock");
    this.#run = run;
    this.#locks = stores.locks;
    this.#name = name;
  }

  hasLock(): boolean {
    return this.#locks.get(this.#name) === this.#run;
  }

  tryLock(timeoutInMillis: number): boolean {
    const holder = this.#locks.get(this.#name);
    if (holder !== undefined && holder !== this.#run) {
      this.#run.sleep(timeoutInMillis);
      return false;
    }
    this.#locks.set(this.#name, this.#run);
    return true;
  }

  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return;
    throw this.#run.exception("Lock timeout: another process was holding the lock for too long.");
  }

  releaseLock(): void {
    if (this.hasLock()) this.#locks.delete(this.#name);
  }
}
