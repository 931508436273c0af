/** A row of numbers as a line of small bars, one cell each. */

const drawn = '▁▂▃▄▅▆▇█';
const plain = '_.:-=+*#';

/** The lowest sign is for 0 alone, the highest for the largest number. */
export function sparkline(values: readonly number[], ascii: boolean): string {
  const [zero = '', ...steps] = ascii ? plain : drawn;
  const largest = Math.max(...values);
  return values
    .map((value) => (value > 0 ? steps[stepOf(value / largest, steps.length)] : zero))
    .join('');
}

function stepOf(part: number, steps: number): number {
  return Math.max(Math.round(part * steps), 1) - 1;
}
