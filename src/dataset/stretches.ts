/**
 * Reads a large file of JSON a stretch at a time, so that neither its bytes nor its text are ever held whole: of the
 * object in it, lists are parsed some records at once. It only says yes. Whatever is out of the ordinary, be it no
 * JSON, no text or a key that stands twice, makes it give up, and to find out what is wrong is left to who reads the
 * whole.
 */
import { isUtf8 } from 'node:buffer';
import { countKeys } from './keys.ts';
import { ByteWindow, type Fill } from './window.ts';

/** Something that has to be looked at whole. */
class OutOfOrder extends Error {}

const blank = 32;
const quote = 34;
const comma = 44;
const colon = 58;
const openList = 91;
const backslash = 92;
const closeList = 93;
const openObject = 123;
const closeObject = 125;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** The object in a file, or nothing if it has to be looked at whole. `size` is that of a stretch in bytes. */
export function readInStretches(fill: Fill, size: number): Record<string, unknown> | undefined {
  try {
    return new Stretches(new ByteWindow(fill, size), size).readObject();
  } catch (error) {
    if (error instanceof OutOfOrder || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Bytes that say where a value ends; all others are passed. */
const signs = new Uint8Array(256);
/** How they change the depth. */
const turns = new Int8Array(256);
for (const sign of [quote, comma, openList, openObject, closeList, closeObject]) signs[sign] = 1;
for (const sign of [openList, openObject]) turns[sign] = 1;
for (const sign of [closeList, closeObject]) turns[sign] = -1;

function findSign({ bytes, at, end }: ByteWindow): number {
  let next = at;
  while (next < end && signs[bytes[next] as number] === 0) next += 1;
  return next;
}

/** Where a text that begins here and the blanks behind it end. */
function behindText({ bytes, at: open, end }: ByteWindow): number {
  let at = open + 1;
  while (at < end && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  at += 1;
  while (at < end && (bytes[at] as number) <= blank) at += 1;
  return at;
}

class Stretches {
  private readonly window: ByteWindow;
  private readonly size: number;
  /** Keys in the bytes that are kept. */
  private keys = 0;

  constructor(window: ByteWindow, size: number) {
    this.window = window;
    this.size = size;
  }

  readObject(): Record<string, unknown> {
    const { window } = this;
    const found: Record<string, unknown> = {};
    window.refill();
    if (byteOrderMark.every((sign, index) => window.bytes[index] === sign)) window.at = 3;
    this.expect(openObject);
    do {
      const key = this.readKey();
      // A second one of the same name, or one that is more than a name.
      if (key in found) throw new OutOfOrder();
      found[key] = window.next() === openList ? this.readList() : this.readValue();
    } while (window.next() === comma && this.skip());
    this.expect(closeObject);
    if (window.next() !== undefined) throw new OutOfOrder();
    return found;
  }

  private readKey(): string {
    const { window } = this;
    if (window.next() !== quote) throw new OutOfOrder();
    this.begin();
    window.at += 1;
    while (window.byte() !== quote) {
      if (window.byte() === backslash || window.byte() === undefined) throw new OutOfOrder();
      window.at += 1;
    }
    window.at += 1;
    const key = String(JSON.parse(this.text()));
    this.expect(colon);
    return key;
  }

  private readValue(): unknown {
    this.begin();
    this.findEnd();
    return this.take('', '');
  }

  private readList(): unknown[] {
    const items: unknown[] = [];
    this.expect(openList);
    this.begin();
    while (this.findItems() === comma) {
      const more = this.takeItems();
      if (more.length === 0) throw new OutOfOrder();
      for (const item of more) items.push(item);
      this.skip();
      this.begin();
    }
    const rest = this.takeItems();
    // Behind a comma there has to be something.
    if (rest.length === 0 && items.length > 0) throw new OutOfOrder();
    for (const item of rest) items.push(item);
    this.expect(closeList);
    return items;
  }

  /** Goes to the comma that ends a stretch, or to the end of the list. */
  private findItems(): number {
    const { window } = this;
    let sign = this.findEnd();
    while (sign === comma && window.at - window.start < this.size) {
      this.skip();
      sign = this.findEnd();
    }
    return sign;
  }

  private takeItems(): unknown[] {
    return this.take('[', ']') as unknown[];
  }

  /** The value of the bytes that are kept. */
  private take(before: string, after: string): unknown {
    const value: unknown = JSON.parse(before + this.text() + after);
    if (countKeys(value) !== this.keys) throw new OutOfOrder();
    return value;
  }

  private text(): string {
    const bytes = this.window.kept();
    if (!isUtf8(bytes)) throw new OutOfOrder();
    return bytes.toString();
  }

  private begin(): void {
    this.window.keep();
    this.keys = 0;
  }

  /** Goes to the comma or the bracket behind a value, and counts the keys inside it. */
  private findEnd(): number {
    let depth = 0;
    for (;;) {
      const sign = this.nextSign();
      const turn = turns[sign] as number;
      if (sign === quote) this.passText();
      else if (depth === 0 && turn <= 0) return sign;
      else {
        depth += turn;
        this.window.at += 1;
      }
    }
  }

  private nextSign(): number {
    const { window } = this;
    window.at = findSign(window);
    while (window.at === window.end) {
      if (!window.refill()) throw new OutOfOrder();
      window.at = findSign(window);
    }
    return window.bytes[window.at] as number;
  }

  /** Goes behind a text and the blanks after it; what follows says whether it is a key. */
  private passText(): void {
    const { window } = this;
    let next = behindText(window);
    while (next >= window.end) {
      // Looked at again with more, because it or what follows is cut off.
      if (!window.refill()) throw new OutOfOrder();
      next = behindText(window);
    }
    if (window.bytes[next] === colon) this.keys += 1;
    window.at = next;
  }

  private expect(sign: number): void {
    if (this.window.next() !== sign) throw new OutOfOrder();
    this.window.at += 1;
  }

  private skip(): true {
    this.window.at += 1;
    return true;
  }
}
