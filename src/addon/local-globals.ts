/**
 * Globals of the language as locals of the script: the build puts these names in the place of the global ones.
 *
 * A loop over 100,000 rows asks for Math.round as often. Where the global object answers look-ups itself, as that of an
 * embedded V8 context does, each costs more than the arithmetic around it.
 */
const { Array: LocalArray, Math: LocalMath, Map: LocalMap, Number: LocalNumber, Object: LocalObject } = globalThis;
const { Set: LocalSet, String: LocalString } = globalThis;

export {
  LocalArray as Array,
  LocalMap as Map,
  LocalMath as Math,
  LocalNumber as Number,
  LocalObject as Object,
  LocalSet as Set,
  LocalString as String,
};
