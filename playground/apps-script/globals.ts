/** The names that a script finds in its global scope, made anew for each run. */
import type { Area } from "../spreadsheet/model.ts";
import type { Document } from "./document.ts";
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType } from "./enumerations.ts";
import type { HostOptions, MenuItem } from "./host.ts";
import type { Manifest } from "./manifest.ts";
import type { Run } from "./run.ts";
import { Service } from "./service.ts";
import { CacheServiceService } from "./services/cache-service.ts";
import { HtmlServiceService } from "./services/html-service.ts";
import { LockServiceService } from "./services/lock-service.ts";
import { consoleFor, LoggerService } from "./services/logger.ts";
import { PropertiesServiceService } from "./services/properties-service.ts";
import { RangeService } from "./services/range.ts";
import { ScriptAppService, SessionService } from "./services/session.ts";
import { SheetService } from "./services/sheet.ts";
import { SpreadsheetService } from "./services/spreadsheet.ts";
import { SpreadsheetAppService } from "./services/spreadsheet-app.ts";
import { UiService } from "./services/ui.ts";
import { UtilitiesService } from "./services/utilities.ts";
import type { Stores } from "./stores.ts";

/** Google's other services: there, so that a script that touches one learns that the playground does not have it. */
const NOT_SIMULATED = [
  "AdminDirectory",
  "Browser",
  "CalendarApp",
  "CardService",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "FormApp",
  "GmailApp",
  "Jdbc",
  "LanguageApp",
  "MailApp",
  "Maps",
  "SlidesApp",
  "UrlFetchApp",
  "XmlService",
] as const;

export interface GlobalsOptions {
  readonly host: HostOptions;
  readonly manifest: Manifest;
  readonly stores: Stores;
  readonly log: string[];
  readonly addMenu: (menu: MenuItem) => void;
}

export function documentFor(run: Run, host: HostOptions): Document {
  const { workbook, screen } = host;
  const document: Document = {
    run,
    workbook,
    screen,
    spreadsheet: () => new SpreadsheetService(document).face,
    sheet: (id: number) => new SheetService(document, id).face,
    range: (sheetId: number, area: Area) => new RangeService(document, sheetId, area).face,
  };
  return document;
}

export function globalsFor(run: Run, options: GlobalsOptions): Readonly<Record<string, unknown>> {
  const { host, manifest, stores, log, addMenu } = options;
  const ui = new UiService(run, host.screen, addMenu);
  const globals: Record<string, unknown> = {
    SpreadsheetApp: new SpreadsheetAppService(documentFor(run, host), ui.face).face,
    Charts: new ChartsService(run, "Charts").face,
    HtmlService: new HtmlServiceService(run, host.files.html).face,
    LockService: new LockServiceService(run, stores).face,
    PropertiesService: new PropertiesServiceService(run, stores).face,
    CacheService: new CacheServiceService(run, stores).face,
    Utilities: new UtilitiesService(run).face,
    Session: new SessionService(run, manifest.timeZone, host.workbook.locale).face,
    ScriptApp: new ScriptAppService(run).face,
    Logger: new LoggerService(run, log).face,
    console: consoleFor(log),
  };
  for (const name of NOT_SIMULATED) globals[name] = new AbsentService(run, name).face;
  return globals;
}

/** Charts: only the enumerations, which embedded charts need. */
class ChartsService extends Service<typeof GoogleAppsScript.Charts> {
  readonly ChartType = ChartType;
  readonly ChartMergeStrategy = ChartMergeStrategy;
  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
}

class AbsentService extends Service<object> {}
