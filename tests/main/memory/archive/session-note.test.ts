import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { archiveRig, livedIn, NOON } from './archive-rig.ts';

test('a session is a page of the words and numbers that were said in it, as Markdown', async () => {
  const rig = await livedIn();
  const { bytes, name, mime } = await rig.pull({
    kind: 'session-note',
    id: rig.first,
    format: 'markdown',
  });
  expect([name, mime]).toEqual(['bemore-2026-11-21-note.md', 'text/markdown']);
  const text = Buffer.from(bytes).toString('utf8');
  expect(text).toMatch(/^# 대화 기록지\n\n2026년 11월 21일 토요일\n/);
  expect(text).toContain('## 기분\n\n- 허전해요, 10점 가운데 7\n- 마칠 때는 10점 가운데 4\n');
  expect(text).toContain('- 동생이 이사했어요 \\*멀리\\*');
  expect(text).toContain('- 하기 전 7, 하고 나서 4');
  expect(text).toContain('## 작은 계획\n\n- 주말에 전화하기');
  expect(text).not.toMatch(/진단|치료|환자/);
});

test.each(['ko', 'en'] as const)('and on paper, with its headings in %s', async (language) => {
  const rig = archiveRig({ language });
  const id = rig.store.begin(language, NOON);
  rig.store.addPersonMessage({
    conversationId: id,
    emotion: null,
    voice: null,
    text: '…',
    at: NOON,
  });
  const shape = { feeling: '허전해요', before: 7, after: null, matter: 'My sister moved.' };
  rig.counsel.keepState(id, { version: 1, value: { shape } }, NOON);
  const { bytes, name } = await rig.pull({ kind: 'session-note', id, format: 'pdf' });
  expect(name).toBe('bemore-2026-11-21-note.pdf');
  const { text } = await extractText(await getDocumentProxy(bytes.slice()));
  const words = text.join('\n');
  expect(words).toContain(language === 'ko' ? '대화 기록지' : 'Session note');
  expect(words).toContain('허전해요');
  expect(words).toContain('My sister moved.');
});

test('where nothing was asked it says so, and of an unknown conversation there is none', async () => {
  const rig = archiveRig({ language: 'en' });
  const id = rig.store.begin('en', NOON);
  const { bytes } = await rig.pull({ kind: 'session-note', id, format: 'markdown' });
  expect(Buffer.from(bytes).toString('utf8')).toContain('There was no check-in');
  expect(() => rig.exports.begin({ kind: 'session-note', id: 'none', format: 'markdown' })).toThrow(
    expect.objectContaining({ code: 'input/not-found' }),
  );
});
