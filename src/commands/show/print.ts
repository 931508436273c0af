/** How a joined record is printed: as a sheet, as JSON, or as linked data. */
import type { Detail } from '../../query/show.ts';
import type { Candidate } from '../../query/things.ts';
import { screenOf } from '../../screen.ts';
import type { DetailOptions } from '../detail-options.ts';
import type { Context, Globals } from '../globals.ts';
import type { LinkedNode } from '../linked/graph.ts';
import { withData } from '../wording.ts';

/** A record in the forms that it can be printed in, and what else has the same name. */
export interface Shown {
  readonly detail: Detail;
  readonly others?: readonly Candidate[];
  readonly linked: () => Promise<readonly LinkedNode[]>;
}

/** Prints the record in the form that the options ask for. */
export async function printDetail(
  context: Context,
  options: Globals & DetailOptions,
  { detail, others = [], linked }: Shown,
): Promise<void> {
  if (options.format === 'jsonld') {
    const { printGraph } = await import('../linked/print.ts');
    return printGraph(context, options, await linked());
  }
  if (options.format === 'json') {
    const { encode } = await import('../../render/json.ts');
    return context.print([`${encode(detail, 2)}\n`], options);
  }
  const [{ renderSheet }, { sheetOf }] = await Promise.all([
    import('../../render/sheet.ts'),
    import('./sheets.ts'),
  ]);
  const screen = await screenOf(context.io, options);
  const sheet = sheetOf(detail, others);
  const more = sheet.more?.map((command) => withData(command, options.data));
  return context.print(renderSheet({ ...sheet, ...(more && { more }) }, screen), options);
}
