/** The help topics: `balcer help <topic>`. */
import { formatNames } from '../format/formats.ts';

/** Topics by name, each with a summary and a text set for 80 columns. */
export const topics: Readonly<Record<string, { readonly about: string; readonly text: string }>> = {
  formats: {
    about: 'tables, JSON, CSV and the rest',
    text: `Every list takes --format ${formatNames.join(', ')}.

  table     for people; fits the terminal; never cut in a pipe
  json      an array of records; --json for short, and likewise for the others
  ndjson    one record per line
  csv, tsv  with a header row; formulas are made safe for spreadsheets
  markdown  a table for GitHub and similar sites

json, ndjson, csv and tsv have every column; tables and Markdown have the main
ones. --columns, --sort, --reverse and --limit work in every format.

An unknown value is absent in JSON, an empty cell in CSV, and ? in tables. A
list known to be empty is [] in JSON, "" in CSV, and - or blank in tables.

  balcer credits --format csv --columns year,title,roles
  balcer episodes --json | jq '.[] | select(.season == 7) | .title'
  balcer awards --format markdown --columns year,award,work
`,
  },
  dates: {
    about: 'years, ranges and partial dates',
    text: `Dates are as precise as the sources: 1997, 1997-01 or 1997-01-08. They are never
padded: 1997 does not become January 1, 1997.

--year takes

  1997         a year
  1990..1999   a range, including both ends
  1996..       1996 and later
  ..1990       1990 and earlier
  1990s, 90s   a decade
  1997-1999    also a range
  1997,1999    several; or repeat --year

A row is shown if it overlaps one of them. Rows without a date are not shown.
The year of an award is the year of the ceremony; the year that it was for is in
the column honoredYear.
`,
  },
  words: {
    about: 'the words and symbols in tables',
    text: `Flags take the words that tables print. Case does not matter, and a space and a
hyphen are the same.

  result         won, nominated, or honor (given without a contest)
  by name        he is a named nominee or recipient
  as series      it went to a series while he ran it
  as film        it went to one of his films; as work: to another of his works
  of others      it went to other people, or to a series when others ran it
  episode        an episode that credits him
  adaptation     an episode made abroad from his script, without a credit
  written        story and teleplay; all three are Writers Guild credits
  split unknown  a writing credit, but the sources do not say which of these
  co-writer      someone with a writing credit on the same episode or film
  ran it         showrunner or executive producer at the time
  kind           what a work is, or would have been: series, film, book ...
  status         what became of it: released, unaired or unproduced
  gap            something not known yet (balcer gaps)
  claim          a statement in the biography, checked (balcer claims)
  confidence     how well a fact is known (balcer help data)

  ?   not known          76+  at least 76         ≠   sources differ
  -   known to be none   +3   three more roles
`,
  },
  'exit-codes': {
    about: 'exit codes, for scripts',
    text: `  0    success, even if nothing matched: an empty list is an answer
  1    not found, an invalid dataset, or output that could not be written
  2    wrong usage: an unknown command or flag, or an invalid value
  70   a bug in balcer; BALCER_DEBUG=1 shows where
  130  stopped with Ctrl-C

If the reader closes the pipe (balcer credits | head -1), the code is 0. Answers
go to standard output, messages to standard error.
`,
  },
  environment: {
    about: 'environment variables',
    text: `  BALCER_DATA       a dataset to use instead of the bundled one, like --data
  BALCER_PAGER      pager for output longer than the screen; empty or cat: none
  PAGER             the same, if BALCER_PAGER is not set
  LESS              options for less, instead of -FRX
  NO_COLOR          if not empty: no color
  FORCE_COLOR       color in a pipe too; 0 for none
  CLICOLOR_FORCE    the same, if FORCE_COLOR is not set
  TERM              dumb: no color, no pager
  BALCER_DEBUG      if not empty: show where a bug happened

Flags override them: --data, --no-pager, --color.
`,
  },
  data: {
    about: 'where facts come from and how well they are known',
    text: `The facts are JSON files in the package. They are fully checked each time they
are loaded, like a dataset of your own. balcer does not answer from an invalid
dataset. Every fact has its sources and says how well it is known:

  confirmed    two independent sources agree, or an official one says so
  single       one source says so, or several that copy one another
  conflict     sources differ; tables mark it with ≠, and the note says how
  unconfirmed  stated somewhere, but not verified

  balcer credits --sources              the sources of each row
  balcer awards --confidence confirmed  only confirmed facts
  balcer sources variety-2006           the facts that cite a source
  balcer gaps                           what is not known
  balcer claims                         what the biography says, and the verdict

To use a dataset of your own, see --data.
`,
  },
};
