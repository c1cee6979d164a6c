/** What people call each field: in the settings tab and wherever a column is chosen. */

import type { Field } from "./deal.ts";
import { foldWord } from "./fold.ts";
import { ALL_FIELDS } from "./header-words.ts";

export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  id: "Deal id",
  name: "Deal name",
  account: "Account",
  owner: "Owner",
  amount: "Amount",
  currency: "Currency",
  stage: "Stage",
  status: "Status",
  isWon: "Won flag",
  isClosed: "Closed flag",
  probability: "Probability",
  created: "Created date",
  closed: "Close date",
  expectedClose: "Expected close date",
  wonOn: "Won date",
  lostOn: "Lost date",
  actualAmount: "Actual amount",
  call: "Rep's call",
  category: "Forecast category",
  source: "Lead source",
  lastActivity: "Last activity",
  nextStep: "Next step",
};

/** The field of a name, or of the field's own key ("expectedClose"); null for any other word. */
export function fieldOfName(name: string): Field | null {
  const folded = foldWord(name);
  return ALL_FIELDS.find((field) => foldWord(FIELD_NAMES[field]) === folded || foldWord(field) === folded) ?? null;
}
