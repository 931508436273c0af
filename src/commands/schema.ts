/** `balcer schema`: JSON Schema of a dataset, for editors and other programs. */
import { type PartName, partNames } from '../dataset/vocabulary.ts';
import { UsageError } from '../errors.ts';
import { nearNames } from '../find/names.ts';
import type { Io } from '../io.ts';
import type { Program } from './globals.ts';
import { withExamples } from './help-page.ts';

export function registerSchema(program: Program, io: Io): void {
  program
    .command('schema [part]')
    .description(
      withExamples(
        `JSON Schema (2020-12) of a dataset in one file, or of one part of it: ${partNames.join(', ')}.`,
        [
          ['balcer schema > schema.json', 'for an editor'],
          ['balcer schema works', 'of works.json alone'],
        ],
      ),
    )
    .action(async (name) => {
      const part = name === undefined ? undefined : parsePart(name);
      const { schemaOfWhole } = await import('../dataset/json-schema.ts');
      const whole = schemaOfWhole();
      const { $schema } = whole;
      const schema =
        part === undefined ? whole : { $schema, title: `${part}.json`, ...whole.properties[part] };
      await io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}

/** @throws UsageError for a word that names no part. */
function parsePart(name: string): PartName {
  const found = partNames.find((part) => part === name.toLowerCase());
  if (found !== undefined) return found;
  const candidates = partNames.map((part) => ({ id: part, names: [part] }));
  const [near] = nearNames(name, candidates);
  const hint = near ? `Did you mean ${near}?` : `The parts are ${partNames.join(', ')}.`;
  throw new UsageError(`No part of a dataset is called "${name}". ${hint}`);
}
