/** `balcer bio` and `balcer show <words...>`: the page of one record, or its JSON. */
import { Argument, type Command, Option, type OptionValues } from '@commander-js/extra-typings';
import { type Candidate, candidatesOf, shownKinds } from '../find/kinds.ts';
import { resolveThing } from '../find/resolve.ts';
import { type Io, print, screenOf } from '../io.ts';
import type { PageOptions } from '../show/parts.ts';
import { type Detail, detailOf, pageOf } from '../show/show.ts';
import { subjectDetail } from '../show/subject.ts';
import { type Globals, loadDataset, needing, offering, oneOf, type Program } from './globals.ts';
import { withExamples } from './help-page.ts';

export function bio(program: Program, io: Io): void {
  const command = program.command('bio').description(
    withExamples('The person on one screen, with every number computed from the facts.', [
      ['balcer bio', 'the person'],
      ['balcer bio --sources', 'the sources of each fact'],
      ['balcer bio --json', 'the same, for scripts'],
    ]),
  );
  withDetailOptions(command).action(async (_, command) => {
    const options = command.optsWithGlobals();
    await printDetail(io, options, subjectDetail(await loadDataset(io, options)));
  });
}

export function show(program: Program, io: Io): void {
  const words = new Argument('<words...>', 'a title, a name, an award or an id');
  const command = program
    .command('show')
    .addArgument(
      offering(words, (dataset) => candidatesOf(dataset).filter(({ tier }) => tier !== 'episode')),
    )
    .exitOverride(needing('show needs a title, a name or an id, as in balcer show 7x09.'))
    .description(
      withExamples(
        `Everything known about one work, episode, award, person, life event, claim or gap, with its sources. Name it by title, name, number, award and year, or id. If several things have that name, put a kind and a colon before it: ${shownKinds.join(', ')}.`,
        [
          ['balcer show "bad girl"', 'an episode'],
          ['balcer show "law & order 7x09"', 'one by its number'],
          ['balcer show emmy', 'all nominations for an award'],
          ['balcer show edgar 2005', 'one of them'],
          ['balcer show sweren', 'a person'],
          ['balcer show claim:steve-tisch', 'a claim, if other kinds share the name'],
          ['balcer show "law & order" --notes', 'with claims, gaps and role notes'],
          ['balcer show "bad girl" --json', 'everything, for scripts'],
        ],
      ),
    )
    .option('--notes', 'claims, gaps and role notes in full');
  withDetailOptions(command).action(async (words, _, command) => {
    const options = command.optsWithGlobals();
    const dataset = await loadDataset(io, options);
    const { thing, others } = resolveThing(dataset, words.join(' '));
    await printDetail(io, options, detailOf(dataset, thing), others);
  });
}

const detailFormats = ['table', 'json'] as const;

function withDetailOptions<
  Args extends unknown[],
  Own extends OptionValues,
  Global extends OptionValues,
>(command: Command<Args, Own, Global>) {
  return command
    .addOption(oneOf('--format <format>', 'output format', detailFormats).default('table' as const))
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .option('--sources', 'every source in full, and the facts that cite it');
}

async function printDetail(
  io: Io,
  options: Globals & PageOptions & { readonly format: (typeof detailFormats)[number] },
  detail: Detail,
  others: readonly Candidate[] = [],
): Promise<void> {
  if (options.format === 'json') {
    const { encode } = await import('../format/formats.ts');
    return print(io, `${encode(detail, 2)}\n`, options);
  }
  const { renderPage } = await import('../format/page.ts');
  const text = renderPage(pageOf(detail, options, others), await screenOf(io, options));
  return print(io, text, options);
}
