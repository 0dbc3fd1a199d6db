/** Where the first sentence of a reply may be cut, so that its voice begins before it is written to its end. */

/** Least of a clause that can stand by itself, and least that must be left of its sentence. */
const ENGLISH = { words: 4, letters: 20, restWords: 3, restLetters: 12 };
const KOREAN = { words: 4, letters: 9, restWords: 2, restLetters: 6 };
/** Without any better place a Korean sentence is cut after so many eojeols. */
const MANY_EOJEOLS = 7;

/** After a comma or a dash, or before a word that begins a clause. */
const ENGLISH_JOINT =
  /[,;:](?=\s)|\s?[—–](?=\s|\p{L})|\s-(?=\s)|(?=\s(?:and|but|because|while|when|if|which|although|though|since|until|unless)\s)|(?=\sso\s(?:i|you|it|we|they|he|she|that|there|let|what|how)\b)/giu;
const KOREAN_JOINT = /(?=\s)|[,;:，、](?=\s)/gu;
/** Endings that join clauses. Bare 고, 면 and 서 end nouns as well (창고, 측면, 순서), so what stands before them counts. */
const CONNECTIVE =
  /(?:(?:하|되|있|없|싶|않|같|[았었했였겠]|들|지|오|가|보|쉬|먹|놓|주|두|받|나|리|르|느끼|시)고|(?:으|하|되|다|려|지|오|가|보|들|나|쉬|시|리|끄|느끼|[^측반라방표지]이)면|(?:[어아해여려워와져켜겨쳐러]|면)서|지만|[는은인던텐한운]데|니까|(?:으|하|보|오)니|려고|도록|거나|든지|다가|자마자|때문에|때|때는|동안|후에|전에|채로|듯이|만큼)$/u;
const NOT_CONNECTIVE = /(?:가운데|그래서|어디서|여기서)$/u;
const CONJUNCTION =
  /^\s+(?:그리고|그런데|하지만|그래서|그러나|그러면|그래도|왜냐하면|또는|혹은)\s/u;
/** Where else a breath may fall. */
const PHRASE = /(?:에서|에게|한테|까지|부터|에는|에도|때문에)$/u;

/**
 * Where the first clause of a sentence ends; null for none, also while that depends on what is still
 * to be written.
 */
export function endOfFirstClause(sentence: string): number | null {
  const isKorean = /\p{Script=Hangul}/u.test(sentence);
  const least = isKorean ? KOREAN : ENGLISH;
  const joints = isKorean ? KOREAN_JOINT : ENGLISH_JOINT;
  joints.lastIndex = 0;
  for (const joint of sentence.matchAll(joints)) {
    const end = joint.index + joint[0].length;
    const clause = sentence.slice(0, end);
    if (words(clause) < least.words || letters(clause) < least.letters) continue;
    if (isKorean && !endsKoreanClause(clause, sentence.slice(end))) continue;
    if (isEnclosed(clause)) continue;
    const rest = sentence.slice(end);
    // Later joints would leave still less.
    return words(rest) >= least.restWords && letters(rest) >= least.restLetters ? end : null;
  }
  return null;
}

function endsKoreanClause(clause: string, rest: string): boolean {
  if (CONJUNCTION.test(rest)) return true;
  if (/[,;:，、]$/u.test(clause)) return true;
  const last = clause.slice(clause.search(/\S+$/u));
  if (CONNECTIVE.test(last) && !NOT_CONNECTIVE.test(last)) return true;
  return words(clause) >= MANY_EOJEOLS && PHRASE.test(last);
}

/** Within quotes or brackets. */
function isEnclosed(clause: string): boolean {
  const count = (pattern: RegExp): number => clause.match(pattern)?.length ?? 0;
  return (
    count(/"/g) % 2 === 1 ||
    count(/[“「『(]/g) > count(/[”」』)]/g) ||
    count(/(?<![\p{L}\p{N}])['‘](?=\S)/gu) > count(/(?<=[^\s])['’](?![\p{L}\p{N}])/gu)
  );
}

function words(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

function letters(text: string): number {
  return text.replace(/\s+$/u, '').replace(/^\s+/u, '').length;
}
