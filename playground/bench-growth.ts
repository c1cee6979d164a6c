/** How a cost grows with the deals: the slope of a straight line through its logarithms. */

export interface Point {
  readonly size: number;
  readonly cost: number;
}

/**
 * The growth exponent: 1 is linear, 2 quadratic. Least squares over all sizes on a log-log scale; null for fewer than
 * two sizes.
 *
 * @example growthExponent([{ size: 10, cost: 2 }, { size: 100, cost: 20 }]) // 1
 */
export function growthExponent(points: readonly Point[]): number | null {
  const logs = points
    .filter(({ size, cost }) => size > 0 && cost > 0)
    .map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [middleX, middleY] = [mean(logs.map(({ x }) => x)), mean(logs.map(({ y }) => y))];
  const spread = logs.reduce((sum, { x }) => sum + (x - middleX) ** 2, 0);
  if (!(spread > 0)) return null;
  return logs.reduce((sum, { x, y }) => sum + (x - middleX) * (y - middleY), 0) / spread;
}
