/**
 * A second safety net: keys never reach a log in the first place, and should one do so after all,
 * what looks like one is replaced. Prefixes as Anthropic, OpenAI, Google and ElevenLabs issue them,
 * and whatever follows the word of an authorization header.
 */
const KEY_SHAPES = /(?:\b(?:sk|xi)[-_]|\bAIza)[\w-]{6,}|(?<=\bBearer )\S+/gi;

/** The text with everything that looks like a key replaced. */
export function redact(text: string): string {
  return text.replace(KEY_SHAPES, '[key]');
}
