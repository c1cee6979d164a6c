/** Leads and activities: what the two optional tabs beside the deals hold, one row each. */

/** What a lead's column says that the points table lists: "Fits persona" ticked, or "Pricing page" with 3 visits. */
export interface LeadMark {
  /** The header as it stands in the tab. */
  readonly event: string;
  readonly count: number;
}

/** Somebody who may become a customer. Moments are serial numbers; the fraction is the time of day. */
export interface Lead {
  /** What activities know it by; the name where the tab has no ids. */
  readonly id: string;
  readonly name: string;
  /** "": nobody's. */
  readonly owner: string;
  readonly source: string;
  readonly created: number | null;
  /** First outreach; null: not answered, or the tab has no column that says so. */
  readonly responded: number | null;
  readonly converted: boolean;
  /** null: not converted, or nobody knows when. */
  readonly convertedOn: number | null;
  /** Given up: its status says that it will not become a customer. */
  readonly dropped: boolean;
  readonly marks: readonly LeadMark[];
  /** Sheet row. */
  readonly row: number;
}

export type LeadField =
  | "id"
  | "name"
  | "owner"
  | "source"
  | "created"
  | "responded"
  | "converted"
  | "convertedOn"
  | "convertedDeal"
  | "status";

export interface LeadsReading {
  readonly leads: readonly Lead[];
  readonly has: ReadonlySet<LeadField>;
  /** Rows with neither id nor name, which are no leads. */
  readonly nameless: number;
  /** Date cells that hold something which is no day. */
  readonly unreadable: number;
}

/** Something a rep or a lead did. */
export interface Activity {
  /** null: nobody knows when. */
  readonly moment: number | null;
  readonly owner: string;
  /** The tab's own word: Call, Meeting, pricing page … */
  readonly kind: string;
  readonly hours: number | null;
  /** Id or name of the lead; "": of none. */
  readonly lead: string;
  readonly outcome: string;
}

export type ActivityField =
  | "date"
  | "kind"
  | "owner"
  | "lead"
  | "outcome"
  | "hours"
  | "minutes"
  | "seconds"
  | "duration";

export interface ActivitiesReading {
  readonly activities: readonly Activity[];
  readonly has: ReadonlySet<ActivityField>;
  /** Rows without a readable day, which are in no period. */
  readonly undated: number;
  /** Cells of hours that hold something which is no time of 0 or more. */
  readonly badHours: number;
}
