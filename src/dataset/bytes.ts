/** Bytes of files, pipes and standard input, as far as they can be had. */
import { constants } from 'node:buffer';
import { createReadStream, lstatSync, readFileSync, type Stats, statSync } from 'node:fs';

/** A place that everything can be read from once, like standard input. */
export interface Input {
  readonly isTerminal: boolean;
  /** Everything until its end, in pieces. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** Why there are no bytes, in words that stand behind the name of the file. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  /** `ENOENT` and the like, where the system gave one. */
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

/** The longest text that JavaScript can hold: what is longer cannot be read as JSON at once. */
export const longestText = constants.MAX_STRING_LENGTH;
const tooLarge = `is larger than ${Math.floor(longestText / 2 ** 20)} MB, the most that can be read`;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: a part of the path is a file',
  EISDIR: 'is a folder; needs to be a file',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  ELOOP: 'is a link that leads to itself',
  ENAMETOOLONG: 'has a name longer than the system allows',
  ERR_INVALID_ARG_VALUE: 'does not exist: no path holds a null character',
};

/** What is at a path, through links. Throws `Unreadable`. */
export function lookAt(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw isDanglingLink(path) ? new Unreadable('is a link that leads nowhere') : reasonOf(error);
  }
}

/** The content of a file or a named pipe. Throws `Unreadable`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const found = lookAt(path);
  if (found.isFIFO()) return collect(createReadStream(path));
  if (!found.isFile() && !found.isDirectory()) {
    throw new Unreadable('is a device; needs to be a file');
  }
  // A device or a pipe has no size and may never end; a file says what is coming.
  if (found.size > longestText) throw new Unreadable(tooLarge);
  try {
    return readFileSync(path);
  } catch (error) {
    throw reasonOf(error);
  }
}

/** The pieces as one, up to what can be read as JSON. Throws `Unreadable`. */
export async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const collected: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of pieces) {
      collected.push(piece);
      size += piece.length;
      if (size > longestText) throw new Unreadable(tooLarge);
    }
  } catch (error) {
    throw reasonOf(error);
  }
  return Buffer.concat(collected);
}

function reasonOf(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new Unreadable(reasons[code] ?? `cannot be read (${code})`, code);
}

function isDanglingLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink() && codeOfStat(path) === 'ENOENT';
  } catch {
    return false;
  }
}

function codeOfStat(path: string): string | undefined {
  try {
    statSync(path);
    return undefined;
  } catch (error) {
    return reasonOf(error).code;
  }
}
