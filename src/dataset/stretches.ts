/**
 * Reads a large file of JSON a stretch at a time, so that neither its bytes nor its text are ever held whole: of the
 * object in it, lists are parsed some records at once. It only says yes. Whatever is out of the ordinary, be it no
 * JSON, no text or a key that stands twice, makes it give up, and to find out what is wrong is left to who reads the
 * whole.
 */
import { isUtf8 } from 'node:buffer';
import { countKeys } from './keys.ts';

/** Puts the next bytes of a file into a buffer from a position on; returns how many, 0 at the end. */
export type Fill = (buffer: Uint8Array, from: number) => number;

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
const blanks: readonly (number | undefined)[] = [9, 10, 13, blank];
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** The object in a file, or nothing if it has to be looked at whole. `size` is that of a stretch in bytes. */
export function readInStretches(fill: Fill, size: number): Record<string, unknown> | undefined {
  try {
    return new Stretches(fill, size).readObject();
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

function findSign(buffer: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && signs[buffer[at] as number] === 0) at += 1;
  return at;
}

function behindText(buffer: Uint8Array, open: number, end: number): number {
  let at = open + 1;
  while (at < end && buffer[at] !== quote) at += buffer[at] === backslash ? 2 : 1;
  at += 1;
  while (at < end && (buffer[at] as number) <= blank) at += 1;
  return at;
}

class Stretches {
  private readonly fill: Fill;
  private readonly size: number;
  private buffer: Buffer;
  /** Where the bytes begin that are still needed, where the next one is, and where they end. */
  private start = 0;
  private at = 0;
  private end = 0;
  /** Keys in the bytes since `start`. */
  private keys = 0;

  constructor(fill: Fill, size: number) {
    this.fill = fill;
    this.size = size;
    this.buffer = Buffer.allocUnsafe(2 * size);
  }

  readObject(): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    this.refill();
    if (byteOrderMark.every((sign, index) => this.buffer[index] === sign)) this.at = 3;
    this.expect(openObject);
    do {
      const key = this.readKey();
      // A second one of the same name, or one that is more than a name.
      if (key in found) throw new OutOfOrder();
      found[key] = this.next() === openList ? this.readList() : this.readValue();
    } while (this.next() === comma && this.skip());
    this.expect(closeObject);
    if (this.next() !== undefined) throw new OutOfOrder();
    return found;
  }

  private readKey(): string {
    if (this.next() !== quote) throw new OutOfOrder();
    this.keys = 0;
    this.start = this.at;
    this.at += 1;
    while (this.byte() !== quote) {
      if (this.byte() === backslash || this.byte() === undefined) throw new OutOfOrder();
      this.at += 1;
    }
    this.at += 1;
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
      this.at += 1;
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
    let sign = this.findEnd();
    while (sign === comma && this.at - this.start < this.size) {
      this.at += 1;
      sign = this.findEnd();
    }
    return sign;
  }

  private takeItems(): unknown[] {
    return this.take('[', ']') as unknown[];
  }

  /** The value of the bytes since `start`. */
  private take(before: string, after: string): unknown {
    const value: unknown = JSON.parse(before + this.text() + after);
    if (countKeys(value) !== this.keys) throw new OutOfOrder();
    return value;
  }

  private text(): string {
    const bytes = this.buffer.subarray(this.start, this.at);
    if (!isUtf8(bytes)) throw new OutOfOrder();
    return bytes.toString();
  }

  private begin(): void {
    this.start = this.at;
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
        this.at += 1;
      }
    }
  }

  private nextSign(): number {
    this.at = findSign(this.buffer, this.at, this.end);
    while (this.at === this.end) {
      if (!this.refill()) throw new OutOfOrder();
      this.at = findSign(this.buffer, this.at, this.end);
    }
    return this.buffer[this.at] as number;
  }

  /** Goes behind a text and the blanks after it; what follows says whether it is a key. */
  private passText(): void {
    let next = behindText(this.buffer, this.at, this.end);
    while (next >= this.end) {
      // Looked at again with more, because it or what follows is cut off.
      if (!this.refill()) throw new OutOfOrder();
      next = behindText(this.buffer, this.at, this.end);
    }
    if (this.buffer[next] === colon) this.keys += 1;
    this.at = next;
  }

  private expect(sign: number): void {
    if (this.next() !== sign) throw new OutOfOrder();
    this.at += 1;
  }

  private skip(): true {
    this.at += 1;
    return true;
  }

  /** The next byte that is no blank. */
  private next(): number | undefined {
    while (blanks.includes(this.byte())) this.at += 1;
    return this.byte();
  }

  private byte(): number | undefined {
    return this.at < this.end || this.refill() ? this.buffer[this.at] : undefined;
  }

  /** Keeps what is still needed and puts more behind it; false at the end of the file. */
  private refill(): boolean {
    const { buffer, start, end } = this;
    // A value longer than the buffer needs a longer one.
    if (start === 0 && end === buffer.length) this.buffer = Buffer.allocUnsafe(2 * buffer.length);
    buffer.copy(this.buffer, 0, start, end);
    this.start = 0;
    this.at -= start;
    this.end = end - start;
    const more = this.fill(this.buffer, this.end);
    this.end += more;
    return more > 0;
  }
}
