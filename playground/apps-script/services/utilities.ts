/** Utilities: dates as text in a zone, waiting, and small encodings. */
import { formatInTimeZone } from "date-fns-tz";
import type { GUtilities } from "../google.ts";
import { isDate, type Run } from "../run.ts";
import { Service } from "../service.ts";
import { isTimeZone } from "../zone-time.ts";

/** The members of the type that fit this class; Google's enumerations of charsets are left out. */
type Simulated = Pick<
  GUtilities,
  "formatDate" | "formatString" | "getUuid" | "sleep" | "base64Encode" | "base64EncodeWebSafe"
>;

export class UtilitiesService extends Service<GUtilities> implements Simulated {
  readonly #run: Run;

  constructor(run: Run) {
    super(run, "Utilities");
    this.#run = run;
  }

  formatDate(date: unknown, timeZone: string, format: string): string {
    if (!isDate(date) || typeof timeZone !== "string" || typeof format !== "string") {
      throw this.#run.exception(
        "The parameters don't match the method signature for Utilities.formatDate (Date, String, String).",
      );
    }
    // Java, which formats at Google, takes an unknown zone for GMT.
    const zone = isTimeZone(timeZone) ? timeZone : "UTC";
    return formatInTimeZone(new Date(date.getTime()), zone, javaPattern(format));
  }

  formatString(template: string, ...args: readonly unknown[]): string {
    let next = 0;
    return template.replace(
      /%(?:(0?\d*)(?:\.(\d+))?)([sdf%])/g,
      (_all, width: string, digits: string, kind: string) => {
        if (kind === "%") return "%";
        const value = args[next++];
        const text =
          kind === "s"
            ? String(value)
            : kind === "d"
              ? String(Math.trunc(Number(value)))
              : Number(value).toFixed(Number(digits ?? 6));
        return width === "" || width === undefined
          ? text
          : text.padStart(Number(width), width.startsWith("0") ? "0" : " ");
      },
    );
  }

  getUuid(): string {
    return globalThis.crypto.randomUUID();
  }

  sleep(milliseconds: number): void {
    this.#run.sleep(milliseconds);
  }

  base64Encode(data: unknown): string {
    const bytes =
      typeof data === "string" ? utf8(data) : Array.isArray(data) ? data.map((byte) => Number(byte) & 0xff) : null;
    if (!bytes) throw this.#run.exception("Utilities.base64Encode needs a text or bytes.");
    return globalThis.btoa(String.fromCharCode(...bytes));
  }

  base64EncodeWebSafe(data: unknown): string {
    return this.base64Encode(data).replaceAll("+", "-").replaceAll("/", "_");
  }
}

function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Array.from(escaped, (character) => character.charCodeAt(0));
}

/** SimpleDateFormat's letters in the library's spelling; what lies in quotes stays. */
function javaPattern(format: string): string {
  return format
    .split(/('(?:[^']|'')*')/)
    .map((part) =>
      part.startsWith("'")
        ? part
        : part
            .replace(/u+/g, "i")
            .replace(/(?<!y)y(?!y)/g, "yyyy")
            .replace(/E{1,3}(?!E)/g, "EEE")
            .replace(/Z+/g, "xx")
            .replace(/(?<!z)z{1,3}(?!z)/g, "zzz"),
    )
    .join("");
}
