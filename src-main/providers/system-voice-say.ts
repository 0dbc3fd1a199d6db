import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { Audio } from './ports.ts';
import { runProgram } from './run-program.ts';
import type { EngineVoice, VoiceEngine } from './system-voice-engine.ts';
import { decodeWav } from './wav.ts';

/** macOS voices speak 175 to 200 words a minute of their own; Dal is calmer. */
const WORDS_PER_MINUTE: Readonly<Record<Language, number>> = { en: 170, ko: 175 };

/** Unhurried voices first. Premium and enhanced downloads of a voice come before its compact one. */
const PREFERRED = ['Yuna', 'Ava', 'Zoe', 'Allison', 'Samantha', 'Serena', 'Kate', 'Jian', 'Suhyun'];

/** Toys of macOS (bells, whispers, robots) that nobody in distress wants to be comforted by. */
const NOVELTIES =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Fred|Good News|Hysterical|Jester|Junior|Kathy|Organ|Pipe Organ|Princess|Ralph|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/;

/** macOS `say`. */
export function createSayVoice(command: string): VoiceEngine {
  return {
    id: 'say',
    async voices(signal) {
      return voicesOf((await runProgram(command, ['-v', '?'], '', signal)).toString('utf8'));
    },
    async speak(text, voice, pace, signal): Promise<Audio> {
      // `say` writes sound to files only. The folder is this account's alone and lives for one sentence.
      const folder = await mkdtemp(join(tmpdir(), 'bemore-voice-'));
      const file = join(folder, 'speech.wav');
      try {
        const rate = Math.round(WORDS_PER_MINUTE[voice.language] * pace);
        const format = ['--file-format=WAVE', '--data-format=LEI16@22050'];
        const args = ['-v', voice.id, '-r', `${rate}`, '-o', file, ...format, '-f', '-'];
        await runProgram(command, args, text, signal);
        const wav = await readFile(file).catch((error: unknown) => {
          throw new AppError('provider/unavailable', undefined, { cause: error });
        });
        return decodeWav(wav);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Of the lines `say -v '?'` prints: `Yuna (Enhanced)     ko_KR    # 안녕하세요`. */
function voicesOf(listed: string): readonly EngineVoice[] {
  const voices: EngineVoice[] = [];
  for (const line of listed.split('\n')) {
    const [, id, language] = /^(.+?)\s+(ko|en)[_-][A-Za-z0-9]+\s+#/.exec(line) ?? [];
    if (!id || NOVELTIES.test(id)) continue;
    voices.push({ id, label: id, language: language === 'ko' ? 'ko' : 'en' });
  }
  return voices
    .map((voice, at) => ({ voice, at, rank: rankOf(voice.id) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ voice }) => voice);
}

/** Lower is better. */
function rankOf(id: string): number {
  const quality = id.includes('(Premium)') ? 0 : id.includes('(Enhanced)') ? 1 : 2;
  const known = PREFERRED.findIndex((name) => id === name || id.startsWith(`${name} (`));
  return quality * 100 + (known === -1 ? PREFERRED.length : known);
}
