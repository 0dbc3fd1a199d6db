import type { Language } from '../../src-preload/contract/words.ts';
import type { Audio } from './ports.ts';
import { runProgram } from './run-program.ts';
import type { EngineVoice, VoiceEngine } from './system-voice-engine.ts';
import { decodeWav } from './wav.ts';

/**
 * Speech rate espeak-ng is asked for at pace 1, in its own words per minute. Measured with 1.51 on the
 * companion's kind of sentences: 160 gives 3.9 English syllables a second, 165 gives 4.7 Korean ones,
 * pauses included, both at the calm end of conversation. Its limits are 80 and 450.
 */
const WORDS_PER_MINUTE: Readonly<Record<Language, number>> = { en: 160, ko: 165 };
/** 0 to 99. Puts variant f3 at a median of 190 Hz in both languages: a woman's unexcited voice. */
const PITCH = 42;
/** 0 to 200. At the default of 100 some variants touch full scale; 85 leaves f3 nearly 3 dB,
 * the others 1, and a level of -20 dBFS while speaking, about that of the cloud voices. */
const AMPLITUDE = 85;

/** Variants that stayed clear of clipping and of harshness (energy above 4 kHz) when measured; the first is the default. */
const VARIANTS: readonly ({ readonly variant: string } & Readonly<Record<Language, string>>)[] = [
  { variant: 'f3', en: 'soft', ko: '부드러운 목소리' },
  { variant: 'f2', en: 'low', ko: '차분한 목소리' },
  { variant: 'Annie', en: 'bright', ko: '밝은 목소리' },
  { variant: 'm3', en: 'deep', ko: '굵은 목소리' },
  { variant: '', en: 'plain', ko: '기본 목소리' },
];

/** `en-gb` itself is left out: espeak-ng 1.51 ignores variants on it. */
const BASES = [
  { base: 'en-us', language: 'en', name: 'American English' },
  { base: 'en-gb-x-rp', language: 'en', name: 'British English' },
  { base: 'ko', language: 'ko', name: '한국어' },
] as const;

/** The engine behind `command`: `espeak-ng`, or its ancestor `espeak`, which takes the same options. */
export function createEspeakVoice(command: string): VoiceEngine {
  return {
    id: 'espeak-ng',
    async voices(signal) {
      const listed = (await runProgram(command, ['--voices'], '', signal)).toString('utf8');
      return voicesOf(listed);
    },
    async speak(text, voice, pace, signal): Promise<Audio> {
      const rate = Math.round(WORDS_PER_MINUTE[voice.language] * pace);
      const args = ['-v', voice.id, '-s', `${rate}`, '-p', `${PITCH}`, '-a', `${AMPLITUDE}`];
      // Nothing to say writes nothing at all, not even a header.
      const wav = await runProgram(command, [...args, '--stdin', '--stdout'], text, signal);
      return wav.length === 0 ? { samples: new Int16Array(0), sampleRate: 22_050 } : decodeWav(wav);
    },
  };
}

/** Of the table `--voices` prints: priority, language, age and gender, name, file, further languages. */
function voicesOf(listed: string): readonly EngineVoice[] {
  const installed = new Set(
    listed
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/)[1]?.toLowerCase()),
  );
  return BASES.filter(({ base }) => installed.has(base)).flatMap(({ base, language, name }) =>
    VARIANTS.map((manner) => ({
      id: manner.variant === '' ? base : `${base}+${manner.variant}`,
      label: `${name}, ${manner[language]}`,
      language,
    })),
  );
}
