/** A camera's guess on its way through the real services: what it may shade, and all that it may not touch. */

import BetterSqlite3 from 'better-sqlite3';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayOf } from '../../../src-main/counsel/insights/days.ts';
import { NO_FILTER } from '../../../src-preload/contract/memory.ts';
import type { PreferencesPatch } from '../../../src-preload/contract/preferences.ts';
import type { Emotion, FaceHint } from '../../../src-preload/contract/words.ts';
import {
  asksOfRisk,
  OPENAI_CHAT,
  openAiCompletion,
  openAiReply,
} from '../../support/openai-server.ts';
import { startedServices } from '../../support/services-rig.ts';
import { type SeenRequest, startVendorServer } from '../../support/vendor-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const SAD: FaceHint = { emotion: 'sad', confidence: 0.8123, coverage: 0.7, longestMs: 5000 };
const HAPPY: FaceHint = { ...SAD, emotion: 'happy' };
const LINE = /possible expression this turn/;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function aRig(preferences: PreferencesPatch = {}) {
  const rig = await startedServices();
  closing.push(rig.close);
  await rig.ask('preferences/change', { region: 'KR', ...preferences });
  const say = async (
    text: string,
    seen: FaceHint | null,
    emotion: Emotion | null = null,
  ): Promise<string> => {
    const { turnId } = await rig.ask('conversation/typed', { text, emotion, seen, heard: null });
    const { spoken } = await rig.event('turn/all-spoken', (told) => told.turnId === turnId);
    await rig.ask('conversation/played', { turnId, index: spoken - 1 });
    const { message } = await rig.event('turn/ended', (told) => told.turnId === turnId);
    return message?.text ?? '';
  };
  /** Rows of the database as they lie on disk. */
  const rows = (sql: string): readonly unknown[] => {
    const db = new BetterSqlite3(`${rig.dataDir}/bemore.db`, { readonly: true });
    const found = db.prepare(sql).all();
    db.close();
    return found;
  };
  return { ...rig, say, rows };
}

/** With a model that answers with these, one after the other, the last one ever after. */
async function withModel(replies: readonly string[], preferences: PreferencesPatch = {}) {
  const server = await startVendorServer();
  const isReply = (request: SeenRequest): boolean =>
    !asksOfRisk(request) && request.json().stream === true;
  let next = 0;
  server.on(OPENAI_CHAT, (request) => {
    if (!isReply(request)) return openAiCompletion('{}');
    next += 1;
    return openAiReply(replies[Math.min(next, replies.length) - 1] ?? '');
  });
  const rig = await aRig({
    chatChain: [{ vendor: 'openai', model: 'some-model' }],
    baseUrls: { openai: `${server.url}/v1` },
    ...preferences,
  });
  const textOf = ({ body }: SeenRequest): string => body.toString('utf8');
  return {
    ...rig,
    /** Everything that left, also to those who judge how serious words are. */
    sent: () => server.requests.map(textOf),
    /** What was asked for replies. */
    asked: () => server.requests.filter(isReply).map(textOf),
  };
}

describe('what a model is sent', () => {
  test('nothing of a face unless it is shared [C8, R14]', async () => {
    const { say, sent } = await withModel(['I hear you. What happened?'], { remarksOnLooks: true });
    await say('The day was long.', SAD);
    expect(sent().join('\n')).not.toMatch(/possible expression|0\.81/);
  });

  test('one unsure line where it is shared, and never what the words speak against [C8, R13]', async () => {
    const { say, asked, sent } = await withModel(['I hear you. What happened?'], {
      sharesSeen: true,
    });
    await say('The day was long.', SAD);
    expect(asked().at(-1)?.split(LINE)).toHaveLength(2);
    expect(asked().at(-1)).toContain(
      "possible expression this turn: sad (low confidence); trust the user's words",
    );
    await say('I am so happy today.', SAD);
    await say('Work again tomorrow.', { ...SAD, confidence: 0.5 });
    await say('Then I slept.', SAD, 'anxious');
    await say('I wish I were dead.', HAPPY);
    for (const request of asked().slice(1)) expect(request).not.toMatch(LINE);
    // Nor do those who judge how serious words are hear of it.
    expect(sent().filter((request) => LINE.test(request))).toHaveLength(1);
    expect(sent().join('\n')).not.toContain('0.81');
  });

  test('the feeling that the person or their words name shapes it, and no face does [V2]', async () => {
    const { say, asked } = await withModel(['I hear you. What happened?'], { sharesSeen: true });
    await say('I am worried about tomorrow.', HAPPY);
    expect(asked().at(-1)).toContain('There may be anxiety.');
    await say('The day was long.', HAPPY, 'angry');
    expect(asked().at(-1)).toContain('There may be anger.');
    await say('The evening was long as well.', HAPPY);
    expect(asked().at(-1)).toContain('There is no clear sign of an emotion.');
  });

  test('표정은 한국어로도 한 줄, 확실하지 않은 짐작으로만 간다 [C8, B5]', async () => {
    const { say, asked } = await withModel(['들었어요. 어떤 일이 있었어요?'], {
      sharesSeen: true,
      language: 'ko',
      spokenLanguage: 'ko',
    });
    await say('하루가 길었어요.', SAD);
    expect(
      asked()
        .at(-1)
        ?.match(/확실하지 않은 짐작이니, 상대의 말을 믿어요/g),
    ).toHaveLength(1);
  });
});

describe('remarks on looks', () => {
  test('are never said where the person did not allow it [C8, R13]', async () => {
    const { say, asked } = await withModel(
      ['You look so sad today. What happened?', 'A long day, then. What weighed most?'],
      { sharesSeen: true },
    );
    const reply = await say('The day was long.', SAD);
    expect(reply).not.toMatch(/look/i);
    expect(reply).toContain('A long day, then.');
    expect(asked()[0]).toContain('do not remark on how they look or sound');
    expect(asked()[1]).toContain('It told them how they look.');
  });

  test('may be asked once a session where they did, and never told [C8]', async () => {
    const { say, asked } = await withModel(
      [
        'A long day. How does it feel to say that?',
        'And the evening. Are you smiling at that?',
        'The evening was long too. What would help?',
      ],
      { sharesSeen: true, remarksOnLooks: true },
    );
    expect(await say('The day was long.', SAD)).toContain('How does it feel to say that?');
    expect(asked()[0]).toContain('you may ask once');
    expect(await say('The evening was long as well.', HAPPY)).not.toMatch(/smiling/);
    expect(asked()[1]).not.toContain('you may ask once');
  });

  test('are not asked where nothing was seen, and not told even where asking is allowed [C8]', async () => {
    const { say, asked } = await withModel(
      ['You look tired.', 'A long day. What weighed most?', 'And now? Are you crying?', 'Go on.'],
      { sharesSeen: true, remarksOnLooks: true },
    );
    expect(await say('The day was long.', SAD)).not.toMatch(/look/i);
    expect(await say('The evening was long as well.', null)).not.toMatch(/crying/);
    expect(asked().at(-1)).not.toContain('you may ask once');
  });
});

describe('what a face never touches', () => {
  const SAID = {
    en: [
      'I want to end my life tonight.',
      'I wish I could just disappear.',
      'My heart is racing and I cannot calm down.',
      'Can we do a breathing exercise?',
      'I had a good day.',
    ],
    ko: [
      '오늘 밤에 죽으려고 해요.',
      '그냥 사라지고 싶어요.',
      '가슴이 너무 뛰어서 진정이 안 돼요.',
      '호흡 연습 하고 싶어요.',
      '좋은 하루였어요.',
    ],
  } as const;
  const FACES = [null, HAPPY, { ...SAD, emotion: 'fearful', confidence: 1 }] as const;

  test.each(['en', 'ko'] as const)(
    'the level, the card, the exercise and the tools are those of the words alone in %s [C8, R13]',
    async (language) => {
      const outcomes: string[] = [];
      for (const seen of FACES) {
        const { say, events, ask, asked } = await withModel(['I hear you. What happened?'], {
          sharesSeen: true,
          keepsSeen: true,
          sharesExercises: true,
          language,
          spokenLanguage: language,
        });
        for (const words of SAID[language]) {
          await say(words, seen);
          await ask('conversation/new', { private: false });
        }
        const told = events
          .filter(({ name }) => /^(safety|counsel|exercise)\//.test(name))
          .map(({ name, payload }) => ({ name, ...(payload as object), turnId: null, view: null }));
        const tools = asked().map((body) => (JSON.parse(body) as { tools?: unknown }).tools);
        outcomes.push(JSON.stringify([told, tools]));
        expect(told.length).toBeGreaterThan(SAID[language].length);
      }
      expect(outcomes[1]).toBe(outcomes[0]);
      expect(outcomes[2]).toBe(outcomes[0]);
    },
  );
});

describe('what is kept', () => {
  const SPAN = {
    from: '2000-01-01',
    until: '2001-01-01',
    exercises: null,
    language: 'en',
  } as const;
  const today = (): string => dayOf(Date.now());
  const aTurn = async (preferences: PreferencesPatch, isPrivate = false) => {
    const rig = await aRig(preferences);
    const { ask, say } = rig;
    await ask('conversation/new', { private: isPrivate });
    await say('My sister Ines lives in Lisbon.', SAD);
    await ask('conversation/new', { private: false });
    const span = { ...SPAN, from: today(), until: today() };
    return { ...rig, shown: async () => (await ask('insights/view', span)).seen };
  };

  test('nothing of a face unless the person keeps it: not on disk, not in a log [R13, S4]', async () => {
    const { rows, lines, ask, shown } = await aTurn({ sharesSeen: true });
    expect(rows('SELECT * FROM seen')).toEqual([]);
    expect(await shown()).toBeNull();
    expect(JSON.stringify(lines)).not.toMatch(/\bsad\b|0\.81|expression/);
    await ask('preferences/change', { keepsSeen: true });
    expect(await shown()).toEqual([]);
  });

  test('the label alone where they do: sealed, told to insights, and to nothing that remembers [R13, S4]', async () => {
    const { rows, lines, ask, shown, inFiles, close } = await aTurn({ keepsSeen: true });
    expect(await shown()).toEqual([{ day: today(), turns: { sad: 1 } }]);
    const [row] = rows('SELECT body FROM seen') as readonly { body: Uint8Array }[];
    expect(Buffer.from(row?.body ?? []).toString('latin1')).not.toMatch(/sad|0\.81/);
    const { facts } = await ask('memory/list', {});
    expect(facts.map(({ statement }) => statement).join()).toContain('Lisbon');
    expect(JSON.stringify(facts)).not.toMatch(/\bsad\b|face|express/i);
    const opened = await ask('history/list', {
      query: '',
      filter: NO_FILTER,
      offset: 0,
      limit: 20,
    });
    expect(JSON.stringify(opened)).not.toMatch(/"sad"|"seen"|0\.81/);
    expect(JSON.stringify(lines)).not.toMatch(/\bsad\b|0\.81|expression/);
    await close();
    expect(inFiles('"sad"', '0.81')).toEqual([]);
  });

  test('nothing any more once the person has it forgotten, while their words stay [R13]', async () => {
    const { ask, shown, rows } = await aTurn({ keepsSeen: true });
    await ask('insights/forget-seen', {});
    expect(await shown()).toEqual([]);
    expect(rows('SELECT * FROM seen')).toEqual([]);
    const { conversations } = await ask('history/list', {
      query: '',
      filter: NO_FILTER,
      offset: 0,
      limit: 20,
    });
    expect(conversations).toHaveLength(1);
  });

  test('nothing of a private conversation [R13]', async () => {
    const { rows, shown } = await aTurn({ keepsSeen: true }, true);
    expect(rows('SELECT * FROM seen')).toEqual([]);
    expect(await shown()).toEqual([]);
  });

  test('a feeling that the person corrects is theirs, and the guess is gone [C8]', async () => {
    const { ask, say, rows } = await aRig({ keepsSeen: true });
    await say('The day was long.', SAD, 'happy');
    expect(rows('SELECT * FROM seen')).toEqual([]);
    const { conversation } = await ask('app/hello', {});
    expect(conversation?.messages[0]).toMatchObject({ role: 'person', emotion: 'happy' });
  });
});
