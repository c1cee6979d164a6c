/** Bars one below the other, each with its name and its figure in words above it; a mark where one is to be reached. */
import type { JSX } from "preact";

export interface Bar {
  readonly name: string;
  readonly figure: string;
  readonly value: number;
}

interface BarListProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** In the unit of the values. */
  readonly mark?: number;
  readonly note?: string;
}

const WIDTH = 100;
const HEIGHT = 8;
const MARK_WIDTH = 1;

export function BarList({ title, bars, mark, note }: BarListProps): JSX.Element {
  const most = bars.reduce((longest, { value }) => Math.max(longest, value), mark ?? 0);
  const lengthOf = (value: number): number => (most <= 0 ? 0 : (Math.max(0, value) / most) * WIDTH);
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {note !== undefined && <p class="hint">{note}</p>}
      <ul class="bars">
        {bars.map(({ name, figure, value }) => (
          <li key={name}>
            <span class="bar-words">
              <span class="wrap">{name}</span> <span class="bar-figure">{figure}</span>
            </span>
            <svg class="bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <rect class="bar-room" width={WIDTH} height={HEIGHT} />
              <rect class="bar-value" width={lengthOf(value)} height={HEIGHT} />
              {mark !== undefined && (
                <rect
                  class="bar-mark"
                  x={Math.min(WIDTH - MARK_WIDTH, lengthOf(mark) - MARK_WIDTH / 2)}
                  width={MARK_WIDTH}
                  height={HEIGHT}
                />
              )}
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}
