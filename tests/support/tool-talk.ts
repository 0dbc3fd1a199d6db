/** The real services with a model behind a real socket that asks for what a test tells it to. */
import { onTestFinished } from 'vitest';
import type { ToolUse } from '../../src-preload/contract/tools.ts';
import { OPENAI_CHAT, openAiCalls, openAiCompletion, openAiReply } from './openai-server.ts';
import { startedServices } from './services-rig.ts';
import { type Responder, type Script, startVendorServer } from './vendor-server.ts';

export interface Asked {
  readonly name: string;
  readonly input: unknown;
}

/** What a model was sent, as far as tools go. */
interface Sent {
  readonly messages: readonly { readonly role: string; readonly content: string | null }[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
}

export async function toolTalk() {
  const server = await startVendorServer();
  // Replies are streamed; what is asked beside them and behind them is answered with nothing.
  server.apart(
    ({ method, body }) => method === 'POST' && !body.includes('"stream":true'),
    () => openAiCompletion('{}'),
  );
  const services = await startedServices();
  onTestFinished(async () => {
    await services.close();
    await server.close();
  });
  const { ask, say, events } = services;
  await ask('preferences/change', {
    chatChain: [{ vendor: 'openai', model: 'some-model' }],
    baseUrls: { openai: `${server.url}/v1` },
    // So that no reply begins with it.
    toldAiAt: Date.now(),
  });
  const sent = (): readonly Sent[] =>
    server.requests.flatMap((request) => (request.method === 'POST' ? [request.json<Sent>()] : []));

  return {
    ...services,
    server,
    sent,
    calls,
    /** The person's words, and a model that then answers with these, one after the other. */
    async turn(
      text: string,
      ...answers: readonly (string | readonly Asked[] | Script | Responder)[]
    ) {
      const [from, first] = [events.length, sent().length];
      server.on(OPENAI_CHAT, ...answers.map(scriptOf));
      const reply = await say(text);
      const uses = events
        .slice(from)
        .flatMap(({ name, payload }) =>
          name === 'turn/used-tool' ? [(payload as { use: ToolUse }).use] : [],
        );
      const requests = sent().slice(first);
      return {
        reply,
        uses,
        requests,
        /** What the model was told of each call of the turn. */
        told: (requests.at(-1)?.messages ?? [])
          .filter(({ role }) => role === 'tool')
          .map(({ content }) => JSON.parse(content ?? '') as Record<string, unknown>),
        offered: (requests[0]?.tools ?? []).map((one) => one.function.name),
      };
    },
    async bring(name: string, text: string) {
      const bytes = new TextEncoder().encode(text);
      const { upload } = await ask('upload/begin', { use: 'document', sizeBytes: bytes.length });
      await ask('upload/piece', { upload, offset: 0, piece: bytes });
      return ask('documents/keep', { upload, name });
    },
    /** The last message of the open conversation, as it is kept. */
    async lastKept() {
      const { conversation } = await ask('app/hello', {});
      return conversation?.messages.at(-1);
    },
  };
}

/** A round of the model that asks for these, after these words. */
export function calls(words: string, ...asked: readonly Asked[]): Script {
  return openAiCalls(
    words,
    ...asked.map(({ name, input }, at) => ({
      id: `call_${at + 1}`,
      name,
      json: typeof input === 'string' ? input : JSON.stringify(input),
    })),
  );
}

function scriptOf(answer: string | readonly Asked[] | Script | Responder): Script | Responder {
  if (typeof answer === 'string') return openAiReply(answer);
  return Array.isArray(answer) ? calls('', ...(answer as readonly Asked[])) : (answer as Script);
}
