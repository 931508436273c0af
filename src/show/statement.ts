/** One life event, or one claim of the biography. */
import type { Dataset } from '../dataset/dataset.ts';
import type { Claim, LifeEvent } from '../dataset/types.ts';
import type { Verdict } from '../dataset/vocabulary.ts';
import type { Tone } from '../format/column.ts';
import {
  type Contents,
  claimLine,
  evidence,
  namesText,
  relatedEntries,
  showCommand,
} from './parts.ts';
import { relatedTo, sourcesOf, titleRef, withPeople } from './related.ts';

/** A life event with the record that tells the same. */
export type LifeDetail = ReturnType<typeof lifeDetail>;

/** Joins a life event with its people, its record, claims and gaps. */
export function lifeDetail(dataset: Dataset, event: LifeEvent) {
  const { claims, gaps } = relatedTo(dataset, [event.id]);
  return {
    type: 'life' as const,
    ...withPeople(dataset, event),
    about: event.about === undefined ? undefined : titleRef(dataset, event.about),
    works: event.works?.map((id) => titleRef(dataset, id)),
    claims,
    gaps,
    sources: sourcesOf(dataset, event.sources),
  };
}

export function lifePage(life: LifeDetail): Contents {
  const { date, about, works = [], people = [] } = life;
  const [person] = people;
  return {
    title: life.event.replace(/\.$/, ''),
    aside: date ?? 'date not known',
    lead: [
      {
        parts: [life.kind, ...(life.place ? [life.place] : [])],
        refs: life.sources.map(({ id }) => id),
      },
    ],
    sections: [
      [
        ['With', namesText(life.people)],
        ['Told in', about?.title],
        ['Works', works.map(({ title }) => title).join(', ')],
      ],
      relatedEntries(life),
      evidence(life.confidence, life.note),
    ],
    sources: life.sources,
    more: [
      ...(about ? [showCommand(about.id, about.title)] : []),
      ...works.map(({ id, title }) => showCommand(id, title)),
      ...(person ? [showCommand(person.id, person.name)] : []),
      ...(date === undefined ? [] : [`balcer timeline --year ${date.slice(0, 4)}`]),
    ],
  };
}

/** A claim with the record that it is about. */
export type ClaimDetail = ReturnType<typeof claimDetail>;

/** Joins a claim with the record that it is about. */
export function claimDetail(dataset: Dataset, claim: Claim) {
  const { about, id } = claim;
  return {
    type: 'claim' as const,
    ...claim,
    about: about === undefined ? undefined : titleRef(dataset, about),
    /** Other claims about the same record. */
    siblings: dataset.claims.filter(
      (other) => about !== undefined && other.about === about && other.id !== id,
    ),
    sources: sourcesOf(dataset, claim.sources),
  };
}

const verdictTones: Readonly<Partial<Record<Verdict, Tone>>> = {
  supported: 'good',
  contradicted: 'warn',
};

export function claimPage({ statement, verdict, finding, about, ...claim }: ClaimDetail): Contents {
  const refs = claim.sources.map(({ id }) => id);
  return {
    title: statement,
    aside: 'claim of the biography',
    sections: [
      [
        ['Verdict', [{ text: verdict, tone: verdictTones[verdict], refs }]],
        ['Finding', finding],
        ['About', about?.title],
      ],
      [['Also claimed', claim.siblings.map(claimLine)]],
    ],
    sources: claim.sources,
    more: [
      ...(about ? [showCommand(about.id, about.title)] : []),
      `balcer claims --verdict ${verdict}`,
    ],
  };
}
