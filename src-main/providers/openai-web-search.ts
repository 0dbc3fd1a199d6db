import type OpenAI from 'openai';
import { AppError } from '../../src-preload/contract/faults.ts';
import { faultOf } from './fault-of.ts';
import { openAiClient } from './openai-client.ts';
import type { VendorAccess } from './vendor-access.ts';
import { findingsOf, type RawResult } from './web-findings.ts';
import { ANSWER_TOKENS, SEARCH_SYSTEM, type Searcher } from './web-searcher.ts';

/** What it may think before and after it looks; it counts against the limit. */
const THINKING_TOKENS = 2_000;

/** OpenAI's own server only: others speak its chat, and have no search. */
export function createOpenAiWebSearch(access: VendorAccess): Searcher {
  return async (query, signal) => {
    try {
      const client = await openAiClient(access);
      const response = await client.responses.create(
        {
          model: access.model,
          instructions: SEARCH_SYSTEM,
          input: query,
          max_output_tokens: ANSWER_TOKENS + THINKING_TOKENS,
          // The least at which these models search at all.
          reasoning: { effort: 'low' },
          tools: [
            // Without a place, which would otherwise be taken for the United States.
            {
              type: 'web_search',
              search_context_size: 'low',
              user_location: { type: 'approximate' },
            },
          ],
          tool_choice: 'required',
          include: ['web_search_call.action.sources'],
          store: false,
        },
        { signal },
      );
      if (!Array.isArray(response.output)) throw new AppError('provider/bad-answer');
      return {
        ...read(response.output),
        usage: {
          inputTokens: response.usage?.input_tokens ?? 0,
          outputTokens: response.usage?.output_tokens ?? 0,
        },
      };
    } catch (error) {
      throw faultOf(error, signal);
    }
  };
}

function read(output: readonly OpenAI.Responses.ResponseOutputItem[]) {
  const cited: RawResult[] = [];
  const sources: RawResult[] = [];
  let hasSearched = false;
  let answer = '';
  for (const item of output) {
    if (item.type === 'web_search_call') {
      if (item.status === 'failed') throw new AppError('provider/unavailable');
      hasSearched = true;
      const found = item.action?.type === 'search' ? (item.action.sources ?? []) : [];
      for (const { url } of found) sources.push({ title: '', url, snippet: '' });
    }
    if (item.type !== 'message') continue;
    for (const part of item.content) {
      if (part.type === 'refusal') throw new AppError('provider/declined');
      answer += part.text;
      for (const note of part.annotations) {
        if (note.type === 'url_citation') {
          cited.push({ title: note.title, url: note.url, snippet: sentenceAt(part.text, note) });
        }
      }
    }
  }
  // From memory is not from the web.
  if (!hasSearched) throw new AppError('provider/bad-answer');
  return findingsOf([...cited, ...sources], answer);
}

/** The words of the answer that a citation stands behind: the sentence before it. */
function sentenceAt(
  text: string,
  { start_index: start }: { readonly start_index: number },
): string {
  const before = text.slice(0, start).trimEnd();
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1).trim();
}
