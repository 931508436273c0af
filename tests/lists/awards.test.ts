import { describe, expect, test } from 'vitest';
import { indexDataset } from '../../src/dataset/dataset.ts';
import { awards } from '../../src/lists/awards.ts';
import { type Asked, finder } from '../../src/lists/list.ts';
import { small, smallParts } from '../dataset/small.ts';

const findAwards = finder(awards);
type AwardFilter = Asked<typeof awards.filters>;
const idsOf = (filter: AwardFilter) => findAwards(small, filter).map(({ record }) => record.id);

describe('awards', () => {
  test("are the subject's and those of works he ran, by date, undated ones last", () => {
    expect(
      findAwards(small).map(({ record, result, whose }) => [record.id, result, whose]),
    ).toEqual([
      ['golden-oar-2003-episode', 'won', 'by name'],
      ['golden-oar-2004-series', 'nominated', 'by name'],
      ['lifetime-oar', 'honor', 'by name'],
      ['press-prize-salt-road', 'won', 'as film'],
    ]);
  });

  test('an honor for a work goes to the work, not to him by name', () => {
    const parts = smallParts();
    const honors = parts.honors.map((one) => ({ ...one, work: 'salt-road' }));
    const dataset = indexDataset({ ...parts, honors });
    const found = (works: string[]) =>
      findAwards(dataset, { work: works, result: 'honor' }).map(({ work, whose }) => [
        work?.id,
        whose,
      ]);
    expect(found(['salt-road'])).toEqual([['salt-road', 'as film']]);
    expect(found(['harbor-lights'])).toEqual([]);
  });

  test('--all adds nominations of others', () => {
    expect(idsOf({ all: true })).toContain('golden-oar-2002-episode');
  });

  test('a ceremony in the year he took over does not count, because it honors the year before', () => {
    const parts = smallParts();
    const nominations = parts.nominations.map(({ nominees, ...rest }) =>
      rest.id === 'golden-oar-2004-series' ? { ...rest, date: '2002', honoredYear: 2002 } : rest,
    );
    const rows = findAwards(indexDataset({ ...parts, nominations }), { all: true });
    const row = rows.find(({ record }) => record.id === 'golden-oar-2004-series');
    expect(row?.whose).toBe('of others');
  });

  test.each<[string, string, number, string[] | undefined]>([
    ['as series', 'when he ran it', 2003, undefined],
    ['of others', 'when he did not', 2001, undefined],
    ['as series', 'if nobody is named', 2003, []],
    ['of others', 'if only others are named', 2003, ['zoe-lind']],
  ])('a nomination of a series is %s %s', (whose, _, honoredYear, nominees) => {
    const parts = smallParts();
    const nominations = parts.nominations.map((one) =>
      one.id === 'golden-oar-2004-series' ? { ...one, honoredYear, nominees } : one,
    );
    const [row] = findAwards(indexDataset({ ...parts, nominations }), { all: true, year: 2004 });
    expect(row?.whose).toBe(whose);
  });

  test('name the other nominees, or nobody if none are known', () => {
    const others = findAwards(small).map((award) => award.others?.map(({ name }) => name));
    expect(others).toEqual([undefined, ['Zoë Lind'], undefined, undefined]);
  });

  test.each<[string, AwardFilter, string[]]>([
    [
      'the year of the ceremony, not the year honored',
      { year: '2003' },
      ['golden-oar-2003-episode'],
    ],
    ['result', { result: 'nominated' }, ['golden-oar-2004-series']],
    ['honors', { result: ['honor'] }, ['lifetime-oar']],
    ['organization', { organization: 'norland press' }, ['press-prize-salt-road']],
    ['work', { work: 'salt-road' }, ['press-prize-salt-road']],
  ])('filter by %s', (_, filter, ids) => {
    expect(idsOf(filter)).toEqual(ids);
  });

  test.each<[object, RegExp]>([
    [{ years: 1997 }, /no filter "years". Did you mean "year"\?/],
    [{ year: 'ninety' }, /year ninety: A year looks like/],
    [
      { year: { from: 2004, to: 2003 } },
      /year "\{ from: 2004, to: 2003 \}": The range runs backwards. Did you mean 2003..2004\?/,
    ],
    [{ result: 'lost' }, /result lost: Use won, nominated, honor/],
    [{ work: 'harbour' }, /No work called "harbour". Did you mean "Harbor Lights/],
    [{ work: 3 }, /work 3: Use the name or id of a work/],
    [{ won: true, result: 'won' }, /won and result cannot be combined/],
  ])('refuse %j', (filter, message) => {
    expect(() => findAwards(small, filter)).toThrow(message);
  });

  test('treat an undefined filter as no filter', () => {
    expect(findAwards(small, { year: undefined, all: false })).toEqual(findAwards(small));
    const won = { won: true, result: undefined };
    expect(findAwards(small, won)).toEqual(findAwards(small, { result: 'won' }));
  });
});
