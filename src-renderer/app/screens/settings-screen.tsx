import type { TFunction } from 'i18next';
import {
  Accessibility,
  Archive,
  AudioLines,
  Bell,
  Bookmark,
  Cpu,
  Ear,
  Eye,
  Gauge,
  HandHeart,
  KeyRound,
  Languages,
  type LucideIcon,
  ShieldCheck,
  SlidersHorizontal,
  UserRound,
  Wrench,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../stores/screen.ts';
import { PageHead } from '../ui/page-head.tsx';
import { AvatarSection } from './avatar/avatar-section.tsx';
import { RemindersSection } from './reminders/reminders-section.tsx';
import { CareSection } from './safety/care-section.tsx';
import { SeeingSection } from './seeing/seeing-section.tsx';
import { AdvancedSection } from './settings/advanced-section.tsx';
import { ConnectionsSection } from './settings/connections-section.tsx';
import { DataSection } from './settings/data-section.tsx';
import { DisplaySection } from './settings/display-section.tsx';
import { FiguresSection } from './settings/figures-section.tsx';
import { LanguageSection } from './settings/language-section.tsx';
import { ListeningSection } from './settings/listening-section.tsx';
import { MemorySection } from './settings/memory-section.tsx';
import { ModelsSection } from './settings/models-section.tsx';
import { PrivacySection } from './settings/privacy-section.tsx';
import { useChange } from './settings/use-change.ts';
import { VoiceSection } from './settings/voice-section.tsx';
import { ToolsSection } from './tools/tools-section.tsx';
import './settings.css';

const SECTIONS = [
  'keys',
  'privacy',
  'care',
  'reminders',
  'tools',
  'data',
  'listening',
  'seeing',
  'voice',
  'memory',
  'models',
  'language',
  'avatar',
  'display',
  'figures',
  'advanced',
] as const;
type Section = (typeof SECTIONS)[number];

const ICONS = {
  keys: KeyRound,
  privacy: ShieldCheck,
  care: HandHeart,
  reminders: Bell,
  tools: Wrench,
  data: Archive,
  listening: Ear,
  seeing: Eye,
  voice: AudioLines,
  memory: Bookmark,
  models: Cpu,
  language: Languages,
  avatar: UserRound,
  display: Accessibility,
  figures: Gauge,
  advanced: SlidersHorizontal,
} as const satisfies Record<Section, LucideIcon>;

/** How far below the top edge a section still counts as the one being read, px. */
const READING_LINE = 96;
/** From these on the place on the page is the person's own. */
const PERSON_MOVES_ON = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
/** Air left above a section that was asked for, px. */
const ABOVE_SECTION = 4;

function sectionAt(body: HTMLElement): Section {
  const atEnd = body.scrollTop + body.clientHeight >= body.scrollHeight - 2;
  if (atEnd && body.scrollTop > 0) return SECTIONS[SECTIONS.length - 1] ?? 'keys';
  const line = body.getBoundingClientRect().top + READING_LINE;
  return (
    SECTIONS.findLast((section) => {
      const element = body.querySelector(`#s-${section}`);
      return element !== null && element.getBoundingClientRect().top <= line;
    }) ?? 'keys'
  );
}

function navName(section: Section, t: TFunction): string {
  if (section === 'memory') return t('memory.title');
  if (section === 'seeing') return t('seeing.settings.nav');
  if (section === 'tools') return t('tools.nav');
  if (section === 'care') return t('safety.settings.nav');
  if (section === 'reminders') return t('reminders.heading');
  return t(`settings.sections.${section}`);
}

/** Everything a person can set. What leaves this computer stands second, never under "advanced". */
export function SettingsScreen() {
  const { t } = useTranslation();
  const change = useChange();
  const wanted = useScreen((state) => state.section);
  const [current, setCurrent] = useState<Section>('keys');
  const body = useRef<HTMLDivElement>(null);
  const nav = useRef<HTMLElement>(null);
  const asked = useRef<Section | null>(null);

  const show = (section: Section, focus: boolean): void => {
    const element = body.current?.querySelector<HTMLElement>(`#s-${section}`);
    if (body.current && element) body.current.scrollTop = element.offsetTop - ABOVE_SECTION;
    if (focus) element?.querySelector('h2')?.focus({ preventScroll: true });
    asked.current = section;
    setCurrent(section);
  };

  // Lists that arrive late move the sections: the one that was asked for keeps its place until a person moves on.
  useEffect(() => {
    const box = body.current;
    if (!box) return;
    const keep = new ResizeObserver(() => {
      const element = asked.current && box.querySelector<HTMLElement>(`#s-${asked.current}`);
      if (element) box.scrollTop = element.offsetTop - ABOVE_SECTION;
    });
    for (const section of box.children) keep.observe(section);
    const letGo = (): void => {
      asked.current = null;
    };
    for (const deed of PERSON_MOVES_ON) box.addEventListener(deed, letGo, { passive: true });
    return () => {
      keep.disconnect();
      for (const deed of PERSON_MOVES_ON) box.removeEventListener(deed, letGo);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new wish to see a section moves the page
  useEffect(() => {
    const section = SECTIONS.find((one) => one === wanted);
    if (!section) return;
    show(section, true);
    // The same wish may come again.
    useScreen.setState({ section: null });
  }, [wanted]);
  useEffect(() => {
    const row = nav.current;
    const button = row?.querySelector<HTMLElement>(`[data-section="${current}"]`);
    if (!row || !button) return;
    // Only the row moves; scrolling into view would move the page around it too.
    row.scrollLeft = button.offsetLeft - (row.clientWidth - button.offsetWidth) / 2;
  }, [current]);

  const headings: Record<Section, string> = {
    keys: t('settings.sections.keys'),
    privacy: t('settings.privacy.heading'),
    care: t('safety.settings.heading'),
    reminders: t('reminders.heading'),
    tools: t('tools.heading'),
    data: t('archive.heading'),
    listening: t('settings.sections.listening'),
    seeing: t('seeing.settings.heading'),
    voice: t('settings.voice.heading'),
    memory: t('memory.settings.heading'),
    models: t('models.heading'),
    language: t('settings.sections.language'),
    avatar: t('settings.sections.avatar'),
    display: t('settings.sections.display'),
    figures: t('figures.heading'),
    advanced: t('settings.sections.advanced'),
  };
  const contents: Record<Section, React.ReactNode> = {
    keys: <ConnectionsSection change={change} />,
    privacy: <PrivacySection change={change} />,
    care: <CareSection change={change} />,
    reminders: <RemindersSection />,
    tools: <ToolsSection change={change} />,
    data: <DataSection />,
    listening: <ListeningSection change={change} />,
    seeing: <SeeingSection change={change} />,
    voice: <VoiceSection change={change} />,
    memory: <MemorySection change={change} />,
    models: <ModelsSection change={change} />,
    language: <LanguageSection change={change} />,
    avatar: <AvatarSection change={change} />,
    display: <DisplaySection change={change} />,
    figures: <FiguresSection />,
    advanced: <AdvancedSection change={change} />,
  };

  return (
    <main className="page">
      <PageHead title={t('settings.title')} />
      <div className="s-grid">
        <nav className="s-nav" ref={nav} aria-label={t('settings.nav')}>
          {SECTIONS.map((section) => {
            const Icon = ICONS[section];
            return (
              <button
                key={section}
                type="button"
                data-section={section}
                aria-current={section === current ? 'true' : undefined}
                onClick={() => show(section, true)}
              >
                <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
                <span>{navName(section, t)}</span>
              </button>
            );
          })}
        </nav>
        <div
          className="s-body"
          ref={body}
          onScroll={(event) => setCurrent(asked.current ?? sectionAt(event.currentTarget))}
        >
          {SECTIONS.map((section) => (
            <section
              key={section}
              id={`s-${section}`}
              className="s-sec"
              aria-labelledby={`s-${section}-title`}
            >
              <h2 id={`s-${section}-title`} tabIndex={-1}>
                {headings[section]}
              </h2>
              {contents[section]}
            </section>
          ))}
        </div>
      </div>
    </main>
  );
}
