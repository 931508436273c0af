/**
 * The records of a dataset, made from the schema by `npm run record-types`. A field that is absent is unknown,
 * an empty list is known to be empty; dates are `1997`, `1997-01` or `1997-01-08`.
 */
import type {
  CollaboratorRole,
  Confidence,
  Outcome,
  SourceKind,
  Verdict,
  WorkKind,
  WorkRole,
  WorkStatus,
} from './vocabulary.ts';

/** The person whose work the dataset describes. */
export interface Subject {
  /** The id that lists of people use for the subject. */
  readonly id: string;
  /** Name as credited. */
  readonly name: string;
  /** Family name first. */
  readonly sortName: string;
  /** Other spellings. */
  readonly aliases?: readonly string[] | undefined;
  /** Birth. */
  readonly born?:
    | {
        /** Date of birth. */
        readonly date?: string | undefined;
        /** Place of birth. */
        readonly place?: string | undefined;
        /** Ids of the sources (sources.json) that show the fact; at least one. */
        readonly sources: readonly string[];
        /** confirmed: two independent sources or an official one; single: one source, or several that depend on one another; conflict: sources differ, and the note says how; unconfirmed: stated, not shown. */
        readonly confidence: Confidence;
      }
    | undefined;
  /** Occupations, best known first. */
  readonly occupations: readonly string[];
  /** Day of the last change of any fact of the dataset. */
  readonly updated: string;
  /** The source whose statements claims.json judges. */
  readonly biography?: string | undefined;
  /** Identifiers in other databases, by the name of the database. */
  readonly ids?: Readonly<Record<string, string | number>> | undefined;
  /** Ids of the sources (sources.json) that show the fact; at least one. */
  readonly sources: readonly string[];
}

/** A person other than the subject. */
export interface Collaborator {
  /** Id of the person. */
  readonly id: string;
  /** Name as credited most often. */
  readonly name: string;
  /** Other credited forms of the name. */
  readonly aliases?: readonly string[] | undefined;
}

/** A work on which the subject had a function, or that adapts one. */
export interface Work {
  /** Id of the work. */
  readonly id: string;
  /** Title. */
  readonly title: string;
  /** What the work is. */
  readonly kind: WorkKind;
  /** First broadcast, publication, opening or announcement. */
  readonly start?: string | undefined;
  /** Last broadcast, or last day. */
  readonly end?: string | undefined;
  /** Broadcasters of the first run. */
  readonly networks?: readonly string[] | undefined;
  /** Country of production. */
  readonly country?: string | undefined;
  /** Number of seasons. */
  readonly seasonCount?: number | undefined;
  /** Number of episodes of the whole work. */
  readonly episodeCount?: number | undefined;
  /** What became of the work. */
  readonly status: WorkStatus;
  /** The subject's functions, one entry a period. */
  readonly roles: readonly {
    /** Function of the subject. */
    readonly role: WorkRole;
    /** Seasons of that function. */
    readonly seasons?: readonly number[] | undefined;
    /** Start of the function. */
    readonly from?: string | undefined;
    /** End of the function. */
    readonly to?: string | undefined;
    /** What a reader has to know to judge the record. */
    readonly note?: string | undefined;
  }[];
  /** Other people on the work, by function. */
  readonly collaborators?:
    | readonly {
        /** Id of the person. */
        readonly person: string;
        /** Function of the person. */
        readonly role: CollaboratorRole;
      }[]
    | undefined;
  /** Ids of the sources (sources.json) that show the fact; at least one. */
  readonly sources: readonly string[];
  /** confirmed: two independent sources or an official one; single: one source, or several that depend on one another; conflict: sources differ, and the note says how; unconfirmed: stated, not shown. */
  readonly confidence: Confidence;
  /** What a reader has to know to judge the record. */
  readonly note?: string | undefined;
}

/** An episode as it is stored. */
export interface EpisodeRecord {
  /** Id: work, point, season and number; the three are read from it and not stored again. */
  readonly id: string;
  /** Number in the whole work. */
  readonly overall?: number | undefined;
  /** Title. */
  readonly title: string;
  /** First broadcast, by the date where it was broadcast. */
  readonly airDate?: string | undefined;
  /** Where sources differ on the date. */
  readonly dateNote?: string | undefined;
  /** Production code. */
  readonly productionCode?: string | undefined;
  /** Story credit. */
  readonly storyBy?: readonly string[] | undefined;
  /** Teleplay credit. */
  readonly teleplayBy?: readonly string[] | undefined;
  /** Written-by credit: story and teleplay in one. */
  readonly writtenBy?: readonly string[] | undefined;
  /** Writers named without the division into story and teleplay. */
  readonly writersUnsplit?: readonly string[] | undefined;
  /** Directing credit. */
  readonly directedBy?: readonly string[] | undefined;
  /** The episode by the subject that this one adapts; no screen credit of his. */
  readonly basedOn?: string | undefined;
  /** Identifiers in other databases, by the name of the database. */
  readonly ids?: Readonly<Record<string, string | number>> | undefined;
  /** Ids of the sources (sources.json) that show the fact; at least one. */
  readonly sources: readonly string[];
  /** confirmed: two independent sources or an official one; single: one source, or several that depend on one another; conflict: sources differ, and the note says how; unconfirmed: stated, not shown. */
  readonly confidence: Confidence;
  /** What a reader has to know to judge the record. */
  readonly note?: string | undefined;
}

/** A nomination; a win is a won nomination. */
export interface Nomination {
  /** Id of the nomination. */
  readonly id: string;
  /** Who gives the award. */
  readonly organization: string;
  /** Name of the award. */
  readonly award: string;
  /** Category as announced. */
  readonly category?: string | undefined;
  /** Which ceremony of the award, like 49th. */
  readonly ceremony?: string | undefined;
  /** Date of the ceremony; the year alone where no more is known. */
  readonly date?: string | undefined;
  /** Year the award was for. */
  readonly honoredYear?: number | undefined;
  /** won or nominated; a win is a won nomination. */
  readonly outcome: Outcome;
  /** The work honored. */
  readonly work: string;
  /** The episode honored, where it has a record. */
  readonly episode?: string | undefined;
  /** The episode honored, where it has no record. */
  readonly episodeTitle?: string | undefined;
  /** Named nominees or recipients. */
  readonly nominees?: readonly string[] | undefined;
  /** Whether nominees is known to leave out names; false: known to be all. */
  readonly nomineesIncomplete?: boolean | undefined;
  /** Recipients that are companies. */
  readonly companies?: readonly string[] | undefined;
  /** Whether the subject is a named nominee. */
  readonly subjectNamed?: boolean | undefined;
  /** Ids of the sources (sources.json) that show the fact; at least one. */
  readonly sources: readonly string[];
  /** confirmed: two independent sources or an official one; single: one source, or several that depend on one another; conflict: sources differ, and the note says how; unconfirmed: stated, not shown. */
  readonly confidence: Confidence;
  /** What a reader has to know to judge the record. */
  readonly note?: string | undefined;
}

/** Recognition without a contest. */
export interface Honor {
  /** Id of the honor. */
  readonly id: string;
  /** Who gave it. */
  readonly organization: string;
  /** Name of the honor. */
  readonly award: string;
  /** The work honored, where it was given for one. */
  readonly work?: string | undefined;
  /** When it was given. */
  readonly date?: string | undefined;
  /** Why the year is unknown. */
  readonly yearNote?: string | undefined;
  /** Ids of the sources (sources.json) that show the fact; at least one. */
  readonly sources: readonly string[];
  /** confirmed: two independent sources or an official one; single: one source, or several that depend on one another; conflict: sources differ, and the note says how; unconfirmed: stated, not shown. */
  readonly confidence: Confidence;
  /** What a reader has to know to judge the record. */
  readonly note?: string | undefined;
}

/** An event of the career that is neither a work nor an award. */
export interface LifeEvent {
  /** Id of the event. */
  readonly id: string;
  /** When it happened. */
  readonly date?: string | undefined;
  /** What happened, in one sentence. */
  readonly event: string;
  /** Where. */
  readonly place?: string | undefined;
  /** The record (work, episode, nomination, honor) that tells the same. */
  readonly about?: string | undefined;
  /** The works whose story it belongs to. */
  readonly works?: readonly string[] | undefined;
  /** Other people named in the event. */
  readonly people?: readonly string[] | undefined;
  /** Ids of the sources (sources.json) that show the fact; at least one. */
  readonly sources: readonly string[];
  /** confirmed: two independent sources or an official one; single: one source, or several that depend on one another; conflict: sources differ, and the note says how; unconfirmed: stated, not shown. */
  readonly confidence: Confidence;
}

/** A statement of the biography, with what the evidence says of it. */
export interface Claim {
  /** Id of the claim. */
  readonly id: string;
  /** The statement of the biography, in one sentence. */
  readonly statement: string;
  /** The record it is about. */
  readonly about?: string | undefined;
  /** What the evidence says of it. */
  readonly verdict: Verdict;
  /** What is right, and how we know. */
  readonly finding: string;
  /** Ids of the sources (sources.json) that show the fact; at least one. */
  readonly sources: readonly string[];
}

/** What is known to be missing. */
export interface Gap {
  /** Id of the gap. */
  readonly id: string;
  /** The records that the gap concerns. */
  readonly about?: readonly string[] | undefined;
  /** What part of them, or what else. */
  readonly topic?: string | undefined;
  /** How many are known. */
  readonly known?: number | undefined;
  /** How many there are. */
  readonly total?: number | undefined;
  /** What is missing, by name. */
  readonly missing?: readonly string[] | undefined;
  /** Episodes whose credits are missing. */
  readonly missingEpisodes?:
    | readonly {
        /** Id the episode would have. */
        readonly id: string;
        /** Title. */
        readonly title: string;
        /** First broadcast. */
        readonly airDate?: string | undefined;
        /** What a reader has to know to judge the record. */
        readonly note?: string | undefined;
      }[]
    | undefined;
  /** People named in the question. */
  readonly people?: readonly string[] | undefined;
  /** What would settle it. */
  readonly question: string;
}

/** What the records cite. */
export interface Source {
  /** Id of the source. */
  readonly id: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** The page's own title. */
  readonly title?: string | undefined;
  /** What the page is about, where its title is not known. */
  readonly subject?: string | undefined;
  /** Kind of source. */
  readonly kind: SourceKind;
  /** Address. */
  readonly url: string;
  /** What a reader has to know to judge the record. */
  readonly note?: string | undefined;
}

/** One record of each part. */
export interface Records {
  readonly person: Subject;
  readonly people: Collaborator;
  readonly works: Work;
  readonly episodes: EpisodeRecord;
  readonly nominations: Nomination;
  readonly honors: Honor;
  readonly life: LifeEvent;
  readonly claims: Claim;
  readonly coverage: Gap;
  readonly sources: Source;
}
