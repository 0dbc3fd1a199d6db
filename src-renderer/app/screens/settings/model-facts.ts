import type { LocalModel } from '../../../../src-preload/contract/words.ts';

/** "77 MB", "1.2 GB": decimal units, as where models are downloaded from. */
export function sizeText(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return `${bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1e6))} MB`;
}

/** What there is of a model, 0..1; never whole before it is. */
export function shareDone({ doneBytes, sizeBytes }: LocalModel): number {
  return sizeBytes === 0 ? 0 : Math.min(1, doneBytes / sizeBytes);
}

export type ModelDeed = 'get' | 'pause' | 'goOn' | 'again' | 'remove';

/** What can be done with a model as it stands, the likeliest first. */
export function deedsOf({ state, doneBytes }: LocalModel): readonly ModelDeed[] {
  switch (state) {
    case 'absent':
      return ['get'];
    case 'downloading':
      return ['pause', 'remove'];
    case 'paused':
      return ['goOn', 'remove'];
    case 'checking':
      return [];
    case 'ready':
      return ['remove'];
    case 'failed':
      return doneBytes > 0 ? ['again', 'remove'] : ['again'];
  }
}

/** True for what main takes as a place to get models from: nothing, an http(s) address, an absolute folder. */
export function isModelSource(text: string): boolean {
  if (text === '') return true;
  if (/^https?:\/\//i.test(text)) return URL.canParse(text);
  return /^(\/|\\\\|[a-z]:[\\/])/i.test(text);
}
