import type { Language } from '../../src-preload/contract/words.ts';
import type { Audio } from './ports.ts';

/** One of the operating system's voices. */
export interface EngineVoice {
  /** As the engine names it, and as preferences keep it. */
  readonly id: string;
  /** For a person to choose by. */
  readonly label: string;
  readonly language: Language;
}

/** A program of the operating system that turns text into samples. */
export interface VoiceEngine {
  readonly id: 'espeak-ng' | 'say' | 'sapi';
  /** Korean and English voices, best first within a language. Throws AppError('provider/unavailable'). */
  voices(signal: AbortSignal): Promise<readonly EngineVoice[]>;
  /** `text` is speakable and not empty; `voice` is one of `voices()`. Throws AppError('provider/...'). */
  speak(text: string, voice: EngineVoice, pace: number, signal: AbortSignal): Promise<Audio>;
}
