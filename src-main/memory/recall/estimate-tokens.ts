/** Signs to a token, as tokenizers of large models cut text on average. */
const SIGNS_A_TOKEN = 4;
const HANGUL_A_TOKEN = 1.4;
const HANGUL = /\p{Script=Hangul}/gu;

/** How many tokens a text comes to, roughly and rather too many. */
export function estimateTokens(text: string): number {
  const hangul = text.match(HANGUL)?.length ?? 0;
  return Math.ceil((text.length - hangul) / SIGNS_A_TOKEN + hangul / HANGUL_A_TOKEN);
}
