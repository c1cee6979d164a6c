/** The list of functions as the build packs it: JSON, deflated, in base64, a fifth of its size. */
import type { ListedFunction } from "./listed-function.ts";

/** An empty list where the browser is too old to unpack it. */
export async function unpackFunctions(packed: string): Promise<readonly ListedFunction[]> {
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    // The build made it of the catalogue, in this shape.
    return (await new Response(unpacked).json()) as readonly ListedFunction[];
  } catch {
    return [];
  }
}
