import type { Language, Region } from '../../src-preload/contract/words.ts';

/** What an operating system says of where and in which language it runs. */
export interface SystemHints {
  /** Most trusted first: `ko_KR.UTF-8`, `en-GB`, `C`, empty. */
  readonly locales: readonly (string | undefined)[];
  /** IANA name, for instance `Asia/Seoul`. */
  readonly timeZone: string | undefined;
}

// The member states but Ireland, which has lines of its own.
const EU_COUNTRIES = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

// Zones of the regions with lines of their own (IANA tz database, zone1970.tab).
const ZONES: readonly (readonly [Region, RegExp])[] = [
  ['KR', /^(Asia\/Seoul|ROK)$/],
  ['IE', /^(Europe\/Dublin|Eire)$/],
  ['GB', /^(Europe\/(London|Belfast|Jersey|Guernsey|Isle_of_Man)|GB|GB-Eire)$/],
  [
    'US',
    /^(US\/.+|Pacific\/Honolulu|America\/(New_York|Detroit|Chicago|Denver|Phoenix|Los_Angeles|Boise|Menominee|Anchorage|Juneau|Sitka|Metlakatla|Yakutat|Nome|Adak|(Indiana|Kentucky|North_Dakota)\/.+))$/,
  ],
  [
    'EU',
    /^(Europe\/(Vienna|Brussels|Sofia|Zagreb|Prague|Copenhagen|Tallinn|Helsinki|Mariehamn|Paris|Berlin|Busingen|Athens|Budapest|Rome|Riga|Vilnius|Luxembourg|Malta|Amsterdam|Warsaw|Lisbon|Bucharest|Bratislava|Ljubljana|Madrid|Stockholm)|Asia\/(Nicosia|Famagusta)|Africa\/Ceuta|Atlantic\/(Canary|Madeira|Azores))$/,
  ],
];

/** Zones that name no place. */
const PLACELESS = /^(Etc\/.+|UTC|UCT|GMT|Zulu|Universal|Greenwich)$/;

/**
 * Whose helplines to show at first. The time zone comes first, because it says where a computer
 * stands; a locale such as en_US is set by people everywhere. The language is never asked.
 */
export function regionOf(hints: SystemHints): Region {
  const zone = hints.timeZone;
  if (zone && !PLACELESS.test(zone)) {
    return ZONES.find(([, pattern]) => pattern.test(zone))?.[0] ?? 'other';
  }
  for (const locale of hints.locales) {
    const country = /^[a-z]{2,3}(?:[-_][A-Za-z]{4})?[-_]([A-Z]{2})\b/.exec(locale ?? '')?.[1];
    if (country) return regionOfCountry(country);
  }
  return 'other';
}

/** `country` is an ISO 3166 code of two capital letters. */
function regionOfCountry(country: string): Region {
  if (country === 'KR' || country === 'US' || country === 'GB' || country === 'IE') return country;
  return EU_COUNTRIES.has(country) ? 'EU' : 'other';
}

/** Korean where the first named language is Korean, English everywhere else. */
export function languageOf(locales: SystemHints['locales']): Language {
  const first = locales.find((locale) => locale && !/^(C|POSIX)\b/.test(locale));
  return first && /^ko\b|^ko[-_]/i.test(first) ? 'ko' : 'en';
}
