/** A reply from a scripted model through the real rules, and what was shown of it. */
import { createReplyRecord } from '../../src-main/conversation/reply-record.ts';
import { runTurn, type TurnToRun } from '../../src-main/conversation/run-turn.ts';
import type { ChatRequest, ReplyChunk } from '../../src-main/providers/ports.ts';
import { replyRules } from '../../src-main/safety/turn/reply-rules.ts';
import type { Language, Role } from '../../src-preload/contract/words.ts';
import { answering, ended } from './conversation-rig.ts';

type Answer = string | ((signal: AbortSignal) => AsyncIterable<ReplyChunk>);

/** A model that writes these words. */
export async function* writes(...words: readonly string[]): AsyncGenerator<ReplyChunk> {
  yield answering;
  for (const text of words) yield { type: 'text', text };
  yield ended;
}

/** What a model is asked after this talk, the person's words last. */
export function requestAfter(
  language: Language,
  talk: readonly { readonly role: Role; readonly text: string }[],
): ChatRequest {
  return {
    system: '',
    situation: '# now',
    messages: talk.map(({ role, text }) => ({
      role: role === 'person' ? 'user' : 'assistant',
      content: text,
    })),
    language,
    maxTokens: 100,
    temperature: 0.7,
    streaming: true,
  };
}

/**
 * @param answers of the model, one for each time it is asked; asked more often it fails
 */
export async function scriptedReply(
  answers: readonly Answer[],
  turn: Partial<TurnToRun> = {},
  signal: AbortSignal = new AbortController().signal,
) {
  const language = turn.language ?? 'en';
  const shown: string[] = [];
  const spoken: string[] = [];
  const answered: string[] = [];
  const asked: { readonly request: ChatRequest; readonly after: readonly string[] }[] = [];
  const hello = { role: 'person', text: 'hello' } as const;
  await runTurn(
    {
      turnId: 't',
      language,
      level: 'none',
      reply: requestAfter(language, [hello]),
      aloud: false,
      quiet: false,
      pace: 1,
      manner: 'plain',
      // Nobody sends receipts here.
      record: {
        ...createReplyRecord({ keptIn: () => null, now: () => 0 }),
        allPlayed: async () => undefined,
      },
      looks: { mayAsk: () => false, asked() {} },
      onFirstWord() {},
      onFirstSound() {},
      onSpeechFailure() {},
      ...turn,
    },
    {
      providers: {
        hear: () => Promise.reject(new Error('nobody speaks')),
        reply(request, inner) {
          asked.push({ request, after: [...shown] });
          const answer = answers[asked.length - 1];
          if (answer === undefined) throw new Error('asked too often');
          return typeof answer === 'string' ? writes(answer) : answer(inner);
        },
        async *speak({ text }) {
          spoken.push(text);
          yield { kind: 'silent', durationMs: 1, vendor: 'captions' };
        },
      },
      check: replyRules,
    },
    (name, payload) => {
      if (name === 'turn/reply') shown.push((payload as { delta: string }).delta.trim());
      if (name === 'turn/answering') answered.push((payload as { vendor: string }).vendor);
    },
    signal,
  );
  return { shown, spoken, asked, answered };
}
