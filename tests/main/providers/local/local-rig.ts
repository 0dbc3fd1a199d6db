/**
 * Models on this computer with everything real: downloaded from a hub, loaded by Transformers.js and
 * the native runtime in their thread. Only the models are tiny.
 */
import { expect, onTestFinished, vi } from 'vitest';
import {
  createLocalModels,
  type LocalModels,
} from '../../../../src-main/providers/local/local-models.ts';
import type { Audio, SpeechPiece, SpeechRequest } from '../../../../src-main/providers/ports.ts';
import { startModelHub } from '../../../support/model-hub.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { tinyModels } from '../../../support/tiny-models/hub-models.ts';

// Loading the runtime is work for a busy machine.
vi.setConfig({ testTimeout: 60_000 });

export const never = new AbortController().signal;

interface Rig {
  readonly models: LocalModels;
  readonly dataDir: string;
  readonly lines: readonly { readonly level: string; readonly message: string }[];
  readonly readyChanges: () => number;
  bring(...ids: string[]): Promise<void>;
}

export async function setUp(workerUrl?: URL): Promise<Rig> {
  const hub = await startModelHub();
  onTestFinished(() => hub.close());
  for (const [repository, files] of Object.entries(tinyModels())) hub.put(repository, files);
  const dataDir = temporaryFolder();
  const { log, lines } = recordedLog();
  let readyChanges = 0;
  const models = createLocalModels({
    dataDir,
    source: () => hub.url,
    announce: () => undefined,
    readyChanged: () => {
      readyChanges += 1;
    },
    log,
    ...(workerUrl ? { workerUrl } : {}),
  });
  onTestFinished(() => models.close());
  return {
    models,
    dataDir,
    lines,
    readyChanges: () => readyChanges,
    async bring(...ids) {
      for (const id of ids) models.get(id);
      await vi.waitFor(
        () => {
          for (const id of ids) {
            expect(models.list().find((model) => model.id === id)?.state).toBe('ready');
          }
        },
        { timeout: 30_000 },
      );
    },
  };
}

/** A voice would be deep and high at once; the tiny Whisper tells languages by pitch. */
export function tone(hz: number, seconds: number): Audio {
  const samples = Int16Array.from({ length: 16_000 * seconds }, (_, at) =>
    Math.round(9_000 * Math.sin((2 * Math.PI * hz * at) / 16_000)),
  );
  return { samples, sampleRate: 16_000 };
}
export const DEEP = 150;
export const HIGH = 6_000;

export const request = (change: Partial<SpeechRequest> = {}): SpeechRequest => ({
  text: 'Hello.',
  language: 'en',
  voice: null,
  pace: 1,
  manner: 'plain',
  ...change,
});

export function audioOf(pieces: readonly SpeechPiece[]): readonly Audio[] {
  return pieces.map((piece) => {
    if (piece.kind !== 'audio') throw new Error('no sound');
    return piece.audio;
  });
}

export const lengthOf = (pieces: readonly SpeechPiece[]): number =>
  audioOf(pieces).reduce((sum, { samples }) => sum + samples.length, 0);
export const loudest = (audio: Audio | undefined): number => Math.max(...(audio?.samples ?? []));
