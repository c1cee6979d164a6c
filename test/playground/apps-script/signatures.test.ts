/**
 * No member of our services goes by a name that Google's type does not have.
 *
 * That the members which are there have Google's signatures, each class says by `implements`.
 */
import { describe, expectTypeOf, test } from "vitest";
import type * as G from "../../../playground/apps-script/google.ts";
import type { CacheServiceService } from "../../../playground/apps-script/services/cache-service.ts";
import type {
  EmbeddedChartBuilderService,
  EmbeddedChartService,
} from "../../../playground/apps-script/services/chart.ts";
import type {
  ConditionalFormatRuleBuilderService,
  ConditionalFormatRuleService,
} from "../../../playground/apps-script/services/conditional-format.ts";
import type {
  DataValidationBuilderService,
  DataValidationService,
} from "../../../playground/apps-script/services/data-validation.ts";
import type { DeveloperMetadataFinderService } from "../../../playground/apps-script/services/developer-metadata.ts";
import type { HtmlServiceService } from "../../../playground/apps-script/services/html-service.ts";
import type { LockServiceService } from "../../../playground/apps-script/services/lock-service.ts";
import type { NamedRangeService } from "../../../playground/apps-script/services/named-range.ts";
import type { PropertiesServiceService } from "../../../playground/apps-script/services/properties-service.ts";
import type { ProtectionService } from "../../../playground/apps-script/services/protection.ts";
import type { RangeService } from "../../../playground/apps-script/services/range.ts";
import type { RangeListService } from "../../../playground/apps-script/services/range-list.ts";
import type { SelectionService } from "../../../playground/apps-script/services/selection.ts";
import type { SessionService } from "../../../playground/apps-script/services/session.ts";
import type { SheetService } from "../../../playground/apps-script/services/sheet.ts";
import type { SpreadsheetService } from "../../../playground/apps-script/services/spreadsheet.ts";
import type { SpreadsheetAppService } from "../../../playground/apps-script/services/spreadsheet-app.ts";
import type { UiService } from "../../../playground/apps-script/services/ui.ts";
import type { UtilitiesService } from "../../../playground/apps-script/services/utilities.ts";

/** Names that Google does not know; `face` is how the playground itself holds a service. */
type Invented<Ours, Googles> = Exclude<keyof Ours, keyof Googles | "face">;

describe("no invented member", () => {
  test("in any service", () => {
    expectTypeOf<Invented<SpreadsheetAppService, G.GSpreadsheetApp>>().toBeNever();
    expectTypeOf<Invented<SpreadsheetService, G.GSpreadsheet>>().toBeNever();
    expectTypeOf<Invented<SheetService, G.GSheet>>().toBeNever();
    expectTypeOf<Invented<RangeService, G.GRange>>().toBeNever();
    expectTypeOf<Invented<RangeListService, G.GRangeList>>().toBeNever();
    expectTypeOf<Invented<SelectionService, G.GSelection>>().toBeNever();
    expectTypeOf<Invented<NamedRangeService, G.GNamedRange>>().toBeNever();
    expectTypeOf<Invented<ProtectionService, G.GProtection>>().toBeNever();
    expectTypeOf<Invented<DeveloperMetadataFinderService, G.GMetadataFinder>>().toBeNever();
    expectTypeOf<Invented<EmbeddedChartService, G.GChart>>().toBeNever();
    expectTypeOf<Invented<EmbeddedChartBuilderService, G.GChartBuilder>>().toBeNever();
    expectTypeOf<Invented<ConditionalFormatRuleService, G.GConditionalFormatRule>>().toBeNever();
    expectTypeOf<Invented<ConditionalFormatRuleBuilderService, G.GConditionalFormatRuleBuilder>>().toBeNever();
    expectTypeOf<Invented<DataValidationService, G.GDataValidation>>().toBeNever();
    expectTypeOf<Invented<DataValidationBuilderService, G.GDataValidationBuilder>>().toBeNever();
    expectTypeOf<Invented<UiService, G.GUi>>().toBeNever();
    expectTypeOf<Invented<HtmlServiceService, G.GHtmlService>>().toBeNever();
    expectTypeOf<Invented<LockServiceService, G.GLockService>>().toBeNever();
    expectTypeOf<Invented<PropertiesServiceService, G.GPropertiesService>>().toBeNever();
    expectTypeOf<Invented<CacheServiceService, G.GCacheService>>().toBeNever();
    expectTypeOf<Invented<UtilitiesService, G.GUtilities>>().toBeNever();
    expectTypeOf<Invented<SessionService, G.GSession>>().toBeNever();
  });

  test("an invented one would be seen", () => {
    expectTypeOf<Invented<{ readonly getValuess: () => void }, G.GRange>>().toEqualTypeOf<"getValuess">();
  });
});
