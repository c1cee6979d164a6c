/**
 * Univer's function library, called one function at a time with plain values and never through Univer's own workbook,
 * which calculates asynchronously. Everything that this file knows about Univer's inside is pinned by a contract test.
 */
import { LocaleType, Univer } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  functionArray,
  functionCompatibility,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionStatistical,
  functionText,
  functionWeb,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import { NOT_IN_SHEETS } from "./functions/names.ts";
import type { CellError } from "./model.ts";
import { cellError, errors, isError, Matrix, plainError, type Scalar } from "./values.ts";

interface FunctionLibrary {
  has(name: string): boolean;
  call(name: string, args: readonly (Scalar | Matrix | undefined)[], place: Place): Scalar | Matrix;
}

export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

let library: FunctionLibrary | undefined;

/** One library serves every workbook: its functions keep nothing between calls. */
export function functionLibrary(): FunctionLibrary {
  library ??= start();
  return library;
}

function start(): FunctionLibrary {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  const service = univer.__getInjector().get(IFunctionService);
  const lists = [
    functionArray,
    functionCompatibility,
    functionDatabase,
    functionDate,
    functionEngineering,
    functionFinancial,
    functionInformation,
    functionLogical,
    functionLookup,
    functionMath,
    functionStatistical,
    functionText,
    functionWeb,
  ] as unknown as (readonly (readonly [new (name: string) => BaseFunction, string])[])[];
  for (const [Maker, name] of lists.flat()) {
    if (!service.hasExecutor(name)) service.registerExecutors(new Maker(name));
  }
  const executor = (name: string): BaseFunction | undefined => {
    if (NOT_IN_SHEETS.has(name)) return undefined;
    const found = service.getExecutor(name);
    // What wants references or other services of Univer's workbook is built in here instead, or not there at all.
    return found && !found.needsReferenceObject && !found.needsFormulaDataModel && !found.needsSheetsInfo
      ? found
      : undefined;
  };
  return {
    has: (name) => executor(name) !== undefined,
    call: (name, args, place) => {
      const found = executor(name);
      return found ? run(found, name, args, place) : errors.unknownFunction(name);
    },
  };
}

function run(
  executor: BaseFunction,
  name: string,
  args: readonly (Scalar | Matrix | undefined)[],
  place: Place,
): Scalar | Matrix {
  const { minParams: least, maxParams: most } = executor;
  if (least !== -1 && most !== -1 && (args.length < least || args.length > most)) {
    return errors.argumentCount(name, least, most >= 255 ? Infinity : most, args.length);
  }
  // These caches are shared by everything that Univer calculates, and our values have no address of theirs.
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  CELL_INVERTED_INDEX_CACHE.clear();
  executor.setRefInfo("", "", place.row, place.column);
  if (executor.needsSheetRowColumnCount) executor.setSheetRowColumnCount(place.rowCount, place.columnCount);
  if (executor.needsLocale) executor.setLocale(LocaleType.EN_US);
  try {
    const result = executor.calculate(...args.map(toUniver));
    const given = [...args]
      .flatMap((arg) => (arg instanceof Matrix ? arg.cells.find(isError) : isError(arg) ? arg : undefined))
      .find(isError);
    return fromUniver(result as BaseValueObject, name, given);
  } catch {
    return plainError("#VALUE!", name);
  }
}

function toUniver(value: Scalar | Matrix | undefined): BaseValueObject {
  if (value instanceof Matrix) {
    const rows: BaseValueObject[][] = [];
    for (let r = 0; r < value.rows; r++) rows.push(value.row(r).map(single));
    return ArrayValueObject.create({
      calculateValueList: rows,
      rowCount: value.rows,
      columnCount: value.columns,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }
  return single(value);
}

function single(value: Scalar | undefined): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return ErrorValueObject.create(value.error as Parameters<typeof ErrorValueObject.create>[0], value.message);
}

function fromUniver(result: BaseValueObject, name: string, given: CellError | undefined): Scalar | Matrix {
  if (!result.isArray()) return plain(result, name, given);
  const block = result as ArrayValueObject;
  const cells: Scalar[] = [];
  const rows = block.getRowCount();
  const columns = block.getColumnCount();
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) cells.push(plain(block.get(r, c) ?? null, name, given));
  return rows === 1 && columns === 1 ? (cells[0] ?? null) : new Matrix(rows, columns, cells);
}

function plain(
  value: BaseValueObject | number | string | boolean | null | undefined,
  name: string,
  given: CellError | undefined,
): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  if (value.isNull()) return null;
  if (value.isError()) return errorOf(value as ErrorValueObject, name, given);
  const inner = value.getValue();
  if (value.isBoolean()) return Boolean(inner);
  return typeof inner === "bigint" ? Number(inner) : inner;
}

/** Univer's errors have no sentence; one that came in through an argument keeps its own. */
function errorOf(value: ErrorValueObject, name: string, given: CellError | undefined): CellError {
  const code = value.getErrorType() as unknown as string;
  const message = value.getErrorContent();
  const known = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!)$/.test(code)
    ? (code as CellError["error"])
    : "#VALUE!";
  if (message) return cellError(known, message);
  return given?.error === known ? given : plainError(known, name);
}
