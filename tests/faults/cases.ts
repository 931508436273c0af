/** What can go wrong around the program: each a line of bash in an empty folder, on the real binary. */

/** One such situation. */
export interface FaultCase {
  readonly what: string;
  /** Runs before the line, with nothing of it shown. */
  readonly before?: string;
  readonly line: string;
  /** Which command of the line's pipe is the program; the first unless said. */
  readonly at?: number;
  /** Shown to someone who may not do everything, also where the tests run as root. */
  readonly unprivileged?: true;
}

const example = 'cp "$ROOT/examples/fictional-writer.json" mine.json';
const install =
  'mkdir install && cp -r "$ROOT/bin" "$ROOT/dist" "$ROOT/data" "$ROOT/package.json" install';
const onTerminal = 'python3 "$ROOT/tests/faults/terminal.py"';

/** Every situation of the table in `docs/reliability.md`, in its order. */
export const faultCases: readonly FaultCase[] = [
  { what: 'nothing wrong', line: 'balcer credits' },
  { what: 'standard output closed', line: 'balcer credits >&-' },
  { what: 'standard error closed', line: 'balcer credits 2>&-' },
  { what: 'standard error closed, and an error', line: 'balcer nonsense 2>&-' },
  { what: 'all three streams closed', line: 'balcer credits <&- >&- 2>&-' },
  { what: 'a reader that leaves (EPIPE)', line: 'balcer sources --json | head -1' },
  { what: 'the same, SIGPIPE ignored', line: "(trap '' PIPE; balcer sources --json) | head -1" },
  { what: 'a reader of errors that leaves', line: 'balcer nonsense 2>&1 >/dev/null | true' },
  { what: 'a full disk (ENOSPC)', line: 'balcer sources >/dev/full' },
  { what: 'a full disk for errors', line: 'balcer nonsense 2>/dev/full' },
  { what: 'a full disk for notes', line: 'balcer credits --year 1901 --json 2>/dev/full' },
  { what: 'a full disk for everything', line: 'balcer credits >/dev/full 2>&1' },
  {
    what: 'SIGINT (Ctrl-C) while it reads',
    line: 'sleep 3 | timeout --preserve-status -s INT 1 balcer credits --data -',
    at: 1,
  },
  {
    what: 'SIGTERM while it reads',
    line: 'sleep 3 | timeout --preserve-status -s TERM 1 balcer credits --data -',
    at: 1,
  },
  { what: 'no such dataset', line: 'balcer credits --data nowhere' },
  { what: 'an empty path', line: "balcer credits --data ''" },
  {
    what: 'a link that leads nowhere',
    before: 'ln -s nothing link.json',
    line: 'balcer credits --data link.json',
  },
  {
    what: 'a link that leads to itself',
    before: 'ln -s circle circle',
    line: 'balcer credits --data circle',
  },
  { what: 'an empty folder', before: 'mkdir empty', line: 'balcer validate empty' },
  {
    what: 'a folder where a file should be',
    before: 'cp -r "$ROOT/data" copy && rm copy/works.json && mkdir copy/works.json',
    line: 'balcer credits --data copy',
  },
  {
    what: 'a file that may not be read',
    before: 'cp -r "$ROOT/data" copy && chmod 000 copy/works.json',
    line: 'balcer credits --data copy',
    unprivileged: true,
  },
  {
    what: 'a file cut off',
    before: 'head -c 300 "$ROOT/examples/fictional-writer.json" > cut.json',
    line: 'balcer credits --data cut.json',
  },
  { what: 'an empty file', before: 'touch empty.json', line: 'balcer credits --data empty.json' },
  { what: 'a device that never ends', line: 'balcer credits --data /dev/zero' },
  {
    what: 'a named pipe (FIFO)',
    before: `${example}; mkfifo pipe; cat mine.json > pipe &`,
    line: 'balcer credits --data pipe',
  },
  { what: 'standard input', before: example, line: 'balcer credits --data - <mine.json' },
  { what: 'standard input empty', line: 'true | balcer credits --data -', at: 1 },
  { what: 'standard input closed', line: 'balcer credits --data - <&-' },
  { what: 'standard input a folder', line: 'balcer credits --data - <.' },
  { what: 'standard input a terminal', line: `${onTerminal} 80 24 balcer credits --data -` },
  { what: 'no HOME', line: 'env -u HOME balcer credits' },
  { what: 'no TERM', line: 'env -u TERM balcer credits' },
  { what: 'no environment', line: 'env -i "$(command -v node)" "$ROOT/bin/balcer.js" credits' },
  { what: 'LANG=C', line: 'LANG=C LC_ALL=C balcer credits' },
  { what: 'a locale that is not there', line: 'LANG=xx_YY.UTF-8 LC_ALL=xx_YY balcer credits' },
  { what: 'a day ahead of Greenwich', line: 'TZ=Pacific/Kiritimati balcer credits' },
  { what: 'a day behind it', line: 'TZ=Etc/GMT+12 balcer credits' },
  { what: 'no such time zone', line: 'TZ=Nowhere/Land balcer credits' },
  { what: 'bytes that are no text as a word', line: "balcer credits --with $'\\xff\\xfe'" },
  {
    what: 'escape sequences as a word',
    line: "balcer credits --with $'\\e[2J\\e]0;x\\a'",
  },
  { what: 'a terminal 0 columns wide', line: `${onTerminal} 0 0 balcer credits --limit 1` },
  {
    what: 'a terminal 1 column wide',
    line: `${onTerminal} 1 0 balcer credits --limit 1 --columns id`,
  },
  {
    what: 'a dumb terminal',
    line: `TERM=dumb ${onTerminal} 80 24 balcer credits --limit 1`,
  },
  {
    what: 'a pager that fails',
    line: `BALCER_PAGER=false ${onTerminal} 80 10 balcer credits --limit 5`,
  },
  {
    what: 'a pager that no shell understands',
    line: `BALCER_PAGER='(' ${onTerminal} 80 10 balcer credits --limit 5 2>/dev/null`,
  },
  {
    what: 'a folder that has been removed',
    before: 'mkdir gone && cd gone && rmdir ../gone',
    line: 'balcer credits',
  },
  {
    what: 'an installation that may not be written',
    before: `${install} && chmod -R a-w install`,
    line: 'node install/bin/balcer.js credits',
  },
  {
    what: 'an installation whose compiled code is damaged',
    before: `${install} && find install/dist/compiled -type f -exec sh -c 'printf x >> "$1"' - {} ';'`,
    line: 'node install/bin/balcer.js credits',
  },
  {
    what: 'an installation without a file of a command',
    before: `${install} && rm install/dist/credits-*.cjs`,
    line: 'node install/bin/balcer.js credits',
  },
  {
    what: 'an installation whose program is damaged',
    before: `${install} && printf '}' > install/dist/main.cjs`,
    line: 'node install/bin/balcer.js credits',
  },
  {
    what: 'an installation without its data',
    before: `${install} && rm -r install/data`,
    line: 'node install/bin/balcer.js credits',
  },
  {
    what: 'an installation whose data is damaged',
    before: `${install} && printf '[' > install/data/works.json`,
    line: 'node install/bin/balcer.js credits',
  },
];
