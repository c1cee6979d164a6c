/**
 * What a script holds of a service: Google's members that are simulated here, counted and guarded; any other member
 * throws by name, so that nothing works by accident.
 */
import type { Run } from "./run.ts";

const services = new WeakMap<object, object>();

/** Google's sentence for a call that the document's protections forbid; null for one that may be made. */
export type Guard = (method: string, args: readonly unknown[]) => string | null;

const guards = new WeakMap<object, Guard>();

/** Asks the guard before each call that a script makes of the service. */
export function guardWith(service: object, guard: Guard): void {
  guards.set(service, guard);
}

/** Members that JavaScript itself asks for; they are no calls. */
const NATIVE: ReadonlySet<string> = new Set(["then", "toJSON", "constructor", "valueOf", "hasOwnProperty"]);

/**
 * A service object. Its public methods are Google's members to the letter; methods of our own are `#private`, which a
 * script cannot reach, and fields are never shown. `face` is what scripts are given.
 */
export abstract class Service<G extends object> {
  readonly face: G;

  constructor(run: Run, name: string) {
    this.face = facade<G>(this, run, name);
  }
}

/** The service behind what a script handed over, if it is one of this class. */
export function reveal<S extends object>(value: unknown, kind: abstract new (...args: never[]) => S): S | null {
  if (typeof value !== "object" || value === null) return null;
  const service = services.get(value);
  return service instanceof kind ? service : null;
}

/** The cast from "these members of Google's type" to the whole type holds because every other member throws. */
function facade<G extends object>(service: Service<G>, run: Run, name: string): G {
  const proxy = new Proxy(service, {
    get(target, property) {
      if (typeof property === "symbol") return undefined;
      if (property === "toString") return () => name;
      if (NATIVE.has(property)) return undefined;
      const member: unknown = property === "face" ? undefined : Reflect.get(target, property, target);
      if (typeof member === "function") {
        return (...args: unknown[]): unknown =>
          run.call(name, property, () => {
            checkArguments(run, name, property, args);
            const forbidden = guards.get(target)?.(property, args) ?? null;
            if (forbidden !== null) throw run.exception(forbidden);
            return Reflect.apply(member, target, args);
          });
      }
      // What is neither a method nor an enumeration is our own.
      if (member !== undefined && /^[A-Z]/.test(property)) return member;
      throw run.exception(`${name}.${property} is not simulated in the playground.`);
    },
    set(_target, property) {
      throw run.exception(`${name}.${String(property)} cannot be set.`);
    },
  });
  services.set(proxy, service);
  return proxy as unknown as G;
}

/** Calls whose last arguments Google takes as `undefined` or NaN fail there with this sentence. */
function checkArguments(run: Run, service: string, method: string, args: readonly unknown[]): void {
  if (!args.some((value) => value === undefined || (typeof value === "number" && Number.isNaN(value)))) return;
  // Values are judged by the cell that takes them; a log takes anything.
  if (method.startsWith("setValue") || service === "Logger" || method === "formatString") return;
  throw run.exception(
    `The parameters (${args.map(parameterType).join(",")}) don't match the method signature for ${signatureName(service)}.${method}.`,
  );
}

function parameterType(value: unknown): string {
  if (value === undefined || value === null) return "null";
  if (typeof value === "number") return Number.isNaN(value) ? "NaN" : "number";
  if (typeof value === "string") return "String";
  if (Array.isArray(value)) return "number[]";
  return typeof value === "boolean" ? "Boolean" : "Object";
}

const IN_SPREADSHEET_APP =
  /^(?:Spreadsheet|Sheet|Range|RangeList|Selection|NamedRange|Protection|DeveloperMetadata|DeveloperMetadataFinder|Embedded\w+|ConditionalFormat\w+|DataValidation\w*)$/;

function signatureName(service: string): string {
  return IN_SPREADSHEET_APP.test(service) ? `SpreadsheetApp.${service}` : service;
}
