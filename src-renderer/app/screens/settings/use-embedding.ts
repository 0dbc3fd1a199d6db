import { useEffect, useState } from 'react';
import type { EmbeddingState } from '../../../../src-preload/contract/memory.ts';
import { useClient } from '../../context.tsx';
import { useAnswer } from './use-answer.ts';

const NOTHING = {};

/** How far the vectors are, as main announces it; null until it has said, or where it cannot. */
export function useEmbedding(): EmbeddingState | null {
  const client = useClient();
  const { answer } = useAnswer('memory/embedding', NOTHING);
  const [announced, setAnnounced] = useState<EmbeddingState | null>(null);
  useEffect(() => client.on('memory/embedding', setAnnounced), [client]);
  return announced ?? (answer.state === 'ready' ? answer.value : null);
}
