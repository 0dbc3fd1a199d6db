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
import { inOrder } from './rules-in-order.ts';

export const ENGLISH: RuleSet = {
  idioms: IDIOMS,
  aboutAStory: ABOUT_A_STORY,
  butMyself: BUT_MYSELF,
  denial: DENIED,
  rules: inOrder({
    violence: VIOLENCE,
    someoneElse: SOMEONE_ELSE,
    inProgress: IN_PROGRESS,
    others: OTHERS,
    intent: INTENT,
    preparation: PREPARATION,
    concern: CONCERN,
  }),
};
