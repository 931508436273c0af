/** `balcer schema`: JSON Schema of a dataset, for editors and other programs. */
import { partNames } from '../dataset/vocabulary.ts';
import { UsageError } from '../errors.ts';
import { didYouMean } from '../find/names.ts';
import type { Io } from '../io.ts';
import type { Program } from './globals.ts';
import { withExamples } from './help-page.ts';

export function schema(program: Program, io: Io): void {
  const names = partNames.join(', ');
  program
    .command('schema [part]')
    .description(
      withExamples(
        `Prints the JSON Schema (2020-12) of a single-file dataset, or of one part: ${names}.`,
        [
          ['balcer schema > schema.json', 'for an editor'],
          ['balcer schema works', 'for works.json only'],
        ],
      ),
    )
    .action(async (name) => {
      const part = partNames.find((one) => one === name?.toLowerCase());
      if (name !== undefined && part === undefined) {
        const hint = didYouMean(name, partNames) ?? `The parts are ${names}.`;
        throw new UsageError(`No part of a dataset is called "${name}". ${hint}`);
      }
      const { schemaOfWhole } = await import('../dataset/json-schema.ts');
      const whole = schemaOfWhole();
      const { $schema, properties } = whole;
      const schema = part ? { $schema, title: `${part}.json`, ...properties[part] } : whole;
      await io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
