/** What a vendor takes in one call. */
export interface EmbeddingLimits {
  /** Texts. */
  readonly texts: number;
  /** Of one text; what follows is left out, because vendors refuse all texts for one that is too long. */
  readonly characters: number;
}

/** The vectors of any number of texts, by as many calls as it takes, one after the other. */
export async function embedInBatches(
  texts: readonly string[],
  limits: EmbeddingLimits,
  embed: (batch: readonly string[]) => Promise<readonly Float32Array[]>,
): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += limits.texts) {
    const batch = texts.slice(from, from + limits.texts);
    vectors.push(...(await embed(batch.map((text) => beginning(text, limits.characters)))));
  }
  return vectors;
}

/** Never half of a surrogate pair. */
function beginning(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const last = text.charCodeAt(characters - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? characters - 1 : characters);
}
