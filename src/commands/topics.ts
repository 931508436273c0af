/** The help topics: `balcer help <topic>`. */
import { formatNames } from '../format/formats.ts';

/** Topics by name, each with a summary and a text set for 80 columns. */
export const topics: Readonly<Record<string, { readonly about: string; readonly text: string }>> = {
  formats: {
    about: 'tables, JSON, CSV and the rest',
    text: `Every list takes --format ${formatNames.join(', ')}.

  table     for people; fits the terminal, whole in a pipe
  json      an array of records; --json for short, and likewise for the others
  ndjson    one record per line
  csv, tsv  with a header row; formulas are made safe for spreadsheets
  markdown  a table for GitHub and the like

json, ndjson, csv and tsv have every column; tables and Markdown have the main
ones. --columns, --sort, --reverse and --limit work in every format.

Unknown is absent in JSON, an empty cell in CSV, and ? in tables. Known to be
none is [] in JSON, "" in CSV, and - in tables.

  balcer credits --format csv --columns year,title,roles
  balcer episodes --json | jq '.[] | select(.season == 7) | .title'
  balcer awards --format markdown --columns year,award,work
`,
  },
  dates: {
    about: 'years, ranges, and dates of partial precision',
    text: `Dates are as precise as the sources: 1997, 1997-01 or 1997-01-08. They are never
padded: 1997 does not become January 1, 1997.

--year takes

  1997         a year
  1990..1999   a range, both ends included
  1996..       from a year on
  ..1990       up to a year
  1990s, 90s   a decade
  1997-1999    a range too
  1997,1999    several; --year can also be repeated

A row is shown if it overlaps one of them; a row without a date never is. The
year of an award is that of the ceremony. The year it was for is the column
honoredYear.
`,
  },
  words: {
    about: 'the words and symbols in tables',
    text: `What a table prints is what its flags take; case, blanks and hyphens do not
matter.

  result         won, nominated or honor: what came of a nomination
  by name        he is a named nominee or recipient
  as series      it went to a series while he ran it
  as film        it went to a film of his; as work: to another work of his
  of others      a colleague's, or a series' in years when he did not run it
  episode        an episode with a credit of his
  adaptation     an episode made abroad from a script of his; not his episode
  story, teleplay, written
                 three different credits of the Writers Guild; written is both
  split unknown  he is a writer of it, but the sources do not say which of these
  co-writer      someone with a writing credit on the same episode
  ran it         showrunner or executive producer at the time
  kind           what a work is, or would have been: series, film, book ...
  status         what became of it: released, unaired or unproduced
  gap            something nobody has found yet (balcer gaps)
  claim          a sentence of the biography, judged (balcer claims)
  confidence     how well a fact is known (balcer help data)

  ?   not known          76+  at least 76         ≠   sources differ
  -   known to be none   +3   three more roles
`,
  },
  'exit-codes': {
    about: 'what a script can rely on',
    text: `  0   answered, even if nothing matched: an empty list is an answer
  1   not found, a dataset that does not validate, or output that could not be
      written
  2   wrong usage: an unknown command or flag, an invalid value
  70  a bug in balcer; BALCER_DEBUG=1 shows where

A reader that closes the pipe (balcer credits | head -1) is fine: 0. Answers go
to standard output, messages to standard error.
`,
  },
  environment: {
    about: 'environment variables',
    text: `  BALCER_DATA       a dataset instead of the bundled one, like --data
  BALCER_PAGER      the pager for output longer than the screen; empty or cat
                    for none, like --no-pager
  PAGER             the same, if BALCER_PAGER is not set
  NO_COLOR          if not empty: no color
  FORCE_COLOR       color in a pipe too; 0 for none
  CLICOLOR_FORCE    the same, if FORCE_COLOR is not set
  TERM              dumb: no color, no pager
  BALCER_DEBUG      if not empty: a bug shows where it happened

Flags override them: --data, --no-pager, --color.
`,
  },
  data: {
    about: 'where the facts come from, and how sure they are',
    text: `The facts are JSON files inside the package. They are checked in full each
time they are loaded, like a dataset of your own; a dataset with a problem
answers nothing. Every fact names its sources and how well it is known:

  confirmed    two independent sources agree, or an official one has it
  single       one source has it, or several that copy one another
  conflict     sources differ; tables mark it with ≠, the note says how
  unconfirmed  stated somewhere, but not shown

  balcer credits --sources              the sources of each row
  balcer awards --confidence confirmed  only what is well known
  balcer sources variety-2006           the facts that one source supports
  balcer gaps                           what is not known
  balcer claims                         what the biography says, and the verdict

--data answers from a dataset of your own.
`,
  },
};
