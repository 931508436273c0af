/** `balcer show <words...>`: everything known of one thing. */
import { Argument } from '@commander-js/extra-typings';
import { candidatesOf, shownKinds } from '../find/kinds.ts';
import { resolveThing } from '../find/resolve.ts';
import { detailOf } from '../show/show.ts';
import { printDetail, withDetailOptions } from './detail-options.ts';
import type { Context, Program } from './globals.ts';
import { withExamples } from './help-page.ts';
import { needing } from './needs.ts';
import { offering } from './values.ts';

/** Registers the command. */
export function registerShow(program: Program, context: Context): void {
  const command = program
    .command('show')
    .addArgument(
      offering(new Argument('<words...>', 'a title, a name, an award or an id'), candidatesOf),
    )
    .exitOverride(needing('show needs a title, a name or an id, as in balcer show 7x09.'))
    .description(
      withExamples(
        `Everything known of one work, episode, award, person, event, claim or gap, with its sources: by title, name, number, award and year, or id. Where a name is that of several, a kind before it says which: ${shownKinds.join(', ')}.`,
        [
          ['balcer show "bad girl"', 'an episode'],
          ['balcer show "law & order 7x09"', 'one by its number'],
          ['balcer show emmy', 'all nominations for an award'],
          ['balcer show edgar 2005', 'one of them'],
          ['balcer show sweren', 'a person'],
          ['balcer show claim:steve-tisch', 'one of several kinds'],
          ['balcer show "law & order" --notes', 'with claims, gaps and remarks'],
          ['balcer show "bad girl" --json', 'everything, for scripts'],
        ],
      ),
    );
  withDetailOptions(command.option('--notes', 'claims, gaps and remarks in full')).action(
    async (words, _, command) => {
      const options = command.optsWithGlobals();
      const dataset = await context.loadDataset(options.data);
      const { thing, others } = resolveThing(dataset, words.join(' '));
      await printDetail(context, options, detailOf(dataset, thing), others);
    },
  );
}
