/**
 * The sample company's deals: two years of an invented sales team, made by a seeded generator.
 *
 * The years end at the given day, so that the running quarter always has deals won, lost and open. The same seed and day
 * give the same deals. People, companies and products are invented.
 */
import { type CivilDate, toSerial } from "../calendar.ts";
import type { Format } from "../table.ts";
import { generator, normal, pick, type Random } from "./random.ts";
import { laterChapter } from "./sample-later.ts";

/** "moment": a day and its time; "tick": TRUE or FALSE. */
export type SampleFormat = Format | "moment" | "tick";

export interface SampleTable {
  readonly headers: readonly string[];
  /** What each column holds. */
  readonly formats: readonly SampleFormat[];
  /** As a sheet stores them: dates are serial numbers with the time of day as their fraction, "" is a blank. */
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

export interface SampleOptions {
  readonly seed: number;
  /** The day the sample is true for. */
  readonly today: CivilDate;
  readonly count: number;
}

/** What a person gets who asks for the sample: two years in which every report has something to say. */
export const SAMPLE_SIZE = { seed: 206, count: 400 } as const;

/** The stages in the order in which a deal passes them; the two closed ones last. */
export const SAMPLE_STAGES = [
  "Appointment Scheduled",
  "Qualified To Buy",
  "Presentation Scheduled",
  "Decision Maker Bought-In",
  "Contract Sent",
  "Closed Won",
  "Closed Lost",
] as const;

export interface SampleRep {
  readonly name: string;
  /** Share of the team's deals while employed. */
  readonly load: number;
  /** Chance to win a deal that is decided today, and how much it rose (or fell) over the two years. */
  readonly win: number;
  readonly trend: number;
  /** Days before the sample's day on which the rep started; the two years and more for those who were always there. */
  readonly startedDaysAgo: number;
}

export const SAMPLE_REPS: readonly [SampleRep, ...SampleRep[]] = [
  { name: "Amara Okafor", load: 1.2, win: 0.58, trend: 0.14, startedDaysAgo: 900 },
  { name: "Bruno Castellan", load: 1.1, win: 0.5, trend: -0.16, startedDaysAgo: 900 },
  { name: "Chloe Nakamura", load: 1.3, win: 0.54, trend: 0.05, startedDaysAgo: 900 },
  { name: "Dmitri Valen", load: 0.8, win: 0.34, trend: -0.1, startedDaysAgo: 900 },
  { name: "Elif Sarikaya", load: 1, win: 0.46, trend: 0.18, startedDaysAgo: 610 },
  { name: "Finn Abernathy", load: 1, win: 0.43, trend: 0.02, startedDaysAgo: 900 },
  { name: "Giulia Marchetti", load: 0.9, win: 0.4, trend: -0.06, startedDaysAgo: 500 },
  { name: "Hassan Rahimi", load: 1.1, win: 0.51, trend: 0.08, startedDaysAgo: 900 },
  { name: "Ines Duarte", load: 0.9, win: 0.37, trend: 0.12, startedDaysAgo: 420 },
  { name: "Jonas Lindqvist", load: 1, win: 0.48, trend: -0.12, startedDaysAgo: 900 },
  { name: "Keira Maddox", load: 0.8, win: 0.38, trend: 0.1, startedDaysAgo: 190 },
  { name: "Luca Brandt", load: 0.8, win: 0.36, trend: 0.08, startedDaysAgo: 75 },
];

interface Product {
  readonly name: string;
  readonly median: number;
  readonly cycleDays: number;
  readonly weight: number;
}

const PRODUCTS: readonly [Product, ...Product[]] = [
  { name: "Starter plan", median: 6_800, cycleDays: 34, weight: 4 },
  { name: "Team plan", median: 14_500, cycleDays: 52, weight: 6 },
  { name: "Business plan", median: 27_000, cycleDays: 70, weight: 4 },
  { name: "Onboarding services", median: 9_200, cycleDays: 40, weight: 2 },
  { name: "Enterprise rollout", median: 58_000, cycleDays: 105, weight: 1 },
];

const COMPANY_FIRST = [
  "Alderbrook",
  "Bellwether",
  "Cinderford",
  "Dunmarrow",
  "Eastvale",
  "Fernhollow",
  "Greywater",
  "Halvorsen",
  "Ironbridge",
  "Juniper Row",
  "Kestrelby",
  "Larkspur",
  "Mossgate",
  "Northwold",
  "Oakhaven",
  "Pinecrest",
  "Quillstone",
  "Ravensmere",
  "Silverfen",
  "Thornbury",
  "Umberline",
  "Valeview",
  "Wexcombe",
  "Yarrow Hill",
  "Zephyrin",
  "Bramblecote",
  "Copperfield Bay",
  "Driftmoor",
] as const;
const COMPANY_LAST = [
  "Logistics",
  "Dental Group",
  "Foods",
  "Robotics",
  "Media",
  "Outfitters",
  "Energy",
  "Freight",
  "Clinics",
  "Optics",
  "Brewing",
  "Textiles",
  "Insurance",
  "Labs",
  "Housing",
  "Airways",
] as const;

/** As a CRM's export would head them. */
const COLUMNS: readonly (readonly [header: string, format: Format])[] = [
  ["Record ID", "integer"],
  ["Deal Name", "text"],
  ["Company", "text"],
  ["Deal owner", "text"],
  ["Deal Stage", "text"],
  ["Amount", "money"],
  ["Create Date", "date"],
  ["Close Date", "date"],
  ["Product", "text"],
  ["Split", "text"],
  ["Refunded", "money"],
  ["Refunded on", "date"],
];

const DAYS = 730;
const LATER_SEED = 0x5eed;

export function sampleDeals(options: SampleOptions): SampleTable {
  const random = generator(options.seed);
  const today = toSerial(options.today);
  const companies = inventedCompanies(random);
  // More deals are created as the company grows: a power below one leans the days towards the present.
  const ages = Array.from({ length: options.count }, () => Math.floor(DAYS * (1 - random() ** 0.62)));
  ages.sort((a, b) => b - a);
  const team = SAMPLE_REPS.map((rep) => ({ rep, due: rep.load * random(), wins: random() }));
  const deals = ages
    .map((age) => inventDeal(random, today, age, companies, team))
    // Two deals came in without an owner: every CRM has some, and the reports have to say so.
    .map((deal, i) => (i === 137 || i === options.count - 9 ? { ...deal, owner: "" } : deal));
  // From a chance of its own, so that the deals themselves stay what they were.
  const later = laterChapter(deals, SAMPLE_REPS, today, generator(options.seed ^ LATER_SEED));
  const rows = deals.map((deal, i) => [
    410_001 + i * 7,
    deal.name,
    deal.company,
    deal.owner,
    deal.stage,
    deal.amount,
    deal.created,
    deal.closed,
    deal.product,
    ...(later[i] ?? []),
  ]);
  return {
    headers: COLUMNS.map(([header]) => header),
    formats: COLUMNS.map(([, format]) => format),
    rows,
  };
}

interface Invented {
  readonly name: string;
  readonly company: string;
  readonly owner: string;
  readonly stage: string;
  readonly amount: number;
  readonly created: number;
  readonly closed: number;
  readonly product: string;
}

/** A rep at work: deals due to them, and wins due to them, both as fractions that add up over time. */
interface Seat {
  readonly rep: SampleRep;
  due: number;
  wins: number;
}

function inventDeal(
  random: Random,
  today: number,
  age: number,
  companies: readonly string[],
  team: readonly Seat[],
): Invented {
  const seat = nextSeat(team, age, random);
  const product = pick(random, PRODUCTS, (one) => one.weight);
  const company = companies[Math.floor(random() * companies.length)] ?? "Alderbrook Logistics";
  const amount = roundedPrice(product.median * Math.exp(0.35 * normal(random)));
  const cycle = Math.max(4, Math.round(product.cycleDays * Math.exp(0.45 * normal(random))));
  const created = today - age;
  const end = created + cycle;
  const base = {
    company,
    owner: seat.rep.name,
    amount,
    created,
    product: product.name,
    name: `${company} - ${product.name}`,
  };
  if (end <= today)
    return { ...base, closed: end, stage: isWon(seat, today - end, random) ? "Closed Won" : "Closed Lost" };
  const step = Math.min(4, Math.max(0, Math.floor((age / cycle) * 4.6 + 0.5 * normal(random))));
  const stage = SAMPLE_STAGES[step] ?? SAMPLE_STAGES[0];
  // Most reps date a deal a little too early; some dates pass and nobody moves them.
  if (age > 20 && random() < 0.08) return { ...base, stage, closed: today - 2 - Math.floor(random() * 14) };
  const optimism = Math.round(cycle * 0.12 * random());
  return { ...base, stage, closed: Math.max(today + 1, end - optimism) };
}

/** Deals go to whoever has waited longest for their share, give or take chance: a team deals them out. */
function nextSeat(team: readonly Seat[], age: number, random: Random): Seat {
  const present = team.filter((seat) => seat.rep.startedDaysAgo >= age);
  const total = present.reduce((sum, seat) => sum + seat.rep.load, 0);
  for (const seat of present) seat.due += seat.rep.load / total;
  const waits = new Map(present.map((seat) => [seat, seat.due + 0.8 * random()]));
  const waited = (seat: Seat): number => waits.get(seat) ?? 0;
  const chosen = present.reduce((longest, seat) => (waited(seat) > waited(longest) ? seat : longest));
  chosen.due -= 1;
  return chosen;
}

/** Over some deals a rep wins their share of them: pure chance would make stars and laggards of everybody in turn. */
function isWon(seat: Seat, daysAgo: number, random: Random): boolean {
  seat.wins += seat.rep.win - seat.rep.trend * (daysAgo / DAYS);
  const won = seat.wins + 0.5 * (random() - 0.5) >= 0.5;
  if (won) seat.wins -= 1;
  return won;
}

function inventedCompanies(random: Random): readonly string[] {
  const names = new Set<string>();
  while (names.size < 150) {
    const first = COMPANY_FIRST[Math.floor(random() * COMPANY_FIRST.length)];
    const last = COMPANY_LAST[Math.floor(random() * COMPANY_LAST.length)];
    names.add(`${first} ${last}`);
  }
  return [...names];
}

function roundedPrice(amount: number): number {
  const step = amount < 10_000 ? 50 : amount < 50_000 ? 100 : 500;
  return Math.max(step, Math.round(amount / step) * step);
}
