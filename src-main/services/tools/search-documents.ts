import { z } from 'zod';
import { citation } from '../../memory/documents/quoted.ts';
import type { Memory } from '../../memory/open-memory.ts';
import { type Tool, tool } from './tool.ts';

const MOST_PASSAGES = 6;
/** Documents stand among all that was said: so much is looked through for them. */
const LOOKED_THROUGH = 24;
const BUDGET_TOKENS = 6_000;

const input = z.object({
  about: z.string().trim().min(1).max(300).describe('What to look for, in a few words'),
});

/** Stretches of files the person brought, each with where it is from. Somebody else may have written them. */
export function searchDocumentsTool(
  memory: Pick<Memory, 'reader' | 'queryVector' | 'documents'>,
): Tool {
  return tool({
    name: 'search_documents',
    description: {
      en: 'Looks something up in the files the person brought. When you use it, say where it is from as its "cite" has it.',
      ko: '상대가 가져온 파일에서 내용을 찾아요. 그 내용을 쓸 때는 "cite"에 적힌 대로 출처를 밝혀요.',
    },
    input,
    isOn: () => true,
    sentTo: () => null,
    shown: ({ about }) => about,
    changes: false,
    isForeign: true,
    async run({ about }, { language, now }, signal) {
      const { reader, documents } = memory;
      const vector = await memory.queryVector(about, signal);
      const { passages } = await reader.recall(
        { text: about, at: now, open: null, vector, k: LOOKED_THROUGH, budget: BUDGET_TOKENS },
        signal,
      );
      const found = passages
        .flatMap(({ source, text }) =>
          source === null ? [] : [{ cite: citation(source, language), text }],
        )
        .slice(0, MOST_PASSAGES);
      if (found.length > 0) return { result: { found } };
      const names = new Map(documents.list().map(({ id, name }) => [id, name]));
      const hits = await reader.documentHits({ query: about, limit: MOST_PASSAGES }, signal);
      return {
        result: {
          found: hits.map(({ documentId, page, snippet }) => ({
            cite: citation({ name: names.get(documentId) ?? '', page }, language),
            text: snippet,
          })),
        },
      };
    },
  });
}
