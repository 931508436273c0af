/** How time and memory grow with a dataset, and how a filter compares to jq's. */
import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateParts } from './generate.ts';
import { type Command, peakMemory, spreadOf, timePairs, timeRun, timeToFirst } from './measure.ts';

/** One that datasets of every size have. */
const year = '1980';

const questions: Readonly<Record<string, readonly string[]>> = {
  validate: ['validate'],
  table: ['episodes'],
  csv: ['episodes', '--format', 'csv'],
  json: ['episodes', '--json'],
  [`table, ${year}`]: ['episodes', '--year', year],
  [`csv, ${year}`]: ['episodes', '--year', year, '--format', 'csv'],
  [`json, ${year}`]: ['episodes', '--year', year, '--json'],
};

const jq = 'jq';

const runs = 3;

/** The same rows as `episodes --year 1980 --json`, of data that nobody checked. */
const jqFilter = `[.episodes[] | select((.airDate // "") | startswith("${year}"))]`;

/** One line of the result: seconds and megabytes. */
export interface GrowthRow {
  readonly episodes: number;
  readonly question: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly fileMegabytes: number;
  /** Seconds until the first bytes of the output. */
  readonly first: number;
  /** Time beside that of jq for the same filter, where there is one; pairs of runs. */
  readonly toJq?: number;
}

export interface GrowthOptions {
  readonly node: string;
  readonly tool: string;
  readonly folder: string;
  readonly pairs: number;
}

/** Makes a dataset of so many episodes and asks it everything. */
export async function* measureGrowth(
  episodes: number,
  { node, tool, folder, pairs }: GrowthOptions,
): AsyncGenerator<GrowthRow> {
  const file = join(folder, `${episodes}.json`);
  writeFileSync(file, JSON.stringify(generateParts(episodes), null, 2));
  for (const [question, words] of Object.entries(questions)) {
    const args = [tool, ...words, '--data', file];
    const command: Command = [node, ...args];
    const times = Array.from({ length: runs }, () => timeRun(command, 'ignore'));
    const firsts: number[] = [];
    while (firsts.length < runs) firsts.push(await timeToFirst(command));
    yield {
      episodes,
      question,
      seconds: spreadOf(times).median / 1000,
      megabytes: spreadOf(times.map(() => peakMemory(node, args, folder))).median,
      fileMegabytes: statSync(file).size / 2 ** 20,
      first: spreadOf(firsts).median / 1000,
      ...(question.includes(year) && hasJq() && { toJq: ratioToJq(command, file, pairs) }),
    };
  }
}

function ratioToJq(command: Command, file: string, pairs: number): number {
  return timePairs([jq, jqFilter, file], command, pairs, 'ignore').ratio.median;
}

function hasJq(): boolean {
  return spawnSync(jq, ['--version']).status === 0;
}
