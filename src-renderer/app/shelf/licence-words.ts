import type { TFunction } from 'i18next';

/** Addresses that files give for a licence, and how it is called. */
const LICENCES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\S*/i, 'CC0 1.0'],
  [/^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)\S*/i, 'CC $1 $2'],
  [/^https?:\/\/vrm\.dev\/licenses\/1\.0\S*/i, 'VRM Public License 1.0'],
];

/** Terms as VRM 1.0 and 0.x spell them; null says nothing that must be known. */
const TERMS = {
  'commercialUsage: personalNonProfit': 'personal',
  'commercialUsage: personalProfit': 'personalCommercial',
  'commercialUsage: corporation': 'any',
  'commercialUssageName: Allow': 'commercial',
  'commercialUssageName: Disallow': 'nonCommercial',
  'creditNotation: required': 'credit',
  'creditNotation: unnecessary': null,
  'modification: prohibited': 'noChanges',
  'modification: allowModification': 'changes',
  'modification: allowModificationRedistribution': 'changesPassOn',
} as const;

/**
 * A licence as its file words it, with well-known addresses as names, its terms in the person's
 * language and nothing said twice; the rest stays word for word.
 */
export function licenceWords(licence: string, t: TFunction): string {
  const parts = licence.split(' · ').map((part) => {
    if (isTerm(part)) {
      const term = TERMS[part];
      return term === null ? '' : t(`avatar.terms.${term}`);
    }
    const found = LICENCES.find(([pattern]) => pattern.test(part));
    if (!found) return part;
    return part.replace(...found).replace(/^CC [a-z-]+/, (kind) => kind.toUpperCase());
  });
  return [...new Set(parts)].filter(Boolean).join(' · ');
}

function isTerm(part: string): part is keyof typeof TERMS {
  return Object.hasOwn(TERMS, part);
}
