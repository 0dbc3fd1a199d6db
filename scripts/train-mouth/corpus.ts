import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Phone, phonesOfEspeak, phonesOfFlite, type Reported } from './truth.ts';
import { type Engine, type Job, testJobs, trainingJobs, validationJobs } from './voices.ts';

/** Raised whenever the same jobs would give other sound or other times. */
const FORM = 3;
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/bemore-mouth/', import.meta.url));
const ESPEAK_TIMES = fileURLToPath(new URL('./espeak-times.py', import.meta.url));

/** A sentence as one voice says it, and when it makes which sound. */
export interface Utterance {
  /** Mono, -1..1, at the voice's own rate. */
  readonly samples: Float32Array;
  readonly rate: number;
  readonly text: string;
  readonly language: 'en' | 'ko';
  readonly engine: Engine;
  readonly voice: string;
  /** In order, from the first sample to the last without a gap. */
  readonly phones: readonly Phone[];
}

/** Which of the two synthesisers this machine has not got; empty when both speak. */
export function missingEngines(): string[] {
  const isThere = (command: string, ...args: string[]): boolean =>
    spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
  const missing: string[] = [];
  if (!isThere('espeak-ng', '--version')) missing.push('espeak-ng');
  if (!isThere('python3', '--version')) missing.push('python3');
  if (!isThere('flite', '--version')) missing.push('flite');
  return missing;
}

/** Voices and sentences for the measures alone. Spoken once, then kept outside the repository. */
export const loadTestUtterances = (): Utterance[] => load('test', testJobs());
/** Kept aside from training to choose by. */
export const loadValidationUtterances = (): Utterance[] => load('validation', validationJobs());
export const loadTrainingUtterances = (): Utterance[] => load('training', trainingJobs());

interface Spoken {
  readonly rate: number;
  readonly length: number;
  readonly reported: readonly Reported[];
}

/** The times are mended on every load, so that only sound and reports are kept. */
function load(name: string, jobs: readonly Job[]): Utterance[] {
  const key = createHash('sha256')
    .update(JSON.stringify([FORM, jobs]))
    .digest('hex')
    .slice(0, 12);
  const base = join(CACHE, `${name}-${key}`);
  if (!existsSync(`${base}.json`)) speakAll(jobs, base);
  const spoken = JSON.parse(readFileSync(`${base}.json`, 'utf8')) as Spoken[];
  const bytes = readFileSync(`${base}.pcm`);
  const pcm = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  let at = 0;
  return spoken.map(({ rate, length, reported }, i) => {
    const { text, language, engine, voice } = jobs[i] as Job;
    const samples = Float32Array.from(pcm.subarray(at, at + length), (sample) => sample / 32_768);
    at += length;
    const phones = engine === 'flite' ? phonesOfFlite(reported) : phonesOfEspeak(reported, voice);
    return { samples, rate, text, language, engine, voice, phones };
  });
}

function speakAll(jobs: readonly Job[], base: string): void {
  const missing = missingEngines();
  if (missing.length > 0)
    throw new Error(`These are needed and not installed: ${missing.join(', ')}`);
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'mouth-'));
  try {
    const espeak = speakWithEspeak(
      jobs.filter(({ engine }) => engine === 'espeak'),
      folder,
    );
    const parts = jobs.map((job, i) =>
      job.engine === 'flite'
        ? speakWithFlite(job, join(folder, `flite-${i}.wav`))
        : (espeak.shift() as SpokenPart),
    );
    writeFileSync(`${base}.pcm`, Buffer.concat(parts.map(({ pcm }) => pcm)));
    const spoken: Spoken[] = parts.map(({ rate, pcm, reported }) => ({
      rate,
      length: pcm.length / 2,
      reported,
    }));
    writeFileSync(`${base}.json`, JSON.stringify(spoken));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface SpokenPart {
  readonly rate: number;
  /** 16-bit samples, little-endian. */
  readonly pcm: Buffer;
  readonly reported: readonly Reported[];
}

function speakWithEspeak(jobs: readonly Job[], folder: string): SpokenPart[] {
  if (jobs.length === 0) return [];
  const out = (i: number): string => join(folder, `espeak-${i}.pcm`);
  const input = jobs
    .map(({ voice, text, rate, pitch }, i) =>
      JSON.stringify({ voice, text, rate, pitch, out: out(i) }),
    )
    .join('\n');
  const lines = execFileSync('python3', [ESPEAK_TIMES], { input, maxBuffer: 1 << 28 })
    .toString()
    .trim()
    .split('\n');
  return lines.map((line, i) => {
    const { rate, events } = JSON.parse(line) as { rate: number; events: [number, string][] };
    const pcm = readFileSync(out(i));
    const end = pcm.length / 2;
    const reported = events.map(([sample, name], k) => ({
      name,
      startS: sample / rate,
      endS: (events[k + 1]?.[0] ?? end) / rate,
    }));
    return { rate, pcm, reported };
  });
}

function speakWithFlite({ voice, text, rate, pitch }: Job, out: string): SpokenPart {
  const settings = ['--setf', `duration_stretch=${rate}`];
  if (pitch > 0) settings.push('--setf', `int_f0_target_mean=${pitch}`);
  const report = execFileSync('flite', [
    ...['-voice', voice, ...settings, '-psdur', '-t', text, '-o', out],
  ]).toString();
  const wav = readFileSync(out);
  let startS = 0;
  const reported = report
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [name = '', end = ''] = entry.split(':');
      const phone = { name, startS, endS: Number(end) };
      startS = phone.endS;
      return phone;
    });
  return { rate: wav.readUInt32LE(24), pcm: wav.subarray(44), reported };
}
