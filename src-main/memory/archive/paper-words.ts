/** What is said around a conversation on paper, and how its times are told. */
import type { Language, Role } from '../../../src-preload/contract/words.ts';

export interface PaperWords {
  readonly language: Language;
  readonly untitled: string;
  readonly speaker: Readonly<Record<Role, string>>;
  readonly interrupted: string;
  readonly footer: string;
  day(at: number): string;
  time(at: number): string;
  page(number: number): string;
}

export function paperWords(language: Language): PaperWords {
  const locale = language === 'ko' ? 'ko-KR' : 'en-US';
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const common = {
    language,
    footer: 'BeMore',
    day: (at: number) => days.format(at),
    // Older readers have no glyph for the narrow space some locales put before "AM".
    time: (at: number) => times.format(at).replaceAll('\u202f', ' '),
  };
  return language === 'ko'
    ? {
        ...common,
        untitled: '제목 없는 대화',
        speaker: { person: '나', companion: '달 (AI)' },
        interrupted: '여기까지 들었어요',
        page: (number) => `${number}쪽`,
      }
    : {
        ...common,
        untitled: 'Untitled conversation',
        speaker: { person: 'You', companion: 'Dal (AI)' },
        interrupted: 'Heard up to here',
        page: (number) => `Page ${number}`,
      };
}
