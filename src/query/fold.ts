/** Comparing texts as people type them: without case, accents, punctuation, and with `&` read as `and`. */

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** Not written as literals: V8 reads those with the file, and to look up what the classes are takes a millisecond. */
const marks = once(() => /\p{M}/gu);
const others = once(() => /[^\p{L}\p{N}]+/gu);

/** Plain words of a text: `Law & Order: LA` becomes `law and order la`, `René` becomes `rene`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks(), '')
    .replace(/[øđðłßæœþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/&/g, ' and ')
    .replace(/['’‘`´]/g, '')
    .replace(others(), ' ')
    .trim();
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
