import { describe, expect, it } from 'vitest';
import { createTurn } from '../../../src-renderer/seeing/turn.ts';
import { scoresOf } from './looks.ts';

const happy = scoresOf({ happy: 0.8 });
const calm = scoresOf({});

describe('what a turn hands on [C8]', () => {
  it('is the mean over the time of the turn, with how much of it was seen', () => {
    const turn = createTurn();
    turn.begin(10_000);
    turn.add(happy, happy, 3000);
    turn.add(calm, calm, 1000);
    turn.add(happy, happy, 1000);
    const hint = turn.hint(20_000);
    expect(hint?.emotion).toBe('happy');
    expect(hint?.confidence).toBeCloseTo(0.64);
    expect(hint?.coverage).toBeCloseTo(0.5);
    expect(hint?.longestMs).toBe(3000);
  });

  it('is no clear signal below 0.60', () => {
    const turn = createTurn();
    turn.begin(0);
    const weak = scoresOf({ sad: 0.59, happy: 0.1 });
    turn.add(weak, weak, 10_000);
    expect(turn.hint(10_000)).toBeNull();
  });

  it('is no clear signal where less than 40 % of the turn was seen', () => {
    const turn = createTurn();
    turn.begin(0);
    turn.add(happy, happy, 4000);
    expect(turn.hint(10_000)).not.toBeNull();
    expect(turn.hint(10_100)).toBeNull();
  });

  it('knows nothing of what was seen before it, nor after it is forgotten', () => {
    const turn = createTurn();
    turn.add(happy, happy, 5000);
    expect(turn.hint(5000)).toBeNull();
    turn.begin(5000);
    expect(turn.hint(6000)).toBeNull();
    turn.add(happy, happy, 1000);
    expect(turn.hint(6000)?.longestMs).toBe(1000);
    turn.begin(6000);
    expect(turn.hint(6001)).toBeNull();
    turn.add(happy, happy, 1000);
    turn.forget();
    expect(turn.hint(7000)).toBeNull();
  });

  it('takes weak disgust for neutral', () => {
    const turn = createTurn();
    turn.begin(0);
    const wry = scoresOf({ disgusted: 0.7 });
    turn.add(wry, calm, 2000);
    expect(turn.hint(2000)?.emotion).toBe('neutral');
  });

  it('does not take a face that goes on looking surprised for a surprise', () => {
    const turn = createTurn();
    const surprised = scoresOf({ surprised: 0.9 });
    turn.begin(0);
    turn.add(surprised, surprised, 2000);
    expect(turn.hint(2000)?.emotion).toBe('surprised');
    turn.add(surprised, surprised, 2000);
    expect(turn.hint(4000)).toBeNull();
  });

  it('hands on fear with its length, for words to tell fright from worry', () => {
    const turn = createTurn();
    const afraid = scoresOf({ fearful: 0.9 });
    turn.begin(0);
    for (let i = 0; i < 12; i += 1) turn.add(afraid, afraid, 1000);
    expect(turn.hint(12_000)).toMatchObject({ emotion: 'fearful', longestMs: 12_000 });
  });
});
