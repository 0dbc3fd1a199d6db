/** Vectors: by the one embedder that was chosen, and by nobody else. */
import { describe, expect, test } from 'vitest';
import { geminiEmbed, geminiEmbeddings, geminiError } from '../../support/gemini-server.ts';
import { never, server, setUp } from './registry-rig.ts';

describe('the one embedder', () => {
  const GEMINI = { vendor: 'gemini', model: 'gemini-embedding-001' } as const;

  test('nothing is sent to a vendor that was not chosen, whatever keys are set [C4]', async () => {
    const { providers } = setUp();
    const { space, vectors } = await providers.embed(['잠', '꿈'], { purpose: 'passage' }, never);
    expect(space).toBe('builtin/builtin-words-2');
    expect(providers.embedder()).toEqual({
      vendor: 'builtin',
      model: 'builtin-words-2',
      space: 'builtin/builtin-words-2',
    });
    expect(vectors).toHaveLength(2);
    expect(server.requests).toHaveLength(0);
  });

  test('a failure is said, and nobody else makes vectors instead', async () => {
    server.on(geminiEmbed('gemini-embedding-001'), geminiError(403, 'PERMISSION_DENIED'));
    const { providers, switches } = setUp({ embedder: GEMINI });
    const embed = () => providers.embed(['잠'], { purpose: 'query' }, never);
    await expect(embed()).rejects.toMatchObject({ code: 'provider/not-allowed' });
    expect(switches()).toEqual(['embedding: gemini > null: provider/not-allowed']);
    await expect(embed()).rejects.toMatchObject({ code: 'provider/resting' });
    expect(server.requests).toHaveLength(1);
  });

  test('without a key it says so', async () => {
    const { providers } = setUp({ embedder: GEMINI, baseUrls: {} }, {});
    await expect(providers.embed(['잠'], { purpose: 'passage' }, never)).rejects.toMatchObject({
      code: 'provider/no-key',
    });
  });

  test('a busy vendor is tried again', async () => {
    server.on(
      geminiEmbed('gemini-embedding-001'),
      geminiError(503, 'UNAVAILABLE'),
      geminiEmbeddings([3, 4]),
    );
    const { providers } = setUp({ embedder: GEMINI });
    const { space, vectors } = await providers.embed(['잠'], { purpose: 'passage' }, never);
    expect(space).toBe('gemini/gemini-embedding-001');
    expect(vectors.map((vector) => vector.length)).toEqual([2]);
  });

  test('an earlier space is asked only where nothing leaves this computer', async () => {
    const { providers } = setUp({ embedder: GEMINI });
    const as = (space: string) =>
      providers.embed(['잠'], { purpose: 'query', space }, never).then((answer) => answer.space);
    expect(await as('builtin/builtin-words-2')).toBe('builtin/builtin-words-2');
    for (const space of ['builtin/builtin-hash-1', 'openai/text-embedding-3-small', 'nonsense']) {
      await expect(as(space)).rejects.toMatchObject({ code: 'provider/unavailable' });
    }
    await expect(as('local/multilingual-e5-small')).rejects.toMatchObject({ code: 'model/absent' });
    expect(server.requests).toHaveLength(0);
  });
});
