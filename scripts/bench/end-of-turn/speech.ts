/** Speaks what comes before a labelled pause. Of an unfinished utterance the whole is spoken, and cut there. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeWav, encodeWav } from '../../../src-main/providers/wav.ts';
import { HEARING_RATE } from '../../../src-preload/contract/words.ts';
import { createResampler } from '../../../src-renderer/speaking/resampler.ts';
import type { LabelledPause } from './pauses.ts';

/** Raised whenever the same pause would sound otherwise. */
const FORM = 1;
const CACHE = fileURLToPath(
  new URL(`../../../node_modules/.cache/bemore-pauses/${FORM}/`, import.meta.url),
);
const RECORDINGS = fileURLToPath(new URL('../../../tests/fixtures/voice/', import.meta.url));
/** As the recordings are: speech peaks at -6 dBFS, over a room at -64 dBFS. */
const SPEECH_PEAK = 0.5;
const ROOM_PEAK = 0.0006;
const LEAD_S = 0.5;
const TAIL_S = 1.2;
/** Between the two parts of a cut utterance; longer than any pause the engines make themselves. */
const CUT_GAP_MS = 2000;

/** 16 kHz: half a second of room, the speech, and the silence after it. Kept outside the repository. */
export function speechBefore(pause: LabelledPause): Float32Array {
  const file = join(CACHE, `${pause.id}.wav`);
  try {
    return toFloat(decodeWav(readFileSync(file)).samples);
  } catch {
    const sound = inRoom(atHearingRate(pause.recording ? recorded(pause) : spoken(pause)), pause);
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(
      file,
      encodeWav({ samples: Int16Array.from(sound, (x) => x * 32_767), sampleRate: HEARING_RATE }),
    );
    return sound;
  }
}

interface Sound {
  readonly samples: Float32Array;
  readonly rate: number;
}

function recorded({ recording }: LabelledPause): Sound {
  if (!recording) throw new Error('not a recording');
  const { samples, sampleRate: rate } = decodeWav(readFileSync(join(RECORDINGS, recording.name)));
  const at = (ms: number): number => Math.round((ms / 1000) * rate);
  return { samples: toFloat(samples.subarray(at(recording.fromMs), at(recording.toMs))), rate };
}

function spoken(pause: LabelledPause): Sound {
  const [engine, ...voice] = (pause.voice ?? '').split(' ');
  const whole = engine === 'flite' ? fromFlite(pause, voice) : fromEspeak(pause, voice);
  return { ...whole, samples: trimmed(whole.samples) };
}

/** Said as before more, what follows stands after a gap; espeak-ng keeps its melody up before a break. */
function fromEspeak(pause: LabelledPause, [name = '', speed = '', pitch = '']: string[]): Sound {
  const words = bare(pause.said).split(' ');
  const last = words.pop() ?? '';
  const before = [...words, pause.drawnOut ? `<prosody rate="50%">${last}</prosody>` : last].join(
    ' ',
  );
  const isOpen = pause.melody === 'open';
  const text = isOpen
    ? `${before}<break time="${CUT_GAP_MS}ms"/> ${pause.goesOn ?? (pause.language === 'ko' ? '그래요' : 'okay')}.`
    : `${before}${/[?!]$/.exec(pause.said)?.[0] ?? '.'}`;
  const args = ['-m', '-v', name, '-s', speed, '-p', pitch, '--stdin', '--stdout'];
  const sound = toSound(execFileSync('espeak-ng', args, { input: text }));
  return isOpen ? { ...sound, samples: beforeGap(sound) } : sound;
}

/** A comma keeps flite's melody up; the phones it reports tell where the comma is in the sound. */
function fromFlite(pause: LabelledPause, [name = '', stretch = '']: string[]): Sound {
  const before = bare(pause.said);
  const isOpen = pause.melody === 'open';
  const text = isOpen
    ? `${before}, ${pause.goesOn ?? 'okay'}.`
    : `${before}${/[?!]$/.exec(pause.said)?.[0] ?? '.'}`;
  const place = mkdtempSync(join(tmpdir(), 'pause-'));
  try {
    const file = join(place, 'speech.wav');
    const report = execFileSync('flite', [
      ...['-voice', name, '--setf', `duration_stretch=${stretch}`],
      ...['-psdur', '-t', text, '-o', file],
    ]).toString();
    const sound = toSound(readFileSync(file));
    if (!isOpen) return sound;
    const phones = report
      .trim()
      .split(/\s+/)
      .map((entry) => entry.split(':'));
    const rests = phones.flatMap(([phone], i) => (phone === 'pau' ? [i] : []));
    const cut = rests[(before.match(/[,.?!;](?=\s)/g)?.length ?? 0) + 1];
    const endS = Number(phones[(cut ?? 0) - 1]?.[1] ?? 0);
    if (!(endS > 0)) throw new Error(`flite made no rest where ${pause.id} is cut`);
    return { ...sound, samples: sound.samples.slice(0, Math.round(endS * sound.rate)) };
  } finally {
    rmSync(place, { recursive: true });
  }
}

const bare = (text: string): string => text.replace(/[.,?!]$/, '');

function toSound(wav: Uint8Array): Sound {
  const { samples, sampleRate: rate } = decodeWav(wav);
  return { samples: toFloat(samples), rate };
}

const toFloat = (samples: Int16Array): Float32Array<ArrayBuffer> =>
  Float32Array.from(samples, (sample) => sample / 32_768);

/** What sounds before the first silence of at least three quarters of the gap. */
function beforeGap({ samples, rate }: Sound): Float32Array {
  const long = (0.75 * CUT_GAP_MS * rate) / 1000;
  let last = -1;
  for (const [i, sample] of samples.entries()) {
    if (Math.abs(sample) < 0.003) continue;
    if (last >= 0 && i - last > long) return samples.slice(0, last + 1);
    last = i;
  }
  throw new Error('espeak-ng made no gap');
}

function trimmed(samples: Float32Array): Float32Array {
  const loud = (sample: number): boolean => Math.abs(sample) > 0.005;
  return samples.slice(samples.findIndex(loud), samples.findLastIndex(loud) + 1);
}

function atHearingRate({ samples, rate }: Sound): Float32Array {
  const resampler = createResampler(rate, HEARING_RATE);
  const [body, tail] = [resampler.push(samples), resampler.flush()];
  const out = new Float32Array(body.length + tail.length);
  out.set(body);
  out.set(tail, body.length);
  return out;
}

function inRoom(speech: Float32Array, { recording }: LabelledPause): Float32Array {
  const peak = speech.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-6);
  const lead = recording ? 0 : Math.round(LEAD_S * HEARING_RATE);
  const out = new Float32Array(lead + speech.length + Math.round(TAIL_S * HEARING_RATE));
  let state = 1;
  for (let i = 0; i < out.length; i += 1) {
    state = (state * 48_271) % 0x7fff_ffff;
    const voice = ((speech[i - lead] ?? 0) * SPEECH_PEAK) / peak;
    out[i] = voice + ROOM_PEAK * ((state / 0x7fff_ffff) * 2 - 1);
  }
  return out;
}
