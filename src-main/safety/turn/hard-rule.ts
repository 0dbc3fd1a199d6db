/** What may never be said (sections 2.1 and 4 of the counselling notes, R11 to R13, R18). */
export const BREACHES = [
  'diagnosis',
  'medicine',
  'human-claim',
  'method',
  'secrecy',
  'shaming',
  'hopelessness',
  'number',
  'refusal',
  'pulled-no',
  'contract',
  'clinging',
  'unsafe-words',
  'looks',
] as const;
export type Breach = (typeof BREACHES)[number];

/** The rule of the notes that each one breaks. */
export const RULE_OF = {
  diagnosis: 'H1',
  medicine: 'H2',
  'human-claim': 'H3',
  method: 'H4',
  secrecy: 'H5',
  shaming: 'H6',
  hopelessness: 'H7',
  number: 'H8',
  refusal: 'H9',
  'pulled-no': 'H9',
  contract: 'H10',
  clinging: 'R12',
  'unsafe-words': 'R18',
  looks: 'R13',
} as const satisfies Record<Breach, string>;

/** Looks at one sentence in lower case. Quantifiers are bounded, so that its time is too. */
export interface HardRule {
  readonly when: RegExp;
  /** Excuses what stands behind it in the same clause: a denial, somebody else who said so. Ends with `$`. */
  readonly unlessAfter?: RegExp;
  /** Excuses what it follows upon: a denial, a report. Begins with `^`. */
  readonly unlessNext?: RegExp;
  /** Quoting it makes it no better. */
  readonly evenQuoted?: true;
}

export type HardRules = Readonly<Record<Exclude<Breach, 'number'>, readonly HardRule[]>>;
