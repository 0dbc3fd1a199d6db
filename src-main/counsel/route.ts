/** What a person's words are meant as (M1). Local, instant, pure: cues with weights, and what the talk is in. */
import type { ExerciseId, Intent } from '../../src-preload/contract/counsel.ts';
import { EXERCISE_IDS } from '../../src-preload/contract/counsel.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { Detected, Routed } from './ports.ts';
import type { Cues, Target } from './router/cue.ts';
import { ENGLISH_CUES } from './router/cues-en.ts';
import { KOREAN_CUES } from './router/cues-ko.ts';
import { spokenSetting } from './settings-words.ts';

export interface RouteAround {
  /** What was found in the words already; a danger is never routed elsewhere. */
  readonly found: Pick<Detected, 'level' | 'soft'>;
  readonly running: ExerciseId | null;
  /** What Dal offered in her last words. */
  readonly lastOffered: ExerciseId | null;
  readonly preferences: Preferences;
}

/** A cue below this is no request. */
const ENOUGH = 0.55;
/** Long words tell something: a name within them counts for less. */
const TOLD = 0.5;
/** Further cues of one target add a little. */
const MORE = 0.02;
const LONGEST = 400;

const isExercise = (target: Target): target is ExerciseId =>
  EXERCISE_IDS.some((one) => one === target);

const routed = (intent: Intent, confidence: number, more: Partial<Routed> = {}): Routed => ({
  intent,
  confidence: Math.round(Math.min(1, confidence) * 100) / 100,
  exercise: null,
  change: null,
  changed: null,
  wantsHelp: false,
  ...more,
});

/**
 * Intent, confidence and what was asked for. Looks in both languages, since people mix them; `language`
 * is that of the sentence said once a setting is changed.
 */
export function route(text: string, language: Language, around: RouteAround): Routed {
  const said = text.normalize('NFC').replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
  const { found, lastOffered } = around;
  if (found.level === 'acute' || (found.level === 'concern' && !found.soft)) {
    return routed('crisis', found.level === 'acute' ? 1 : 0.9);
  }
  if (said === '' || said.length > LONGEST) return routed('talk', 0.9);
  const bare = said.replace(/[\s.,!?~…·'"“”]+/gu, '');
  const forms = [
    { cues: ENGLISH_CUES, words: said },
    { cues: KOREAN_CUES, words: bare.toLowerCase() },
  ];
  const agrees = forms.some(({ cues, words }) => cues.agrees.test(words));
  if (agrees && lastOffered !== null) return routed('exercise', 0.9, { exercise: lastOffered });

  const scores = new Map<Target, number>();
  for (const { cues, words } of forms) addScores(scores, cues, words);
  const setting = spokenSetting(said, bare.toLowerCase(), language, around.preferences);
  const [target, score] = best(scores);
  if (setting !== null && score <= setting.confidence) {
    const { change, say } = setting;
    return routed('settings', setting.confidence, { change, changed: say });
  }
  if (target === null || score < ENOUGH) return routed('talk', 1 - score * 0.6);
  if (isExercise(target)) return routed('exercise', score, { exercise: target });
  return routed(target, score, { wantsHelp: target === 'crisis' });
}

function addScores(scores: Map<Target, number>, cues: Cues, words: string): void {
  const asks = cues.asking.test(words);
  const tells = !asks && (words.length > cues.short || cues.telling.test(words));
  for (const { target, weight, when, asked, anyLength, unless } of cues.cues) {
    if (asked === true && !asks) continue;
    if (!when.test(words) || unless?.test(words)) continue;
    const counts = tells && anyLength !== true && isExercise(target) ? weight * TOLD : weight;
    const before = scores.get(target);
    scores.set(target, before === undefined ? counts : Math.max(before, counts) + MORE);
  }
}

function best(scores: ReadonlyMap<Target, number>): readonly [Target | null, number] {
  let found: readonly [Target | null, number] = [null, 0];
  for (const [target, score] of scores) if (score > found[1]) found = [target, score];
  return found;
}
