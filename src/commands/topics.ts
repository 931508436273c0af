/** Help on what concerns every command: `balcer help <topic>`. */
import { formatNames } from '../format/formats.ts';

/** The topics by name, each with what it is about and its text, set for 80 columns. */
export const topics: Readonly<Record<string, { readonly about: string; readonly text: string }>> = {
  formats: {
    about: 'tables, JSON, CSV and the rest',
    text: `Every list takes --format ${formatNames.join(', ')}.

  table     for people; fitted to the terminal, whole in a pipe
  json      an array of records; --json is short for it
  ndjson    one record per line
  csv, tsv  with a head row; cells that a spreadsheet would run are made safe
  markdown  a table for GitHub and the like

Formats for programs (json, ndjson, csv, tsv) give every column; the others
those that balcer help <command> names first. --columns chooses them in any
format, --sort, --reverse and --limit order and cut in any format.

Unknown is absent in JSON, an empty cell in CSV and ? in tables. What is known
to be none is [], an empty quoted cell in CSV, and - in tables.

  balcer credits --format csv --columns year,title,roles
  balcer episodes --json | jq '.[] | select(.season == 7) | .title'
  balcer awards --format markdown --columns year,award,work
`,
  },
  dates: {
    about: 'years, ranges, and dates of partial precision',
    text: `Dates have the precision that the sources have: 1997, 1997-01 or 1997-01-08.
They are never padded: 1997 is not 1 January 1997.

--year takes

  1997         a year
  1990..1999   a range, both ends included
  1996..       from a year on
  ..1990       up to a year
  1990s        a decade
  1997,1999    several; --year can also be repeated

A row is shown when it shares a year with one of them. Rows without a date are
not. The year of an award is that of the ceremony; the year it was for is the
column honoredYear.
`,
  },
  'exit-codes': {
    about: 'what a script can rely on',
    text: `  0   answered, even with nothing: an empty list is an answer
  1   not found, a dataset that does not validate, or output that could not be
      written
  2   wrong usage: an unknown command or flag, an invalid value
  70  a defect of balcer; BALCER_DEBUG=1 shows where

A reader that closes the pipe (balcer credits | head -1) is no failure: 0.
Answers, with the remarks below a table, go to standard output, messages to
standard error.
`,
  },
  environment: {
    about: 'environment variables',
    text: `  BALCER_DATA       a dataset instead of the bundled one, like --data
  BALCER_PAGER      the pager for output longer than the screen; empty or cat
                    for none, like --no-pager
  PAGER             the same, where BALCER_PAGER is not set
  NO_COLOR          when not empty: no color
  FORCE_COLOR       color in a pipe too; 0 for none
  CLICOLOR_FORCE    the same, where FORCE_COLOR is not set
  TERM              dumb: no color, no pager
  BALCER_DEBUG      when not empty: a defect shows where it happened

Flags override them: --data, --no-pager, --color.
`,
  },
  data: {
    about: 'where the facts come from, and how sure they are',
    text: `The facts are JSON files inside the package. They are checked in full each
time they are loaded, like a dataset of your own; one that fails answers
nothing. Every fact names its sources and how well it is known:

  confirmed    two independent sources agree, or an official one has it
  single       one source has it, or several that depend on one another
  conflict     sources differ; tables say (sources differ), the note says how
  unconfirmed  stated, and shown nowhere

  balcer credits --sources              the sources of each row
  balcer awards --confidence confirmed  only what is well known
  balcer sources variety-2006           what rests on one source
  balcer gaps                       what is known to be missing
  balcer claims                         what the biography says, and the verdict

--data answers from a dataset of your own.
`,
  },
};
