import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { unbroken } from '../../../../src-main/memory/archive/insights-paper-chart.ts';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import type { Insights } from '../../../../src-preload/contract/insights.ts';
import { LANGUAGES, type Language } from '../../../../src-preload/contract/words.ts';
import { archiveRig } from './archive-rig.ts';
import { insightsSample, NO_INSIGHTS } from './insights-sample.ts';

async function pagesOf(insights: Insights, language: Language, withSeen = true) {
  const rig = archiveRig({ language, insightsOf: () => insights });
  const pulled = await rig.pull({
    kind: 'insights',
    from: insights.from,
    until: insights.until,
    format: 'pdf',
    withSeen,
  });
  const { text } = await extractText(await getDocumentProxy(pulled.bytes.slice()));
  const pages = text.map((page) => page.replace(/\s+/g, ' '));
  return { ...pulled, pages, whole: pages.join(' ') };
}

const EXPECTED: Readonly<Record<Language, readonly string[]>> = {
  ko: [
    '스스로 적은 기분, 연습, 잠의 기록',
    '2026년 10월 24일부터 2026년 11월 22일까지, 30일',
    '의학적인 판단은 없어요.',
    '뒤쪽 보름이 앞쪽보다 조금 가벼웠어요.',
    '30일 가운데 기분을 적은 날은 22일이에요.',
    '많이 무거움',
    '7일 평균',
    '천천히 내쉬기 11 9 3 6.4 4.3',
    '10월 25일 23:55',
    'Patient Health Questionnaire-9 (PHQ-9)',
    '2026년 11월 7일 27 가운데 10 중간 −6',
    '공식 구간: 0–4 거의 없음, 5–9 가벼움, 10–14 중간, 15–19 약간 심함, 20–27 심함.',
    'Generalized Anxiety Disorder-7 (GAD-7)',
    '걷기와 운동 8 3.6 13 2.8 더 가벼운 날',
    '부산으로 이사 간 동생 지수와 그 친구들',
    '알 수 없음',
    '카메라의 짐작',
    '자주 틀려요',
  ],
  en: [
    'Moods, exercises and sleep, as noted by myself',
    '24 Oct 2026 to 22 Nov 2026, 30 days',
    'It is not a diagnosis',
    'The later half was a little lighter than the earlier.',
    'A mood was noted on 22 of 30 days.',
    'very heavy',
    'mean of seven days',
    'Slow out-breath 11 9 3 6.4 4.3',
    '25 Oct 23:55',
    'Patient Health Questionnaire-9 (PHQ-9)',
    '7 Nov 2026 10 of 27 moderate −6',
    'Official bands: 0–4 minimal, 5–9 mild, 10–14 moderate, 15–19 moderately severe, 20–27 severe.',
    'Generalized Anxiety Disorder-7 (GAD-7)',
    'Moving and walking 8 3.6 13 2.8 lighter days',
    'my sister Marianne, who moved',
    'cannot be told',
    'What the camera guessed',
    'often wrong',
  ],
};

for (const language of LANGUAGES) {
  test(`a report for a clinician says what it is, each part, and its uncertainty (${language}) [M3]`, async () => {
    const { pages, whole, name, mime, progress, bytes } = await pagesOf(
      insightsSample(language),
      language,
    );
    expect([name, mime]).toEqual(['bemore-2026-10-24-2026-11-22.pdf', 'application/pdf']);
    expect(progress.at(-1)).toBe(1);
    expect(bytes.length).toBeLessThan(300_000);
    for (const words of EXPECTED[language]) expect(whole).toContain(words);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(language === 'ko' ? `${index + 1}쪽` : `Page ${index + 1}`);
      // No page is empty but for its foot.
      expect(page.length).toBeGreaterThan(60);
    }
    expect(whole.match(/진단|환자|증상|치료|극복|정상/g) ?? []).toEqual([]);
  });

  test(`a span without a note says so plainly (${language})`, async () => {
    const { pages, whole } = await pagesOf(NO_INSIGHTS, language);
    expect(pages).toHaveLength(1);
    expect(whole).toContain(
      language === 'ko' ? '이 기간에는 적어 둔 것이 없어요.' : 'Nothing was noted over this span',
    );
  });
}

test('what is not there is named, and two notes have no mean', async () => {
  const { moods } = insightsSample('en');
  const { whole } = await pagesOf({ ...NO_INSIGHTS, moods: moods.slice(0, 2) }, 'en');
  expect(whole).toContain(
    'Nothing was noted over this span for: exercises, sleep, self-checks (PHQ-9, GAD-7), topics and people.',
  );
  expect(whole).toContain('A mood was noted on 2 of 30 days.');
  expect(whole).not.toContain('The mean of these days');
  expect(whole).not.toContain('mean of seven days');
});

test('what the camera guessed is on paper only where it is asked for', async () => {
  expect((await pagesOf(insightsSample('en'), 'en', false)).whole).not.toContain('camera');
});

test('two years stay a report of a few pages', async () => {
  const { pages, whole } = await pagesOf(insightsSample('ko', 730, '2024-11-23'), 'ko');
  expect(pages.length).toBeLessThanOrEqual(4);
  expect(whole).toContain('밤이 많아서 달마다 평균을 냈어요.');
  expect(whole).toContain('2025년 6월 22');
});

test('a table goes on over pages with its head, and no long name is cut', async () => {
  const name = `${'아주 긴 이름을 가진 '.repeat(12)}끝이름`;
  const [found] = insightsSample('ko').company;
  const company = Array.from({ length: 30 }, (_, index) => ({
    ...(found as Insights['company'][number]),
    topic: null,
    name: `${index} ${name}`,
  }));
  const { pages, whole } = await pagesOf({ ...NO_INSIGHTS, company }, 'ko');
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) expect(page).toContain('이야기한 날');
  expect(whole.match(/끝이름/g)).toHaveLength(30);
});

test('words longer than a page are all there', async () => {
  const [night] = insightsSample('ko').nights;
  const woke = `${'새벽에 깨서 뒤척였어요 '.repeat(250)}마지막말`;
  const { pages, whole } = await pagesOf(
    { ...NO_INSIGHTS, nights: [{ ...(night as Insights['nights'][number]), woke }] },
    'ko',
  );
  expect(whole.match(/뒤척였어요/g)).toHaveLength(250);
  expect(whole).toContain('마지막말');
  for (const page of pages) expect(page).toContain('밤에 깬 일');
});

test('a line through days stops where one is missing', () => {
  const runs = unbroken(
    ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-04'].map((day) => ({ day })),
  );
  expect(runs.map((run) => run.length)).toEqual([3, 1]);
});

test('a span that cannot be is refused before anything is written', () => {
  const rig = archiveRig({
    insightsOf() {
      throw new AppError('input/invalid');
    },
  });
  const wanted = { from: '2026-11-22', until: '2026-11-01', withSeen: false };
  expect(() => rig.exports.begin({ kind: 'insights', format: 'pdf', ...wanted })).toThrow(
    'input/invalid',
  );
});

test('one that nobody pulls any more is over', async () => {
  const rig = archiveRig({ insightsOf: () => insightsSample('en') });
  const span = { from: '2026-10-24', until: '2026-11-22', withSeen: false };
  const { export: id } = rig.exports.begin({ kind: 'insights', format: 'pdf', ...span });
  const pulling = rig.exports.next(id);
  rig.exports.end(id);
  await expect(pulling).rejects.toThrow();
  await expect(rig.exports.next(id)).rejects.toMatchObject({ code: 'input/not-found' });
});
