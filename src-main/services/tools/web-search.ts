import { z } from 'zod';
import type { Providers } from '../../providers/registry.ts';
import { type Tool, tool } from './tool.ts';

/** As long as what is shown of it may be: what goes out is seen whole. */
const LONGEST_QUERY = 200;

const input = z.object({
  query: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_QUERY)
    .describe('A few plain search words; no names of people, nothing about how the person feels'),
});

/**
 * The query goes to whoever the person talks with, or to the address they typed. Off until it is
 * allowed, and where nobody can search.
 */
export function webSearchTool(providers: Pick<Providers, 'search' | 'searchedBy'>): Tool {
  return tool({
    name: 'web_search',
    description: {
      en: 'Searches the web for something that has to be current: opening hours, an event, a fact. The words leave this computer. Never for advice on feelings, health or danger.',
      ko: '영업시간, 행사, 사실처럼 지금 확인해야 하는 것을 웹에서 찾아요. 찾는 말은 이 컴퓨터 밖으로 나가요. 마음이나 건강, 위험한 일에 대한 조언을 찾는 데는 쓰지 마세요.',
    },
    input,
    isOn: ({ preferences }) => preferences.allowsWebSearch && providers.searchedBy() !== null,
    sentTo: () => providers.searchedBy(),
    shown: ({ query }) => query,
    changes: false,
    isForeign: true,
    // Longer than a search may take by itself.
    limitMs: 30_000,
    run: async ({ query }, _around, signal) => ({ result: await providers.search(query, signal) }),
  });
}
