import { afterEach, describe, expect, test } from 'vitest';
import { answering, createRig, ended, type RigOptions } from '../../support/conversation-rig.ts';

const rigs: (() => void)[] = [];
afterEach(() => {
  for (const close of rigs.splice(0)) close();
});
function rigWith(options: RigOptions) {
  const rig = createRig({ aloud: false, ...options });
  rigs.push(rig.close);
  return rig;
}

const ACUTE = { level: 'acute', kind: 'self', sure: true } as const;
const later = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms));
/** Words no rule knows. */
const QUIET_WORDS = 'I gave Biscuit to the neighbours this afternoon.';

async function* cheerful() {
  yield answering;
  yield { type: 'text' as const, text: 'How lovely of you. What made you do that?' };
  yield ended;
}

describe('a model judges how serious words are, beside the reply [R8]', () => {
  test('what it raises in time is said instead of the reply, and the reply is never seen', async () => {
    const rig = rigWith({
      reply: cheerful,
      counsel: { ask: () => later(20, ACUTE), waitMs: 2000 },
    });
    rig.type(QUIET_WORDS);
    const raised = await rig.next('safety/raised', ({ level }) => level === 'acute');
    expect(raised.card).toBe('help');
    const { message } = await rig.next('turn/ended');
    expect(message?.text).toContain('help card');
    expect(JSON.stringify(rig.announced)).not.toContain('How lovely');
  });

  test('what it raises too late shows the card at once and is said after the reply', async () => {
    const rig = rigWith({
      aloud: true,
      reply: cheerful,
      counsel: { ask: () => later(80, ACUTE), waitMs: 5 },
    });
    const turnId = rig.type(QUIET_WORDS);
    await rig.next('safety/raised', ({ level }) => level === 'acute');
    const { spoken } = await rig.next('turn/all-spoken');
    rig.conversation.played(turnId, spoken - 1);
    const more = await rig.next('turn/spoke', (said) => said.turnId !== turnId);
    expect(more.text).toContain('Thank you for telling me');
  });

  test.each([
    ['fails', () => Promise.resolve(null)],
    ['never answers', () => new Promise<never>(() => undefined)],
    ['answers nothing that can be read', () => Promise.resolve(null)],
  ])('a model that %s changes nothing, and the reply is said', async (_, ask) => {
    const rig = rigWith({ reply: cheerful, counsel: { ask, waitMs: 20 } });
    rig.type(QUIET_WORDS);
    const { message } = await rig.next('turn/ended');
    expect(message?.text).toBe('How lovely of you. What made you do that?');
    expect(rig.named('safety/raised')).toEqual([]);
  });

  test('what was found here is acted on with no model asked at all', async () => {
    let asked = 0;
    const rig = rigWith({
      reply: cheerful,
      counsel: {
        ask: async () => {
          asked += 1;
          return { level: 'none', kind: null, sure: true };
        },
      },
    });
    rig.type('I am going to kill myself tonight');
    const { message } = await rig.next('turn/ended');
    expect(message?.text).toContain('help card');
    expect([asked, rig.requests.length]).toEqual([0, 0]);
  });
});
