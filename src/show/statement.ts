/** Records that are statements: life events, claims in the biography, and gaps. */
import { type Dataset, placeOf } from '../dataset/dataset.ts';
import { yearOf } from '../dataset/dates.ts';
import type { Claim, Gap, LifeEvent } from '../dataset/types.ts';
import { episodeCode, knownText } from '../dataset/words.ts';
import { gapTitle } from '../find/records.ts';
import {
  type Contents,
  claimLine,
  commas,
  evidence,
  idsOf,
  namesText,
  relatedEntries,
} from './parts.ts';
import { relatedTo, sourcesOf, titleRef, withPeople } from './related.ts';

export function lifeDetail(dataset: Dataset, event: LifeEvent) {
  const { claims, gaps } = relatedTo(dataset, [event.id]);
  return {
    type: 'life' as const,
    ...withPeople(dataset, event),
    about: event.about === undefined ? undefined : titleRef(dataset, event.about),
    works: event.works?.map((id) => titleRef(dataset, id)),
    claims,
    gaps,
    sources: sourcesOf(dataset, [event]),
  };
}

export function lifePage(life: ReturnType<typeof lifeDetail>): Contents {
  const { date, about, works = [], people = [] } = life;
  return {
    title: life.event.replace(/\.$/, ''),
    aside: date ?? 'date not known',
    lead: [{ parts: [life.kind, life.place] }],
    sections: [
      [
        ['With', namesText(life.people)],
        ['Told in', about?.title],
        ['Works', commas(...works.map(({ title }) => title))],
      ],
      relatedEntries(life),
      evidence(life.confidence, life.note),
    ],
    more: [
      about,
      ...works,
      people[0],
      date !== undefined && ['timeline', '', { year: yearOf(date) }],
    ],
  };
}

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
    sources: sourcesOf(dataset, [claim]),
  };
}

const verdictTones = { supported: 'good', contradicted: 'warn', unclear: undefined } as const;

export function claimPage(claim: ReturnType<typeof claimDetail>): Contents {
  const { verdict, about } = claim;
  const line = { text: verdict, tone: verdictTones[verdict], refs: idsOf(claim.sources) };
  return {
    title: claim.statement,
    aside: 'claim of the biography',
    sections: [
      [
        ['Verdict', [line]],
        ['Finding', claim.finding],
        ['About', about?.title],
      ],
      [['Also claimed', claim.siblings.map(claimLine)]],
    ],
    more: [about, ['claims', '', { verdict }]],
  };
}

export function gapDetail(dataset: Dataset, gap: Gap) {
  return {
    type: 'gap' as const,
    ...withPeople(dataset, gap),
    title: gapTitle(dataset, gap),
    about: gap.about?.map((id) => titleRef(dataset, id)),
    /** The sources that were read but do not settle the question. */
    sources: gap.sources && sourcesOf(dataset, [{ sources: gap.sources }]),
  };
}

export function gapPage(gap: ReturnType<typeof gapDetail>): Contents {
  const { about = [], missing = [], missingEpisodes = [], sources = [] } = gap;
  return {
    title: gap.title,
    aside: 'gap',
    sections: [
      [
        ['Question', [{ text: gap.question, refs: idsOf(sources) }]],
        ['Known', knownText(gap)],
        ['Missing', missing.join('; ')],
        [
          'Episodes',
          missingEpisodes.map(({ id, title, airDate, note }) => ({
            tag: episodeCode(placeOf(id)),
            text: commas(`"${title}"`, airDate, note),
          })),
        ],
        ['People', namesText(gap.people)],
        ['About', about.length > 1 && about.map(({ title }) => title)],
      ],
    ],
    more: [...about.slice(0, 2), ['gaps']],
  };
}
