/** How English text is read out: abbreviations, capitals and signs. Numbers are in `english-amounts.ts`. */
import { addressAt } from './address.ts';
import { isSpelled } from './capitals.ts';
import { englishAmountAt } from './english-amounts.ts';
import { matchAt, type Reading } from './reading.ts';

const ADDRESS = { dot: 'dot', web: 'the web address', mail: 'the email address', endings: {} };

const ABBREVIATION =
  /(?:e\.\s?g|i\.\s?e|a\.m|p\.m|mrs|mr|ms|dr|prof|jr|sr|vs|etc|approx|esp|incl|appt|dept)\.|no\.(?=\s?\d)|(?:vs|eg|ie)(?![\w.'’])|w\/o?(?!\w)|n\/a(?!\w)/iy;
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'e.g.': 'for example',
  eg: 'for example',
  'i.e.': 'that is',
  ie: 'that is',
  'a.m.': 'A M',
  'p.m.': 'P M',
  'mr.': 'Mister',
  'mrs.': 'Missus',
  'ms.': 'Miss',
  'dr.': 'Doctor',
  'prof.': 'Professor',
  'jr.': 'Junior',
  'sr.': 'Senior',
  'vs.': 'versus',
  vs: 'versus',
  'etc.': 'et cetera',
  'approx.': 'approximately',
  'esp.': 'especially',
  'incl.': 'including',
  'appt.': 'appointment',
  'dept.': 'department',
  'no.': 'number',
  'w/': 'with',
  'w/o': 'without',
  'n/a': 'not applicable',
};
/** Whose dot may end a sentence as well. */
const LAST_WORD = /^(?:etc|[ap]\.m|jr|sr)\.$/i;
const CAPITALS = /([A-Z]{2,})(['’][A-Z]+)?('?s)?(?![A-Za-z])/y;
const END = /^["'”’)]*\s*$/;
const ENDING = /^["'”’)]*(?:\s+[A-Z]|\s*$)/;
const PHD = /Ph\.?D\.?/y;
const INITIALS = /(?:[A-Z]\.){2,}/y;
const JOINT = /^\p{L}(?:\/\p{L}|-\d)/u;
const SIGN = /\s*(?:->|=>|-->|→|⇒|➔|↔)\s*|\s*[&+=×÷≈±]\s*|@(?=\s|$)|\s*[/|]\s+|~(?=\s?\d)|#(?=\d)/y;
const SIGNS: Readonly<Record<string, string>> = {
  '->': ' to ',
  '=>': ' to ',
  '-->': ' to ',
  '→': ' to ',
  '⇒': ' to ',
  '➔': ' to ',
  '↔': ' and ',
  '&': ' and ',
  '+': ' plus ',
  '=': ' equals ',
  '×': ' times ',
  '÷': ' divided by ',
  '≈': ' about ',
  '±': ' plus or minus ',
  '@': 'at',
  '/': ', ',
  '|': ', ',
  '~': 'about ',
  '#': 'number ',
};

export function englishAt(text: string, at: number): Reading | null {
  return (
    addressAt(text, at, ADDRESS) ??
    englishAmountAt(text, at) ??
    wordAt(text, at) ??
    signAt(text, at)
  );
}

function wordAt(text: string, at: number): Reading | null {
  if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return null;
  const short = matchAt(ABBREVIATION, text, at)?.[0];
  if (short !== undefined) {
    const after = text.slice(at + short.length);
    const said = ABBREVIATIONS[short.toLowerCase().replace(/\s/g, '')] ?? short;
    const ends = short.endsWith('.') && (LAST_WORD.test(short) ? ENDING : END).test(after);
    return { said: ends ? `${said}.` : said, length: short.length };
  }
  const degree = matchAt(PHD, text, at);
  if (degree) return { said: 'P H D', length: degree[0].length };
  const initials = matchAt(INITIALS, text, at);
  if (initials) {
    const said = initials[0].slice(0, -1).split('.').join(' ');
    const ends = /^\s*$/.test(text.slice(at + initials[0].length));
    return { said: ends ? `${said}.` : said, length: initials[0].length };
  }
  const loud = matchAt(CAPITALS, text, at);
  if (!loud || loud[0] === 'OK') return null;
  const [all, capitals = '', contraction, plural] = loud;
  const isCountry = capitals === 'US' && /\bthe\s$/i.test(text.slice(0, at));
  const spelled = contraction === undefined && (isSpelled(capitals) || isCountry);
  // SSRIs is "S S R I's".
  const said = spelled ? [...capitals].join(' ') + (plural ? "'s" : '') : all.toLowerCase();
  return { said, length: all.length };
}

function signAt(text: string, at: number): Reading | null {
  if (JOINT.test(text.slice(at - 1, at + 2))) {
    // PHQ-9 is "P H Q nine"; he/she is "he or she", but and/or "and or".
    const isOr = text[at] === '/' && !/\band$/i.test(text.slice(0, at));
    return { said: isOr ? ' or ' : ' ', length: 1 };
  }
  const sign = matchAt(SIGN, text, at)?.[0];
  if (sign === undefined) return null;
  return { said: SIGNS[sign.trim()] ?? '', length: sign.length };
}
