/** How a joined record is printed: as a sheet, or as JSON. */
import type { Detail } from '../../query/show.ts';
import type { Candidate } from '../../query/things.ts';
import { screenOf } from '../../screen.ts';
import type { Context, Globals } from '../globals.ts';

/** Prints the record in the form that the options ask for. */
export async function printDetail(
  context: Context,
  options: Globals & { readonly json?: true | undefined },
  { detail, others = [] }: { readonly detail: Detail; readonly others?: readonly Candidate[] },
): Promise<void> {
  if (options.json) {
    const { encode } = await import('../../render/json.ts');
    return context.print([`${encode(detail, 2)}\n`], options);
  }
  const [{ renderSheet }, { sheetOf }] = await Promise.all([
    import('../../render/sheet.ts'),
    import('./sheets.ts'),
  ]);
  const screen = await screenOf(context.io, options);
  return context.print(renderSheet(sheetOf(detail, others), screen), options);
}
