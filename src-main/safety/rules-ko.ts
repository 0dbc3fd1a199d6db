import type { RuleSet } from './rule.ts';
import { CONCERN } from './rules-ko/concern.ts';
import { ABOUT_A_STORY, BUT_MYSELF, DENIAL, IDIOMS } from './rules-ko/idioms.ts';
import { IN_PROGRESS } from './rules-ko/in-progress.ts';
import { INTENT } from './rules-ko/intent.ts';
import { LEAVING } from './rules-ko/leaving.ts';
import { OTHERS } from './rules-ko/others.ts';
import { PREPARATION } from './rules-ko/preparation.ts';
import { SOMEONE_ELSE } from './rules-ko/someone-else.ts';
import { VIOLENCE } from './rules-ko/violence.ts';

/** The Korean rules, the most pressing first: of several that match at one level the first gives the kind. */
export const KOREAN: RuleSet = {
  idioms: IDIOMS,
  aboutAStory: ABOUT_A_STORY,
  butMyself: BUT_MYSELF,
  denial: DENIAL,
  rules: [
    ...VIOLENCE.filter((rule) => rule.level === 'acute'),
    ...SOMEONE_ELSE.filter((rule) => rule.level === 'acute'),
    ...IN_PROGRESS,
    ...OTHERS.filter((rule) => rule.level === 'acute'),
    ...INTENT,
    ...PREPARATION,
    ...LEAVING,
    ...CONCERN,
    ...SOMEONE_ELSE.filter((rule) => rule.level === 'concern'),
    ...VIOLENCE.filter((rule) => rule.level === 'concern'),
    ...OTHERS.filter((rule) => rule.level === 'concern'),
  ],
};
