import { describe, expect, test } from 'vitest';
import { labelToKeep } from '../../../../src-main/conversation/feeling/label-to-keep.ts';
import { toldOfFace } from '../../../../src-main/conversation/feeling/told-of-face.ts';
import type { Counselled, Stretch } from '../../../../src-main/conversation/ports.ts';
import type { Session } from '../../../../src-main/conversation/session.ts';
import { turnFeeling } from '../../../../src-main/conversation/turn-feeling.ts';
import type { FaceHint, RiskLevel } from '../../../../src-preload/contract/words.ts';

const SAD: FaceHint = { emotion: 'sad', confidence: 0.8, coverage: 0.7, longestMs: 5000 };
const SHARED = { sharesSeen: true, remarksOnLooks: true };

describe('what a model is told of a face', () => {
  const moment = {
    level: 'none',
    preferences: SHARED,
    isWithheld: false,
    hasAsked: false,
  } as const;

  test('nothing unless it is shared [C8, R14]', () => {
    expect(toldOfFace('sad', moment)).toEqual({ emotion: 'sad', mayAsk: true });
    const preferences = { sharesSeen: false, remarksOnLooks: true };
    expect(toldOfFace('sad', { ...moment, preferences })).toBeNull();
  });

  test('nothing of a stretch that stays here [R14]', () => {
    expect(toldOfFace('sad', { ...moment, isWithheld: true })).toBeNull();
  });

  test('nothing where somebody may be in danger: a smile softens no words [C8]', () => {
    for (const level of ['concern', 'acute'] as const) {
      expect(toldOfFace('happy', { ...moment, level })).toBeNull();
    }
  });

  test('nothing of a calm face, and nothing where there is nothing', () => {
    expect(toldOfFace('neutral', moment)).toBeNull();
    expect(toldOfFace(null, moment)).toBeNull();
  });

  test('that it may ask, only where the person allowed it and it has not yet [C8]', () => {
    const preferences = { sharesSeen: true, remarksOnLooks: false };
    expect(toldOfFace('sad', { ...moment, preferences })).toEqual({
      emotion: 'sad',
      mayAsk: false,
    });
    expect(toldOfFace('sad', { ...moment, hasAsked: true })).toMatchObject({ mayAsk: false });
  });
});

describe('in a turn', () => {
  const aTurn = ({
    withheld = [],
    hasAskedOfLook = false,
  }: {
    withheld?: readonly Stretch[];
    hasAskedOfLook?: boolean;
  } = {}) => {
    let level: RiskLevel = 'none';
    let asked = 0;
    const session = { hasAskedOfLook, counsel: { withheld: () => withheld } } as unknown as Session;
    const felt = turnFeeling(
      { emotion: null, voice: null, seen: SAD, since: 5000 },
      () => ({ level, feeling: null }) as unknown as Counselled,
      session,
      SHARED,
      () => {
        asked += 1;
      },
    );
    return { felt, raise: () => (level = 'concern'), asked: () => asked };
  };

  test('a hint of a withheld stretch is not sent, one from before it or after it is [R14]', () => {
    expect(aTurn().felt.face).toEqual({ emotion: 'sad', mayAsk: true });
    for (const stretch of [
      { from: 1000, until: null },
      { from: 1000, until: 5000 },
    ]) {
      expect(aTurn({ withheld: [stretch] }).felt.face).toBeNull();
    }
    expect(aTurn({ withheld: [{ from: 1000, until: 4999 }] }).felt.face).not.toBeNull();
    expect(aTurn({ withheld: [{ from: 5001, until: null }] }).felt.face).not.toBeNull();
  });

  test('a look is asked about once in a reply, and no more in the session [C8]', () => {
    const { felt, asked } = aTurn();
    expect(felt.looks.mayAsk()).toBe(true);
    felt.looks.asked();
    expect(felt.looks.mayAsk()).toBe(false);
    expect(asked()).toBe(1);
    expect(aTurn({ hasAskedOfLook: true }).felt.looks.mayAsk()).toBe(false);
  });

  test('nor once a model has found danger in the words meanwhile [C8]', () => {
    const { felt, raise } = aTurn();
    raise();
    expect(felt.looks.mayAsk()).toBe(false);
  });
});

describe('what is kept of a guess', () => {
  const turn = { keeps: true, isPrivate: false, said: null } as const;

  test('label and confidence, where the person keeps them, and nothing else [R13]', () => {
    expect(labelToKeep(SAD, turn)).toEqual({ emotion: 'sad', confidence: 0.8 });
    expect(labelToKeep(SAD, { ...turn, keeps: false })).toBeNull();
    expect(labelToKeep(null, turn)).toBeNull();
  });

  test('nothing of a private conversation [R13]', () => {
    expect(labelToKeep(SAD, { ...turn, isPrivate: true })).toBeNull();
  });

  test('nothing that was not told clearly', () => {
    expect(labelToKeep({ ...SAD, confidence: 0.5 }, turn)).toBeNull();
    expect(labelToKeep({ ...SAD, coverage: 0.3 }, turn)).toBeNull();
  });

  test('no guess that the person put right [C8]', () => {
    expect(labelToKeep(SAD, { ...turn, said: 'happy' })).toBeNull();
    expect(labelToKeep(SAD, { ...turn, said: 'sad' })).toEqual({ emotion: 'sad', confidence: 0.8 });
  });
});
