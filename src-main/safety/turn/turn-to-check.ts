import type { Language, RiskLevel, Role } from '../../../src-preload/contract/words.ts';
import type { Disorder } from './disorders.ts';

/** One reply of the companion and what it answers. */
export interface TurnToCheck {
  /** The person's words that are answered; '' where they said nothing. */
  readonly person: string;
  readonly reply: string;
  readonly language: Language;
  readonly level: RiskLevel;
  /** What was said before `person`, oldest first. */
  readonly before: readonly { readonly role: Role; readonly text: string }[];
  /** A guided exercise is led: four sentences may be said, and none needs to ask. */
  readonly leading: boolean;
  /** By the person, in this talk, `person` included. */
  readonly disordersNamed: readonly Disorder[];
  /** How the person feels; null where that is not known. */
  readonly valence: 'negative' | 'positive' | null;
}
