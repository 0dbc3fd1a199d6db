import { endsInConsonant } from './hangul.ts';
import { COPULAS, LONG_NOUN_ONLY, PARTICLES, SURE_NOUN } from './korean-endings.ts';
import { verbStems } from './korean-verbs.ts';

/** Particles follow each other (에서는, 한테까지도); more than three are not said. */
const MOST_PARTICLES = 3;
const LONGEST_PARTICLE = 3;

/**
 * What a Korean word may be made of: nouns as they are, verbs and adjectives with 다 (갔어요: 가다). Where
 * a form is of several, all of them; whoever looks for a word has the same ones. Not empty.
 */
export function koreanStems(word: string): readonly string[] {
  for (const copula of COPULAS) {
    if (word.length > copula.length && word.endsWith(copula)) {
      const noun = word.slice(0, -copula.length);
      return noun === '아니' ? [noun, '아니다'] : [noun, ...nounStems(noun).slice(1)];
    }
  }
  if (SURE_NOUN.test(word)) return nounStems(word);
  const stems = new Set<string>();
  const verbs = verbStems(word);
  if (!verbs.isSure) for (const noun of nounStems(word)) stems.add(noun);
  for (const stem of verbs.stems) {
    stems.add(`${stem}다`);
    for (const noun of nounsIn(stem)) stems.add(noun);
  }
  if (stems.size === 0) stems.add(word);
  return [...stems];
}

/** 걱정하다 and 걱정되다 are 걱정 too, 학생이다 is 학생. */
function nounsIn(stem: string): readonly string[] {
  const made = /^(.+)(?:하|이)$/u.exec(stem) ?? /^(..+)(?:되|스럽|당하|시키)$/u.exec(stem);
  return made?.[1] ? [made[1]] : [];
}

function nounStems(word: string): readonly string[] {
  const stems = [word];
  let rest = word;
  for (let count = 0; count < MOST_PARTICLES; count++) {
    const particle = particleOf(rest);
    if (particle === null) break;
    // What stood before a long particle is certain; before a short one either may be meant.
    if (particle.length > 1 && rest !== word) stems.pop();
    rest = rest.slice(0, -particle.length);
    stems.push(rest);
  }
  return stems;
}

/** The longest particle a noun ends in. */
function particleOf(word: string): string | null {
  for (let length = Math.min(LONGEST_PARTICLE, word.length - 1); length > 0; length--) {
    const particle = word.slice(-length);
    const after = PARTICLES.get(particle);
    if (after === undefined) continue;
    const noun = word.slice(0, -length);
    if (LONG_NOUN_ONLY.has(particle) && noun.length < 2) continue;
    const isClosed = endsInConsonant(noun);
    // After Latin letters and digits nobody knows how they are read.
    if (isClosed === null || after === 'either') return particle;
    if (after === 'consonant' ? isClosed : !isClosed || (after === 'vowel-or-l' && endsInL(noun))) {
      return particle;
    }
  }
  return null;
}

const endsInL = (noun: string): boolean => noun.normalize('NFD').endsWith('\u11af');
