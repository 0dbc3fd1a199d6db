import { create } from 'zustand';
import type { Fault } from '../../../src-preload/contract/faults.ts';
import type {
  HeardUpTo,
  Language,
  Message,
  Phase,
  RiskLevel,
  Slot,
  Vendor,
} from '../../../src-preload/contract/words.ts';

/**
 * What became of the microphone. `off`: not asked for yet. `busy`: another program holds it. `lost`: it went
 * away while it was open; talk mode goes on by itself when one is there again.
 */
export type MicrophoneState = 'off' | 'opening' | 'on' | 'refused' | 'missing' | 'busy' | 'lost';

/**
 * What a person should know of their devices: the chosen one is not there and the system's default serves;
 * a microphone is there again and open; the detector of speech died twice and talk mode is off.
 */
export type DeviceNews =
  | 'microphone-default'
  | 'microphone-back'
  | 'loudspeaker-default'
  | 'hearing-stopped';

/** The sentence that is sounding. */
export interface Caption {
  readonly turnId: string;
  readonly index: number;
  readonly text: string;
  /** [start, end) of the word being said, in characters of `text`. */
  readonly wordStart: number;
  readonly wordEnd: number;
}

export type Notice =
  | {
      readonly kind: 'switched';
      readonly slot: Slot;
      readonly from: Vendor;
      readonly to: Vendor | null;
      readonly fault: Fault;
    }
  | { readonly kind: 'continued'; readonly from: Vendor; readonly to: Vendor }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** Voice was asked for, but nothing can turn speech into text yet. */
  | { readonly kind: 'no-hearing' }
  | { readonly kind: 'device'; readonly news: DeviceNews };

export interface ConversationState {
  readonly phase: Phase;
  readonly microphone: MicrophoneState;
  readonly muted: boolean;
  /** Talk mode is on: the microphone is open and turns follow each other without a press. */
  readonly listening: boolean;
  /** True while the voice activity detector hears speech. */
  readonly speechHeard: boolean;
  /** Push-to-talk: the key or the disc is held. */
  readonly talkHeld: boolean;
  /** What is understood so far of what the person says; empty when nothing is. It may still change. */
  readonly partial: string;
  /** Her voice is lowered or held because the person may be speaking. */
  readonly held: boolean;
  /** The kept message that is being said once more. */
  readonly replaying: string | null;
  readonly conversationId: string | null;
  /** Nothing of the open conversation is kept. */
  readonly isPrivate: boolean;
  /** The open conversation, oldest first, without the reply that is running. */
  readonly messages: readonly Message[];
  /** The person's newest words; empty before the first. */
  readonly heard: string;
  /** The running reply as the model has written it so far; empty when none runs. */
  readonly reply: string;
  readonly turnId: string | null;
  readonly caption: Caption | null;
  /** The last full sentence said, kept on screen when the caption ends. */
  readonly lastSaid: string;
  /** Who answers now or answered last. */
  readonly answering: {
    readonly vendor: Vendor;
    readonly model: string;
    readonly remote: boolean;
  } | null;
  readonly voiceVendor: Vendor | null;
  readonly notice: Notice | null;
  readonly risk: RiskLevel;
  /** Language of the newest words. */
  readonly language: Language;
}

export const useConversation = create<ConversationState>()(() => ({
  phase: 'idle',
  microphone: 'off',
  muted: false,
  listening: false,
  speechHeard: false,
  talkHeld: false,
  partial: '',
  held: false,
  replaying: null,
  conversationId: null,
  isPrivate: false,
  messages: [],
  heard: '',
  reply: '',
  turnId: null,
  caption: null,
  lastSaid: '',
  answering: null,
  voiceVendor: null,
  notice: null,
  risk: 'none',
  language: 'en',
}));

/** What the conversation screen can do. Implemented by app/companion.ts over the host, hearing, the player and the avatar. */
export interface Companion {
  /** The talk disc: start listening, finish the turn, stop thinking, or interrupt and listen, by what is going on. */
  press(): void;
  /** Silence at once; back to idle. */
  stop(): void;
  toggleMute(): void;
  /** Push-to-talk: the key or the disc goes down, or is let go, which ends the turn. Going down interrupts her. */
  holdToTalk(down: boolean): void;
  /** She says no more of this; who was listened to still is. */
  hush(): void;
  /** Silences her for something done on the screen; says how much of her was heard, for the request that follows. */
  silence(): HeardUpTo | null;
  /** Says a kept reply once more. Resolves when it is accepted; rejects with a fault. */
  replay(messageId: string): Promise<void>;
  /** Sends typed words. Resolves when they are accepted; rejects with a fault, and nothing is lost then. */
  send(text: string): Promise<void>;
  /** Leaves the open conversation. Of a private one nothing is kept, and it is gone when it is left. */
  newConversation(options?: { readonly isPrivate: boolean }): Promise<void>;
  resume(conversationId: string): Promise<void>;
  dismissNotice(): void;
  /** Microphone loudness now, 0..1. Allocation free; call once a frame. */
  micLevel(): number;
  /** Loudness of Dal's voice now, 0..1. */
  voiceLevel(): number;
}
