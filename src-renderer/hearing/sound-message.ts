import { BLOCK_SAMPLES } from './frames.ts';

/** The worklet's registered name. */
export const CAPTURE_PROCESSOR = 'bemore-capture';

/**
 * How a block travels from the audio thread to the detector: one buffer that is handed over, read,
 * and handed back to be filled again.
 */
export interface SoundMessage {
  readonly buffer: ArrayBuffer;
  /** One value: context time at the end of the block, seconds. */
  readonly time: Float64Array;
  readonly microphone: Float32Array;
  readonly played: Float32Array;
}

const TIME_BYTES = Float64Array.BYTES_PER_ELEMENT;
const SIDE_BYTES = BLOCK_SAMPLES * Float32Array.BYTES_PER_ELEMENT;
const MESSAGE_BYTES = TIME_BYTES + 2 * SIDE_BYTES;

export function soundMessage(buffer = new ArrayBuffer(MESSAGE_BYTES)): SoundMessage {
  return {
    buffer,
    time: new Float64Array(buffer, 0, 1),
    microphone: new Float32Array(buffer, TIME_BYTES, BLOCK_SAMPLES),
    played: new Float32Array(buffer, TIME_BYTES + SIDE_BYTES, BLOCK_SAMPLES),
  };
}
