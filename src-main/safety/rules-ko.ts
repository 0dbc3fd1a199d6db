import type { RuleSet } from './rule.ts';
import { inOrder } from './rules-in-order.ts';
import { CONCERN } from './rules-ko/concern.ts';
import { ABOUT_A_STORY, BUT_MYSELF, DENIAL, IDIOMS } from './rules-ko/idioms.ts';
import { IN_PROGRESS } from './rules-ko/in-progress.ts';
import { INTENT } from './rules-ko/intent.ts';
import { LEAVING } from './rules-ko/leaving.ts';
import { OTHERS } from './rules-ko/others.ts';
import { PREPARATION } from './rules-ko/preparation.ts';
import { SOMEONE_ELSE } from './rules-ko/someone-else.ts';
import { VIOLENCE } from './rules-ko/violence.ts';

export const KOREAN: RuleSet = {
  idioms: IDIOMS,
  aboutAStory: ABOUT_A_STORY,
  butMyself: BUT_MYSELF,
  denial: DENIAL,
  rules: inOrder({
    violence: VIOLENCE,
    someoneElse: SOMEONE_ELSE,
    inProgress: IN_PROGRESS,
    others: OTHERS,
    intent: INTENT,
    preparation: [...PREPARATION, ...LEAVING],
    concern: CONCERN,
  }),
};
