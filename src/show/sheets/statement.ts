/** The sheets of an event of the life and of a claim. */
import type { Verdict } from '../../dataset/vocabulary.ts';
import type { Tone } from '../../format/listing.ts';
import type { Field, Sheet } from '../../format/sheet.ts';
import type { ClaimDetail, LifeDetail } from '../details/statement.ts';
import type { TitleRef } from '../references.ts';
import {
  claimLine,
  evidenceFields,
  field,
  footnotesOf,
  namesField,
  showCommand,
  surroundingFields,
} from './parts.ts';

const verdictTones: Readonly<Partial<Record<Verdict, Tone>>> = {
  supported: 'good',
  contradicted: 'warn',
};

/** Everything known of an event. */
export function lifeSheet(life: LifeDetail): Sheet {
  const { about, works = [], people = [] } = life;
  const [person] = people;
  return {
    title: life.event.replace(/\.$/, ''),
    aside: life.date ?? 'date not known',
    lead: [{ parts: [life.place ?? 'life event'], refs: life.sources.map(({ id }) => id) }],
    sections: [
      [
        ...namesField('With', life.people),
        ...aboutFields('Told in', about),
        ...field('Works', works.map(({ title }) => title).join(', ')),
      ],
      surroundingFields(life),
      evidenceFields(life.confidence),
    ],
    footnotes: footnotesOf(life.sources),
    more: [
      ...(about ? [showCommand(about.id)] : []),
      ...works.map(({ id }) => showCommand(id)),
      ...(person ? [showCommand(person.id)] : []),
      ...(life.date === undefined ? [] : [`balcer timeline --year ${life.date.slice(0, 4)}`]),
    ],
  };
}

/** Everything known of a claim. */
export function claimSheet(claim: ClaimDetail): Sheet {
  const { verdict, about } = claim;
  return {
    title: claim.statement,
    aside: 'claim of the biography',
    sections: [
      [
        {
          label: 'Verdict',
          lines: [
            { text: verdict, tone: verdictTones[verdict], refs: claim.sources.map(({ id }) => id) },
          ],
        },
        ...field('Finding', claim.finding),
        ...aboutFields('About', about),
      ],
      field('Also claimed', claim.siblings.map(claimLine)),
    ],
    footnotes: footnotesOf(claim.sources),
    more: [...(about ? [showCommand(about.id)] : []), `balcer claims --verdict ${verdict}`],
  };
}

function aboutFields(label: string, about: TitleRef | undefined): Field[] {
  return field(label, about?.title);
}
