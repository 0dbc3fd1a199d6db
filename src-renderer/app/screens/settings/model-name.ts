const UPPER = new Set(['gpt', 'tts', 'stt']);

function word(part: string): string {
  if (UPPER.has(part) || /^\d+m$/.test(part)) return part.toUpperCase();
  return /^[a-z]/.test(part) && !/^v\d/.test(part) ? part[0]?.toUpperCase() + part.slice(1) : part;
}

/**
 * A readable name for the model ids of the vendors we offer; any other id is shown as it is.
 * Version digits written apart are joined (4-5 becomes 4.5), a trailing date is dropped.
 */
export function modelName(id: string): string {
  const known =
    /^(claude|gemini|gpt|eleven|scribe|text-embedding|whisper|supertonic|kokoro)[-_]/.test(id);
  if (!known) return id;
  const parts = id
    .replace(/^eleven_/, '')
    .replace(/-(20\d{6}|latest)$/, '')
    .split(/[-_]/);
  const words: string[] = [];
  for (const part of parts) {
    const before = words.at(-1);
    if (/^\d{1,2}$/.test(part) && before && /(^|v)\d{1,2}$/.test(before))
      words[words.length - 1] = `${before}.${part}`;
    else words.push(word(part));
  }
  return words.join(' ').replace(/^GPT (?=\d)/, 'GPT-');
}
