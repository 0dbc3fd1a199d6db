import type { TFunction } from 'i18next';
import type { Fault } from '../../src-preload/contract/faults.ts';

/** What happened, for a person. */
export const faultSentence = ({ code, params }: Fault, t: TFunction): string =>
  t(`faults.${code}`, { ...params });
