/** What a run may call: the authorization mode, the manifest's scopes, and the read-only world of custom functions. */
import type { RunOptions } from "./run.ts";

export const CURRENT_ONLY = "https://www.googleapis.com/auth/spreadsheets.currentonly";
export const ALL_SPREADSHEETS = "https://www.googleapis.com/auth/spreadsheets";
export const CONTAINER_UI = "https://www.googleapis.com/auth/script.container.ui";
export const USER_EMAIL = "https://www.googleapis.com/auth/userinfo.email";

/** Services that reach the document. Builders and values (a chart being built, a rule) do not. */
const DOCUMENT: ReadonlySet<string> = new Set([
  "SpreadsheetApp",
  "Spreadsheet",
  "Sheet",
  "Range",
  "RangeList",
  "Selection",
  "NamedRange",
  "Protection",
  "DeveloperMetadata",
  "DeveloperMetadataFinder",
]);

const READS = /^(?:get|is|has|can|find|with|on[A-Z]|new[A-Z]|offset$|create\w+Finder$)/;
const SHOWS = /^show(?:Sidebar|ModalDialog|ModelessDialog)$/;
const OTHER_FILES = /^(?:open|openById|openByUrl|create)$/;

/** Google's sentence for a call that this run may not make; null when it may. */
export function refusal(service: string, method: string, run: RunOptions): string | null {
  const name = `${service}.${method}`;
  if (run.kind === "cell" && name === "SpreadsheetApp.getUi") {
    return "Cannot call SpreadsheetApp.getUi() from this context.";
  }
  const reachesDocument = DOCUMENT.has(service) && name !== "SpreadsheetApp.getUi" && !/^new[A-Z]/.test(method);
  if (run.authorization === "NONE" && (reachesDocument || service === "PropertiesService")) {
    return `You do not have permission to call ${name}. Required permissions: ${CURRENT_ONLY}`;
  }
  if (run.kind === "cell" && DOCUMENT.has(service) && !READS.test(method)) {
    return `You do not have permission to call ${method}.`;
  }
  if (service === "Ui" && SHOWS.test(method) && (run.kind === "onOpen" || lacks(run, CONTAINER_UI))) {
    return `You do not have permission to call ${name}. Required permissions: ${CONTAINER_UI}`;
  }
  if (service === "SpreadsheetApp" && OTHER_FILES.test(method) && lacks(run, ALL_SPREADSHEETS)) {
    return `Specified permissions are not sufficient to call ${name}. Required permissions: ${ALL_SPREADSHEETS}`;
  }
  if (name === "Session.getActiveUser" && lacks(run, USER_EMAIL)) {
    return `Specified permissions are not sufficient to call ${name}. Required permissions: ${USER_EMAIL}`;
  }
  if (reachesDocument && lacks(run, CURRENT_ONLY) && lacks(run, ALL_SPREADSHEETS)) {
    return `Specified permissions are not sufficient to call ${name}. Required permissions: (${CURRENT_ONLY} || ${ALL_SPREADSHEETS})`;
  }
  return null;
}

function lacks(run: RunOptions, scope: string): boolean {
  return run.scopes !== null && !run.scopes.has(scope);
}
