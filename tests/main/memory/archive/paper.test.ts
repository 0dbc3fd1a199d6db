import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Language } from '../../../../src-preload/contract/words.ts';
import { archiveRig, NOON } from './archive-rig.ts';

/** Two days, a reply that was interrupted, and signs that mean something to Markdown. */
function talked(language: Language) {
  const rig = archiveRig({ language });
  const isKorean = language === 'ko';
  const id = rig.store.begin(language, NOON);
  const say = (text: string, at: number) =>
    rig.store.addPersonMessage({ conversationId: id, emotion: null, voice: null, text, at });
  say(isKorean ? '새벽에 자꾸 깨요.' : 'I keep waking up.', NOON);
  const reply = rig.store.beginReply({
    conversationId: id,
    text: isKorean ? '언제부터 그랬어요?' : 'Since when?',
    emotion: 'neutral',
    vendor: 'builtin',
    model: '',
    at: NOON + 60_000,
  });
  const timings = { heardMs: null, firstWordMs: null, firstSoundMs: null, endMs: 1 };
  rig.store.endReply(reply, 'interrupted', timings);
  say('# not a heading *or* [a link](x)\n1. first\n- second\n\nlast & done', NOON + 86_400_000);
  rig.store.rename(id, isKorean ? '새벽 <세 시>' : 'Three *in* the morning');
  return { ...rig, id };
}

test('writes a conversation as Markdown that says what was said [A8]', async () => {
  const rig = talked('en');
  const { bytes, name, mime, progress } = await rig.pull({
    kind: 'conversation',
    id: rig.id,
    format: 'markdown',
  });
  expect([name, mime, progress.at(-1)]).toEqual(['bemore-2026-11-21.md', 'text/markdown', 1]);
  const text = Buffer.from(bytes).toString('utf8');
  expect(text.split('\n')[0]).toBe('# Three \\*in\\* the morning');
  expect(text).toMatch(/^## Saturday, November 21, 2026$/m);
  expect(text).toMatch(/^## Sunday, November 22, 2026$/m);
  expect(text).toMatch(/\*\*You\*\* · .+\n\nI keep waking up\.\n/);
  expect(text).toMatch(/\*\*Dal \(AI\)\*\* · .+\n\nSince when\?\n\n\*\(Heard up to here\)\*/);
  expect(text).toContain(
    '\\# not a heading \\*or\\* \\[a link\\](x)  \n1\\. first  \n\\- second\n\nlast & done',
  );
});

test('tells a conversation in Korean as it does in English', async () => {
  const rig = talked('ko');
  const { bytes } = await rig.pull({ kind: 'conversation', id: rig.id, format: 'markdown' });
  const text = Buffer.from(bytes).toString('utf8');
  expect(text.split('\n')[0]).toBe('# 새벽 \\<세 시\\>');
  expect(text).toMatch(/^## 2026년 11월 21일 토요일$/m);
  expect(text).toMatch(
    /\*\*달 \(AI\)\*\* · .+\n\n언제부터 그랬어요\?\n\n\*\(여기까지 들었어요\)\*/,
  );
});

async function textOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()));
  return text;
}

for (const language of ['ko', 'en'] as const) {
  test(`writes a conversation as pages with its own letters (${language}) [A8]`, async () => {
    const rig = talked(language);
    for (let n = 0; n < 40; n += 1) {
      rig.store.addPersonMessage({
        conversationId: rig.id,
        emotion: null,
        voice: null,
        text: `${n} 밤마다 같은 생각이 꼬리를 물어요. The same thought, every night.`,
        at: NOON + 86_460_000 + n,
      });
    }
    const { bytes, name, mime } = await rig.pull({
      kind: 'conversation',
      id: rig.id,
      format: 'pdf',
    });
    expect([name, mime]).toEqual(['bemore-2026-11-21.pdf', 'application/pdf']);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    // The letters that are used, not the megabytes of all.
    expect(bytes.length).toBeLessThan(200_000);
    const pages = await textOf(bytes);
    expect(pages.length).toBeGreaterThan(2);
    const whole = pages.join('\n').replace(/\s+/g, ' ');
    const expected =
      language === 'ko'
        ? [
            '새벽 <세 시>',
            '2026년 11월 21일 토요일',
            '나',
            '새벽에 자꾸 깨요.',
            '달 (AI)',
            '여기까지 들었어요',
          ]
        : [
            'Three *in* the morning',
            'Saturday, November 21, 2026',
            'You',
            'I keep waking up.',
            'Dal (AI)',
            'Heard up to here',
          ];
    let at = -1;
    for (const words of expected) {
      const found = whole.indexOf(words, at + 1);
      expect(found, words).toBeGreaterThan(at);
      at = found;
    }
    expect(whole).toContain('39 밤마다 같은 생각이 꼬리를 물어요. The same thought, every night.');
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(language === 'ko' ? `${index + 1}쪽` : `Page ${index + 1}`);
    }
  });
}

test('draws a box for a sign without a letterform, and nothing for what is none', async () => {
  const rig = archiveRig({ language: 'ko' });
  const id = rig.store.begin('ko', NOON);
  const text = 'a\u200db\u0007c\ufe0f 좋아요 👩‍👩‍👧 漢';
  rig.store.addPersonMessage({ conversationId: id, emotion: null, voice: null, text, at: NOON });
  const { bytes } = await rig.pull({ kind: 'conversation', id, format: 'pdf' });
  expect((await textOf(bytes)).join('\n')).toContain('abc 좋아요 □□□ □');
});

test('writes a conversation in which nothing was said', async () => {
  const rig = archiveRig({ language: 'en' });
  const id = rig.store.begin('en', NOON);
  for (const format of ['pdf', 'markdown'] as const) {
    const { bytes } = await rig.pull({ kind: 'conversation', id, format });
    expect(bytes.length).toBeGreaterThan(10);
  }
});
