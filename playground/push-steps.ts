/** What a person still has to do before clasp can push: a login, and the id of a script project. */

/** Script ids are long and made of these characters only; the placeholder in .clasp.json is not. */
const SCRIPT_ID = /^[\w-]{30,}$/;

/** The steps that are still to be done by a person; none when everything is in place. */
export function missingSteps(scriptId: string | null, isLoggedIn: boolean): readonly string[] {
  const steps: string[] = [];
  if (!isLoggedIn) {
    steps.push(
      "Switch the Apps Script API on for your Google account: https://script.google.com/home/usersettings",
      "Log in: npx clasp login",
    );
  }
  if (scriptId === null) {
    steps.push(
      "Open the spreadsheet that is to have Dealsheet, then Extensions > Apps Script > Project settings, and copy the script id.",
      'Put it into .clasp.json: "scriptId": "…"',
    );
  }
  return steps.length === 0 ? [] : [...steps, "Then run npm run push again."];
}

/** The id in the text of .clasp.json; null while it is the placeholder, or nothing that could be one. */
export function scriptIdIn(clasp: string): string | null {
  const project: unknown = JSON.parse(clasp);
  const id = typeof project === "object" && project !== null && "scriptId" in project ? project.scriptId : null;
  return typeof id === "string" && SCRIPT_ID.test(id) && !/paste/i.test(id) ? id : null;
}
