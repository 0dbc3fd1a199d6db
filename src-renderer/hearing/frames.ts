import { HEARING_RATE } from '../../src-preload/contract/limits.ts';

/** Samples of a block, the finest step of hearing: 8 ms. */
export const BLOCK_SAMPLES = 128;
export const BLOCK_MS = (BLOCK_SAMPLES / HEARING_RATE) * 1000;
/** Samples of a frame, what the speech model judges at a time: 32 ms (Silero v5 takes no other length). */
export const FRAME_SAMPLES = 512;
export const FRAME_MS = (FRAME_SAMPLES / HEARING_RATE) * 1000;
export const BLOCKS_PER_FRAME = FRAME_SAMPLES / BLOCK_SAMPLES;
