/** Finds the line and column of faults. Loaded only when there are some. */
import { type Node, parseTree } from 'jsonc-parser';
import type { Problem } from '../errors.ts';
import { idOf } from './facts.ts';
import { type Fault, fileOf, formatPath } from './fault.ts';
import { groupBy } from './group.ts';
import type { DatasetFile } from './read.ts';
import { recordsOf } from './shapes.ts';
import { showName } from './show.ts';
import { createPositions, type Position } from './text-position.ts';
import type { PartName } from './vocabulary.ts';

/** The faults as problems with record, field, line and column; each file's text is parsed once. */
export function locateFaults(
  faults: readonly Fault[],
  files: ReadonlyMap<PartName, DatasetFile>,
): readonly Problem[] {
  const byPart = groupBy(faults, (fault) => fault.part);
  const locatorOf = createLocators();
  return [...byPart].flatMap(([part, group]) => {
    const file = files.get(part);
    const locate = file ? locatorOf(file) : () => undefined;
    return group.map((fault) => ({
      ...describePlace(fault, file),
      message: fault.message,
      ...locate(fault),
    }));
  });
}

/** File, part, record and field as messages name them. */
export function describePlace(
  { part, index, path }: Omit<Fault, 'message'>,
  file: DatasetFile | undefined,
): Omit<Problem, 'message'> {
  const records = index === undefined ? [] : recordsOf(part, file?.value);
  const record = index === undefined ? undefined : (idOf(records[index]) ?? `#${index + 1}`);
  return {
    file: file?.whole ?? fileOf(part),
    ...(file?.whole !== undefined && { part }),
    ...(record !== undefined && { record: showRecord(record) }),
    ...(path.length > 0 && { field: showName(formatPath(path)) }),
  };
}

function showRecord(record: string): string {
  return record.startsWith('#') ? record : showName(record);
}

type Locator = (fault: Fault) => Position | undefined;

/** Parses a text once, also where it is that of all parts. */
function createLocators(): (file: DatasetFile) => Locator {
  const locators = new Map<string, Locator>();
  return (file) => {
    const locator = locators.get(file.text) ?? createLocator(file);
    locators.set(file.text, locator);
    return locator;
  };
}

function createLocator({ text, whole }: DatasetFile): Locator {
  const positions = createPositions(text);
  const root = parseSafely(text);
  return (fault) => {
    if (!root) return undefined;
    const start = [
      ...(whole === undefined ? [] : [fault.part]),
      ...(fault.part === 'person' || fault.index === undefined ? [] : [fault.index]),
    ];
    const node = findNearestNode(root, [...start, ...fault.path]);
    const target = fault.atKey && node.parent?.type === 'property' ? node.parent : node;
    return positions(target.offset);
  };
}

/** The node of a path, or of as much of it as the text has: a missing field is shown at its record. */
function findNearestNode(root: Node, path: (string | number)[]): Node {
  let node = root;
  for (const step of path) {
    const next = childAt(node, step);
    if (!next) return node;
    node = next;
  }
  return node;
}

const properties = new WeakMap<Node, ReadonlyMap<string, Node | undefined>>();

/**
 * What stands at a position of a list or under a key of an object; of a key that stands twice the first. Not found
 * by `findNodeAtLocation`, which walks through all keys for each of as many problems.
 */
export function childAt(node: Node, step: string | number): Node | undefined {
  if (typeof step === 'number') return node.type === 'array' ? node.children?.[step] : undefined;
  if (node.type !== 'object') return undefined;
  const known = properties.get(node) ?? propertiesOf(node);
  properties.set(node, known);
  return known.get(step);
}

function propertiesOf({ children = [] }: Node): ReadonlyMap<string, Node | undefined> {
  // The first of a key counts, so it is set last.
  return new Map(
    children.toReversed().map(({ children: [key, value] = [] }) => [String(key?.value), value]),
  );
}

/** The nodes of a text of JSON, if it does not nest them too deep. */
export function parseSafely(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch {
    // Thousands of nested lists exhaust the stack of the parser: the problems stay without a place.
    return undefined;
  }
}
