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

// No literals: V8 reads those with the file, also in functions that never run, and to look up the classes takes a millisecond.
// biome-ignore lint/complexity/useRegexLiterals: see above
const marks = once(() => new RegExp('\\p{M}', 'gu'));
// biome-ignore lint/complexity/useRegexLiterals: see above
const others = once(() => new RegExp('[^\\p{L}\\p{N}]+', 'gu'));

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

/** The plain words as one, which no shell reads as more: `first-run-syndication`. */
export function hyphenated(text: string): string {
  return fold(text).replaceAll(' ', '-');
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
