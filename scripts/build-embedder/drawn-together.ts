import type { KoreanLexicon } from './korean-lexicon.ts';

/** How far a word moves towards the middle of its topic, and of its companions in the lexicon. */
const TO_TOPIC = 0.4;
const TO_COMPANIONS = 0.25;

/**
 * Newspapers know words in other company than a talk about oneself does. Moves the lexicon's English
 * words a little towards what they stand with there (after Faruqui and others, "Retrofitting word
 * vectors to semantic lexicons", 2015). Changes the vectors; all are of unit length before and after.
 */
export function drawTogether(
  vectorOf: (word: string) => Float64Array,
  { topics, companions }: Pick<KoreanLexicon, 'topics' | 'companions'>,
): void {
  const topicsOf = new Map<string, string[]>();
  for (const [topic, words] of topics) {
    for (const word of words) topicsOf.set(word, [...(topicsOf.get(word) ?? []), topic]);
  }
  const middles = new Map(
    [...topics].map(([topic, words]) => {
      // A word of two topics says little about either.
      const own = [...words].filter((word) => topicsOf.get(word)?.length === 1);
      return [topic, unit(sum(own.map(vectorOf)))];
    }),
  );
  const moved = new Map<string, Float64Array>();
  for (const word of new Set([...topicsOf.keys(), ...companions.keys()])) {
    const parts: Float64Array[] = [vectorOf(word)];
    const of = topicsOf.get(word) ?? [];
    for (const topic of of) {
      parts.push(times(middles.get(topic) as Float64Array, TO_TOPIC / of.length));
    }
    const beside = [...(companions.get(word) ?? [])];
    for (const other of beside) parts.push(times(vectorOf(other), TO_COMPANIONS / beside.length));
    moved.set(word, unit(sum(parts)));
  }
  for (const [word, vector] of moved) vectorOf(word).set(vector);
}

function sum(vectors: readonly Float64Array[]): Float64Array {
  const total = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    for (let i = 0; i < total.length; i += 1)
      total[i] = (total[i] as number) + (vector[i] as number);
  }
  return total;
}

const times = (vector: Float64Array, factor: number): Float64Array =>
  vector.map((value) => value * factor);

function unit(vector: Float64Array): Float64Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return times(vector, 1 / (Math.sqrt(squares) || 1));
}
