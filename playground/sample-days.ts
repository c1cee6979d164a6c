/** The sample's days, "YYYY-MM-DD", as serial numbers and back. */
import { serialOf } from "./spreadsheet/serial-date.ts";

const SERIAL_OF_1970 = 25_569;
const MILLISECONDS = 86_400_000;

export function serialOfDay(day: string): number {
  const [year, month, date] = day.split("-").map(Number);
  const serial = serialOf(year ?? Number.NaN, month ?? Number.NaN, date ?? Number.NaN);
  if (serial === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(`"${day}" is no day (YYYY-MM-DD).`);
  return serial;
}

export function dayOfSerial(serial: number): string {
  return new Date((serial - SERIAL_OF_1970) * MILLISECONDS).toISOString().slice(0, 10);
}
