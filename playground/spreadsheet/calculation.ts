/** The words of a calculation: what an expression can give, what a function is, and what both may ask of the workbook. */
import type { Rectangle } from "./address.ts";
import type { FormulaCell } from "./formula-cell.ts";
import type { Expression } from "./formula-parser.ts";
import type { Grid } from "./grid.ts";
import type { CellError, CustomFunction } from "./model.ts";
import type { Matrix, Scalar } from "./values.ts";

/** A sheet as calculation sees it. */
export interface SheetGrid {
  readonly id: number;
  readonly name: string;
  readonly grid: Grid;
}

/** A place on a sheet that a formula speaks of; its values are read only when somebody needs them. */
export class AreaValue {
  readonly sheet: SheetGrid;
  readonly rectangle: Rectangle;

  constructor(sheet: SheetGrid, rectangle: Rectangle) {
    this.sheet = sheet;
    this.rectangle = rectangle;
  }

  get rows(): number {
    return this.rectangle.bottom - this.rectangle.top + 1;
  }

  get columns(): number {
    return this.rectangle.right - this.rectangle.left + 1;
  }
}

export class LambdaValue {
  readonly parameters: readonly string[];
  readonly body: Expression;
  readonly scope: Scope | null;

  constructor(parameters: readonly string[], body: Expression, scope: Scope | null) {
    this.parameters = parameters;
    this.body = body;
    this.scope = scope;
  }
}

/** What an expression gives. Undefined is an argument left out. */
export type Operand = Scalar | Matrix | AreaValue | LambdaValue | undefined;

/** A variable of LET or LAMBDA, and those around it. */
export interface Scope {
  readonly name: string;
  readonly value: Operand;
  readonly outer: Scope | null;
}

/** What calculation needs from the workbook. */
export interface CalculationHost {
  sheetNamed(name: string): SheetGrid | undefined;
  namedArea(name: string): AreaValue | undefined;
  customFunction(name: string): CustomFunction | undefined;
  callCustomFunction(name: string, body: CustomFunction, args: readonly Expression[], at: Evaluation): Operand;
  builtIn(name: string): BuiltIn | undefined;
  /** Functions of Univer's library, for all that is not built in here. */
  hasLibraryFunction(name: string): boolean;
  callLibraryFunction(name: string, args: readonly (Scalar | Matrix | undefined)[], at: Evaluation): Scalar | Matrix;
  /** Makes sure that an area is calculated; leaves by way of an exception when something in it must be calculated first. */
  ready(sheet: SheetGrid, area: Rectangle, reader: FormulaCell): CellError | null;
  readText(text: string): { readonly value: number; readonly numberFormat: string | null } | undefined;
  numberFormatAt(sheet: SheetGrid, row: number, column: number): string | undefined;
  readonly locale: string;
  /** The wall clock in the workbook's time zone, as a serial. */
  now(): number;
}

export interface Evaluation {
  readonly host: CalculationHost;
  readonly cell: FormulaCell;
  /** Inside ARRAYFORMULA, FILTER, SUMPRODUCT …: operators work on whole blocks. */
  readonly arrayMode: boolean;
  readonly scope: Scope | null;
  /** HYPERLINK gives where it leads, not what it says. */
  readonly targets?: true;
}

/** A function of ours. It gets its arguments as they are written, so that IF need not calculate both branches. */
export interface BuiltIn {
  readonly least: number;
  readonly most: number;
  readonly run: (args: readonly Expression[], at: Evaluation) => Operand;
}
