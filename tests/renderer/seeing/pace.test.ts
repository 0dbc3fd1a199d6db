import { describe, expect, it } from 'vitest';
import { createPace } from '../../../src-renderer/seeing/pace.ts';

describe('the pace of looks [C8]', () => {
  it('begins with three a second, and keeps to it where looks are quick', () => {
    const pace = createPace();
    expect(pace.everyMs).toBeCloseTo(333.3, 0);
    pace.took(15);
    expect(pace.everyMs).toBeCloseTo(333.3, 0);
  });

  it('slows down where looks are slow, so that they take 8 % of a core', () => {
    const pace = createPace();
    pace.took(40);
    expect(pace.everyMs).toBe(500);
  });

  it('still looks every two seconds on the slowest machine', () => {
    const pace = createPace();
    pace.took(900);
    expect(pace.everyMs).toBe(2000);
  });

  it('does not take a busy moment for what looks cost, and notices when they cost more', () => {
    const pace = createPace();
    pace.took(20);
    pace.took(400);
    expect(pace.everyMs).toBeCloseTo(333.3, 0);
    for (let i = 0; i < 8; i += 1) pace.took(64);
    expect(pace.everyMs).toBe(800);
  });
});
