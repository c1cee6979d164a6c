/** How leads are scored and which activities sell, from the settings file. */
import { foldWord } from "../deals/fold.ts";
import type { PointsRow } from "../planning/lead-score.ts";
import { ok, type Result } from "../result.ts";
import { DEFAULT_ASSUMPTIONS, type LeadAssumption } from "./assumptions.ts";
import { type Entry, listOf } from "./json-entry.ts";

/** SETTINGS_CELL. Points that are not given are the default ones; an empty list means that nothing is worth any. */
export function leadsOf(entry: Entry): Result<LeadAssumption> {
  const byDefault = DEFAULT_ASSUMPTIONS.leads;
  const keys = Object.keys(byDefault);
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const points = entry.value("points") === null ? ok(byDefault.points) : listOf(entry, "points", pointsOf);
  if (!points.ok) return points;
  const words = points.value.map(({ event }) => foldWord(event));
  const twice = words.findIndex((word, index) => words.indexOf(word) < index);
  if (twice >= 0) return entry.item("points", twice).failure("event", "an event that is listed only once");
  const decay = entry.number("decay", 0, 1);
  if (decay === "bad") return entry.failure("decay", "a share from 0 to 1, or null");
  const qualifiedFrom = entry.number("qualifiedFrom", Number.MIN_VALUE, Number.MAX_VALUE);
  if (qualifiedFrom === "bad") return entry.failure("qualifiedFrom", "a score above 0, or null");
  const selling = wordsOf(entry, "sellingActivities");
  if (!selling.ok) return selling;
  const meetings = wordsOf(entry, "meetingActivities");
  if (!meetings.ok) return meetings;
  return ok({
    points: points.value,
    decay: decay ?? byDefault.decay,
    qualifiedFrom: qualifiedFrom ?? byDefault.qualifiedFrom,
    sellingActivities: selling.value,
    meetingActivities: meetings.value,
  });
}

function pointsOf(entry: Entry): Result<PointsRow> {
  const keys = ["event", "points"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const event = entry.text("event");
  if (foldWord(event) === "") return entry.failure("event", "the name of an event or an attribute");
  const points = entry.number("points", -Number.MAX_VALUE, Number.MAX_VALUE);
  if (points === null || points === "bad") return entry.failure("points", "a number of points");
  return ok({ event, points });
}

/** The tab keeps them in one cell with commas between, so that none may hold one. */
function wordsOf(entry: Entry, key: string): Result<string[]> {
  const list = entry.value(key) ?? [];
  const words: string[] = [];
  for (const word of Array.isArray(list) ? (list as readonly unknown[]) : [null]) {
    if (typeof word !== "string" || foldWord(word) === "" || /[,;、，]/.test(word)) {
      return entry.failure(key, 'a list of words without commas, such as ["Call", "Demo"]');
    }
    words.push(word.trim());
  }
  return ok(words);
}
