import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../src-preload/contract/words.ts';
import enArchive from './locale/en.archive.json' with { type: 'json' };
import enAvatar from './locale/en.avatar.json' with { type: 'json' };
import enDocuments from './locale/en.documents.json' with { type: 'json' };
import enExercises from './locale/en.exercises.json' with { type: 'json' };
import enPages from './locale/en.history-settings.json' with { type: 'json' };
import enInsights from './locale/en.insights.json' with { type: 'json' };
import en from './locale/en.json' with { type: 'json' };
import enMemory from './locale/en.memory.json' with { type: 'json' };
import enReminders from './locale/en.reminders.json' with { type: 'json' };
import enSafety from './locale/en.safety.json' with { type: 'json' };
import enSeeing from './locale/en.seeing.json' with { type: 'json' };
import enTools from './locale/en.tools.json' with { type: 'json' };
import enVoice from './locale/en.voice.json' with { type: 'json' };
import koArchive from './locale/ko.archive.json' with { type: 'json' };
import koAvatar from './locale/ko.avatar.json' with { type: 'json' };
import koDocuments from './locale/ko.documents.json' with { type: 'json' };
import koExercises from './locale/ko.exercises.json' with { type: 'json' };
import koPages from './locale/ko.history-settings.json' with { type: 'json' };
import koInsights from './locale/ko.insights.json' with { type: 'json' };
import ko from './locale/ko.json' with { type: 'json' };
import koMemory from './locale/ko.memory.json' with { type: 'json' };
import koReminders from './locale/ko.reminders.json' with { type: 'json' };
import koSafety from './locale/ko.safety.json' with { type: 'json' };
import koSeeing from './locale/ko.seeing.json' with { type: 'json' };
import koTools from './locale/ko.tools.json' with { type: 'json' };
import koVoice from './locale/ko.voice.json' with { type: 'json' };

export const TRANSLATIONS = {
  ko: {
    translation: {
      ...ko,
      ...koPages,
      ...koAvatar,
      ...koVoice,
      ...koArchive,
      ...koDocuments,
      ...koMemory,
      ...koSafety,
      ...koReminders,
      ...koExercises,
      ...koInsights,
      ...koTools,
      ...koSeeing,
    },
  },
  en: {
    translation: {
      ...en,
      ...enPages,
      ...enAvatar,
      ...enVoice,
      ...enArchive,
      ...enDocuments,
      ...enMemory,
      ...enSafety,
      ...enReminders,
      ...enExercises,
      ...enInsights,
      ...enTools,
      ...enSeeing,
    },
  },
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    // English and Korean have equal keys (a test holds them to it), so one of them types both.
    resources: (typeof TRANSLATIONS)['en'];
    nsSeparator: false;
  }
}

/** Readies both languages, bundled: nothing is loaded later, so a switch is immediate. */
export function startTranslations(language: Language): void {
  void i18next.use(initReactI18next).init({
    resources: TRANSLATIONS,
    lng: language,
    // Both languages are complete; a missing key must be seen, not papered over.
    fallbackLng: false,
    // Fault codes contain '/', vendors' names may contain ':'.
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = language;
}

/** Changes every word on screen, and what assistive technology takes the page's language to be. */
export function changeLanguage(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
