import { describe, expect, it } from 'vitest';
import { createReading } from '../../../src-renderer/seeing/reading.ts';
import { DARK, lookOf, NOBODY, TWO, watch } from './looks.ts';

/** A reading that knows the resting face, neutral unless said otherwise. */
function settled(resting: Parameters<typeof lookOf>[0] = {}) {
  const reading = createReading();
  reading.rest('starting');
  const room = watch(reading);
  room.sees(lookOf(resting), 61_000);
  return { reading, room };
}

const SMILE = lookOf({ happy: 0.9 });

describe('what looks come to [C8]', () => {
  it('tells nothing in the first minute but how much of the resting face is learned', () => {
    const reading = createReading();
    const room = watch(reading);
    expect(room.sees(SMILE, 30_000).every((label) => label === null)).toBe(true);
    expect(reading.seen.state).toBe('settling');
    expect(reading.seen.settled).toBeCloseTo(0.5, 1);
    room.sees(lookOf({}), 31_000);
    expect(reading.seen).toMatchObject({ state: 'seeing', settled: 1 });
  });

  it('learns the resting face from looks that count alone', () => {
    const reading = createReading();
    const room = watch(reading);
    room.sees(lookOf({}, { size: 60 }), 20_000);
    room.sees(NOBODY, 20_000);
    expect(reading.seen.settled).toBe(0);
  });

  it('tells a smile within five seconds, and calls a sad resting face neutral', () => {
    const { reading, room } = settled({ sad: 0.5 });
    room.sees(lookOf({ sad: 0.5 }), 10_000);
    expect(reading.seen.label).toBe('neutral');
    const labels = room.sees(SMILE, 6000);
    expect(labels.indexOf('happy')).toBeLessThan(20);
    expect(reading.seen.confidence).toBeGreaterThan(0.55);
  });

  it('does not take a talking mouth for a laughing one', () => {
    const { reading, room } = settled();
    const talking = lookOf({ happy: 0.62 });
    reading.personSpeaks(true);
    room.sees(talking, 10_000);
    expect(reading.seen.label).not.toBe('happy');
    reading.personSpeaks(false);
    room.sees(talking, 12_000);
    expect(reading.seen.label).toBe('happy');
  });

  it('is unknown after 3 s without a face, and nobody is there', () => {
    const { reading, room } = settled();
    room.sees(SMILE, 10_000);
    room.sees(NOBODY, 2750);
    expect(reading.seen).toMatchObject({ state: 'seeing', label: 'happy' });
    room.sees(NOBODY, 250);
    expect(reading.seen).toMatchObject({ state: 'nobody', label: null, confidence: 0, at: null });
  });

  it('drops all that was smoothed after 10 s, but not the resting face', () => {
    const { reading, room } = settled();
    room.sees(SMILE, 10_000);
    room.sees(NOBODY, 10_500);
    room.sees(lookOf({ sad: 0.9 }), 2000);
    expect(reading.seen).toMatchObject({ state: 'seeing', label: 'sad', settled: 1 });
    expect(reading.seen.confidence).toBeCloseTo(0.9, 5);
  });

  it('is unknown when a face is there but turned away for 3 s', () => {
    const { reading, room } = settled();
    room.sees(SMILE, 10_000);
    room.sees(lookOf({}, { yaw: 50 }), 3500);
    expect(reading.seen).toMatchObject({ state: 'seeing', label: null });
  });

  it("names nobody's face where there are two people, after a second of them", () => {
    const { reading, room } = settled();
    room.sees(SMILE, 10_000);
    room.sees(TWO, 500);
    expect(reading.seen).toMatchObject({ state: 'seeing', label: 'happy' });
    room.sees(TWO, 750);
    expect(reading.seen).toMatchObject({ state: 'many', label: null, at: null });
    room.sees(SMILE, 250);
    expect(reading.seen.state).toBe('seeing');
  });

  it('says that it is dark, and stays with it until a face is seen', () => {
    const { reading, room } = settled();
    room.sees(DARK, 1250);
    expect(reading.seen.state).toBe('dark');
    room.sees(NOBODY, 500);
    expect(reading.seen.state).toBe('dark');
    room.sees(NOBODY, 3000);
    expect(reading.seen.state).toBe('nobody');
    room.sees(lookOf({}), 250);
    expect(reading.seen.state).toBe('seeing');
  });

  it('hands on what a turn showed, and nothing of before or of the first minute', () => {
    const { reading, room } = settled();
    room.sees(lookOf({ sad: 0.9 }), 20_000);
    reading.beginTurn(room.now);
    room.sees(SMILE, 5000);
    const hint = reading.turnHint(room.now);
    expect(hint).toMatchObject({ emotion: 'happy', coverage: 1 });
    expect(hint?.confidence).toBeCloseTo(0.9);
    const fresh = createReading();
    const early = watch(fresh);
    fresh.beginTurn(early.now);
    early.sees(SMILE, 10_000);
    expect(fresh.turnHint(early.now)).toBeNull();
  });

  it('counts the time without looks against a turn', () => {
    const { reading, room } = settled();
    reading.beginTurn(room.now);
    room.sees(SMILE, 2000);
    room.wait(6000);
    expect(reading.turnHint(room.now)).toBeNull();
  });

  it('forgets what it told when the window is hidden, and keeps the resting face', () => {
    const { reading, room } = settled();
    room.sees(SMILE, 10_000);
    reading.rest('paused');
    expect(reading.seen).toEqual({
      state: 'paused',
      label: null,
      confidence: 0,
      at: null,
      settled: 1,
    });
    room.wait(60_000);
    room.sees(SMILE, 250);
    expect(reading.seen).toMatchObject({ state: 'seeing', label: null });
  });

  it('forgets everything when it is switched off', () => {
    const { reading, room } = settled();
    reading.beginTurn(room.now);
    room.sees(SMILE, 10_000);
    reading.forget();
    reading.rest('off');
    expect(reading.seen.settled).toBe(0);
    expect(reading.turnHint(room.now)).toBeNull();
  });
});
