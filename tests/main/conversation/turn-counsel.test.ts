import { describe, expect, test } from 'vitest';
import type { Counsel, Counselled } from '../../../src-main/conversation/ports.ts';
import { createTurnCounsel } from '../../../src-main/conversation/turn-counsel.ts';

const HEARD = { text: 'I gave Biscuit away', language: 'en', spoken: true } as const;
const HELP = ['Thank you for telling me.', 'Are you safe?'];

const counselled = (more: Partial<Counselled> = {}): Counselled => ({
  ...{ level: 'none', card: null, intent: 'talk', confidence: 1, exercise: null },
  ...{ say: null, prelude: [], guidance: '', leading: false, feeling: null },
  ...{ tools: [], asks: { waitMs: 1000 } },
  done: () => undefined,
  ...more,
});

function turnWith(counsel: Partial<Counsel>) {
  const announced: string[] = [];
  const faults: unknown[] = [];
  const kept = Promise.withResolvers<string>();
  kept.promise.catch(() => undefined);
  const made = createTurnCounsel(
    HEARD,
    {
      turnId: 'turn',
      counsel: {
        consider: () => counselled(),
        act: () => ({ output: 'done', say: null, card: null, level: 'none', use: null }),
        withheld: () => [],
        ask: () => Promise.resolve(null),
        opened: () => undefined,
        ...counsel,
      },
      announce: (name, payload) => {
        announced.push(name === 'safety/raised' ? `${name} ${JSON.stringify(payload)}` : name);
      },
      kept: () => kept.promise,
      onFault: (error) => faults.push(error),
    },
    new AbortController().signal,
  );
  return { made, announced, faults, kept };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('words that count', () => {
  test('are told of, and the card with them', () => {
    const { made, announced } = turnWith({
      consider: () => counselled({ level: 'acute', card: 'help' }),
    });
    expect(announced).toEqual([]);
    made.count('here');
    expect(announced).toEqual([
      'safety/raised {"turnId":"turn","level":"acute","card":"help"}',
      'counsel/considered',
    ]);
  });

  test('are told of even where nothing could be kept, and that is told too', () => {
    const full = new Error('full');
    const { made, announced, faults } = turnWith({
      consider: () =>
        counselled({
          done() {
            throw full;
          },
        }),
    });
    made.count('here');
    expect(announced).toEqual(['counsel/considered']);
    expect(faults).toEqual([full]);
  });
});

describe('what a model thinks of them [R8]', () => {
  const raised = () => counselled({ level: 'acute', card: 'help', say: HELP });
  const judging = (answer: Promise<unknown>, waitMs = 1000): Partial<Counsel> => ({
    consider: (_, opinion) => (opinion === undefined ? counselled({ asks: { waitMs } }) : raised()),
    ask: () => answer,
  });

  test('replaces the reply where it comes in time, once the words count', async () => {
    const { made, announced, kept } = turnWith(judging(Promise.resolve({ level: 'acute' })));
    const instead = made.insteadOf();
    await settled();
    expect(announced).toEqual([]);
    kept.resolve('here');
    expect(await instead).toEqual(HELP);
    expect(announced[0]).toContain('safety/raised');
    expect(made.counselled.level).toBe('acute');
    expect(made.late).toBeNull();
  });

  test('counts once where it comes before the words do', async () => {
    let done = 0;
    const raisedOnce = () =>
      counselled({
        ...raised(),
        done() {
          done += 1;
        },
      });
    const { made, announced, kept } = turnWith({
      ...judging(Promise.resolve({ level: 'acute' })),
      consider: (_, opinion) => (opinion === undefined ? counselled() : raisedOnce()),
    });
    const instead = made.insteadOf();
    await settled();
    made.count('here');
    kept.resolve('here');
    await instead;
    expect(done).toBe(1);
    expect(announced).toHaveLength(2);
  });

  test('counts and is said afterwards where it comes too late', async () => {
    const answer = Promise.withResolvers<unknown>();
    const { made, announced, kept } = turnWith(judging(answer.promise, 1));
    kept.resolve('here');
    expect(await made.insteadOf()).toBeNull();
    answer.resolve({ level: 'acute' });
    await settled();
    expect(announced[0]).toContain('safety/raised');
    expect(made.late).toEqual(HELP);
  });

  test('is nothing where it is the same as was found here', async () => {
    const same: Partial<Counsel> = { ask: () => Promise.resolve({ level: 'none' }) };
    const { made, announced, kept } = turnWith(same);
    kept.resolve('here');
    expect(await made.insteadOf()).toBeNull();
    expect(announced).toEqual([]);
  });

  test('is not asked for where nobody wants to know', async () => {
    let asked = 0;
    const { made } = turnWith({
      consider: () => counselled({ asks: null }),
      async ask() {
        asked += 1;
      },
    });
    expect(await made.insteadOf()).toBeNull();
    expect(asked).toBe(0);
  });
});

describe('what a model asks to be done', () => {
  const acting: Partial<Counsel> = {
    act: () => ({ output: 'shown', say: HELP, card: 'help', level: 'acute', use: null }),
  };
  const call = { id: '1', name: 'anything', input: {} };

  test('waits for the words to count, then shows its card and has its words said', async () => {
    const { made, announced, kept } = turnWith(acting);
    const output = made.act(call);
    await settled();
    expect([announced, made.late]).toEqual([[], null]);
    kept.resolve('here');
    expect(await output).toEqual({ output: 'shown', use: null });
    expect(announced).toEqual(['safety/raised {"turnId":"turn","level":"acute","card":"help"}']);
    expect(made.late).toEqual(HELP);
  });

  test('is never done for a draft that does not count', async () => {
    let done = 0;
    const { made, kept } = turnWith({
      act() {
        done += 1;
        return { output: '', say: null, card: null, level: 'none', use: null };
      },
    });
    const output = made.act(call);
    kept.reject(new Error('discarded'));
    await expect(output).rejects.toThrow('discarded');
    expect(done).toBe(0);
  });

  test('leaves no words out that were to be said already', async () => {
    let says: readonly string[] | null = HELP;
    const { made, kept } = turnWith({
      act: () => ({ output: '', say: says, card: null, level: 'none', use: null }),
    });
    kept.resolve('here');
    await made.act(call);
    says = null;
    await made.act(call);
    expect(made.late).toEqual(HELP);
  });
});
