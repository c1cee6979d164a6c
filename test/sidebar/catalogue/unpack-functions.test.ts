/** The list that the build packs into the sidebar is the catalogue's. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { render } from "../../../build.mjs";
import { catalogue } from "../../../src/functions/index.ts";
import { unpackFunctions } from "../../../src/sidebar/catalogue/unpack-functions.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

async function packedList(): Promise<string> {
  const { files } = await render();
  // The one long base64 text of the page.
  const [packed = ""] = /[A-Za-z0-9+/]{2000,}={0,2}/.exec(files["sidebar.html"]) ?? [];
  return packed;
}

describe("the packed list", () => {
  it("is the whole catalogue, without what the page does not show", async () => {
    const listed = catalogue.map(({ name, family, description, parameters, example: { formula, shows } }) => ({
      ...{ name, family, description, parameters },
      example: { formula, shows },
    }));
    expect(await unpackFunctions(await packedList())).toEqual(listed);
  });

  it("is empty in a browser that cannot unpack it, and when it is damaged", async () => {
    expect(await unpackFunctions("no base64!")).toEqual([]);
    vi.stubGlobal("DecompressionStream", undefined);
    expect(await unpackFunctions(await packedList())).toEqual([]);
  });
});
