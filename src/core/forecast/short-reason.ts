/**
 * What a reason says first, for a line of the summary: all of it stands beside the methods on the same sheet.
 *
 * Two sentences at most, without what the first says in brackets and what the second says after a colon. A sentence ends
 * at a full stop before a space and a capital letter: the one in "29.7 %" ends nothing.
 */
export function shortReason(reason: string): string {
  const [first = "", second] = reason.split(/(?<=\.) (?=[A-Z])/);
  const claim = first.replace(/ \([^()]*\)\.$/, ".");
  return second === undefined ? claim : `${claim} ${second.replace(/: .*$/, ".")}`;
}
