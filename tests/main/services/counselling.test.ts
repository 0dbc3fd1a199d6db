/** Exercises on the screen and with a model, through the real services: what is kept, raised, and given away. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, ExerciseView } from '../../../src-preload/contract/counsel.ts';
import {
  asksOfRisk,
  OPENAI_CHAT,
  OPENAI_MODELS,
  openAiCalls,
  openAiModels,
  openAiReply,
} from '../../support/openai-server.ts';
import { startedServices } from '../../support/services-rig.ts';
import {
  type Responder,
  startVendorServer,
  type VendorServer,
} from '../../support/vendor-server.ts';

vi.setConfig({ testTimeout: 60_000 });

type Rig = Awaited<ReturnType<typeof startedServices>>;
let rig: Rig;
beforeEach(async () => {
  rig = await startedServices();
  await rig.ask('preferences/change', { region: 'KR' });
});
afterEach(() => rig.close());

const heard = null;
const begin = (exercise: ExerciseView['exercise']) =>
  rig.ask('exercise/begin', { exercise, fresh: true, heard });
async function answer(view: ExerciseView, given: Answer): Promise<ExerciseView | null> {
  const { runId, step } = view;
  if (step === null) throw new Error('nothing is asked');
  const next = { runId, step, answer: given, heard, aloud: false };
  return (await rig.ask('exercise/answer', next)).view;
}
/** Answers with the same until the step is asked; null where it never is. */
async function until(
  view: ExerciseView,
  step: string,
  given: (view: ExerciseView) => Answer,
): Promise<ExerciseView | null> {
  let now: ExerciseView | null = view;
  for (let turn = 0; turn < 30 && now !== null && now.step !== null; turn += 1) {
    if (now.step === step) return now;
    now = await answer(now, given(now));
  }
  return null;
}
const raised = () => rig.events.filter(({ name }) => name === 'safety/raised');

describe('on the screen', () => {
  test('an exercise is answered step by step, and what was said is kept as it was', async () => {
    const view = await begin('three_good_things');
    let now: ExerciseView | null = view;
    for (let turn = 0; turn < 20 && now !== null && now.step !== null; turn += 1) {
      const { asks } = now.steps.find(({ id }) => id === now?.step) ?? {};
      const given: Answer =
        asks?.kind === 'lines'
          ? ['Tea with Mina', 'A seat on the bus', 'Rain on the roof']
          : asks?.kind === 'number'
            ? asks.min + 4
            : asks?.kind === 'choice'
              ? (asks.options[0]?.id ?? '')
              : asks?.kind === 'pace'
                ? ''
                : 'Because she called';
      now = await answer(now, given);
    }
    const { records } = await rig.ask('exercise/records', { exercise: null, limit: 10 });
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ exercise: 'three_good_things', completed: true });
    expect(JSON.stringify(records[0]?.answers)).toContain('Tea with Mina');
    expect(records[0]?.endedAt).toBeGreaterThan(0);
    expect(records[0]?.steps?.length).toBeGreaterThan(0);
  });

  test('item nine opens the card and leaves the score for later [R17]', async () => {
    const view = await until(await begin('phq9'), 'item9', ({ step }) =>
      step === 'ready' ? '' : 'several',
    );
    expect(view).not.toBeNull();
    const after = await answer(view as ExerciseView, 'several');
    expect(after).toBeNull();
    expect(raised().at(-1)?.payload).toMatchObject({ turnId: null, card: 'help' });
    expect((await rig.ask('exercise/current', {})).view).toBeNull();
  });

  test('what is written into a sheet is minded as what is said is [R8]', async () => {
    const view = await begin('thought_record');
    const text = await until(view, 'situation', ({ steps, step }) =>
      steps.find(({ id }) => id === step)?.asks.kind === 'number' ? 4 : 'yes',
    );
    await answer(text ?? view, 'I am going to kill myself tonight');
    expect(raised().at(-1)?.payload).toMatchObject({ level: 'acute', card: 'help' });
    expect((await rig.ask('exercise/current', {})).view).toBeNull();
  });

  test.each(['ko', 'en'] as const)(
    'a wish to be dead in it is answered in %s, also where a model is set [R10]',
    async (language) => {
      await rig.ask('preferences/change', {
        language,
        baseUrls: { openai: 'http://127.0.0.1:9/v1' },
        chatChain: [
          { vendor: 'openai', model: 'm' },
          { vendor: 'builtin', model: '' },
        ],
      });
      const view = await begin('three_good_things');
      const words = language === 'ko' ? '차라리 죽고 싶다' : 'I wish I were dead';
      const { runId, step } = view;
      await rig.ask('exercise/answer', {
        runId,
        step: step ?? '',
        answer: words,
        heard,
        aloud: false,
      });
      await rig.event('turn/all-spoken');
      await vi.waitFor(() => {
        const all = rig.events
          .filter(({ name }) => name === 'turn/spoke')
          .map(({ payload }) => (payload as { text: string }).text)
          .join(' ');
        expect(all).toMatch(language === 'ko' ? /도움 카드/ : /help card/);
      }, 10_000);
    },
  );

  test('a press that comes too late, or fits no step, says so and changes nothing', async () => {
    const view = await begin('breathing_any');
    await expect(
      rig.ask('exercise/answer', {
        runId: 'another',
        step: view.step ?? '',
        answer: 5,
        heard,
        aloud: false,
      }),
    ).rejects.toMatchObject({ code: 'exercise/not-running' });
    await expect(answer({ ...view, step: 'no such step' }, 5)).rejects.toMatchObject({
      code: 'input/invalid',
    });
    expect((await rig.ask('exercise/current', {})).view).toEqual(view);
  });

  test('one that was stopped can be gone on with, and begun anew', async () => {
    const view = await begin('breathing_any');
    const next = await answer(view, 6);
    expect(next?.step).not.toBe(view.step);
    await rig.ask('exercise/go', { runId: view.runId, to: 'stop', heard });
    expect((await rig.ask('exercise/current', {})).view).toBeNull();
    const again = await rig.ask('exercise/begin', {
      exercise: 'breathing_any',
      fresh: false,
      heard,
    });
    expect(again).toMatchObject({ runId: view.runId, step: next?.step });
    expect((await begin('breathing_any')).runId).not.toBe(view.runId);
  });
});

describe('with a model', () => {
  let server: VendorServer;
  const chats = () => server.requests.filter(({ path }) => path.endsWith('/chat/completions'));
  const bodies = () => chats().map((one) => one.json());
  /** Replies are streamed; notes that are taken in a pause, and what is asked of risk, are not. */
  const conversations = () => bodies().filter(({ stream }) => stream === true);
  /** Everything but replies to the person is answered with nothing of note. */
  const replying =
    (...replies: readonly ReturnType<typeof openAiReply>[]): Responder =>
    (request) =>
      asksOfRisk(request)
        ? openAiReply('{"level":"none","kind":null,"sure":true}')
        : (replies[Math.min(conversations().length, replies.length) - 1] ?? openAiReply('Yes.'));

  beforeEach(async () => {
    server = await startVendorServer();
    server.on(OPENAI_MODELS, openAiModels('m'));
    await rig.ask('preferences/change', {
      baseUrls: { openai: server.url },
      chatChain: [
        { vendor: 'openai', model: 'm' },
        { vendor: 'builtin', model: '' },
      ],
    });
  });
  afterEach(() => server.close());

  test('answers of a self-check stay here, unless they may be shared [R14]', async () => {
    server.on(OPENAI_CHAT, replying());
    await rig.say('Can we do the PHQ-9?');
    await rig.say('ready');
    await rig.say('nearly every day, like a heavy quilt');
    await rig.say('stop');
    await rig.say('I walked to the river today.');
    const last = JSON.stringify(conversations().at(-1));
    expect(last).toContain('river');
    expect(JSON.stringify(bodies())).not.toContain('quilt');

    // Nor are they recalled where a later talk comes near them.
    await rig.ask('conversation/new', { private: false });
    await rig.say('I dreamt of a heavy quilt nearly every day.');
    const later = bodies().filter((body) => JSON.stringify(body).includes('I dreamt of a heavy'));
    expect(later.length).toBeGreaterThan(0);
    expect(JSON.stringify(later)).not.toContain('like a heavy quilt');
    // Not even what it was that they were asked.
    expect(JSON.stringify(later)).not.toContain('Feeling down, depressed');

    await rig.ask('preferences/change', { sharesSelfChecks: true });
    await rig.say('Heavy quilt, nearly every day.');
    expect(JSON.stringify(conversations().at(-1))).toContain('like a heavy quilt');
  });

  test('no exercise is offered as a tool where exercises are not shared', async () => {
    server.on(OPENAI_CHAT, replying());
    await rig.say('I walked to the river today.');
    const { tools } = conversations().at(-1) as { tools: { function: { name: string } }[] };
    expect(tools.filter((tool) => tool.function.name.startsWith('exercise_'))).toEqual([]);
  });

  test('where they are, a model may begin one, and is told its first step', async () => {
    await rig.ask('preferences/change', { sharesExercises: true });
    server.on(
      OPENAI_CHAT,
      replying(
        openAiCalls('', {
          id: 'c1',
          name: 'exercise_begin',
          json: '{"exercise":"three_good_things"}',
        }),
        openAiReply('Gladly. What was one good moment today?'),
      ),
    );
    const said = await rig.say('That idea of yours sounds fine to me.');
    expect(said).toContain('one good moment');
    const { view } = await rig.ask('exercise/current', {});
    expect(view?.exercise).toBe('three_good_things');
    const { tools } = conversations()[0] as { tools: { function: { name: string } }[] };
    const names = tools.map((tool) => tool.function.name);
    expect(names.filter((name) => name.startsWith('exercise_'))).toEqual(['exercise_begin']);
    const result = JSON.stringify(conversations()[1]);
    expect(result).toContain('tool_call_id');
    expect(result).toContain('couldSay');
  });

  test('what a model asks for that is not there is told to it, and changes nothing', async () => {
    await rig.ask('preferences/change', { sharesExercises: true });
    server.on(
      OPENAI_CHAT,
      replying(
        openAiCalls('', { id: 'c1', name: 'exercise_begin', json: '{"exercise":"hypnosis"}' }),
        openAiReply('Let us just talk.'),
      ),
    );
    expect(await rig.say('What could we do?')).toContain('Let us just talk.');
    expect(JSON.stringify(conversations()[1])).toContain('unknown exercise');
    expect((await rig.ask('exercise/current', {})).view).toBeNull();
  });
});
