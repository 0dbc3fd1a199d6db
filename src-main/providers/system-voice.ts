/** The operating system's own voice, as samples: no key, no network, never refused. */
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { SpeechPiece, SpeechRequest, TextToSpeech } from './ports.ts';
import { soften } from './soft.ts';
import { speakableText } from './speakable-text.ts';
import type { EngineVoice, VoiceEngine } from './system-voice-engine.ts';
import { createEspeakVoice } from './system-voice-espeak.ts';
import { createSapiVoice } from './system-voice-sapi.ts';
import { createSayVoice } from './system-voice-say.ts';
import { trimSilence } from './trim-silence.ts';

/** How long a sentence without a word in it ("...") lasts. */
const WORDLESS_MS = 400;

interface Installed {
  readonly engine: VoiceEngine;
  readonly voices: readonly EngineVoice[];
}

/** The engine of this computer once found. Not finding one is not remembered: it may be installed while we run. */
let found: Promise<Installed | null> | null = null;

/** The engine this computer speaks with, or null. Looks once; later calls are free. */
export async function findSystemVoice(): Promise<VoiceEngine['id'] | null> {
  return (await installed())?.engine.id ?? null;
}

/** Voices to choose from, best first; empty when there is no engine. */
export async function listSystemVoices(
  language?: Language,
): Promise<readonly { readonly id: string; readonly label: string }[]> {
  const voices = (await installed())?.voices ?? [];
  return voices
    .filter((voice) => language === undefined || voice.language === language)
    .map(({ id, label }) => ({ id, label }));
}

/**
 * Speaks each sentence as one piece, without silence around it. A voice chosen for another language gives
 * way to the best one of the sentence's. Throws AppError('provider/unavailable') when there is no
 * engine, or none of its voices speaks the language.
 */
export function createSystemVoice(): TextToSpeech {
  return {
    vendor: 'system',
    model: '',
    async *speak(request, signal) {
      signal.throwIfAborted();
      const system = await installed();
      if (!system) throw new AppError('provider/unavailable', { language: request.language });
      yield await speakWith(system, request, signal);
    },
  };
}

async function speakWith(
  { engine, voices }: Installed,
  request: SpeechRequest,
  signal: AbortSignal,
): Promise<SpeechPiece> {
  const ofLanguage = voices.filter((voice) => voice.language === request.language);
  const voice = ofLanguage.find(({ id }) => id === request.voice) ?? ofLanguage[0];
  if (!voice) throw new AppError('provider/unavailable', { language: request.language });
  const text = speakableText(request.text);
  if (text === '') return { kind: 'silent', durationMs: WORDLESS_MS };
  const whole = trimSilence(await engine.speak(text, voice, request.pace, signal));
  const audio = request.manner === 'soft' ? soften(whole) : whole;
  return audio.samples.length === 0
    ? { kind: 'silent', durationMs: WORDLESS_MS }
    : { kind: 'audio', audio, timing: null };
}

function installed(): Promise<Installed | null> {
  found ??= lookFor().then((system) => {
    if (!system) found = null;
    return system;
  });
  return found;
}

async function lookFor(): Promise<Installed | null> {
  const espeak = [createEspeakVoice('espeak-ng'), createEspeakVoice('espeak')];
  const engines =
    process.platform === 'darwin'
      ? [createSayVoice('/usr/bin/say'), ...espeak]
      : process.platform === 'win32'
        ? [createSapiVoice(windowsPowerShell()), ...espeak]
        : espeak;
  for (const engine of engines) {
    const voices = await engine.voices(AbortSignal.timeout(20_000)).catch(() => []);
    if (voices.length > 0) return { engine, voices };
  }
  return null;
}

/** By its full path: a bare name is first looked for in the current folder on Windows. */
function windowsPowerShell(): string {
  const windows = process.env.SystemRoot ?? 'C:\\Windows';
  return `${windows}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
}
