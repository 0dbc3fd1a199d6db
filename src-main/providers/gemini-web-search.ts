import type { GroundingMetadata } from '@google/genai';
import { AppError } from '../../src-preload/contract/faults.ts';
import { faultOf } from './fault-of.ts';
import { geminiClient } from './gemini-client.ts';
import type { VendorAccess } from './vendor-access.ts';
import { findingsOf, type RawResult } from './web-findings.ts';
import { ANSWER_TOKENS, SEARCH_SYSTEM, type Searcher } from './web-searcher.ts';

export function createGeminiWebSearch(access: VendorAccess): Searcher {
  return async (query, signal) => {
    try {
      const client = await geminiClient(access);
      const response = await client.models.generateContent({
        model: access.model,
        contents: [{ role: 'user', parts: [{ text: query }] }],
        config: {
          abortSignal: signal,
          systemInstruction: SEARCH_SYSTEM,
          maxOutputTokens: ANSWER_TOKENS,
          tools: [{ googleSearch: {} }],
        },
      });
      if (response.promptFeedback?.blockReason) throw new AppError('provider/declined');
      const candidate = response.candidates?.[0];
      const grounding = candidate?.groundingMetadata;
      const hasSearched = grounding?.webSearchQueries?.length || grounding?.groundingChunks?.length;
      // From memory is not from the web.
      if (!grounding || !hasSearched) throw new AppError('provider/bad-answer');
      const answer = (candidate.content?.parts ?? [])
        .map((part) => (part.thought ? '' : (part.text ?? '')))
        .join('');
      const usage = response.usageMetadata;
      return {
        ...findingsOf(resultsOf(grounding), answer),
        usage: {
          inputTokens: usage?.promptTokenCount ?? 0,
          outputTokens: usage?.candidatesTokenCount ?? 0,
        },
      };
    } catch (error) {
      throw faultOf(error, signal);
    }
  };
}

/** Addresses are Google's own, which lead to the page; its title is the page's host. The words are the answer's that rest on it. */
function* resultsOf({
  groundingChunks = [],
  groundingSupports = [],
}: GroundingMetadata): Generator<RawResult> {
  for (const [at, { web }] of groundingChunks.entries()) {
    if (!web?.uri) continue;
    const snippet = groundingSupports
      .filter(({ groundingChunkIndices }) => groundingChunkIndices?.includes(at))
      .map(({ segment }) => segment?.text ?? '')
      .join(' ');
    yield { title: web.title ?? '', url: web.uri, snippet };
  }
}
