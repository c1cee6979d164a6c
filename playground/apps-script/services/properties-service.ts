/** PropertiesService: small texts that outlive a run, within Google's limits (9 KB a value, 500 KB a store). */
import type { GProperties, GPropertiesService } from "../google.ts";
import type { Run } from "../run.ts";
import { Service } from "../service.ts";
import type { Stores } from "../stores.ts";

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

export class PropertiesServiceService extends Service<GPropertiesService> implements GPropertiesService {
  readonly #run: Run;
  readonly #stores: Stores;

  constructor(run: Run, stores: Stores) {
    super(run, "PropertiesService");
    this.#run = run;
    this.#stores = stores;
  }

  getDocumentProperties(): GProperties {
    return new PropertiesStore(this.#run, this.#stores.properties.document).face;
  }

  getScriptProperties(): GProperties {
    return new PropertiesStore(this.#run, this.#stores.properties.script).face;
  }

  getUserProperties(): GProperties {
    return new PropertiesStore(this.#run, this.#stores.properties.user).face;
  }
}

class PropertiesStore extends Service<GProperties> implements GProperties {
  readonly #run: Run;
  readonly #store: Map<string, string>;

  constructor(run: Run, store: Map<string, string>) {
    super(run, "Properties");
    this.#run = run;
    this.#store = store;
  }

  getKeys(): string[] {
    return this.#run.list([...this.#store.keys()]);
  }

  getProperty(key: string): string | null {
    return this.#store.get(key) ?? null;
  }

  getProperties(): { [key: string]: string } {
    return Object.fromEntries(this.#store);
  }

  setProperty(key: string, value: string): GProperties {
    const text = String(value);
    if (bytes(text) > VALUE_LIMIT) throw this.#run.exception("Argument too large: value");
    let total = bytes(key) + bytes(text);
    for (const [name, one] of this.#store) if (name !== key) total += bytes(name) + bytes(one);
    if (total > STORE_LIMIT) {
      throw this.#run.exception(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    this.#store.set(key, text);
    return this.face;
  }

  setProperties(properties: { [key: string]: string }, deleteAllOthers = false): GProperties {
    if (deleteAllOthers) this.#store.clear();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this.face;
  }

  deleteProperty(key: string): GProperties {
    this.#store.delete(key);
    return this.face;
  }

  deleteAllProperties(): GProperties {
    this.#store.clear();
    return this.face;
  }
}

function bytes(text: string): number {
  let count = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return count;
}
