import { expect, test } from 'vitest';
import { type Demand, fitColumns } from '../../src/format/fit.ts';

const firm = (natural: number, rank?: number): Demand => ({
  natural,
  comfort: natural,
  minimum: natural,
  rank,
});
const soft = (natural: number, minimum: number, comfort = minimum): Demand => ({
  natural,
  comfort,
  minimum,
});

/** Widths by place; a column that left has none. */
function widths(demands: readonly Demand[], width: number): (number | undefined)[] | undefined {
  const shares = fitColumns(demands, width, 2);
  if (shares === undefined) return undefined;
  return demands.map((_, place) => shares.find(({ index }) => index === place)?.width);
}

test.each([
  ['whole where there is room', [soft(40, 12), firm(18)], 60, [40, 18]],
  ['whole on the narrowest screen that takes it', [soft(10, 10), firm(8)], 20, [10, 8]],
  ['the flexible one shrinks', [soft(60, 12), firm(18)], 60, [40, 18]],
  ['lesser ones leave for comfort', [soft(60, 12, 40), firm(20, 1)], 60, [60, undefined]],
  ['rank 0 does not', [soft(60, 12, 40), firm(20, 0)], 60, [38, 20]],
  ['rank 0 leaves where nothing else helps', [soft(60, 42), firm(20, 0)], 60, [60, undefined]],
  ['but nothing leaves where all are comfortable', [soft(60, 12, 30), firm(20, 1)], 60, [38, 20]],
  ['two share evenly', [soft(60, 12), soft(60, 12)], 62, [30, 30]],
  ['one that needs less gets less', [soft(60, 12), soft(15, 12)], 62, [45, 15]],
  [
    'the highest rank leaves first',
    [soft(50, 12), firm(20, 1), firm(30, 2)],
    60,
    [38, 20, undefined],
  ],
  ['of equal ranks the last', [firm(30), firm(20, 1), firm(20, 1)], 60, [30, 20, undefined]],
  ['none of rank leaves if shrinking is enough', [soft(50, 12), firm(20, 1)], 60, [38, 20]],
  ['one column always stays', [firm(70, 1), firm(70, 2)], 80, [70, undefined]],
  ['not at all if what must stay is too wide', [firm(40), firm(30), firm(5, 1)], 60, undefined],
  ['not at all on a narrow screen that it would have to shrink for', [soft(60, 12)], 49, undefined],
])('%s', (_name, demands, width, expected) => {
  expect(widths(demands, width)).toEqual(expected);
});
