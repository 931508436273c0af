import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInStretches } from '../../src/dataset/stretches.ts';

/** Reads a text in stretches of some bytes, of a file that gives so many at a time. */
function read(text: string | Uint8Array, size = 16, block = 1024) {
  const bytes = Buffer.from(text);
  let at = 0;
  const fill = (buffer: Uint8Array, from: number) => {
    const count = bytes.copy(buffer, from, at, Math.min(at + block, at + buffer.length - from));
    at += count;
    return count;
  };
  return readInStretches(fill, size);
}

const values = fc.jsonValue({ maxDepth: 4 });
const sizes = fc.integer({ min: 4, max: 200 });

describe('a file read in stretches', () => {
  test('holds what JSON.parse finds in it, wherever it is cut', () => {
    const objects = fc.dictionary(fc.string({ maxLength: 9 }), fc.oneof(values, fc.array(values)), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(objects, fc.nat(2), sizes, sizes, (object, indent, size, block) => {
        const text = JSON.stringify(object, undefined, indent);
        const found = read(text, size, block);
        // Names that need a closer look are left to who reads the whole.
        const plain = Object.keys(object).every((key) => !(key in {}) && !/["\\\p{Cc}]/u.test(key));
        if (plain) expect(found).toEqual(JSON.parse(text));
        else if (found) expect(found).toEqual(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('is given up wherever JSON.parse gives up, or a key is lost', () => {
    const text = JSON.stringify({ a: [{ b: 'é"\\', c: [1, {}] }, { d: 'x'.repeat(40) }], e: {} });
    const signs = fc.constantFrom(...'{}[]:,"\\ 1eé\u0000');
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(2), signs, sizes, (place, gone, sign, size) => {
        const changed = text.slice(0, place) + sign + text.slice(place + gone);
        let whole: unknown;
        try {
          whole = JSON.parse(changed);
        } catch {}
        const found = read(changed, size);
        if (found) expect(found).toEqual(whole);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['a list', '[]'],
    ['a text', '"a"'],
    ['nothing', ''],
    ['an object that does not end', '{"a":[1,2'],
    ['a text that does not end', '{"a":["1'],
    ['something behind the end', '{"a":[1]} 2'],
    ['a comma at the end of a list', `{"a":["${'x'.repeat(40)}",]}`],
    ['a list without a first value', '{"a":[,1]}'],
    ['a comma at the end of the object', '{"a":[1],}'],
    ['another bracket than the one that opened', '{"a":[{"b":1]]}'],
    ['a list that ends like an object', '{"a":[1}}'],
    ['a key that stands twice', '{"a":[{"b":1,"b":1}]}'],
    ['a key that stands twice in the second stretch', `{"a":["${'x'.repeat(40)}",{"b":1,"b":1}]}`],
    ['a part that stands twice', '{"a":[1],"a":[1]}'],
    ['a part with the name of something else', '{"__proto__":[1]}'],
    ['a blank that is none', '{"a":\v[1]}'],
    [
      'bytes that are no text',
      Buffer.from([...Buffer.from('{"a":["'), 0xff, ...Buffer.from('"]}')]),
    ],
  ])('%s is left to who reads the whole', (_, text) => {
    expect(read(text)).toBeUndefined();
    expect(read(text, 16, 1)).toBeUndefined();
  });

  test('a byte order mark is passed', () => {
    expect(read('\ufeff{"a":[1]}')).toEqual({ a: [1] });
  });
});
