import { describe, expect, test } from 'vitest';
import { faceBesideWords } from '../../../../src-main/conversation/feeling/face-beside-words.ts';
import { type Signs, weigh } from '../../../../src-main/conversation/feeling/weigh.ts';
import { ENOUGH, WEIGHTS } from '../../../../src-main/conversation/feeling/weights.ts';
import {
  EMOTIONS,
  FACE_EMOTIONS,
  type FaceEmotion,
  type FaceHint,
} from '../../../../src-preload/contract/words.ts';

const face = (emotion: FaceEmotion, more: Partial<FaceHint> = {}): FaceHint => ({
  emotion,
  confidence: 0.8,
  coverage: 0.7,
  longestMs: 5000,
  ...more,
});
const LONG = { longestMs: 10_000 };
const NOTHING: Signs = { said: null, words: null, isSubdued: false, seen: null };

describe('what a face may mean beside words', () => {
  test('tells nothing below 0.60, or in less than 40 % of the turn [C8]', () => {
    expect(faceBesideWords(face('sad', { confidence: 0.6, coverage: 0.4 }), null)).toBe('sad');
    expect(faceBesideWords(face('sad', { confidence: 0.59 }), null)).toBeNull();
    expect(faceBesideWords(face('sad', { coverage: 0.39 }), null)).toBeNull();
    expect(faceBesideWords(null, 'sad')).toBeNull();
  });

  test('a short look of fear is fear; a long one is, where words name a fright [C8]', () => {
    expect(faceBesideWords(face('fearful', { longestMs: 9999 }), null)).toBe('fearful');
    expect(faceBesideWords(face('fearful', { longestMs: 9999 }), 'anxious')).toBe('fearful');
    expect(faceBesideWords(face('fearful', LONG), 'fearful')).toBe('fearful');
    expect(faceBesideWords(face('fearful', LONG), 'surprised')).toBe('fearful');
  });

  test('a long look of fear is worry where words name worry, and nothing else [C8, V2]', () => {
    expect(faceBesideWords(face('fearful', LONG), 'anxious')).toBe('anxious');
    for (const words of [null, 'sad', 'happy', 'angry', 'neutral', 'disgusted'] as const) {
      expect(faceBesideWords(face('fearful', LONG), words)).toBeNull();
    }
  });

  test('no face is worry by itself; sad and calm ones are beside words of worry [C8, V2]', () => {
    for (const emotion of FACE_EMOTIONS) {
      for (const longestMs of [1, 60_000]) {
        for (const words of EMOTIONS.filter((one) => one !== 'anxious')) {
          expect(faceBesideWords(face(emotion, { longestMs }), words)).not.toBe('anxious');
        }
        expect(faceBesideWords(face(emotion, { longestMs }), null)).not.toBe('anxious');
      }
    }
    expect(faceBesideWords(face('sad'), 'anxious')).toBe('anxious');
    expect(faceBesideWords(face('neutral'), 'anxious')).toBe('anxious');
    for (const emotion of ['happy', 'angry', 'surprised', 'disgusted'] as const) {
      expect(faceBesideWords(face(emotion), 'anxious')).toBe(emotion);
    }
  });

  test('disgust below 0.75 is mostly speech or glasses [C8]', () => {
    expect(faceBesideWords(face('disgusted', { confidence: 0.75 }), null)).toBe('disgusted');
    expect(faceBesideWords(face('disgusted', { confidence: 0.74 }), null)).toBe('neutral');
  });
});

describe('the signs of a turn', () => {
  test('what the person says they feel wins outright, and nothing of the face goes along [C8, V2]', () => {
    for (const said of EMOTIONS) {
      expect(
        weigh({ said, words: 'angry', isSubdued: true, seen: face('sad') }),
        `said ${said}`,
      ).toEqual({ emotion: said, face: null });
    }
  });

  test('words win over voice and face together [C8]', () => {
    expect(WEIGHTS).toEqual({ words: 0.6, voice: 0.25, face: 0.15 });
    for (const words of EMOTIONS) {
      for (const emotion of FACE_EMOTIONS) {
        const felt = weigh({ said: null, words, isSubdued: true, seen: face(emotion) });
        expect(felt.emotion).toBe(words);
      }
    }
  });

  test('a face that disagrees with the words is not passed on at all [C8]', () => {
    for (const words of EMOTIONS) {
      for (const emotion of FACE_EMOTIONS) {
        const felt = weigh({ ...NOTHING, words, seen: face(emotion) });
        expect(felt.face === null || felt.face === words, `${words}, ${emotion}`).toBe(true);
      }
    }
    expect(weigh({ ...NOTHING, words: 'sad', seen: face('sad') }).face).toBe('sad');
    expect(weigh({ ...NOTHING, words: 'anxious', seen: face('sad') }).face).toBe('anxious');
  });

  test('a face alone decides nothing, and neither does it with a voice [C8, R13]', () => {
    expect(WEIGHTS.voice + WEIGHTS.face).toBeLessThan(ENOUGH);
    for (const emotion of FACE_EMOTIONS) {
      for (const isSubdued of [false, true]) {
        expect(weigh({ ...NOTHING, isSubdued, seen: face(emotion) }).emotion).toBeNull();
      }
    }
    expect(weigh({ ...NOTHING, seen: face('sad') })).toEqual({ emotion: null, face: 'sad' });
  });

  test('a subdued voice leans to sadness and worry, and outweighs another face [V10]', () => {
    const subdued = { ...NOTHING, isSubdued: true };
    expect(weigh(subdued)).toEqual({ emotion: null, face: null });
    expect(weigh({ ...subdued, seen: face('sad') }).face).toBe('sad');
    expect(weigh({ ...subdued, seen: face('happy') }).face).toBeNull();
    expect(weigh({ ...subdued, words: 'happy' }).emotion).toBe('happy');
  });

  test('where there is nothing there is nothing', () => {
    expect(weigh(NOTHING)).toEqual({ emotion: null, face: null });
  });
});
