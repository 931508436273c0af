/** Rules about credits and awards. */
import { placeOf } from '../dataset.ts';
import type { Rules } from '../facts.ts';
import { episodeCredits } from '../vocabulary.ts';
import { showName } from '../words.ts';

export const creditRules: Rules = {
  'one-writing-form': {
    sentence:
      'The writers of an episode are in writtenBy, or in storyBy and teleplayBy, or in splitUnknown. These three are never mixed.',
    check: ({ each }) =>
      each('episodes', (episode, report) => {
        const split = episode.storyBy ? 'storyBy' : 'teleplayBy';
        const forms = ['writtenBy', split, 'splitUnknown'].filter((field) => field in episode);
        const [first, second] = forms;
        if (second) report([second], `redundant: ${first} is set; use only one of the forms`);
      }),
  },
  'part-of-subject': {
    sentence: 'Every episode credits the subject or adapts another episode (basedOn).',
    check({ each, subject }) {
      if (subject === undefined) return;
      const message = `no credit of ${showName(subject)} and no basedOn; the episode does not belong here`;
      each('episodes', (episode, report) => {
        const fields = Object.values(episodeCredits);
        const isCredited = fields.some((field) => episode[field]?.includes(subject));
        if (!isCredited && episode.basedOn === undefined) report([], message);
      });
    },
  },
  adaptations: {
    sentence: 'basedOn names an episode of another work that is not itself an adaptation.',
    check({ each }) {
      const adapted = new Set<string>();
      each('episodes', ({ id, basedOn }) => {
        if (basedOn !== undefined) adapted.add(id);
      });
      each('episodes', ({ id, basedOn }, report) => {
        if (basedOn === undefined) return;
        const same = `${basedOn} is an episode of the same work; an adaptation is of another one`;
        const chained = `${basedOn} is an adaptation itself; name the episode that it is based on`;
        if (placeOf(basedOn).work === placeOf(id).work) report(['basedOn'], same);
        else if (adapted.has(basedOn)) report(['basedOn'], chained);
      });
    },
  },
  'others-are-others': {
    sentence:
      "The collaborators of a work and the people of a life event do not include the subject. The subject's own roles are in roles.",
    check({ each, subject }) {
      const message = 'this is the subject; name only other people here';
      each('works', ({ collaborators = [] }, report) => {
        for (const [at, { person }] of collaborators.entries())
          if (person === subject) report(['collaborators', at], message);
      });
      each('life', ({ people = [] }, report) => {
        for (const [at, person] of people.entries())
          if (person === subject) report(['people', at], message);
      });
    },
  },
  'nominated-episode': {
    sentence:
      'The episode of a nomination belongs to its work. It is in episode if it has a record, otherwise in episodeTitle, never in both.',
    check({ each }) {
      const recorded = new Map<string, string>();
      each('episodes', ({ id, title }) => recorded.set(`${placeOf(id).work} ${title}`, id));
      each('nominations', ({ work, episode, episodeTitle }, report) => {
        if (episode !== undefined && placeOf(episode).work !== work)
          report(['episode'], `${episode} is not an episode of ${work}`);
        if (episodeTitle === undefined) return;
        const known = recorded.get(`${work} ${episodeTitle}`);
        if (episode !== undefined)
          report(['episodeTitle'], 'redundant: episode is set; remove one');
        else if (known !== undefined)
          report(['episodeTitle'], `this episode has a record; use episode: "${known}"`);
      });
    },
  },
  'by-name': {
    sentence:
      'byName is set only if nominees does not say: it is missing, or incomplete and without the subject.',
    check: ({ each, subject = '' }) =>
      each('nominations', ({ nominees, nomineesIncomplete, byName }, report) => {
        if (byName === undefined || nominees === undefined) return;
        if (nominees.includes(subject))
          report(['byName'], `redundant: ${subject} is among the nominees; remove it`);
        else if (!nomineesIncomplete)
          report(['byName'], 'redundant: the nominees are known; remove it');
      }),
  },
  'categories-are-used': {
    sentence: 'Every category of an award is used by one of its nominations.',
    check({ each }) {
      const used = new Set<string>();
      each('nominations', ({ award, category }) => used.add(`${award} ${category}`));
      each('awards', ({ id, categories = [] }, report) => {
        const message = 'no nomination for this award has the category; remove it';
        for (const [at, { name }] of categories.entries())
          if (!used.has(`${id} ${name}`)) report(['categories', at, 'name'], message);
      });
    },
  },
  'incomplete-nominees': {
    sentence: 'nomineesIncomplete is set only if there are nominees.',
    check({ each }) {
      const message = 'there are no nominees; remove it, or give the names that are known';
      each('nominations', ({ nominees = [], nomineesIncomplete }, report) => {
        if (nomineesIncomplete !== undefined && nominees.length === 0)
          report(['nomineesIncomplete'], message);
      });
    },
  },
  'undated-honors': {
    sentence: 'An honor has either a date or a yearNote that says why there is none.',
    check({ each }) {
      const missing = 'no date and no yearNote; say in yearNote why the year is unknown';
      each('honors', ({ date, yearNote }, report) => {
        if (date === undefined && yearNote === undefined) report([], missing);
        if (date !== undefined && yearNote !== undefined)
          report(['yearNote'], 'redundant: date is set; remove one');
      });
    },
  },
};
