/** What one person shares with the subject, one row an episode, a work or a nomination. */
import { type Dataset, type Person, personOf } from '../dataset/dataset.ts';
import type { Column } from '../format/listing.ts';
import { countKind } from '../query/people.ts';
import { findShared, type Shared, type SharedFilter } from '../query/shared.ts';
import { type Evidence, evidenceColumns, extra } from './columns.ts';
import type { List } from './list.ts';
import { exactParts } from './parts.ts';
import { counted, episodeCode, yearsText } from './wording.ts';

/** The list of what a person shares with the subject. */
export function togetherList(dataset: Dataset, id: string, filter: SharedFilter): List<Shared> {
  const person = personOf(dataset, id);
  const rows = findShared(dataset, { ...filter, people: [id] });
  const all = findShared(dataset);
  const own = all.filter((shared) => shared.person.id === id).length;
  return {
    title:
      [`With ${person.name}`, ...(filter.years ? [yearsText(filter.years)] : [])].join(', ') +
      tally(rows),
    noun: 'shared credit',
    columns: togetherColumns(dataset.subject, person),
    rows,
    // Who shares nothing has nothing of all that is shared.
    total: own || all.length,
  };
}

/** Columns of what two people share; the two parts are headed by their names. */
export function togetherColumns(subject: Person, person: Person): readonly Column<Shared>[] {
  return [
    { key: 'date', label: 'date', value: ({ date }) => date, tone: () => 'dim' },
    { key: 'kind', label: 'kind', value: ({ kind }) => kind, rank: 3 },
    {
      key: 'work',
      label: 'work',
      value: ({ work }) => work.title,
      lines: ({ kind, work }) => [kind === 'work' ? '-' : work.title],
      flexible: true,
      rank: 1,
    },
    {
      key: 'code',
      label: 'episode',
      value: ({ episode }) => episode && episodeCode(episode),
      lines: ({ episode }) => [episode ? episodeCode(episode) : '-'],
      align: 'right',
      rank: 2,
    },
    {
      key: 'title',
      label: 'title',
      value: titleOf,
      lines: titleLines,
      flexible: true,
      tone: () => 'strong',
    },
    {
      key: 'roles',
      label: person.name,
      value: ({ roles }) => roles,
      lines: (shared) => [exactParts(shared.roles, shared) + yearsRemark(shared)],
      flexible: true,
    },
    {
      key: 'subjectRoles',
      label: subject.name,
      value: ({ subjectRoles }) => subjectRoles,
      lines: (shared) => [exactParts(shared.subjectRoles, shared)],
      flexible: true,
    },
    extra('id', ({ id }) => id),
    extra('year', ({ span }) => span?.from),
    extra('lastYear', ({ span }) => span?.to),
    extra('category', ({ nomination }) => nomination?.category),
    extra('outcome', ({ nomination }) => nomination?.outcome),
    ...evidenceColumns(evidenceOf),
  ];
}

function titleOf({ episode, nomination, work }: Shared): string {
  return nomination?.award ?? episode?.title ?? work.title;
}

function titleLines(shared: Shared): string[] {
  const { category, episodeTitle } = shared.nomination ?? {};
  const rest = [category, episodeTitle && `for "${episodeTitle}"`].filter(
    (part) => part !== undefined,
  );
  return [titleOf(shared), ...rest];
}

/** Showrunners follow one another: who ran a work that the subject ran may have come later, and when is not in the data. */
function yearsRemark({ kind, date, roles, subjectRoles }: Shared): string {
  const both = [roles, subjectRoles].every((held) => held.includes('showrunner'));
  return kind === 'work' && date === undefined && both ? ' (years not known)' : '';
}

function tally(rows: readonly Shared[]): string {
  const counts = (['episode', 'work', 'nomination'] as const).flatMap((kind) => {
    const count = countKind({ shared: rows }, kind);
    return count ? [counted(count, kind)] : [];
  });
  return counts.length ? `: ${counts.join(', ')}` : '';
}

function evidenceOf({ nomination, episode, work }: Shared): Evidence {
  return nomination ?? episode ?? work;
}
