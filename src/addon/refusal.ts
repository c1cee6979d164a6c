/** A refusal in words: thrown in the add-on's own code, shown to the person as it is, and never a defect of ours. */
export class Refusal extends Error {}

/** What an unexpected error says about itself. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
