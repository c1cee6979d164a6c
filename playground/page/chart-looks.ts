/** Ink and font of everything on a chart. */
export const INK = "#3c4043";
export const FONT = { family: 'Roboto, Arial, "Liberation Sans", sans-serif', size: 11 } as const;
