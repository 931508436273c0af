/** People in the terms of schema.org. */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Collaborator } from '../../dataset/types.ts';
import { awardTitle } from '../../find/records.ts';
import { type Award, findAwards } from '../../query/awards.ts';
import { evidenceOf, identityOf, type LinkedNode, nodeOf, personNode } from './graph.ts';

/** The subject, with the awards that were given to the subject in person. */
export function subjectNode(dataset: Dataset): LinkedNode {
  const { subject } = dataset;
  const { name, aliases, born, occupations } = subject;
  const named = findAwards(dataset).filter(({ standing }) => standing === 'named');
  const titles = (wanted: (award: Award) => boolean) =>
    named.filter(wanted).map((award) => titleOf(award));
  const sources = [...new Set([...subject.sources, ...(born?.sources ?? [])])];
  return nodeOf({
    ...personNode(dataset, { id: subject.id, name }),
    alternateName: aliases,
    birthDate: born?.date,
    birthPlace: born?.place === undefined ? undefined : { '@type': 'Place', name: born.place },
    hasOccupation: occupations.map((occupation) => ({ '@type': 'Occupation', name: occupation })),
    ...identityOf(subject.ids),
    award: titles(({ result }) => result !== 'nominated'),
    nominatedFor: titles(({ result }) => result === 'nominated'),
    ...evidenceOf(dataset, { sources }, 'subjectOf'),
  });
}

/** Someone else. */
export function collaboratorNode(dataset: Dataset, person: Collaborator): LinkedNode {
  return nodeOf({ ...personNode(dataset, person), alternateName: person.aliases });
}

function titleOf({ record, nomination }: Award): string {
  const { award, date } = record;
  return awardTitle({ award, category: nomination?.category, date });
}
