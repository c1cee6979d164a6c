/** CacheService: texts that may be gone at any time; here they last until their time is over. */
import type { GCache, GCacheService } from "../google.ts";
import type { Run } from "../run.ts";
import { Service } from "../service.ts";
import type { Stores } from "../stores.ts";

const VALUE_LIMIT = 100 * 1024;
const KEY_LIMIT = 250;
const LONGEST_SECONDS = 21_600;
const USUAL_SECONDS = 600;

export class CacheServiceService extends Service<GCacheService> implements GCacheService {
  readonly #run: Run;
  readonly #stores: Stores;

  constructor(run: Run, stores: Stores) {
    super(run, "CacheService");
    this.#run = run;
    this.#stores = stores;
  }

  getDocumentCache(): GCache {
    return new CacheStore(this.#run, this.#stores.cache.document).face;
  }

  getScriptCache(): GCache {
    return new CacheStore(this.#run, this.#stores.cache.script).face;
  }

  getUserCache(): GCache {
    return new CacheStore(this.#run, this.#stores.cache.user).face;
  }
}

class CacheStore extends Service<GCache> implements GCache {
  readonly #run: Run;
  readonly #store: Stores["cache"]["document"];

  constructor(run: Run, store: Stores["cache"]["document"]) {
    super(run, "Cache");
    this.#run = run;
    this.#store = store;
  }

  get(key: string): string | null {
    const found = this.#store.get(key);
    return found && found.until > this.#run.now() ? found.value : null;
  }

  getAll(keys: readonly string[]): { [key: string]: string } {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, expirationInSeconds = USUAL_SECONDS): void {
    if (key.length > KEY_LIMIT) throw this.#run.exception("Argument too large: key");
    if (value.length > VALUE_LIMIT) throw this.#run.exception("Argument too large: value");
    const seconds = Math.min(expirationInSeconds, LONGEST_SECONDS);
    this.#store.set(key, { value: String(value), until: this.#run.now() + seconds * 1000 });
  }

  putAll(values: { [key: string]: string }, expirationInSeconds = USUAL_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }

  remove(key: string): void {
    this.#store.delete(key);
  }

  removeAll(keys: readonly string[]): void {
    for (const key of keys) this.#store.delete(key);
  }
}
