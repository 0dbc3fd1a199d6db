import type { TFunction } from 'i18next';
import type { SeeingShown } from '../../stores/seeing.ts';

/** What the chip says, and of what kind it is. */
export interface LookWords {
  readonly label: string;
  /** `guess` is the camera's, `said` the person's own; `state` says why there is neither. */
  readonly kind: 'guess' | 'said' | 'state';
  /** More of it, in a sentence. */
  readonly detail: string;
}

type Look = Pick<SeeingShown, 'state' | 'label' | 'said'>;

/** What a person says of themselves stands before every guess, and a guess only while one is made. */
export function lookWords({ state, label, said }: Look, t: TFunction): LookWords {
  if (said) {
    return { kind: 'said', label: t(`seeing.feelings.${said}`), detail: t('seeing.details.said') };
  }
  if (state === 'seeing' && label) {
    return { kind: 'guess', label: t(`seeing.looks.${label}`), detail: t('seeing.details.label') };
  }
  return {
    kind: 'state',
    label: t(`seeing.states.${state}`),
    detail: t(`seeing.details.${state}`),
  };
}

const WEAK_FROM = 60;
const SOME_FROM = 80;

/** How sure it is, in words: never sure, because a face alone does not say. */
export function certainty(percent: number): 'faint' | 'weak' | 'some' {
  if (percent >= SOME_FROM) return 'some';
  return percent >= WEAK_FROM ? 'weak' : 'faint';
}
