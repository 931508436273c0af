/** The published shape of what lists give to programs: JSON Schema, made from the keys and the columns. */
import { type Key, type KeyType, keys } from './keys.ts';
import { type ListColumn, lists } from './lists.ts';

const types: Readonly<Record<KeyType, object>> = {
  text: { type: 'string' },
  texts: { type: 'array', items: { type: 'string' } },
  id: { type: 'string', pattern: '^[a-z0-9]+(?:[-.#][a-z0-9]+)*$' },
  ids: { type: 'array', items: { type: 'string', pattern: '^[a-z0-9]+(?:[-.][a-z0-9]+)*$' } },
  date: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  flag: { type: 'boolean' },
  group: { type: ['integer', 'string'] },
};

/** What a key of a list holds. The structure test sees to it that every column has its key. */
export function keyOf({ key }: ListColumn): Key | undefined {
  return Object.entries(keys).find(([name]) => name === key)?.[1];
}

/** JSON Schema 2020-12 of what each list prints with `--json`: one definition a list, by its command. */
export function outputSchema(): object {
  const definitions = Object.entries(lists).map(([command, columns]) => [
    command,
    arrayOf(columns),
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What the lists of balcer print with --json',
    $defs: Object.fromEntries(definitions),
  };
}

/** No key is required: what is unknown is absent. */
function arrayOf(columns: readonly ListColumn[]): object {
  const properties = columns.flatMap((column) => {
    const key = keyOf(column);
    return key ? [[column.key, { ...types[key.type], description: key.about }]] : [];
  });
  const record = {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
  return { type: 'array', items: record };
}
