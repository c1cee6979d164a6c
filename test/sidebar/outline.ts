/** A page as a person with a screen reader or a keyboard meets it: one line a part, in order. */

const CONTAINERS = new Set(["NAV", "DL", "MAIN", "FOOTER", "DIV", "UL", "SECTION", "OPTGROUP"]);

/** Headings, texts, controls with their label and state, links. What is hidden from screen readers is left out. */
export function outline(element: Element, indent = ""): string[] {
  return [...element.children].flatMap((child) => lines(child, indent));
}

/** The name that a control is announced with. */
export function accessibleName(control: Element): string {
  const own = control.getAttribute("aria-label");
  if (own !== null) return own;
  const label = control.id === "" ? null : control.ownerDocument.querySelector(`label[for="${control.id}"]`);
  return textOf(label ?? control);
}

function lines(element: Element, indent: string): string[] {
  if (element.getAttribute("aria-hidden") === "true") return [];
  switch (element.tagName) {
    case "H1":
    case "H2":
      return [`${indent}${element.tagName === "H1" ? "#" : "##"} ${textOf(element)}`];
    case "LABEL":
      // Said with its control.
      return [];
    case "BUTTON":
      return [`${indent}[${accessibleName(element)}]${buttonState(element)}`];
    case "A":
      return [`${indent}<${textOf(element)}> ${element.getAttribute("href")}`];
    case "INPUT":
      return [`${indent}${inputMark(element as HTMLInputElement)}`];
    case "SELECT":
      return [`${indent}v ${selectText(element as HTMLSelectElement)}`];
    case "PROGRESS":
      return [`${indent}progress ${element.getAttribute("value")} of ${element.getAttribute("max")}`];
    case "TABLE":
      return tableLines(element as HTMLTableElement, indent);
    case "svg":
      return [`${indent}${element.getAttribute("role")} ${element.getAttribute("aria-label")}`];
    case "FIELDSET":
      return [`${indent}group`, ...outline(element, `${indent}  `)];
    case "DETAILS":
      return [`${indent}folded`, ...outline(element, `${indent}  `)];
    default:
      break;
  }
  const role = element.getAttribute("role");
  const mark = role === null ? "" : `${role}: `;
  if (CONTAINERS.has(element.tagName) && element.children.length > 0 && role === null) return outline(element, indent);
  if (element.querySelector("button, input, select, details, p, li, table") && role === null)
    return outline(element, indent);
  const text = textOf(element);
  return text === "" ? [] : [`${indent}${mark}${text}`];
}

/** The caption, then a line a row. */
function tableLines(table: HTMLTableElement, indent: string): string[] {
  const rows = [...table.querySelectorAll("tr")].map((row) => [...row.children].map(textOf).join(" | "));
  return [
    `${indent}table ${textOf(table.querySelector("caption") ?? table)}`,
    ...rows.map((row) => `${indent}  ${row}`),
  ];
}

function buttonState(button: Element): string {
  const off = button.hasAttribute("disabled") ? " off" : "";
  const busy = button.getAttribute("aria-disabled") === "true" ? " busy" : "";
  const current = button.hasAttribute("aria-current") ? " current" : "";
  return `${button.classList.contains("primary") ? " primary" : ""}${current}${off}${busy}`;
}

function inputMark(input: HTMLInputElement): string {
  const off = input.disabled ? " off" : "";
  if (input.type === "checkbox" || input.type === "radio") {
    return `${input.type === "radio" ? "(" : "["}${input.checked ? "x" : " "}${input.type === "radio" ? ")" : "]"} ${accessibleName(input)}${off}`;
  }
  return `${input.type} ${accessibleName(input)} = ${input.value}${off}`;
}

function selectText(select: HTMLSelectElement): string {
  const options = [...select.querySelectorAll("option")];
  const chosen = options.find((option) => option.value === select.value);
  return `${accessibleName(select)} = ${chosen ? textOf(chosen) : "?"} (of ${options.length})`;
}

function textOf(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}
