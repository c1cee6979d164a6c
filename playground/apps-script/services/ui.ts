/** SpreadsheetApp.getUi(): menus, sidebar, dialogs and alerts, handed to whoever draws the screen. */
import { memberName } from "../enumeration.ts";
import { Button, ButtonSet } from "../enumerations.ts";
import type { GHtmlOutput, GMenu, GPromptResponse, GUi } from "../google.ts";
import type { MenuItem, Screen } from "../host.ts";
import type { Run } from "../run.ts";
import { reveal, Service } from "../service.ts";
import { pageOf } from "./html-service.ts";

/** The add-on's entry under Extensions, which Google names after the published add-on. */
export const ADD_ON_NAME = "Dealsheet";

export class UiService extends Service<GUi> implements Partial<GUi> {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  readonly #run: Run;
  readonly #screen: Screen;
  readonly #addMenu: (menu: MenuItem) => void;

  constructor(run: Run, screen: Screen, addMenu: (menu: MenuItem) => void) {
    super(run, "Ui");
    this.#run = run;
    this.#screen = screen;
    this.#addMenu = addMenu;
  }

  createAddonMenu(): GMenu {
    return new MenuService(this.#run, ADD_ON_NAME, this.#addMenu).face;
  }

  createMenu(caption: string): GMenu {
    return new MenuService(this.#run, caption, this.#addMenu).face;
  }

  showSidebar(userInterface: GHtmlOutput): void {
    const page = pageOf(userInterface);
    if (!page) throw this.#run.exception("Ui.showSidebar needs an HtmlOutput.");
    this.#screen.showSidebar(page.content, page.title);
  }

  showModalDialog(userInterface: GHtmlOutput, title: string): void {
    const page = pageOf(userInterface);
    if (!page) throw this.#run.exception("Ui.showModalDialog needs an HtmlOutput.");
    this.#screen.showDialog(page.content, title, { width: page.width, height: page.height });
  }

  showModelessDialog(userInterface: GHtmlOutput, title: string): void {
    this.showModalDialog(userInterface, title);
  }

  /** alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons) */
  alert(...args: readonly unknown[]): GoogleAppsScript.Base.Button {
    const texts = args.filter((argument) => typeof argument === "string");
    const [title, text] = texts.length > 1 ? [texts[0] ?? "", texts[1] ?? ""] : ["", texts[0] ?? ""];
    return Button[this.#screen.alert(title, text, this.#buttons(args))];
  }

  /** prompt(prompt), prompt(prompt, buttons), prompt(title, prompt, buttons) */
  prompt(...args: readonly unknown[]): GPromptResponse {
    const texts = args.filter((argument) => typeof argument === "string");
    const [title, text] = texts.length > 1 ? [texts[0] ?? "", texts[1] ?? ""] : ["", texts[0] ?? ""];
    const answer = this.#screen.prompt?.(title, text) ?? { button: "CLOSE", text: "" };
    return new PromptResponseService(this.#run, answer).face;
  }

  #buttons(args: readonly unknown[]): "OK" | "OK_CANCEL" | "YES_NO" {
    const name = args.map(memberName).find((one) => one !== null) ?? "OK";
    if (name === "OK" || name === "OK_CANCEL" || name === "YES_NO") return name;
    throw this.#run.exception(`Ui.ButtonSet.${name} is not simulated in the playground.`);
  }
}

class PromptResponseService extends Service<GPromptResponse> implements GPromptResponse {
  readonly #answer: { readonly button: "OK" | "CANCEL" | "CLOSE"; readonly text: string };

  constructor(run: Run, answer: { readonly button: "OK" | "CANCEL" | "CLOSE"; readonly text: string }) {
    super(run, "PromptResponse");
    this.#answer = answer;
  }

  getResponseText(): string {
    return this.#answer.text;
  }

  getSelectedButton(): GoogleAppsScript.Base.Button {
    return Button[this.#answer.button];
  }
}

class MenuService extends Service<GMenu> implements GMenu {
  readonly #run: Run;
  readonly #label: string;
  readonly #add: (menu: MenuItem) => void;
  #items: readonly MenuItem[] = [];

  constructor(run: Run, label: string, add: (menu: MenuItem) => void) {
    super(run, "Menu");
    this.#run = run;
    this.#label = label;
    this.#add = add;
  }

  get #whole(): MenuItem {
    return { kind: "submenu", label: this.#label, functionName: "", items: this.#items };
  }

  addItem(caption: string, functionName: string): GMenu {
    this.#items = [...this.#items, { kind: "item", label: caption, functionName, items: [] }];
    return this.face;
  }

  addSeparator(): GMenu {
    this.#items = [...this.#items, { kind: "separator", label: "", functionName: "", items: [] }];
    return this.face;
  }

  addSubMenu(menu: GMenu): GMenu {
    const service = reveal(menu, MenuService);
    if (!service) throw this.#run.exception("Menu.addSubMenu needs a menu.");
    this.#items = [...this.#items, service.#whole];
    return this.face;
  }

  addToUi(): void {
    this.#add(this.#whole);
  }
}
