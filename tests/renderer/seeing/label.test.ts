import { describe, expect, it } from 'vitest';
import { FACE_EMOTIONS, type FaceEmotion } from '../../../src-preload/contract/words.ts';
import { createLabel } from '../../../src-renderer/seeing/label.ts';
import { foldDisgust } from '../../../src-renderer/seeing/mapping.ts';
import { newScores, renormalise } from '../../../src-renderer/seeing/scores.ts';
import { scoresOf } from './looks.ts';

/** A label fed with smoothed scores ten times a second. */
function fed() {
  const label = createLabel();
  let now = 0;
  return {
    label,
    shows(shown: Parameters<typeof scoresOf>[0], ms: number): readonly (FaceEmotion | null)[] {
      const told: (FaceEmotion | null)[] = [];
      for (let passed = 0; passed < ms; passed += 100) {
        now += 100;
        label.see(scoresOf(shown), now);
        told.push(label.emotion);
      }
      return told;
    },
  };
}

describe('the label [C8]', () => {
  it('changes only after 1.5 s of at least 0.55', () => {
    const { label, shows } = fed();
    shows({ sad: 0.55, happy: 0.1 }, 1500);
    expect(label.emotion).toBeNull();
    shows({ sad: 0.55, happy: 0.1 }, 100);
    expect(label.emotion).toBe('sad');
    expect(label.confidence).toBeCloseTo(0.55);
  });

  it('tells nothing of less than 0.55, nor without a lead of 0.15', () => {
    const weak = fed();
    weak.shows({ sad: 0.54, happy: 0.2 }, 20_000);
    expect(weak.label.emotion).toBeNull();
    const close = fed();
    close.shows({ sad: 0.56, happy: 0.42 }, 20_000);
    expect(close.label.emotion).toBeNull();
    expect(close.label.confidence).toBe(0);
  });

  it('begins to count anew when the lead was lost in between', () => {
    const { label, shows } = fed();
    shows({ sad: 0.8 }, 1400);
    shows({ sad: 0.5 }, 100);
    shows({ sad: 0.8 }, 1500);
    expect(label.emotion).toBeNull();
    shows({ sad: 0.8 }, 100);
    expect(label.emotion).toBe('sad');
  });

  it('is held for 4 s', () => {
    const { label, shows } = fed();
    shows({ sad: 0.8 }, 1600);
    const told = shows({ happy: 0.9 }, 5000);
    expect(told.indexOf('happy')).toBe(39);
    expect(label.emotion).toBe('happy');
  });

  it('goes when nothing is clear any more, and not before 4 s', () => {
    const { shows } = fed();
    shows({ sad: 0.8 }, 1600);
    const told = shows({ sad: 0.3, happy: 0.3 }, 6000);
    expect(told.indexOf(null)).toBe(39);
  });

  it('stays while its own score wavers above 0.4', () => {
    const { label, shows } = fed();
    shows({ sad: 0.8 }, 5000);
    shows({ sad: 0.45 }, 20_000);
    expect(label.emotion).toBe('sad');
  });

  it('calls a fright fearful from 0.6 on, and for less than 10 s', () => {
    const weak = fed();
    weak.shows({ fearful: 0.59 }, 8000);
    expect(weak.label.emotion).toBeNull();
    const { shows, label } = fed();
    const told = shows({ fearful: 0.7 }, 30_000);
    expect(told.indexOf('fearful')).toBe(15);
    expect(told.lastIndexOf('fearful')).toBe(99);
    // Not anxious, not sad: a face alone does not tell.
    expect(label.emotion).toBeNull();
    shows({ fearful: 0.2 }, 200);
    expect(shows({ fearful: 0.7 }, 2000)).toContain('fearful');
  });

  it('lets surprise expire after 3 s, held or not, until it comes anew', () => {
    const { shows } = fed();
    const told = shows({ surprised: 0.9 }, 30_000);
    expect(told.filter((emotion) => emotion === 'surprised')).toHaveLength(30);
    expect(told.at(-1)).toBeNull();
    shows({}, 200);
    expect(shows({ surprised: 0.9 }, 3000)).toContain('surprised');
  });

  it('counts disgust below 0.75 as neutral', () => {
    const weak = scoresOf({ disgusted: 0.74 });
    foldDisgust(weak);
    expect(weak).toEqual(scoresOf({}));
    const strong = scoresOf({ disgusted: 0.75 });
    foldDisgust(strong);
    expect(strong).toEqual(scoresOf({ disgusted: 0.75 }));
  });

  it('never names more than four labels a minute, whatever comes', () => {
    let random = 7;
    const next = (): number => {
      random = (random * 16_807) % 2_147_483_647;
      return random / 2_147_483_647;
    };
    for (let stream = 0; stream < 40; stream += 1) {
      const label = createLabel();
      const came: number[] = [];
      let mood = 0;
      let told: FaceEmotion | null = null;
      for (let now = 0; now < 300_000; now += 333) {
        if (next() < 0.02 + stream * 0.004) mood = Math.floor(next() * FACE_EMOTIONS.length);
        const scores = newScores();
        for (let i = 0; i < scores.length; i += 1) scores[i] = next() * 0.15;
        scores[mood] = 0.5 + next();
        renormalise(scores);
        label.see(scores, now);
        if (label.emotion !== told && label.emotion !== null) came.push(now);
        told = label.emotion;
      }
      expect(came.length).toBeGreaterThan(3);
      for (const [i, at] of came.entries()) {
        const fifth = came[i + 4];
        if (fifth !== undefined) expect(fifth - at).toBeGreaterThan(60_000);
      }
    }
  });
});
