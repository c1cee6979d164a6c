/** What outlives a run: properties, the cache and the locks. */

export type StoreName = "document" | "script" | "user";

export const STORE_NAMES: readonly StoreName[] = ["document", "script", "user"];

export interface Stores {
  readonly properties: Readonly<Record<StoreName, Map<string, string>>>;
  readonly cache: Readonly<Record<StoreName, Map<string, { readonly value: string; readonly until: number }>>>;
  /** Who holds a lock: a run, or somebody outside of this host. */
  readonly locks: Map<StoreName, object>;
}

export function newStores(): Stores {
  return {
    properties: { document: new Map(), script: new Map(), user: new Map() },
    cache: { document: new Map(), script: new Map(), user: new Map() },
    locks: new Map(),
  };
}
