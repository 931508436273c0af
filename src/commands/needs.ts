/** What a command says when it is called without the words that it needs. */
import type { CommanderError } from '@commander-js/extra-typings';
import { UsageError } from '../errors.ts';

/** For a command's `exitOverride`. */
export function needing(sentence: string): (error: CommanderError) => never {
  return (error) => {
    throw error.code === 'commander.missingArgument' ? new UsageError(sentence) : error;
  };
}
