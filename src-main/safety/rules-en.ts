import type { RuleSet } from './rule.ts';
import { CONCERN } from './rules-en/concern.ts';
import { ABOUT_A_STORY, BUT_MYSELF, IDIOMS } from './rules-en/idioms.ts';
import { IN_PROGRESS } from './rules-en/in-progress.ts';
import { INTENT } from './rules-en/intent.ts';
import { OTHERS } from './rules-en/others.ts';
import { DENIED } from './rules-en/parts.ts';
import { PREPARATION } from './rules-en/preparation.ts';
import { SOMEONE_ELSE } from './rules-en/someone-else.ts';
import { VIOLENCE } from './rules-en/violence.ts';

/** The English rules, the most pressing first: of several that match at one level the first gives the kind. */
export const ENGLISH: RuleSet = {
  idioms: IDIOMS,
  aboutAStory: ABOUT_A_STORY,
  butMyself: BUT_MYSELF,
  denial: DENIED,
  rules: [
    ...VIOLENCE.filter((rule) => rule.level === 'acute'),
    ...SOMEONE_ELSE.filter((rule) => rule.level === 'acute'),
    ...IN_PROGRESS,
    ...OTHERS.filter((rule) => rule.level === 'acute'),
    ...INTENT,
    ...PREPARATION,
    ...CONCERN,
    ...SOMEONE_ELSE.filter((rule) => rule.level === 'concern'),
    ...VIOLENCE.filter((rule) => rule.level === 'concern'),
    ...OTHERS.filter((rule) => rule.level === 'concern'),
  ],
};
