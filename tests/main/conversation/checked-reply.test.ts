import { afterEach, describe, expect, test, vi } from 'vitest';
import { fixedReply } from '../../../src-main/conversation/held-reply.ts';
import { createReplyRecord } from '../../../src-main/conversation/reply-record.ts';
import { CARD_OFFER, INSTEAD, SAFETY_QUESTION } from '../../../src-main/safety/turn/instead.ts';
import { answering } from '../../support/conversation-rig.ts';
import { requestAfter, scriptedReply, writes } from '../../support/scripted-reply.ts';

const GOOD = 'You sound worn out.';
const BAD = 'It sounds like you have depression.';
const BETTER = 'What wears you out most?';

afterEach(() => {
  vi.useRealTimers();
});

describe('what is said first', () => {
  const prelude = ['I am Dal, an AI.', 'We have talked for an hour; a rest may do you good.'];

  test('is said word for word, and the model is asked meanwhile [R5, R12]', async () => {
    const { shown, asked } = await scriptedReply([`${GOOD} ${BETTER}`], { prelude });
    expect(shown).toEqual([...prelude, GOOD, BETTER]);
    expect(asked.map(({ after }) => after)).toEqual([[]]);
    const fixed = await scriptedReply([], { prelude, reply: 'Let us go on.' });
    expect(fixed.shown).toEqual([...prelude, 'Let us go on.']);
  });

  test('is no reply: a model that says nothing is covered for all the same', async () => {
    const { shown } = await scriptedReply([''], { prelude });
    expect(shown).toHaveLength(3);
    expect(shown[2]).toContain('I lost my words');
  });
});

describe('a reply that breaks a rule [R11]', () => {
  test('is asked for once more from there, and goes on with what is better', async () => {
    const { shown, asked } = await scriptedReply([`${GOOD} ${BAD} Never said.`, BETTER]);
    expect(shown).toEqual([GOOD, BETTER]);
    const [first, again] = asked.map(({ request }) => request);
    expect(again).toEqual({ ...first, situation: expect.any(String) });
    expect(again?.situation).toContain(first?.situation);
    expect(again?.situation).toContain(`"${GOOD}"`);
    expect(again?.situation).toMatch(/guessed at an illness/);
    expect(again?.situation).not.toContain(BAD);
  });

  test('is neither shown nor spoken where a voice speaks', async () => {
    const { shown, spoken } = await scriptedReply([`${BAD} ${GOOD}`, BETTER], { aloud: true });
    expect([shown, spoken]).toEqual([[BETTER], [BETTER]]);
  });

  test('ends with a safe sentence where the rest is no better, and is not asked for again', async () => {
    const { shown, asked } = await scriptedReply([
      `${GOOD} ${BAD}`,
      `Here it is. I will always be here for you. ${BETTER}`,
    ]);
    expect(asked).toHaveLength(2);
    expect(shown.slice(0, 2)).toEqual([GOOD, 'Here it is.']);
    expect(INSTEAD.en.secrecy).toContain(shown[2]);
    expect(shown).toHaveLength(3);
  });

  test.each([
    [
      'fails',
      () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('cut')) }) }),
    ],
    ['says nothing', () => writes('')],
    ['only repeats what was heard', () => writes(GOOD)],
    ['is not there and the built-in counsellor is', () => fixedReply(BETTER)],
  ])('ends with a safe sentence where the model %s', async (_, again) => {
    const { shown } = await scriptedReply([`${GOOD} ${BAD}`, again]);
    expect(shown).toHaveLength(2);
    expect(INSTEAD.en.diagnosis).toContain(shown[1]);
  });

  test('waits four seconds for the rest and no longer, and says nothing that comes later', async () => {
    vi.useFakeTimers();
    const late = Promise.withResolvers<void>();
    const reply = scriptedReply([
      `${GOOD} ${BAD}`,
      async function* () {
        await late.promise;
        yield { ...answering, vendor: 'openai' };
        yield { type: 'text', text: BETTER };
      },
    ]);
    let isOver = false;
    void reply.then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(3990);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(20);
    late.resolve();
    const { shown, answered } = await reply;
    await vi.advanceTimersByTimeAsync(10);
    expect([shown.length, answered]).toEqual([2, ['anthropic']]);
    expect(INSTEAD.en.diagnosis).toContain(shown[1]);
  });

  test('keeps nobody waiting: what is good is said before the rest is written', async () => {
    const { shown, asked } = await scriptedReply([() => writes(`${GOOD} `, `${BAD} `), BETTER]);
    expect(asked[1]?.after).toEqual([GOOD]);
    expect(shown).toEqual([GOOD, BETTER]);
  });

  test('ends the stream it came from before it is asked for again', async () => {
    const signals: AbortSignal[] = [];
    let wasEnded = false;
    await scriptedReply([
      async function* (signal) {
        signals.push(signal);
        yield* writes(`${BAD} `, GOOD);
      },
      () => {
        wasEnded = signals[0]?.aborted ?? false;
        return writes(BETTER);
      },
    ]);
    expect(wasEnded).toBe(true);
  });

  test('is judged with the clause that was said of it already', async () => {
    const { shown, asked } = await scriptedReply(
      ['오늘부터 드시던 그 약을, 이제는 끊으세요. 무엇이 힘들어요?', '먹을 때 몸은 어땠어요?'],
      { language: 'ko' },
    );
    expect(asked).toHaveLength(2);
    expect(shown.join(' ')).not.toContain('끊으');
    expect(shown.at(-1)).toBe('먹을 때 몸은 어땠어요?');
  });

  test('is neither mended nor covered for once the person goes on', async () => {
    const person = new AbortController();
    const said: string[] = [];
    const record = {
      ...createReplyRecord({ keptIn: () => null, now: () => 0 }),
      wrote: ({ text }: { readonly text: string }) => said.push(text),
    };
    const reply = scriptedReply(
      [
        `${GOOD} ${BAD}`,
        async function* (signal) {
          person.abort();
          signal.throwIfAborted();
          yield answering;
        },
      ],
      { record },
      person.signal,
    );
    await expect(reply).rejects.toThrow(/abort/i);
    expect(said).toEqual([GOOD]);
  });
});

describe('words that no model wrote', () => {
  const LONG = `One. Two. Three. Four. Are there five? Or would you say six? ${BAD} Seven.`;

  test('are held to the same rules, and neither cut nor asked for again [R11]', async () => {
    for (const turn of [{ reply: LONG }, {}]) {
      const { shown, asked } = await scriptedReply([() => fixedReply(LONG)], turn);
      const said = shown.join(' ');
      expect(said).toMatch(
        /^One\. Two\. Three\. Four\. Are there five\? Or would you say six\? .* Seven\.$/,
      );
      expect(said).not.toContain('depression');
      expect(asked.length).toBe('reply' in turn ? 0 : 1);
    }
  });
});

describe('the size of a reply', () => {
  const MANY = 'It was long. You carried it. It is late. The night is quiet. You rest now.';

  test('is three sentences, and four while an exercise is led', async () => {
    const { shown } = await scriptedReply([MANY]);
    expect(shown.join(' ')).toBe('It was long. You carried it. It is late.');
    const led = await scriptedReply([MANY], { leading: true });
    expect(led.shown.join(' ')).toBe(
      'It was long. You carried it. It is late. The night is quiet.',
    );
  });

  test('is one question', async () => {
    const { shown } = await scriptedReply([
      'That hurt. What hurt most? Who was there? It is late.',
    ]);
    expect(shown.join(' ')).toBe('That hurt. What hurt most? It is late.');
  });

  test('leaves in a second question where it asks about safety', async () => {
    const asks = 'What hurt most? Are you safe where you are? It is late.';
    const { shown } = await scriptedReply([asks], { level: 'concern' });
    expect(shown.join(' ')).toBe(asks);
  });

  test('ends the stream that would go on and on', async () => {
    let written = 0;
    const { shown } = await scriptedReply([
      async function* () {
        yield answering;
        for (; written < 50; written += 1)
          yield { type: 'text', text: `This is line ${written}. ` };
      },
    ]);
    expect(shown.join(' ').split('.').length - 1).toBe(3);
    expect(written).toBeLessThan(8);
  });
});

describe('where somebody may be in danger [R10, R11]', () => {
  test.each(['concern', 'acute'] as const)(
    'a reply at %s that asks nothing about it gets a safe sentence',
    async (level) => {
      const { shown } = await scriptedReply(['That is so heavy.'], { level });
      expect(SAFETY_QUESTION.en).toContain(shown.at(-1));
      const asking = await scriptedReply(['That is so heavy. What happened?'], { level });
      expect(CARD_OFFER.en).toContain(asking.shown.at(-1));
      expect(asking.shown).toHaveLength(3);
    },
  );

  test('one that asks, or offers the card, is left as it is, and so are calm times and fixed words', async () => {
    const asks = 'That is so heavy. Are you safe where you are?';
    expect((await scriptedReply([asks], { level: 'concern' })).shown.join(' ')).toBe(asks);
    expect((await scriptedReply(['That is heavy.'])).shown).toEqual(['That is heavy.']);
    const fixed = await scriptedReply([], { level: 'acute', reply: 'That is heavy.' });
    expect(fixed.shown).toEqual(['That is heavy.']);
  });

  test('at concern what was asked a moment ago is not asked again', async () => {
    const reply = requestAfter('en', [
      { role: 'person', text: 'I wish I could disappear.' },
      { role: 'companion', text: 'So tired. Are you having thoughts of ending your life?' },
      { role: 'person', text: 'No, just tired of it all.' },
    ]);
    const { shown } = await scriptedReply(['Tired of it all.'], { level: 'concern', reply });
    expect(shown).toEqual(['Tired of it all.']);
    const acute = await scriptedReply(['Tired of it all.'], { level: 'acute', reply });
    expect(acute.shown).toHaveLength(2);
  });
});
