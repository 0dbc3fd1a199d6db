import { describe, expect, it } from 'vitest';
import { FACE_EMOTIONS } from '../../../src-preload/contract/words.ts';
import { createSmoothing, weighSpeaking } from '../../../src-renderer/seeing/smoothing.ts';
import { scoresOf } from './looks.ts';

const at = (scores: Float64Array | null, emotion: (typeof FACE_EMOTIONS)[number]): number =>
  scores?.[FACE_EMOTIONS.indexOf(emotion)] ?? Number.NaN;

describe('smoothing [C8]', () => {
  it('takes 2.5 s to come to 63 % of what is new, however the looks are spaced', () => {
    for (const every of [100, 250, 500, 1250]) {
      const smoothing = createSmoothing();
      smoothing.add(scoresOf({}), every);
      for (let passed = 0; passed < 2500; passed += every) {
        smoothing.add(scoresOf({ happy: 1 }), every);
      }
      expect(at(smoothing.average, 'happy')).toBeCloseTo(1 - Math.exp(-1), 5);
    }
  });

  it('begins with the first look and ends with being forgotten', () => {
    const smoothing = createSmoothing();
    expect(smoothing.average).toBeNull();
    smoothing.add(scoresOf({ sad: 0.8 }), 250);
    expect(at(smoothing.average, 'sad')).toBeCloseTo(0.8);
    smoothing.forget();
    expect(smoothing.average).toBeNull();
  });

  it.each(['happy', 'surprised', 'disgusted', 'angry'] as const)(
    'lets %s weigh half while the person speaks',
    (emotion) => {
      const scores = scoresOf({ [emotion]: 0.5 });
      weighSpeaking(scores);
      expect(at(scores, emotion)).toBeCloseTo(1 / 3);
      expect(at(scores, 'neutral')).toBeCloseTo(2 / 3);
    },
  );

  it.each(['sad', 'fearful'] as const)('leaves the weight of %s', (emotion) => {
    const scores = scoresOf({ [emotion]: 0.6 });
    weighSpeaking(scores);
    expect(at(scores, emotion)).toBeCloseTo(0.6);
  });
});
