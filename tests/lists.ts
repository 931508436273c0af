/** The lists that commands print, by command name, for tests and generated docs. */
import { existsSync } from 'node:fs';
import type { AnyList } from '../src/lists/list.ts';
import { commandNames } from '../src/program.ts';

/** A list and how it is called: `people`, `people <person>`. */
export interface ListedCommand {
  readonly title: string;
  readonly list: AnyList;
}

const folder = new URL('../src/lists/', import.meta.url);

/** Every list in the order of help; a list that needs an argument comes after its command. */
export async function listsOfCommands(): Promise<ListedCommand[]> {
  const names = commandNames.filter((name) => existsSync(new URL(`${name}.ts`, folder)));
  const found = await Promise.all(
    names.map(async (name): Promise<ListedCommand[]> => {
      const module: Record<string, AnyList> = await import(new URL(`${name}.ts`, folder).href);
      const list = module[name];
      if (list === undefined) throw new Error(`src/lists/${name}.ts has no list called ${name}`);
      const { argument } = list;
      const other = argument?.list;
      if (!other) return [{ title: name, list }];
      return [
        { title: name, list },
        { title: `${name} <${argument.filter}>`, list: other },
      ];
    }),
  );
  return found.flat();
}
