import { describe, expect, it } from 'vitest';
import { facesThatCount, judgeLook } from '../../../src-renderer/seeing/look.ts';
import { DARK, lookOf, NOBODY, TWO } from './looks.ts';

describe('which looks count [C8]', () => {
  it.each([
    ['a face of 80 pixels', lookOf({}, { size: 80 }), 'counts'],
    ['a smaller one', lookOf({}, { size: 79.9 }), 'unclear'],
    ['a face turned by 30 degrees', lookOf({}, { yaw: -30 }), 'counts'],
    ['one turned further', lookOf({}, { yaw: 30.1 }), 'unclear'],
    ['a detection of 0.8', lookOf({}, { detection: 0.8 }), 'counts'],
    ['a doubtful one', lookOf({}, { detection: 0.79 }), 'unclear'],
    ['nobody', NOBODY, 'nobody'],
    ['nobody in the dark', DARK, 'dark'],
    ['nobody in a dim room', { ...NOBODY, brightness: 0.06 }, 'nobody'],
    ['a face that is clear although it is dark', { ...lookOf({}), brightness: 0.02 }, 'counts'],
    ['two people', TWO, 'many'],
  ])('judges %s', (_name, look, verdict) => {
    expect(judgeLook(look)).toBe(verdict);
  });

  it('reads the largest face, and takes others near its size for somebody', () => {
    const near = { size: 200, x: 0, y: 0, yaw: 0, detection: 0.9 };
    const other = { ...near, size: 100 };
    const poster = { ...near, size: 90 };
    const doubtful = { ...near, size: 150, detection: 0.7 };
    expect(facesThatCount([other, near, poster, doubtful])).toEqual({ face: near, others: 1 });
    expect(facesThatCount([poster, near])).toEqual({ face: near, others: 0 });
    expect(facesThatCount([])).toEqual({ face: null, others: 0 });
  });
});
