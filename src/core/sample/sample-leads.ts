/**
 * The sample company's leads and activities: a year of inquiries, what was done with them, and where the team's hours went.
 *
 * A tab each, made by a seeded generator like the deals, whose chance they do not touch. People and companies are invented.
 */
import { type CivilDate, toSerial } from "../calendar.ts";
import { generator, normal, pick, type Random } from "./random.ts";
import { SAMPLE_REPS, type SampleRep, type SampleTable } from "./sample-deals.ts";

export interface SampleLeads {
  readonly leads: SampleTable;
  readonly activities: SampleTable;
}

const DAYS = 380;
const LEADS = 260;

interface Source {
  readonly name: string;
  readonly weight: number;
  /** How good its leads are, from 0 to 1. */
  readonly quality: number;
}

const SOURCES: readonly [Source, ...Source[]] = [
  { name: "Website", weight: 5, quality: 0.5 },
  { name: "Paid search", weight: 4, quality: 0.34 },
  { name: "Webinar", weight: 3, quality: 0.56 },
  { name: "Referral", weight: 2, quality: 0.8 },
  { name: "Trade fair", weight: 2, quality: 0.42 },
];

const FIRST_NAMES = [
  ..."Aino Bashir Camila Dorian Esme Farid Greta Hugo Imani Joao Kaia Lorenz Mina Nadim Oona Pablo Quinn Rosa".split(
    " ",
  ),
  ..."Selim Tilda Umar Vera Wim Xenia Yannick Zofia".split(" "),
];
const LAST_NAMES =
  "Albrecht Boateng Corvino Dahl Eriksen Farouk Galanis Horvat Ibarra Jansen Kowal Laurent Mbeki Novak Oduya Pereira Rask Sorel Takeda Urban Vidal Winther".split(
    " ",
  );

/** What fills a week beside talking to prospects, hours for an average rep. */
const WEEKLY: readonly { readonly kind: string; readonly hours: number }[] = [
  { kind: "Call", hours: 6.5 },
  { kind: "Email", hours: 6 },
  { kind: "Proposal", hours: 3 },
  { kind: "Internal meeting", hours: 5 },
  { kind: "CRM updates", hours: 4.5 },
  { kind: "Admin", hours: 5 },
];
const LOGGED_EVERY = 14;

interface Invented {
  readonly id: string;
  readonly owner: SampleRep;
  readonly created: number;
  readonly responded: number | null;
  readonly convertedOn: number | null;
  /** From 0 to 1. */
  readonly warmth: number;
  readonly cells: readonly (string | number | boolean)[];
}

type ActivityRow = readonly [
  date: number,
  kind: string,
  owner: string,
  lead: string,
  hours: number | "",
  outcome: string,
];

export function sampleLeads({ seed, today }: { readonly seed: number; readonly today: CivilDate }): SampleLeads {
  const random = generator(seed);
  const now = toSerial(today);
  const ages = Array.from({ length: LEADS }, () => Math.floor(random() * DAYS)).sort((one, other) => other - one);
  const leads = ages.map((age, index) => inventLead(random, now, age, index));
  const activities = [...leads.flatMap((lead) => storyOf(random, now, lead)), ...timesheets(random, now)];
  return {
    leads: {
      headers: [
        "Lead ID",
        "Lead name",
        "Lead source",
        "Lead owner",
        "Created",
        "First response",
        "Lead status",
        "Converted date",
        "Fits persona",
        "Inaccurate details",
      ],
      rows: leads.map(({ cells }) => cells),
      formats: ["text", "text", "text", "text", "moment", "moment", "text", "date", "tick", "tick"],
    },
    activities: {
      headers: ["Date", "Activity type", "Owner", "Lead ID", "Hours", "Outcome"],
      rows: [...activities].sort(([one], [other]) => one - other),
      formats: ["moment", "text", "text", "text", "decimal", "text"],
    },
  };
}

function inventLead(random: Random, now: number, age: number, index: number): Invented {
  // Most have been there for longer than any lead.
  const [first = SAMPLE_REPS[0], ...others] = SAMPLE_REPS.filter(({ startedDaysAgo }) => startedDaysAgo > age);
  const owner = pick(random, [first, ...others], ({ load }) => load);
  const source = pick(random, SOURCES, ({ weight }) => weight);
  const [given, family] = [random(), random()];
  const name = `${FIRST_NAMES[Math.floor(given * FIRST_NAMES.length)]} ${LAST_NAMES[Math.floor(family * LAST_NAMES.length)]}`;
  const created = toMinutes(now - age - 1 + (8 + random() * 11) / 24);
  const warmth = Math.min(1, Math.max(0, 0.6 * source.quality + 0.55 * random() - 0.08));
  // Good sellers are quick; everybody forgets some.
  const hours = Math.exp(1.2 - 4.5 * (owner.win - 0.4) + 1.7 * normal(random));
  const isForgotten = random() < 0.09;
  const answer = toMinutes(created + hours / 24);
  const responded = isForgotten || answer > now ? null : answer;
  const speed = responded === null ? 0 : hours <= 1 ? 0.22 : hours <= 24 ? 0.1 : 0;
  const [luck, wait] = [random(), random()];
  const day = Math.floor(created) + 4 + Math.floor(wait * 38);
  const converts = luck < 0.62 * warmth + speed - 0.16 && day <= now;
  const [fit, wrong] = [random(), random()];
  // What has come to nothing for a while is given up, the coldest first.
  const isGivenUp = age > 45 + 120 * warmth;
  const status = converts ? "Converted" : isGivenUp ? "Disqualified" : responded === null ? "New" : "Working";
  return {
    id: `L-${1001 + index}`,
    owner,
    created,
    responded,
    convertedOn: converts ? day : null,
    warmth,
    cells: [
      `L-${1001 + index}`,
      name,
      source.name,
      owner.name,
      created,
      responded ?? "",
      status,
      converts ? day : "",
      fit < 0.2 + 0.6 * warmth,
      wrong < 0.12 - 0.1 * warmth,
    ],
  };
}

/** What the lead did on the website and in the mail, and the meetings that its owner had with it. */
function storyOf(
  random: Random,
  now: number,
  { id, owner, created, responded, convertedOn, warmth }: Invented,
): ActivityRow[] {
  const rows: ActivityRow[] = [];
  const end = Math.min(convertedOn ?? now, now);
  const room = Math.max(1, Math.min(end - created, 45));
  const at = (): number => toMinutes(created + random() * room);
  const times = (mean: number): number => Math.floor(mean * 2 * random() + 0.5);
  for (const [kind, mean] of [
    ["Open", 0.6 + 3 * warmth],
    ["Click", 0.2 + 2.2 * warmth],
    ["Pricing page", 1.9 * warmth * warmth],
  ] as const) {
    for (let count = times(mean); count > 0; count--) rows.push([at(), kind, "", id, "", ""]);
  }
  if (responded === null) return rows;
  rows.push([responded, random() < 0.6 ? "Call" : "Email", owner.name, id, 0.25, "Done"]);
  for (let count = times(0.3 + 1.3 * warmth); count > 0; count--) {
    const when = toMinutes(Math.floor(responded + random() * room) + (9 + Math.floor(random() * 8)) / 24);
    if (when > now || when < responded) continue;
    rows.push([when, random() < 0.45 ? "Demo" : "Meeting", owner.name, id, 1, random() < 0.12 ? "No show" : "Held"]);
  }
  return rows;
}

/** A line a fortnight for each rep and kind of work. */
function timesheets(random: Random, now: number): ActivityRow[] {
  const rows: ActivityRow[] = [];
  for (let age = DAYS - (DAYS % LOGGED_EVERY); age > 0; age -= LOGGED_EVERY) {
    for (const rep of SAMPLE_REPS) {
      if (rep.startedDaysAgo < age) continue;
      for (const { kind, hours } of WEEKLY) {
        const isSelling = kind === "Call" || kind === "Email" || kind === "Proposal";
        const bias = isSelling ? 0.7 + 0.65 * rep.win : 1.2 - 0.45 * rep.win;
        const logged = hours * 2 * bias * Math.exp(0.2 * normal(random));
        rows.push([now - age + 0.75, kind, rep.name, "", Math.round(logged * 4) / 4, "Done"]);
      }
    }
  }
  return rows;
}

function toMinutes(serial: number): number {
  return Math.round(serial * 1440) / 1440;
}
