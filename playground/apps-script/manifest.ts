/** appsscript.json, as far as it decides what a run may do. */

export interface Manifest {
  /** The script's own time zone, which is not the spreadsheet's. */
  readonly timeZone: string;
  /** Null when the manifest lists none: Google then finds them in the code. */
  readonly scopes: ReadonlySet<string> | null;
}

/** Throws with one sentence when the manifest cannot be used. */
export function readManifest(text: string): Manifest {
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== "object" || manifest === null) throw new Error("appsscript.json is not an object.");
  const fields = new Map<string, unknown>(Object.entries(manifest));
  if (fields.get("runtimeVersion") !== "V8") {
    throw new Error('appsscript.json needs "runtimeVersion": "V8"; without it Google runs the old engine.');
  }
  const timeZone = fields.get("timeZone");
  const scopes = fields.get("oauthScopes");
  return {
    timeZone: typeof timeZone === "string" ? timeZone : "Etc/UTC",
    scopes: Array.isArray(scopes) ? new Set(scopes.map(String)) : null,
  };
}
