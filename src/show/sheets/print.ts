/** How a joined record is printed: as a sheet, or as JSON. */

import type { DetailOptions } from '../../commands/detail-options.ts';
import type { Context, Globals } from '../../commands/globals.ts';
import { withData } from '../../commands/wording.ts';
import type { Candidate } from '../../find/things.ts';
import { screenOf } from '../../terminal.ts';
import type { Detail } from '../detail.ts';

/** A record in the forms that it can be printed in, and what else has the same name. */
export interface Shown {
  readonly detail: Detail;
  readonly others?: readonly Candidate[];
}

/** Prints the record in the form that the options ask for. */
export async function printDetail(
  context: Context,
  options: Globals & DetailOptions,
  { detail, others = [] }: Shown,
): Promise<void> {
  if (options.format === 'json') {
    const { encode } = await import('../../format/json.ts');
    return context.print([`${encode(detail, 2)}\n`], options);
  }
  const [{ renderSheet }, { sheetOf }] = await Promise.all([
    import('../../format/sheet.ts'),
    import('./sheets.ts'),
  ]);
  const screen = await screenOf(context.io, options);
  const sheet = sheetOf(detail, others);
  const more = sheet.more?.map((command) => withData(command, options.data));
  return context.print(renderSheet({ ...sheet, ...(more && { more }) }, screen), options);
}
