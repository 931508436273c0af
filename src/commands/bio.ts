/** `balcer bio`: the person in about a dozen lines. */
import { subjectDetail } from '../show/subject.ts';
import { printDetail, withDetailOptions } from './detail-options.ts';
import type { Context, Program } from './globals.ts';
import { withExamples } from './help-page.ts';

/** Registers the command. */
export function registerBio(program: Program, context: Context): void {
  const command = program.command('bio').description(
    withExamples('The person in about a dozen lines, every number counted from the facts.', [
      ['balcer bio', 'who it is'],
      ['balcer bio --sources', 'how each of it is known'],
      ['balcer bio --json', 'the same, for scripts'],
    ]),
  );
  withDetailOptions(command).action(async (_, command) => {
    const options = command.optsWithGlobals();
    const dataset = await context.loadDataset(options.data);
    await printDetail(context, options, subjectDetail(dataset));
  });
}
