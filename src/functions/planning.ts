/** Planning: lead scores, territories, capacity, hires, and quotas handed down. */
import { assignTerritories } from "../core/planning/assign-territories.ts";
import { capacity, hiresNeeded } from "../core/planning/capacity.ts";
import { leadScore } from "../core/planning/lead-score.ts";
import { quotaSplit } from "../core/planning/quota-split.ts";
import { territoryBalance } from "../core/planning/territory-balance.ts";
import { fail, ok } from "../core/result.ts";
import { beside } from "./beside.ts";
import { amountColumn } from "./columns.ts";
import { type CustomFunction, defineFunction, oneForAll, optional, withDefault } from "./define.ts";
import { filled, filledList } from "./filled.ts";
import { headed } from "./headed.ts";
import { wordList } from "./lists.ts";
import { partValue } from "./parts.ts";
import { shareColumn, shareValue } from "./shares.ts";
import { pointsRange } from "./tables.ts";
import { numberValue } from "./values.ts";
import { wordColumn } from "./words.ts";

export const leadScoreFunction = defineFunction({
  name: "LEAD_SCORE",
  parameters: {
    events: wordColumn,
    counts: amountColumn,
    points_table: pointsRange,
    idle_weeks: withDefault(numberValue, 0),
    decay: optional(partValue),
  },
  body: ({ events, counts, points_table, idle_weeks, decay }) => {
    if (idle_weeks > 0 && decay === null) return fail({ code: "MISSING_ARGUMENT", argument: "decay" });
    return leadScore(events, counts, points_table, idle_weeks, decay ?? 0);
  },
});

export const territoryBalanceFunction = defineFunction({
  name: "TERRITORY_BALANCE",
  parameters: { loads: amountColumn },
  body: ({ loads }) => {
    const given = filledList(loads, "loads");
    const balance = given.ok ? territoryBalance(given.value) : given;
    if (!balance.ok) return balance;
    const { mean, smallest, largest, coefficientOfVariation, largestOverMean, gini } = balance.value;
    const measures = [
      ["Territories", loads.length],
      ["Mean", mean],
      ["Smallest", smallest],
      ["Largest", largest],
      ["Coefficient of variation", coefficientOfVariation],
      ["Largest ÷ mean", largestOverMean],
      ["Gini", gini],
    ];
    return ok(headed(["Measure", "Value"], measures));
  },
});

export const assignTerritoriesFunction = defineFunction({
  name: "ASSIGN_TERRITORIES",
  parameters: {
    accounts: wordColumn,
    loads: amountColumn,
    reps: wordList,
    locked_owners: optional(wordColumn),
  },
  body: ({ accounts, loads, reps, locked_owners }, { layout }) => {
    const nameless = accounts.indexOf("");
    if (nameless >= 0) return fail({ code: "BLANK_CELL", argument: "accounts", row: nameless + 1 });
    const given = filledList(loads, "loads");
    const owners = given.ok ? assignTerritories(given.value, reps, locked_owners) : given;
    return owners.ok ? ok(beside(layout, owners.value)) : owners;
  },
});

export const capacityFunction = defineFunction({
  name: "CAPACITY",
  parameters: {
    reps: oneForAll(amountColumn),
    quota: oneForAll(amountColumn),
    ramp_share: oneForAll(shareColumn),
    attainment: oneForAll(shareColumn),
  },
  body: (given) => {
    const reps = filled(given.reps, "reps");
    const quota = filled(given.quota, "quota");
    const rampShare = filled(given.ramp_share, "ramp_share");
    const attainment = filled(given.attainment, "attainment");
    if (!reps.ok) return reps;
    if (!quota.ok) return quota;
    if (!rampShare.ok) return rampShare;
    if (!attainment.ok) return attainment;
    return capacity({
      reps: reps.value,
      quota: quota.value,
      rampShare: rampShare.value,
      attainment: attainment.value,
    });
  },
});

export const hiresNeededFunction = defineFunction({
  name: "HIRES_NEEDED",
  parameters: {
    target: numberValue,
    capacity: numberValue,
    quota_per_rep: numberValue,
    ramp_share: withDefault(shareValue, 1),
    attainment: withDefault(shareValue, 1),
  },
  body: (given) => hiresNeeded(given.target, given.capacity, given.quota_per_rep, given.ramp_share, given.attainment),
});

export const quotaSplitFunction = defineFunction({
  name: "QUOTA_SPLIT",
  parameters: { target: numberValue, weights: amountColumn, rounding: withDefault(numberValue, 1) },
  body: ({ target, weights, rounding }, { layout }) => {
    const given = filledList(weights, "weights");
    const parts = given.ok ? quotaSplit(target, given.value, rounding) : given;
    return parts.ok ? ok(beside(layout, parts.value)) : parts;
  },
});

export const planningFunctions: readonly CustomFunction[] = [
  leadScoreFunction,
  territoryBalanceFunction,
  assignTerritoriesFunction,
  capacityFunction,
  hiresNeededFunction,
  quotaSplitFunction,
];
