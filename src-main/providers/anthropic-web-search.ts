import type Anthropic from '@anthropic-ai/sdk';
import { AppError } from '../../src-preload/contract/faults.ts';
import { anthropicClient } from './anthropic-client.ts';
import { faultOf } from './fault-of.ts';
import type { VendorAccess } from './vendor-access.ts';
import { findingsOf, type RawResult } from './web-findings.ts';
import { ANSWER_TOKENS, SEARCH_SYSTEM, type Searcher } from './web-searcher.ts';

/**
 * The version for a plain search, which every model knows. Later ones let a model filter what it
 * found by running code, which takes longer, and which the small ones cannot.
 */
const TOOL: Anthropic.WebSearchTool20250305 = {
  type: 'web_search_20250305',
  name: 'web_search',
  max_uses: 1,
};

export function createAnthropicWebSearch(access: VendorAccess): Searcher {
  return async (query, signal) => {
    try {
      const client = await anthropicClient(access);
      const body: Anthropic.MessageCreateParamsNonStreaming = {
        model: access.model,
        max_tokens: ANSWER_TOKENS,
        system: SEARCH_SYSTEM,
        tools: [TOOL],
        messages: [{ role: 'user', content: query }],
      };
      // As for a reply: `messages.create` prints to the console.
      const message = await client.post<Anthropic.Message>('/v1/messages', { body, signal });
      const { content, usage } = message;
      if (!Array.isArray(content)) throw new AppError('provider/bad-answer');
      if (message.stop_reason === 'refusal') throw new AppError('provider/declined');
      const { input_tokens: inputTokens, output_tokens: outputTokens } = usage;
      return { ...read(content), usage: { inputTokens, outputTokens } };
    } catch (error) {
      throw faultOf(error, signal);
    }
  };
}

function read(content: readonly Anthropic.ContentBlock[]) {
  const found: RawResult[] = [];
  const cited = new Map<string, string>();
  let hasSearched = false;
  let answer = '';
  for (const block of content) {
    if (block.type === 'web_search_tool_result') {
      hasSearched = true;
      if (!Array.isArray(block.content)) throw new AppError(codeOf(block.content.error_code));
      for (const { title, url } of block.content) found.push({ title, url, snippet: '' });
    }
    // What it says before it has searched is not what was found.
    if (block.type !== 'text' || !hasSearched) continue;
    answer += block.text;
    for (const citation of block.citations ?? []) {
      if (citation.type !== 'web_search_result_location') continue;
      const before = cited.get(citation.url);
      cited.set(citation.url, [before, citation.cited_text].filter(Boolean).join(' … '));
    }
  }
  // From memory is not from the web.
  if (!hasSearched) throw new AppError('provider/bad-answer');
  // Pages themselves come sealed: of those that the answer leans on, the words are known.
  const used = found.filter(({ url }) => cited.has(url));
  const others = found.filter(({ url }) => !cited.has(url));
  return findingsOf(
    [...used, ...others].map((one) => ({ ...one, snippet: cited.get(one.url) ?? '' })),
    answer,
  );
}

function codeOf(error: Anthropic.WebSearchToolResultErrorCode) {
  switch (error) {
    case 'too_many_requests':
      return 'provider/rate-limited';
    case 'unavailable':
      return 'provider/unavailable';
    default:
      return 'provider/bad-request';
  }
}
