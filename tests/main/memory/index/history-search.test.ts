import { expect, test } from 'vitest';
import { sealStretch } from '../../../../src-main/memory/documents/document-row.ts';
import { cipher } from '../open-store.ts';
import { searchRig } from './search-rig.ts';

test('lists the pinned first, then the newest, with last words, count and feelings [C11, B2]', () => {
  const rig = searchRig();
  rig.conversation('old', { text: '회사 가기가 무서워요', emotion: 'fearful' });
  rig.conversation('new', 'I cannot sleep');
  rig.message('old', { text: '어떤 점이 무서우세요?', role: 'companion', emotion: 'sad' });
  rig.message('old', { text: '그냥요', emotion: 'neutral' });
  rig.message('old', { text: '조금 나아졌어요', emotion: 'happy' });
  rig.conversation('pinned', '하나');
  rig.db.exec(`UPDATE conversations SET pinned = 1, last_at = 1 WHERE id = 'pinned'`);
  rig.entitle('old', '회사');
  const page = rig.list('');
  expect(page).toMatchObject({ total: 3, hits: 0 });
  expect(page.conversations.map(({ id }) => id)).toEqual(['pinned', 'old', 'new']);
  expect(page.conversations[1]).toEqual({
    id: 'old',
    title: '회사',
    titleMarks: [],
    snippet: '조금 나아졌어요',
    snippetMarks: [],
    hits: 0,
    startedAt: 1_000,
    lastAt: 6_000 - 1_000 + 1_000,
    messageCount: 4,
    feelings: { first: 'fearful', last: 'happy' },
    pinned: false,
    archived: false,
  });
  expect(page.conversations[2]?.feelings).toEqual({ first: null, last: null });
});

test('lists nothing in which the person said nothing, and nothing of an unfinished import', () => {
  const rig = searchRig();
  rig.conversation('empty');
  rig.conversation('greeted', { text: '안녕하세요, 달이에요.', role: 'companion' });
  rig.conversation('staged', '가져온 고양이 이야기');
  rig.db.exec(`UPDATE conversations SET staged = 'import' WHERE id = 'staged'`);
  expect(rig.list('')).toEqual({ conversations: [], total: 0, hits: 0 });
  expect(rig.found('달')).toEqual([]);
  expect(rig.found('고양이')).toEqual([]);
  expect(rig.hits('staged', '고양이')).toEqual([]);
  rig.message('greeted', '네');
  expect(rig.found('')).toEqual(['greeted']);
  rig.index.remove('message', ['greeted-1']);
  rig.db.exec(`DELETE FROM messages WHERE id = 'greeted-1'`);
  expect(rig.found('')).toEqual([]);
});

test('finds Korean words of one and two syllables, inside words too [C11]', () => {
  const rig = searchRig();
  rig.conversation('night', '어젯밤에 잠도 못 잤어요');
  rig.conversation('nap', '낮잠만 자요');
  rig.conversation('work', '회사에서 발표했어요');
  expect(rig.found('잠')).toEqual(['nap', 'night']);
  expect(rig.found('밤')).toEqual(['night']);
  expect(rig.found('발표')).toEqual(['work']);
  expect(rig.found('젯밤')).toEqual(['night']);
  expect(rig.marked('젯밤')).toEqual(['젯밤']);
  expect(rig.found('없는말이다')).toEqual([]);
});

test('finds other forms of a word, whole words marked [C11]', () => {
  const rig = searchRig();
  rig.conversation('hard', '요즘 너무 힘들었어요.');
  rig.conversation('slept', 'I slept badly again');
  rig.conversation('helped', '언니가 도와줬어요');
  expect(rig.found('힘든')).toEqual(['hard']);
  expect(rig.marked('힘든')).toEqual(['힘들었어요']);
  expect(rig.found('돕다')).toEqual(['helped']);
  expect(rig.found('sleeping')).toEqual(['slept']);
  expect(rig.marked('sleeping')).toEqual(['slept']);
});

test('finds as one types: beginnings, initial consonants, a half typed syllable [C11]', () => {
  const rig = searchRig();
  rig.conversation('ko', '어젯밤에 잠도 못 잤어요');
  rig.conversation('en', 'The presentation went fine');
  for (const typed of ['p', 'pre', 'presenta', 'presentation', 'PRESENTATION']) {
    expect(rig.found(typed), typed).toEqual(['en']);
  }
  expect(rig.marked('presenta')).toEqual(['presenta']);
  expect(rig.found('pre fine')).toEqual([]);
  expect(rig.found('went pres')).toEqual(['en']);
  for (const typed of ['ㅈㄷ', '잠ㄷ', 'ㅇㅈㅂ', '잠도 ㅁ']) {
    expect(rig.found(typed), typed).toEqual(['ko']);
  }
  expect(rig.marked('ㅈㄷ')).toEqual(['잠도']);
  // A keyboard joins what is typed together.
  rig.conversation('hello', '안녕하세요');
  expect(rig.found('ㅇㄶㅅ')).toEqual(['hello']);
});

test('allows one wrong letter where nothing is as it was typed [C11]', () => {
  const rig = searchRig();
  rig.conversation('anxious', 'My anxiety is back');
  rig.conversation('gloomy', '요즘 우울해요');
  for (const typed of ['anxeity', 'anxity', 'anxieety', 'anxoety', 'anxeit']) {
    expect(rig.found(typed), typed).toEqual(['anxious']);
  }
  expect(rig.marked('anxeity')).toEqual(['anxiety']);
  for (const typed of ['우을해', '우울헤', '욱울해요', '우감해']) {
    expect(rig.found(typed), typed).toEqual(['gloomy']);
  }
  expect(rig.found('anxxxty')).toEqual([]);
  expect(rig.found('bac my anxeity')).toEqual([]);
  rig.conversation('typed', 'anxeity');
  expect(rig.found('anxeity')).toEqual(['typed']);
});

test('takes words in quotation marks as they stand, one after the other [C11]', () => {
  const rig = searchRig();
  rig.conversation('right', 'I said no to my boss');
  rig.conversation('wrong', 'My boss said: no, I think');
  rig.conversation('ko', '잠이 안 와요');
  rig.conversation('ok', '안 졸린데 잠이 와요');
  expect(rig.found('said no')).toEqual(['wrong', 'right']);
  expect(rig.found('"no to my"')).toEqual(['right']);
  expect(rig.found('“no to my')).toEqual(['right']);
  expect(rig.marked('"no to my"')).toEqual(['no to my']);
  expect(rig.found('"잠이 안 와"')).toEqual(['ko']);
  expect(rig.found('"saying no"')).toEqual([]);
});

test('wants every word in one message, in any order', () => {
  const rig = searchRig();
  rig.conversation('both', '엄마랑 싸우고 회사에 늦었어요');
  rig.conversation('apart', '엄마가 왔어요', '회사는 쉬었어요');
  expect(rig.found('회사 엄마')).toEqual(['both']);
});

test('finds titles, and marks them', () => {
  const rig = searchRig();
  rig.conversation('named', '네, 그랬어요');
  rig.entitle('named', '발표 전날 밤');
  const page = rig.list('발표');
  expect(page).toMatchObject({ total: 1, hits: 0 });
  expect(page.conversations[0]).toMatchObject({
    hits: 0,
    titleMarks: [{ from: 0, to: 2 }],
    snippet: '네, 그랬어요',
    snippetMarks: [],
  });
  rig.entitle('named', '면접');
  expect(rig.found('발표')).toEqual([]);
  expect(rig.found('면접')).toEqual(['named']);
});

test('narrows by date, speaker, feeling and archive', () => {
  const rig = searchRig();
  rig.conversation('sad', { text: '고양이가 아파요', emotion: 'sad', at: 10_000 });
  rig.conversation('glad', { text: '고양이가 나았어요', emotion: 'happy', at: 20_000 });
  rig.message('sad', {
    text: '고양이가 걱정되시겠어요',
    role: 'companion',
    emotion: 'happy',
    at: 30_000,
  });
  expect(rig.found('고양이')).toEqual(['sad', 'glad']);
  expect(rig.found('고양이', { to: 20_000 })).toEqual(['sad']);
  expect(rig.found('고양이', { from: 20_000, to: 30_000 })).toEqual(['glad']);
  expect(rig.found('고양이', { role: 'companion' })).toEqual(['sad']);
  expect(rig.found('고양이', { emotion: 'happy' })).toEqual(['glad']);
  expect(rig.found('고양이', { emotion: 'happy', role: 'companion' })).toEqual(['sad']);
  expect(rig.found('', { emotion: 'sad' })).toEqual(['sad']);
  expect(rig.list('', { emotion: 'sad' })).toMatchObject({ total: 1, hits: 0 });
  expect(rig.found('', { archived: true })).toEqual([]);
  rig.db.exec(`UPDATE conversations SET archived = 1 WHERE id = 'sad'`);
  expect(rig.found('고양이')).toEqual(['glad']);
  expect(rig.found('고양이', { archived: true })).toEqual(['sad']);
  expect(rig.found('', { archived: true })).toEqual(['sad']);
});

test('orders conversations by their newest hit and shows it, all hits counted', () => {
  const rig = searchRig();
  const long = `${'오늘은 참 길고 지루한 하루였고 '.repeat(5)}집에 오니 고양이가 기다려서 ${'마음이 놓였어요 '.repeat(5)}`;
  rig.conversation('first', '고양이 이야기를 했어요', long);
  rig.conversation('second', '고양이는 잘 있어요', '이제 잘게요');
  rig.message('first', '이제 그만 잘게요');
  const page = rig.list('고양이');
  expect(page).toMatchObject({ total: 2, hits: 3 });
  expect(page.conversations.map(({ id, hits }) => [id, hits])).toEqual([
    ['second', 1],
    ['first', 2],
  ]);
  const { snippet = '', snippetMarks = [] } = page.conversations[1] ?? {};
  expect(snippet).toMatch(/^….*집에 오니 고양이가 기다려서.*…$/);
  expect(snippetMarks.map(({ from, to }) => snippet.slice(from, to))).toEqual(['고양이']);
});

test('pages without leaving one out or showing one twice', () => {
  const rig = searchRig();
  const ids = ['a', 'b', 'c', 'd', 'e'];
  for (const id of ids) rig.conversation(id, '하나 둘');
  for (const query of ['', '하나']) {
    const seen = [0, 2, 4, 6].flatMap((offset) =>
      rig.list(query, {}, offset, 2).conversations.map(({ id }) => id),
    );
    expect(seen).toEqual([...ids].reverse());
  }
});

test('shows everything where nothing can be looked for, and nothing typed has a meaning of its own', () => {
  const rig = searchRig();
  rig.conversation('one', '100% my fault, file_name');
  for (const query of ['', '  ', '%', '_', '.*', '"', '""', "';--", '🙂', '\ud83d']) {
    expect(rig.found(query), query).toEqual(['one']);
  }
  expect(rig.found('100%')).toEqual(['one']);
  expect(rig.found('file_na')).toEqual(['one']);
  for (const query of [
    "'; DROP TABLE messages;--",
    'words:x',
    'NEAR(a b)',
    'a* OR',
    '-fault',
    '(',
  ]) {
    expect(() => rig.list(query)).not.toThrow();
  }
  expect(rig.found('one '.repeat(50))).toEqual([]);
});

test('names every hit of a conversation in order, with what matches in it [C11]', () => {
  const rig = searchRig();
  rig.conversation('c', '잠을 못 자요', '네', {
    text: '잠은 몇 시에 주무세요?',
    role: 'companion',
  });
  rig.conversation('other', '잠');
  expect(rig.hits('c', '잠')).toEqual([
    { messageId: 'c-0', marks: [{ from: 0, to: 1 }] },
    { messageId: 'c-2', marks: [{ from: 0, to: 1 }] },
  ]);
  expect(rig.hits('c', '잠', { role: 'companion' }).map(({ messageId }) => messageId)).toEqual([
    'c-2',
  ]);
  expect(rig.hits('c', '')).toEqual([]);
  expect(rig.hits('c', '', { role: 'companion' })).toEqual([{ messageId: 'c-2', marks: [] }]);
  expect(rig.hits('nobody', '잠')).toEqual([]);
});

test('marks the right letters whatever form the text was written in', () => {
  const rig = searchRig();
  rig.conversation('nfd', `Ｆｕｌｌ ${'잠도'.normalize('NFD')} 못 잤어요 I DIDN’T cafe\u0301`);
  const text = rig.list('못').conversations[0]?.snippet ?? '';
  expect(text).toBe('Ｆｕｌｌ 잠도 못 잤어요 I DIDN’T café');
  for (const [typed, marked] of [
    ['full', 'Ｆｕｌｌ'],
    ['잠', '잠'],
    ["didn't", 'DIDN’T'],
    ['CAFÉ', 'café'],
  ] as const) {
    expect(rig.marked(typed), typed).toEqual([marked]);
  }
});

test('sees at the next search what was said, renamed and removed since', () => {
  const rig = searchRig();
  rig.conversation('a', '고양이');
  expect(rig.found('고양이')).toEqual(['a']);
  rig.conversation('b', '고양이와 강아지');
  expect(rig.found('고양이')).toEqual(['b', 'a']);
  expect(rig.found('강아지')).toEqual(['b']);
  rig.index.remove('message', ['b-0']);
  rig.db.exec(`DELETE FROM conversations WHERE id = 'b'`);
  expect(rig.found('고양이')).toEqual(['a']);
  expect(rig.found('강아지')).toEqual([]);
  rig.conversation('c', '강아지');
  expect(rig.found('강아지')).toEqual(['c']);
  rig.message('a', '고양이 둘');
  expect(rig.list('고양이').hits).toBe(2);
  rig.index.remove('message', ['a-1']);
  rig.db.exec(`DELETE FROM messages WHERE id = 'a-1'`);
  expect(rig.list('고양이')).toMatchObject({ total: 1, hits: 1 });
});

test('finds places in documents, the newest document first, with their page [A12]', () => {
  const rig = searchRig();
  for (const [id, at] of [
    ['d1', 1],
    ['d2', 2],
    ['staged', 3],
  ] as const) {
    rig.db
      .prepare(`INSERT INTO documents VALUES (?, 'pdf', 10, 2, ?, x'01', ?)`)
      .run(id, at, id === 'staged' ? 'import' : null);
    for (const [ordinal, text] of ['처음 쪽의 약 이름', '둘째 쪽의 약 복용법'].entries()) {
      const stretch = `${id}-${ordinal}`;
      rig.db
        .prepare(
          'INSERT INTO stretches (id, document_id, ordinal, page, start, text) VALUES (?, ?, ?, ?, 0, ?)',
        )
        .run(stretch, id, ordinal, ordinal + 1, sealStretch(text, stretch, cipher));
      rig.index.put({
        kind: 'document',
        id: stretch,
        group: id,
        text,
        at,
        role: null,
        emotion: null,
      });
    }
  }
  rig.conversation('c', '약 먹었어요');
  const hits = rig.search.documentHits({ query: '약', limit: 3 });
  expect(hits.map(({ documentId, page }) => [documentId, page])).toEqual([
    ['d2', 1],
    ['d2', 2],
    ['d1', 1],
  ]);
  expect(hits[0]).toMatchObject({ snippet: '처음 쪽의 약 이름', marks: [{ from: 6, to: 7 }] });
  expect(rig.search.documentHits({ query: '복용벚', limit: 9 })).toHaveLength(2);
  expect(rig.search.documentHits({ query: '', limit: 9 })).toEqual([]);
  expect(rig.found('복용법')).toEqual([]);
});

test('finds the same among many as among few', () => {
  const rig = searchRig();
  rig.db.transaction(() => {
    for (let group = 0; group < 100; group++) {
      rig.conversation(
        `g${group}`,
        ...Array.from({ length: 15 }, (_, n) => `말 ${group} 번째 ${n}가지`),
      );
    }
  })();
  expect(rig.list('말')).toMatchObject({ total: 100, hits: 1_500 });
  rig.conversation('late', '새로운 말');
  expect(rig.list('말')).toMatchObject({ total: 101, hits: 1_501 });
  expect(rig.found('번째 7가지 23')).toEqual(['g23']);
  expect(rig.found('"말 23 번째 7가지"')).toEqual(['g23']);
});
