/** How leads are scored and which activities sell, as the settings tab says. */
import { foldWord } from "../deals/fold.ts";
import type { PointsRow } from "../planning/lead-score.ts";
import { ok, type Result } from "../result.ts";
import { DEFAULT_ASSUMPTIONS, type LeadAssumption } from "./assumptions.ts";
import { numberOf, type SectionReader } from "./section-reader.ts";
import { CALENDAR_LINES, type CalendarLine } from "./settings-layout.ts";

const DEFAULTS = DEFAULT_ASSUMPTIONS.leads;

/** SETTINGS_CELL for a row without an event, without points, or with an event that stands there twice. */
export function readLeadPoints(reader: SectionReader): Result<PointsRow[]> {
  const rows: PointsRow[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < reader.rows.length; index += 1) {
    const event = reader.text(index, "Event or attribute");
    const word = foldWord(event);
    if (word === "") return reader.failure(index, "Event or attribute", "the name of an event or an attribute");
    if (seen.has(word)) return reader.failure(index, "Event or attribute", "an event that is listed only once");
    seen.add(word);
    const points = numberOf(reader.cell(index, "Points"));
    if (points === null || points === "unreadable") return reader.failure(index, "Points", "a number of points");
    rows.push({ event, points });
  }
  return ok(rows);
}

/** The lines of "Calendar and rules" on leads and activities; SETTINGS_CELL for a value that cannot be understood. */
export function readLeadLines(reader: SectionReader): Result<Omit<LeadAssumption, "points">> {
  const line = ({ name }: CalendarLine): number =>
    reader.rows.findIndex((_, index) => foldWord(reader.text(index, "Setting")) === foldWord(name));
  const decay = numberOf(reader.cell(line(CALENDAR_LINES.leadDecay), "Value"));
  if (decay === "unreadable" || (decay !== null && (decay < 0 || decay > 1))) {
    return reader.failure(line(CALENDAR_LINES.leadDecay), "Value", "a percentage from 0% to 100%");
  }
  const qualifiedFrom = numberOf(reader.cell(line(CALENDAR_LINES.qualifiedFrom), "Value"));
  if (qualifiedFrom === "unreadable" || (qualifiedFrom !== null && qualifiedFrom <= 0)) {
    return reader.failure(line(CALENDAR_LINES.qualifiedFrom), "Value", "a score above 0");
  }
  return ok({
    decay: decay ?? DEFAULTS.decay,
    qualifiedFrom: qualifiedFrom ?? DEFAULTS.qualifiedFrom,
    sellingActivities: wordsOf(reader.text(line(CALENDAR_LINES.sellingActivities), "Value")),
    meetingActivities: wordsOf(reader.text(line(CALENDAR_LINES.meetingActivities), "Value")),
  });
}

/** Words with commas or semicolons between. */
function wordsOf(text: string): string[] {
  return text.split(/[,;、，]/).flatMap((word) => word.trim() || []);
}
