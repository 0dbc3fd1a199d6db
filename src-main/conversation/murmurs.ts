/** Soft sounds of attention while the person talks at length: made once for each voice, kept in memory. */
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';
import type { ConversationPorts } from './ports.ts';
import type { Tally } from './tally.ts';

const SOUNDS: Readonly<Record<Language, readonly string[]>> = {
  ko: ['네.', '음.'],
  en: ['Mm-hm.', 'Mm.'],
};
/** At a pause this long of someone who has talked for so long. */
const AFTER_MS = 300;
const LENGTH_MS = 8000;
/** Sounds are made while the person talks, so that one is there when it is wanted. */
const PREPARE_MS = 3000;
/** Between two murmurs, and after sounds could not be made, before it is tried again. */
const BETWEEN_MS = 10_000;
const TRY_AGAIN_MS = 60_000;

export interface Murmur {
  readonly pcm: Uint8Array;
  readonly sampleRate: number;
}

export interface Murmurs {
  /**
   * Whether one is wanted in an unfinished pause after `spokenMs` of speech: the silence after which,
   * milliseconds, or null. Has the sounds of the voice that would answer now made. Never waits.
   */
  wanted(language: Language, spokenMs: number, level: RiskLevel): number | null;
  /** One that is there and may sound now; null otherwise. */
  next(language: Language): Murmur | null;
}

/** Only a natural voice murmurs: the system's voice says "네" as a word, and captions say nothing. */
const isNatural = (vendor: string): boolean => vendor !== 'system' && vendor !== 'captions';

export function createMurmurs(options: {
  preferences(): Preferences;
  readonly ports: Pick<ConversationPorts, 'now' | 'spend'>;
  beginTally(): Tally;
}): Murmurs {
  const { preferences, ports } = options;
  const made = new Map<string, readonly Murmur[]>();
  const triedAt = new Map<string, number>();
  let lastAt = Number.NEGATIVE_INFINITY;
  let count = 0;

  /** What decides how the voice sounds. */
  const voiceOf = (language: Language): string => {
    const { voiceChain, voices, elevenLabsVoice, baseUrls } = preferences();
    return JSON.stringify([language, voiceChain, voices, elevenLabsVoice, baseUrls]);
  };

  const make = async (language: Language, voice: string): Promise<void> => {
    const tally = options.beginTally();
    const murmurs: Murmur[] = [];
    const { pace } = preferences();
    try {
      for (const text of SOUNDS[language]) {
        const murmur = await whole({ text, language, pace }, tally);
        if (murmur === null) return;
        murmurs.push(murmur);
      }
      made.set(voice, murmurs);
    } finally {
      ports.spend(tally.lines(false));
    }
  };

  const prepare = (language: Language): void => {
    const voice = voiceOf(language);
    const tried = triedAt.get(voice) ?? Number.NEGATIVE_INFINITY;
    if (made.has(voice) || ports.now() - tried < TRY_AGAIN_MS) return;
    triedAt.set(voice, ports.now());
    make(language, voice).catch(() => undefined);
  };

  return {
    wanted(language, spokenMs, level) {
      const settings = preferences();
      if (!settings.murmurs || !settings.speaksAloud || level === 'acute') return null;
      if (spokenMs >= PREPARE_MS) prepare(language);
      return spokenMs >= LENGTH_MS ? AFTER_MS : null;
    },
    next(language) {
      const now = ports.now();
      if (now - lastAt < BETWEEN_MS) return null;
      const murmurs = made.get(voiceOf(language)) ?? [];
      const murmur = murmurs[count % Math.max(1, murmurs.length)];
      if (murmur === undefined) return null;
      lastAt = now;
      count += 1;
      return murmur;
    },
  };
}

/** The whole sound of one murmur; null where the voice that answers is not a natural one. */
async function whole(
  request: { readonly text: string; readonly language: Language; readonly pace: number },
  { providers }: Tally,
): Promise<Murmur | null> {
  const parts: Int16Array[] = [];
  let sampleRate = 0;
  const pieces = providers.speak({ ...request, manner: 'soft' }, new AbortController().signal);
  for await (const piece of pieces) {
    if (piece.kind !== 'audio' || !isNatural(piece.vendor)) return null;
    parts.push(piece.audio.samples);
    sampleRate = piece.audio.sampleRate;
  }
  if (parts.length === 0) return null;
  const samples = new Int16Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { pcm: new Uint8Array(samples.buffer), sampleRate };
}
