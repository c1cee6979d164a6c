/** A CSV file from the person's own machine becomes a new sheet: by File ▸ Import, or dropped anywhere on the page. */
import { decodeText, loadRows, parseCsv } from "../load-csv.ts";
import type { Workbook } from "../spreadsheet/model.ts";
import { element } from "./screen.ts";

export interface ImportContext {
  readonly workbook: Workbook;
  complain(sentence: string): void;
  imported(): void;
}

/** Google refuses larger imports; the grid would be slow long before. */
const MOST_BYTES = 100_000_000;

export async function importFiles(files: Iterable<File>, context: ImportContext): Promise<void> {
  for (const file of files) {
    const problem = await importFile(file, context.workbook);
    if (problem === null) context.imported();
    else context.complain(problem);
  }
}

/** What is wrong with the file, or null when it stands in a new sheet. */
async function importFile(file: File, workbook: Workbook): Promise<string | null> {
  if (!/\.(?:csv|tsv|txt)$/i.test(file.name)) return `"${file.name}" is no CSV file. Save the table as CSV first.`;
  if (file.size > MOST_BYTES) return `"${file.name}" is larger than 100 MB.`;
  const rows = parseCsv(decodeText(new Uint8Array(await file.arrayBuffer())));
  if (rows.length === 0) return `"${file.name}" is empty.`;
  const sheet = loadRows(workbook, file.name.replace(/\.[^.]*$/, ""), rows);
  const columns = rows[0]?.length ?? 1;
  sheet.setFormat({ row: 0, column: 0, rows: 1, columns }, { fontWeight: "bold" });
  sheet.frozenRows = 1;
  workbook.activeSheetId = sheet.id;
  return null;
}

/** The browser's own window to choose a file. */
export function chooseFiles(context: ImportContext): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".csv,.tsv,.txt,text/csv";
  input.multiple = true;
  input.addEventListener("change", () => void importFiles(input.files ?? [], context));
  input.click();
}

/** On the way down, so that the grid, which would paste the file's name, never sees it. */
export function acceptDroppedFiles(context: ImportContext): void {
  const sign = element("drop");
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const stop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener(
    "dragover",
    (event) => {
      if (!carriesFiles(event)) return;
      stop(event);
      sign.hidden = false;
    },
    { capture: true },
  );
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) sign.hidden = true;
  });
  document.addEventListener(
    "drop",
    (event) => {
      if (!carriesFiles(event)) return;
      stop(event);
      sign.hidden = true;
      void importFiles(event.dataTransfer?.files ?? [], context);
    },
    { capture: true },
  );
}
