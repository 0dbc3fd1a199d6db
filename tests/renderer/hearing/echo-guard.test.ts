import { describe, expect, test } from 'vitest';
import { BANDS, createBands } from '../../../src-renderer/hearing/bands.ts';
import { createEchoGuard } from '../../../src-renderer/hearing/echo-guard.ts';
import { createNoiseFloor } from '../../../src-renderer/hearing/noise-floor.ts';
import { at16k } from '../../support/ear.ts';
import { echoOf, levelled, mixed } from '../../support/echo-room.ts';
import { recordedSpeech } from '../../support/recorded-speech.ts';

const ROOM_DB = -62;
function recorded(name: string): Float32Array {
  const { samples, rate } = recordedSpeech(name);
  return levelled(at16k(samples, rate), -20);
}
/** Nine seconds of the companion's voice. */
const hers = mixed(
  10,
  -120,
  { samples: recorded('en-two-sentences-with-pause') },
  { samples: recorded('en-one-sentence'), at: 6.4 },
);
const person = recorded('ko-one-sentence');

/** Feeds the guard; the share of every frame that has sound in it, with its time in seconds. */
function guarded(microphone: Float32Array, played: Float32Array) {
  const guard = createEchoGuard();
  const [heard, hersNow, noise] = [createBands(), createBands(), createNoiseFloor()];
  const shares: { readonly at: number; readonly share: number }[] = [];
  for (let block = 0; (block + 1) * 128 <= microphone.length; block += 1) {
    const part = microphone.subarray(block * 128, block * 128 + 128);
    heard.push(part);
    hersNow.push(played.subarray(block * 128, block * 128 + 128));
    noise.push(heard.energies, guard.sounding());
    guard.push(heard.energies, hersNow.energies, noise.floor);
    if (block % 4 !== 3) continue;
    const share = guard.takeShare();
    const frame = microphone.subarray((block - 3) * 128, (block + 1) * 128);
    if (frame.reduce((sum, one) => sum + one * one, 0) / 512 > 1e-5) {
      shares.push({ at: (block * 128) / 16_000, share });
    }
  }
  return { facts: guard.facts(), shares };
}
const part = (shares: readonly { readonly share: number }[], below: number): number =>
  shares.filter(({ share }) => share < below).length / shares.length;

test.each([
  [-20, 20, {}],
  [-20, 200, { lowPassHz: 2000, reverbMs: 250 }],
  [-12, 80, { lowPassHz: 2000, reverbMs: 250 }],
  [-6, 350, {}],
])('finds what returns at %i dB after %i ms, and takes it for nobody', (gainDb, delayMs, room) => {
  const echo = echoOf(hers, { gainDb, delayMs, ...room });
  const { facts, shares } = guarded(mixed(10, ROOM_DB, { samples: echo }), hers);
  expect(Math.abs((facts.delayMs ?? 0) - delayMs)).toBeLessThan(12);
  expect(Math.abs((facts.gainDb ?? 0) - gainDb)).toBeLessThan(5);
  expect(facts.coherence).toBeGreaterThan(0.8);
  // From the very first word on, when nothing is measured yet.
  expect(shares.length).toBeGreaterThan(50);
  expect(part(shares, 0.6)).toBeLessThan(0.04);
});

test.each([-30, -20, -12])(
  'a person over her is a person, with an echo of %i dB beneath',
  (gainDb) => {
    const echo = echoOf(hers, { gainDb, delayMs: 80, reverbMs: 200 });
    const microphone = mixed(10, ROOM_DB, { samples: echo }, { samples: person, at: 3.7 });
    const over = guarded(microphone, hers).shares.filter(({ at }) => at > 4.3 && at < 6);
    expect(over.length).toBeGreaterThan(20);
    expect(part(over, 0.6)).toBeGreaterThan(0.8);
  },
);

/** As many frames in a row as make a person: four of five that are not explained. */
const somebody = (shares: readonly { readonly share: number }[]): number =>
  shares.filter((_, i) => shares.slice(i, i + 5).filter(({ share }) => share < 0.6).length >= 4)
    .length;

test('a device that changes its delay in the middle of a word does not turn her into somebody', () => {
  const delays = [220, 120, 60, 300, 140];
  const echoes = delays.map((delayMs) => echoOf(hers, { gainDb: -20, delayMs }));
  const echo = hers.map((_, i) => {
    const [all, one] = [echoes, Math.floor(i / (1.7 * 16_000)) % delays.length];
    return all[one]?.[i] as number;
  });
  const { shares } = guarded(mixed(10, ROOM_DB, { samples: echo }), hers);
  expect(shares.length).toBeGreaterThan(50);
  expect(somebody(shares)).toBe(0);
});

test('a person who speaks over her teaches it nothing: her echo is known as well afterwards', () => {
  const echo = echoOf(hers, { gainDb: -20, delayMs: 80 });
  const talk = { samples: person, at: 3.7 };
  const { facts } = guarded(mixed(10, ROOM_DB, { samples: echo }, talk), hers);
  expect(Math.abs((facts.gainDb ?? 0) + 20)).toBeLessThan(5);
});

describe.each(['en-barge-in', 'ko-barge-in', 'ko-one-sentence'])('interrupted by %s', (words) => {
  test.each([4, 4.6, 5.2, 5.8])(
    'she is still herself when she speaks again, %f s after her first word',
    (stop) => {
      const [person, voice] = [recorded(words), recorded('en-one-sentence')];
      const again = stop + 3;
      const played = Float32Array.from({ length: 10 * 16_000 }, (_, i) => {
        const at = i / 16_000;
        if (at >= stop && at < again) return 0;
        const since = at < stop ? i : i - Math.round(again * 16_000);
        return voice[since % voice.length] as number;
      });
      const echo = echoOf(played, { gainDb: -20, delayMs: 60, reverbMs: 200 });
      // Words beside her first, then the ones that stop her.
      const microphone = mixed(
        10,
        ROOM_DB,
        { samples: echo },
        { samples: person, at: stop - 2, gain: 0.5 },
        { samples: person, at: stop - 0.4, gain: 2 },
      );
      const { facts, shares } = guarded(microphone, played);
      const after = shares.filter(({ at }) => at > again);
      expect(after.length).toBeGreaterThan(15);
      expect(somebody(after)).toBe(0);
      expect(Math.abs((facts.delayMs ?? 0) - 60)).toBeLessThan(12);
    },
  );
});

test('with headphones on, nothing is feared any more after her first words', () => {
  const quiet = recorded('en-barge-in').map((sample) => sample * 0.1);
  const microphone = mixed(10, -80, { samples: quiet, at: 4 });
  const over = guarded(microphone, hers).shares.filter(({ at }) => at > 4.2);
  expect(part(over, 0.6)).toBeGreaterThan(0.9);
  expect(guarded(mixed(10, -80), hers).facts).toMatchObject({ gainDb: null, delayMs: null });
});

test('while she is silent everybody is a person', () => {
  const microphone = mixed(4, ROOM_DB, { samples: person });
  const { shares } = guarded(microphone, new Float32Array(microphone.length));
  expect(part(shares, 0.01)).toBe(1);
});

test('what she said is still hers while the room dies away', () => {
  const guard = createEchoGuard();
  const loud = new Float32Array(BANDS).fill(0.01);
  const none = new Float32Array(BANDS);
  const floor = new Float32Array(BANDS).fill(1e-8);
  for (let i = 0; i < 30; i += 1) guard.push(none, loud, floor);
  guard.takeShare();
  for (let i = 0; i < 4; i += 1) guard.push(new Float32Array(BANDS).fill(5e-4), none, floor);
  expect(guard.takeShare()).toBe(1);
});
