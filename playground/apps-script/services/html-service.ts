/** HtmlService: the pages that the add-on shows, as files of its own or text. */
import { SandboxMode, XFrameOptionsMode } from "../enumerations.ts";
import type { GHtmlOutput, GHtmlService } from "../google.ts";
import type { Run } from "../run.ts";
import { Service } from "../service.ts";

export class HtmlServiceService extends Service<GHtmlService> implements Partial<GHtmlService> {
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;
  readonly #run: Run;
  readonly #files: Readonly<Record<string, string>>;

  constructor(run: Run, files: Readonly<Record<string, string>>) {
    super(run, "HtmlService");
    this.#run = run;
    this.#files = files;
  }

  createHtmlOutputFromFile(filename: string): GHtmlOutput {
    const content =
      this.#files[filename] ?? this.#files[`${filename}.html`] ?? this.#files[filename.replace(/\.html$/, "")];
    if (content === undefined) throw this.#run.exception(`No HTML file named ${filename} was found.`);
    return new HtmlOutputService(this.#run, content).face;
  }

  createHtmlOutput(html: unknown = ""): GHtmlOutput {
    if (typeof html !== "string") {
      throw this.#run.exception("HtmlService.createHtmlOutput from a blob is not simulated in the playground.");
    }
    return new HtmlOutputService(this.#run, html).face;
  }
}

interface Page {
  readonly content: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

const pages = new WeakMap<object, () => Page>();

/** What a script made with HtmlService; null when it is something else. */
export function pageOf(value: unknown): Page | null {
  return typeof value === "object" && value !== null ? (pages.get(value)?.() ?? null) : null;
}

class HtmlOutputService extends Service<GHtmlOutput> implements Partial<GHtmlOutput> {
  #page: Page;

  constructor(run: Run, content: string) {
    super(run, "HtmlOutput");
    this.#page = { content, title: "", width: 600, height: 400 };
    pages.set(this.face, () => this.#page);
  }

  #change(changes: Partial<Page>): GHtmlOutput {
    this.#page = { ...this.#page, ...changes };
    return this.face;
  }

  getContent(): string {
    return this.#page.content;
  }

  setContent(content: string): GHtmlOutput {
    return this.#change({ content });
  }

  append(addedContent: string): GHtmlOutput {
    return this.#change({ content: this.#page.content + addedContent });
  }

  clear(): GHtmlOutput {
    return this.#change({ content: "" });
  }

  getTitle(): string {
    return this.#page.title;
  }

  setTitle(title: string): GHtmlOutput {
    return this.#change({ title });
  }

  getWidth(): number {
    return this.#page.width;
  }

  setWidth(width: number): GHtmlOutput {
    return this.#change({ width });
  }

  getHeight(): number {
    return this.#page.height;
  }

  setHeight(height: number): GHtmlOutput {
    return this.#change({ height });
  }

  /** Every page is an IFRAME now; Google keeps the method without effect. */
  setSandboxMode(): GHtmlOutput {
    return this.face;
  }

  setXFrameOptionsMode(): GHtmlOutput {
    return this.face;
  }
}
