import { availableParallelism } from 'node:os';
import type { DataType } from '@huggingface/transformers';

export interface LoadOptions {
  readonly local_files_only: true;
  readonly device: 'cpu';
  readonly dtype: DataType | Record<string, DataType>;
  readonly session_options: { readonly intraOpNumThreads: number };
}

/** More than four threads gain little on models this small; one core stays with the app. */
const MOST_THREADS = 4;

/** How every model is loaded: from disk alone, on the processor, in the precision that was downloaded. */
export function loadOptions(dtype: LoadOptions['dtype']): LoadOptions {
  return {
    local_files_only: true,
    device: 'cpu',
    dtype,
    session_options: {
      intraOpNumThreads: Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1)),
    },
  };
}
