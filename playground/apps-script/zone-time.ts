/** Wall clocks and instants: a cell's serial number in the spreadsheet's zone ↔ the Date that a script sees. */
const DAY = 86_400_000;
/** 1899-12-30, serial 0, as if it were UTC. */
const ORIGIN = Date.UTC(1899, 11, 30);

export interface ZoneTime {
  /** Milliseconds since 1970 of the moment at which the zone's clocks show this serial. */
  instantOf(serial: number): number;
  /** What the zone's clocks show at this moment. */
  serialOf(instant: number): number;
}

const zones = new Map<string, ZoneTime>();

/** One zone's clock; offsets are looked up once a day, for thousands of cells of the same day. */
export function zoneTime(timeZone: string): ZoneTime {
  const known = zones.get(timeZone);
  if (known) return known;
  const made = makeZoneTime(timeZone);
  zones.set(timeZone, made);
  return made;
}

function makeZoneTime(timeZone: string): ZoneTime {
  /** Offset of a UTC day on which it does not change; null where it does. */
  const steady = new Map<number, number | null>();

  function offsetAt(instant: number): number {
    const day = Math.floor(instant / DAY);
    let offset = steady.get(day);
    if (offset === undefined) {
      const start = exactOffset(timeZone, day * DAY);
      offset = start === exactOffset(timeZone, (day + 1) * DAY) ? start : null;
      steady.set(day, offset);
    }
    return offset ?? exactOffset(timeZone, instant);
  }

  return {
    instantOf(serial) {
      const wall = ORIGIN + Math.round(serial * DAY);
      const before = offsetAt(wall - DAY);
      const after = offsetAt(wall + DAY);
      if (offsetAt(wall - before) === before) return wall - before;
      if (offsetAt(wall - after) === after) return wall - after;
      // The clocks jump over this moment (midnight in some zones): the first moment after the jump.
      return wall - before;
    },
    serialOf(instant) {
      return (instant + offsetAt(instant) - ORIGIN) / DAY;
    },
  };
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();

/** Null for a zone that nobody knows. */
function formatterOf(timeZone: string): Intl.DateTimeFormat | null {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    try {
      formatter = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
    } catch {
      formatter = null;
    }
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** Milliseconds that the zone's clocks are ahead of UTC at this moment ("GMT", "GMT-03:00", "GMT+00:53:28"). */
function exactOffset(timeZone: string, instant: number): number {
  const parts = formatterOf(timeZone)?.formatToParts(instant) ?? [];
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const found = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name);
  if (!found) return 0;
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = found;
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -size : size;
}

export function isTimeZone(timeZone: string): boolean {
  return formatterOf(timeZone) !== null;
}
