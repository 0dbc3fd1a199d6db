/** Sounds of a word, or null when it is not known. */
export type Lookup = (word: string) => string | null;

/** Ends in s, z, sh, ch or j, so that another s needs a vowel. */
const HISSES = /[sc]\]?\??$/;
/** Ends in t or d. */
const STOPS = /t\]?\??$/;

/**
 * Sounds of an inflected word whose stem is known: possessives, plurals, -ed, -ing, -er, -ly.
 * The dictionary leaves out what this gives exactly.
 */
export function inflected(word: string, lookup: Lookup): string | null {
  const possessive = /^(.{2,})(?:'s|s')$/.exec(word);
  if (possessive) {
    const stem = word.endsWith("s'") ? word.slice(0, -1) : (possessive[1] as string);
    const sounds = lookup(stem) ?? inflected(stem, lookup);
    if (sounds === null) return null;
    return word.endsWith("s'") ? sounds : withS(sounds);
  }
  if (/[^s]s$/.test(word)) {
    const known = lookup(word.slice(0, -1));
    if (known) return withS(known);
    if (word.endsWith('es')) {
      const stem = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -2);
      const sounds = lookup(stem);
      if (sounds) return withS(sounds);
    }
    // workers, meetings
    if (/(?:er|ing)s$/.test(word)) {
      const sounds = inflected(word.slice(0, -1), lookup);
      if (sounds) return withS(sounds);
    }
    return null;
  }
  return (
    ending(word, 'ed', lookup, (stem) => stem + (STOPS.test(stem) ? 'It' : 't')) ??
    ending(word, 'ing', lookup, (stem) => `${stem}Ik`) ??
    ending(word, 'er', lookup, (stem) => `${stem}R`) ??
    (word.length > 4 && word.endsWith('ly') ? adverb(word, lookup) : null)
  );
}

function withS(sounds: string): string {
  return sounds + (HISSES.test(sounds) ? 'Is' : 's');
}

function adverb(word: string, lookup: Lookup): string | null {
  const sounds = lookup(word.slice(0, -2));
  return sounds && (sounds.endsWith('l') ? `${sounds}i` : `${sounds}li`);
}

/** walk-ed, hop-p-ed, hop-ed (from hope), carri-ed. */
function ending(
  word: string,
  suffix: string,
  lookup: Lookup,
  join: (stem: string) => string,
): string | null {
  if (!word.endsWith(suffix) || word.length < suffix.length + 2) return null;
  const stem = word.slice(0, -suffix.length);
  const doubled = /([bdfglmnprtvz])\1$/.test(stem) ? lookup(stem.slice(0, -1)) : null;
  const silentE = lookup(`${stem}e`);
  const fromY = suffix !== 'ing' && stem.endsWith('i') ? lookup(`${stem.slice(0, -1)}y`) : null;
  const sounds = doubled ?? silentE ?? fromY ?? lookup(stem);
  return sounds ? join(sounds) : null;
}
