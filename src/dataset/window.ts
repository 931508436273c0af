/** A window over the bytes of a file: some are read at a time, and those that are needed no longer are dropped. */

/** Puts the next bytes of a file into a buffer from a position on; returns how many, 0 at the end. */
export type Fill = (buffer: Uint8Array, from: number) => number;

const blanks: readonly (number | undefined)[] = [9, 10, 13, 32];

/** Bytes up to `end`, of which those from `start` on are kept; `at` is the next to be looked at. */
export class ByteWindow {
  bytes: Buffer;
  start = 0;
  at = 0;
  end = 0;
  private readonly fill: Fill;

  /** `size` is how many bytes are read at a time, about. */
  constructor(fill: Fill, size: number) {
    this.fill = fill;
    this.bytes = Buffer.allocUnsafe(2 * size);
  }

  /** The next byte; nothing at the end of the file. */
  byte(): number | undefined {
    return this.at < this.end || this.refill() ? this.bytes[this.at] : undefined;
  }

  /** The next byte that is no blank. */
  next(): number | undefined {
    while (blanks.includes(this.byte())) this.at += 1;
    return this.byte();
  }

  /** Keeps the bytes from here on, and no earlier ones. */
  keep(): void {
    this.start = this.at;
  }

  /** The bytes that are kept, up to the next one. */
  kept(): Buffer {
    return this.bytes.subarray(this.start, this.at);
  }

  /** Puts more behind what is kept; false at the end of the file. */
  refill(): boolean {
    const { bytes, start, end } = this;
    // A value longer than the window needs a longer one.
    if (start === 0 && end === bytes.length) this.bytes = Buffer.allocUnsafe(2 * bytes.length);
    bytes.copy(this.bytes, 0, start, end);
    this.start = 0;
    this.at -= start;
    this.end = end - start;
    const more = this.fill(this.bytes, this.end);
    this.end += more;
    return more > 0;
  }
}
