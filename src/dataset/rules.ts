/** The integrity rules, in the order in which `data/README.md` states them. */

import type { Rule } from './facts.ts';
import { awardRules } from './rules/awards.ts';
import { chronologyRules } from './rules/chronology.ts';
import { creditRules } from './rules/credits.ts';
import { evidenceRules } from './rules/evidence.ts';
import { identityRules } from './rules/identity.ts';
import { numberingRules } from './rules/numbering.ts';
import { referenceRules } from './rules/references.ts';

/** Every rule that a dataset keeps. A new rule is one entry in one of these lists. */
export const rules: readonly Rule[] = [
  ...identityRules,
  ...referenceRules,
  ...chronologyRules,
  ...numberingRules,
  ...creditRules,
  ...awardRules,
  ...evidenceRules,
];
