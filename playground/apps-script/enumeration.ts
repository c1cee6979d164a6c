/**
 * Apps Script's enumerations: objects that print their name, compare by identity and refuse a member that does not exist.
 *
 * Google's types call them numeric enums, which they are not at run time; the one cast that bridges the two stands here.
 */

interface Member {
  readonly name: () => string;
  readonly ordinal: () => number;
  readonly toString: () => string;
  readonly toJSON: () => string;
}

const members = new WeakMap<object, string>();

/** An enumeration with these members. `name` is how a script writes it ("SpreadsheetApp.ProtectionType"). */
export function enumeration<E extends object>(name: string, names: readonly (keyof E & string)[]): E {
  const made: Record<string, Member> = {};
  names.forEach((member, index) => {
    const value: Member = {
      name: () => member,
      ordinal: () => index,
      toString: () => member,
      toJSON: () => member,
    };
    members.set(Object.freeze(value), member);
    made[member] = value;
  });
  const strict = new Proxy(made, {
    get(target, property) {
      if (typeof property === "symbol" || property in target) return Reflect.get(target, property);
      throw new Error(`${name}.${property} does not exist.`);
    },
  });
  return strict as unknown as E;
}

/** The name of an enumeration's member as a script hands it over; null for anything else. */
export function memberName(value: unknown): string | null {
  return typeof value === "object" && value !== null ? (members.get(value) ?? null) : null;
}
