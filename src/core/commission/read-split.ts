/** Who shares a deal, from the words of its Split cell: "Ana Lee 60%; Ben Ito 40%". */
import type { Deal } from "../deals/deal.ts";
import { foldOwner } from "../deals/spellings.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

export interface SplitPart {
  readonly rep: string;
  /** Above 0; the parts of a deal add up to 1. */
  readonly share: Share;
}

/** Of shares such as a third, which no decimal number writes out. */
const TOLERANCE = 1e-9;

/**
 * The parts of a deal, in the order in which the cell names them; a blank cell is all the owner's.
 *
 * Parts stand between ";" (or line breaks), else between "," or "/"; each is a name and its share: "60%", "0.6", "60",
 * "3/5". Numbers without "%" are percent points if they add up to 100, else shares. A part of 0 % is nobody's and left
 * out. The owner is spelled as in the owner column.
 *
 * SPLIT_UNREADABLE for a part without a name or share, SPLIT_TWICE for a rep named twice, SPLIT_NOT_WHOLE when the
 * parts do not add up to 100 %: each names the deal.
 *
 * @example readSplit({ id: "7", row: 2, owner: "Ana Lee", split: "Ana Lee 60%; Ben Ito 40%" })
 */
export function readSplit(deal: Pick<Deal, "id" | "row" | "owner" | "split">): Result<readonly SplitPart[]> {
  const texts = textsOf(deal.split);
  if (texts.length === 0) return ok([{ rep: deal.owner, share: 1 }]);
  const place = { dealId: deal.id, row: deal.row };
  const parts: { readonly rep: string; readonly number: Share; readonly isPercent: boolean }[] = [];
  const named = new Set<string>();
  for (const text of texts) {
    const part = readPart(text);
    if (part === null) return fail({ code: "SPLIT_UNREADABLE", ...place, value: text });
    const key = foldOwner(part.rep);
    if (named.has(key)) return fail({ code: "SPLIT_TWICE", ...place, rep: part.rep });
    named.add(key);
    parts.push(key === foldOwner(deal.owner) ? { ...part, rep: deal.owner } : part);
  }
  const bare = parts.filter(({ isPercent }) => !isPercent);
  // "Ana Lee 60%; Ben 40" may mean either, and a lone "Rep 1" is a name.
  const [first = parts[0]] = bare;
  if (first !== undefined && bare.length > 0 && (bare.length < parts.length || parts.length === 1)) {
    return fail({ code: "SPLIT_UNREADABLE", ...place, value: texts[parts.indexOf(first)] ?? "" });
  }
  const sum = parts.reduce((total, { number }) => total + number, 0);
  const whole = bare.length > 0 && !isSame(sum, 1) ? 100 : 1;
  if (!isSame(sum, whole)) return fail({ code: "SPLIT_NOT_WHOLE", ...place, sum: cleanTo15Digits(sum / whole) });
  return ok(
    parts
      .filter(({ number }) => number > 0)
      .map(({ rep, number }) => ({ rep, share: cleanTo15Digits(number / whole) })),
  );
}

function isSame(sum: number, whole: number): boolean {
  return Math.abs(sum - whole) <= TOLERANCE * whole;
}

/** A comma or slash between digits belongs to a number; beside semicolons a comma belongs to a name ("Lee, Ana"). */
function textsOf(split: string): string[] {
  const text = split.normalize("NFKC");
  const separator = /[;\r\n]/.test(text) ? /[;\r\n]+/ : /(?<!\d\s*)[,/、]|[,/、](?!\s*\d)/u;
  return text
    .split(separator)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "");
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?|[.,]\d+|\d+ ?/ ?\d+)`;
/** "Ana Lee 60%", "Ana Lee: 60 %", "Ana Lee (60%)". */
const NAME_FIRST = new RegExp(String.raw`^([^%]*?[^%\s:=(])(?:\s*[:=(]\s*|\s+[-–—]?\s*)${NUMBER}\s?(%?)\s?\)?$`, "u");
/** "60% Ana Lee". */
const SHARE_FIRST = new RegExp(String.raw`^${NUMBER}\s?(%)\s?(?:[:=]\s?)?([^%]+)$`, "u");

function readPart(text: string): { readonly rep: string; readonly number: Share; readonly isPercent: boolean } | null {
  const nameFirst = NAME_FIRST.exec(text);
  const shareFirst = nameFirst === null ? SHARE_FIRST.exec(text) : null;
  const [rep, digits, percent] =
    nameFirst !== null
      ? [nameFirst[1], nameFirst[2], nameFirst[3]]
      : [shareFirst?.[3], shareFirst?.[1], shareFirst?.[2]];
  if (rep === undefined || digits === undefined || !/[\p{L}\p{N}]/u.test(rep)) return null;
  const isPercent = percent === "%";
  const number = numberOf(digits, isPercent);
  return number === null ? null : { rep: rep.trim(), number, isPercent };
}

function numberOf(digits: string, isPercent: boolean): number | null {
  const [over, under] = digits.split("/").map((part) => part.trim().replace(",", "."));
  // Shifting the decimal point in the digits gives the double nearest to the share; dividing may miss it.
  if (under === undefined) return Number(isPercent ? `${over}e-2` : over);
  return isPercent || Number(under) === 0 ? null : Number(over) / Number(under);
}
