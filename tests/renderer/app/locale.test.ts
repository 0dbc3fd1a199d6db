import i18next, { type TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { FAULT_CODES } from '../../../src-preload/contract/faults.ts';
import { REGIONS, SLOTS, VENDORS } from '../../../src-preload/contract/words.ts';
import { TRANSLATIONS } from '../../../src-renderer/app/i18n.ts';
import { noticeSentence } from '../../../src-renderer/app/screens/conversation/notice-words.ts';

/** Keys of a tree; plural endings differ by language and are folded. */
function keys(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keys(value, `${path}${key}.`)
      : [`${path}${key.replace(/_(one|other)$/, '')}`],
  );
}

function strings(tree: object): string[] {
  return Object.values(tree).flatMap((value) =>
    typeof value === 'object' && value !== null ? strings(value) : [String(value)],
  );
}

const { translation: ko } = TRANSLATIONS.ko;
const { translation: en } = TRANSLATIONS.en;
const both = { ko, en } as const;

async function translator(language: 'ko' | 'en'): Promise<TFunction> {
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    resources: { [language]: { translation: both[language] } },
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  return instance.t;
}

test('Korean and English have the same keys [B5]', () => {
  expect([...new Set(keys(ko))].sort()).toEqual([...new Set(keys(en))].sort());
});

test('every string has words in both languages, with the same gaps to fill [B5]', () => {
  const gaps = (text: string): string[] =>
    [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').sort();
  const english = Object.fromEntries(flat(en));
  for (const [key, text] of flat(ko)) {
    expect(text.trim(), key).not.toBe('');
    const other = english[key];
    if (other !== undefined) expect(gaps(text), key).toEqual(gaps(other));
  }
});

function flat(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? flat(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)]],
  );
}

test('every fault has a sentence in both languages, without its code [B5]', () => {
  for (const code of FAULT_CODES) {
    for (const locale of [ko, en]) {
      expect(locale.faults[code], code).toMatch(/[.]$/);
      expect(locale.faults[code], code).not.toContain(code);
    }
  }
});

test('every vendor and every region has a name in both languages [B5]', () => {
  for (const locale of [ko, en]) {
    for (const vendor of VENDORS) {
      expect(locale.vendors[vendor]).toMatch(/\S/);
      expect(locale.vendorSubjects[vendor]).toMatch(/\S/);
    }
    for (const region of REGIONS) expect(locale.help.regions[region]).toMatch(/\S/);
  }
});

test('every way one provider can give way to another has a whole sentence [B5]', async () => {
  for (const language of ['ko', 'en'] as const) {
    const t = await translator(language);
    for (const slot of SLOTS) {
      for (const code of FAULT_CODES) {
        for (const from of VENDORS) {
          for (const to of [...VENDORS, null]) {
            const sentence = noticeSentence(
              { kind: 'switched', slot, from, to, fault: { code } },
              t,
            );
            expect(sentence).toMatch(/[.]$/);
            expect(sentence).not.toMatch(/{{|}}|conversation\.notice|vendors\.|undefined/);
          }
        }
      }
    }
  }
});

test('says what the design says when Claude cannot be reached', async () => {
  const notice = {
    kind: 'switched',
    slot: 'chat',
    from: 'anthropic',
    to: 'builtin',
    fault: { code: 'provider/unreachable' },
  } as const;
  expect(noticeSentence(notice, await translator('ko'))).toBe(
    'Claude에 닿지 않아서, 이 컴퓨터의 기본 길잡이가 이어서 답해요.',
  );
  expect(noticeSentence(notice, await translator('en'))).toBe(
    'Claude cannot be reached, so the built-in guide on this computer is answering.',
  );
});

test('the words keep to the voice of the product: no exclamation, no banned words', () => {
  for (const text of strings(ko)) {
    expect(text).not.toMatch(/!|환자|증상|정상|극복|당신|극단적 선택|치료해/);
  }
  for (const text of strings(en)) {
    expect(text).not.toMatch(/!|\b(user|symptom|journey|amazing|oops|commit suicide)\b/i);
  }
});
