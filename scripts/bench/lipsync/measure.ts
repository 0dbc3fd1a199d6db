import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MouthTrack, STRIDE } from '../../../src-renderer/speaking/mouth-track.ts';
import {
  type EnglishWords,
  readEnglishWords,
} from '../../../src-renderer/speaking/pronounce/english-words.ts';
import { createVisemeAnalyser, visemesOf } from '../../../src-renderer/speaking/visemes.ts';
import { loadTestUtterances, type Utterance } from '../../train-mouth/corpus.ts';
import { scoresOf } from '../../train-mouth/scores.ts';
import { createWlipsync, loudnessTrack } from './baselines.ts';
import { openShare, REST_RATE, soundsToRestAt } from './rest.ts';

export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly p95?: number;
  readonly runs: number;
}

type Way = (samples: Float32Array, rate: number, spoken?: Utterance) => MouthTrack;

const WORDS = fileURLToPath(new URL('../../../assets/speech/words-en.bin', import.meta.url));
/** What a live sound comes in, milliseconds. */
const PIECE_MS = 100;

const SUBSETS: Readonly<Record<string, (utterance: Utterance) => boolean>> = {
  all: () => true,
  'espeak-en': ({ engine, language }) => engine === 'espeak' && language === 'en',
  'espeak-ko': ({ language }) => language === 'ko',
  'flite unseen': ({ engine }) => engine === 'flite',
};

/** Every row of the table: how well each way follows voices that no training heard, and its work. */
export async function measure(runs: number): Promise<Row[]> {
  const utterances = loadTestUtterances();
  const words = existsSync(WORDS) ? readEnglishWords(readFileSync(WORDS)) : null;
  const wlipsync = await createWlipsync();
  const wlipsyncTracks: MouthTrack[] = [];
  for (const { samples, rate } of utterances) wlipsyncTracks.push(await wlipsync(samples, rate));

  const ways: Readonly<Record<string, Way>> = {
    'audio only': (samples, rate) => visemesOf(samples, rate),
    'audio only, live': live,
    'with text': (samples, rate, spoken) => visemesOf(samples, rate, withText(spoken, words)),
  };
  const rows: Row[] = [
    ...scoreRows(
      'loudness only',
      utterances,
      utterances.map(({ samples, rate }) => loudnessTrack(samples, rate)),
    ),
    ...scoreRows('wlipsync', utterances, wlipsyncTracks),
    ...scoreRows('wlipsync, its 80 ms forgiven', utterances, wlipsyncTracks.map(earlier)),
  ];
  for (const [name, way] of Object.entries(ways)) {
    const tracks = utterances.map((utterance) => way(utterance.samples, utterance.rate, utterance));
    rows.push(...scoreRows(name, utterances, tracks));
  }
  for (const [name, sounds] of Object.entries(soundsToRestAt())) {
    for (const way of ['audio only', 'audio only, live']) {
      const tracks = sounds.map((sound) => (ways[way] as Way)(sound, REST_RATE));
      rows.push({
        name: `open on ${name}, ${way}`,
        unit: '% of frames',
        median: openShare(tracks),
        runs: 1,
      });
    }
  }
  for (const [name, way] of Object.entries(ways)) rows.push(workRow(name, way, utterances, runs));
  rows.push(longRow(ways['with text'] as Way, utterances, runs));
  return rows;
}

function withText(spoken: Utterance | undefined, words: EnglishWords | null) {
  if (!spoken) return {};
  const { text, language } = spoken;
  return { text, language, words: language === 'en' ? words : null };
}

function live(samples: Float32Array, rate: number): MouthTrack {
  const analyser = createVisemeAnalyser(rate);
  const piece = Math.round((rate * PIECE_MS) / 1000);
  for (let from = 0; from < samples.length; from += piece) {
    analyser.push(samples.subarray(from, from + piece));
  }
  analyser.finish();
  return analyser.track;
}

/** wLipSync looks at 64 ms and smooths; this is how it would score if its sound were held back. */
function earlier({ data, length }: MouthTrack): MouthTrack {
  const frames = Math.min(length, 8);
  return { data: data.slice(frames * STRIDE), length: length - frames };
}

function scoreRows(
  name: string,
  utterances: readonly Utterance[],
  tracks: readonly MouthTrack[],
): Row[] {
  return Object.entries(SUBSETS).flatMap(([subset, belongs]) => {
    const heard = utterances.flatMap((utterance, i) =>
      belongs(utterance) ? [{ track: tracks[i] as MouthTrack, phones: utterance.phones }] : [],
    );
    const { vowels, closure, openness, lagMs } = scoresOf(heard);
    const row = (measureName: string, unit: string, median: number): Row => ({
      name: `${name}, ${subset}: ${measureName}`,
      unit,
      median,
      runs: 1,
    });
    return [
      row('vowels', '% of vowel frames', vowels * 100),
      row('closure', 'F1, %', closure * 100),
      row('openness', 'correlation, %', openness * 100),
      row('lag', 'ms', lagMs),
    ];
  });
}

function workRow(name: string, way: Way, utterances: readonly Utterance[], runs: number): Row {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    for (const utterance of utterances) {
      const seconds = utterance.samples.length / utterance.rate;
      const began = cpuMs();
      way(utterance.samples, utterance.rate, utterance);
      times.push((cpuMs() - began) / seconds);
    }
  }
  return { name: `work, ${name}`, unit: 'ms per second of speech', ...quantiles(times), runs };
}

/** Half a minute in one piece: work grows with its length and no faster. */
function longRow(way: Way, utterances: readonly Utterance[], runs: number): Row {
  const parts = utterances.filter(({ voice }) => voice === 'slt').slice(0, 11);
  const rate = parts[0]?.rate ?? 16_000;
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.samples.length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part.samples, at);
    at += part.samples.length;
  }
  const whole = {
    ...(parts[0] as Utterance),
    samples,
    text: parts.map(({ text }) => text).join(' '),
  };
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = cpuMs();
    way(samples, rate, whole);
    times.push((cpuMs() - began) / (samples.length / rate));
  }
  const name = `work, with text, ${Math.round(samples.length / rate)} s in one piece`;
  return { name, unit: 'ms per second of speech', ...quantiles(times), runs };
}

/** Time this process worked, whatever else the machine does. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function quantiles(times: readonly number[]): { median: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
  return { median: at(0.5), p95: at(0.95) };
}
