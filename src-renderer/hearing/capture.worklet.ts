import { HEARING_RATE } from '../../src-preload/contract/limits.ts';
import { createDecimator } from './decimator.ts';
import { BLOCK_SAMPLES } from './frames.ts';
import { CAPTURE_PROCESSOR, type SoundMessage, soundMessage } from './sound-message.ts';

/** The part of an audio worklet's global scope used here; the renderer is compiled against the DOM. */
declare const sampleRate: number;
declare const currentTime: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: typeof AudioWorkletProcessor): void;

/** Frames of one call; the specification leaves room for other sizes. */
const LONGEST_QUANTUM = 2048;

/** Hands the microphone (input 0) and what the loudspeaker plays (input 1) to the detector, at 16 kHz. */
class Capture extends AudioWorkletProcessor {
  readonly #decimators = [
    createDecimator(sampleRate, LONGEST_QUANTUM),
    createDecimator(sampleRate, LONGEST_QUANTUM),
  ] as const;
  readonly #pieces = [
    new Float32Array(pieceLength(LONGEST_QUANTUM)),
    new Float32Array(pieceLength(LONGEST_QUANTUM)),
  ] as const;
  readonly #silence = new Float32Array(LONGEST_QUANTUM);
  readonly #mixed = new Float32Array(LONGEST_QUANTUM);
  /** Buffers the detector has handed back. */
  readonly #spare: ArrayBuffer[] = [];
  #filling: SoundMessage = soundMessage();
  #filled = 0;
  #stopped = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<ArrayBuffer | 'stop'>) => {
      if (data === 'stop') this.#stopped = true;
      else this.#spare.push(data);
    };
  }

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const microphone = inputs[0]?.[0];
    const played = inputs[1] ?? [];
    const length = microphone?.length ?? played[0]?.length ?? 128;
    const quantum = length === LONGEST_QUANTUM ? this.#silence : this.#silence.subarray(0, length);
    const made = this.#decimators[0].push(microphone ?? quantum, this.#pieces[0]);
    this.#decimators[1].push(this.#oneChannel(played) ?? quantum, this.#pieces[1]);
    for (let i = 0; i < made; i += 1) {
      this.#filling.microphone[this.#filled] = this.#pieces[0][i] as number;
      this.#filling.played[this.#filled] = this.#pieces[1][i] as number;
      this.#filled += 1;
      if (this.#filled === BLOCK_SAMPLES) {
        this.#post(currentTime + length / sampleRate - (made - 1 - i) / HEARING_RATE);
      }
    }
    return !this.#stopped;
  }

  #post(time: number): void {
    this.#filling.time[0] = time;
    const { buffer } = this.#filling;
    this.port.postMessage(buffer, [buffer]);
    this.#filling = soundMessage(this.#spare.pop());
    this.#filled = 0;
  }

  #oneChannel(channels: readonly Float32Array[]): Float32Array | undefined {
    const [left, right] = channels;
    if (!left || !right) return left;
    for (let i = 0; i < left.length; i += 1) {
      this.#mixed[i] = ((left[i] as number) + (right[i] as number)) / 2;
    }
    return this.#mixed.subarray(0, left.length);
  }
}

function pieceLength(quantum: number): number {
  return Math.ceil((quantum * HEARING_RATE) / sampleRate) + 1;
}

registerProcessor(CAPTURE_PROCESSOR, Capture);
