/**
 * History and settings in a browser, over the real wire, with a main process kept in the page.
 * `?screen=history&lang=ko&theme=dark&talks=4&shelf=5&keys=some&protection=keychain&failing=history/list`
 */
// First: the order of the style layers is set here.
import '../../../src-renderer/app/styles/styles.ts';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { EXERCISE_IDS } from '../../../src-preload/contract/counsel.ts';
import type { EventName, EventPayload } from '../../../src-preload/contract/events.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type {
  EmbeddingState,
  LockState,
  StoreState,
} from '../../../src-preload/contract/memory.ts';
import type { OpenConversation } from '../../../src-preload/contract/requests.ts';
import type { KeyProtection, KeyStatus } from '../../../src-preload/contract/words.ts';
import { connect } from '../../../src-preload/wire/connect.ts';
import { linkedPair } from '../../../src-preload/wire/linked-pair.ts';
import { type Server, serve } from '../../../src-preload/wire/serve.ts';
import { applyAppearance } from '../../../src-renderer/app/appearance.ts';
import { AppContext, type StagePlace } from '../../../src-renderer/app/context.tsx';
import { followKeeping } from '../../../src-renderer/app/follow-keeping.ts';
import { changeLanguage, startTranslations } from '../../../src-renderer/app/i18n.ts';
import { BringingNote } from '../../../src-renderer/app/screens/avatar/bringing-note.tsx';
import { DropPlace } from '../../../src-renderer/app/screens/avatar/drop-place.tsx';
import { DocumentsScreen } from '../../../src-renderer/app/screens/documents/documents-screen.tsx';
import { ExercisesScreen } from '../../../src-renderer/app/screens/exercises/exercises-screen.tsx';
import { HistoryScreen } from '../../../src-renderer/app/screens/history-screen.tsx';
import { InsightsScreen } from '../../../src-renderer/app/screens/insights-screen.tsx';
import { LockScreen } from '../../../src-renderer/app/screens/lock/lock-screen.tsx';
import { MemoryScreen } from '../../../src-renderer/app/screens/memory-screen.tsx';
import { DueReminder } from '../../../src-renderer/app/screens/reminders/due-reminder.tsx';
import { CameraLamp } from '../../../src-renderer/app/screens/seeing/camera-lamp.tsx';
import { ConsentDialog } from '../../../src-renderer/app/screens/seeing/consent-dialog.tsx';
import { SettingsScreen } from '../../../src-renderer/app/screens/settings-screen.tsx';
import { Menu } from '../../../src-renderer/app/screens/shell/menu.tsx';
import { Rail } from '../../../src-renderer/app/screens/shell/rail.tsx';
import { StoreBanner } from '../../../src-renderer/app/screens/store/store-note.tsx';
import '../../../src-renderer/app/screens/shell.css';
import {
  createAvatarShelf,
  type ShelfStage,
} from '../../../src-renderer/app/shelf/avatar-shelf.ts';
import { type Companion, useConversation } from '../../../src-renderer/app/stores/conversation.ts';
import { followExercises } from '../../../src-renderer/app/stores/exercise.ts';
import { useKeeping } from '../../../src-renderer/app/stores/keeping.ts';
import { usePreferences } from '../../../src-renderer/app/stores/preferences.ts';
import { goTo, goToMoment, useScreen } from '../../../src-renderer/app/stores/screen.ts';
import { useSeeing } from '../../../src-renderer/app/stores/seeing.ts';
import { useTalk } from '../../../src-renderer/app/stores/talk.ts';
import { ToastPlace } from '../../../src-renderer/app/ui/toast.tsx';
import { documentHandlers } from './pages-documents.ts';
import { exerciseHandlers } from './pages-exercises.ts';
import { insightsHandlers } from './pages-insights.ts';
import { type PagesMain, pagesMain } from './pages-main.ts';
import { madeFacts } from './pages-memory.ts';
import { reminderHandlers } from './pages-reminders.ts';
import { shelfItems } from './pages-shelf.ts';
import { longTalk, talks } from './pages-talks.ts';
import { seeingDouble, shownSeeing } from './seeing-double.ts';

const params = new URLSearchParams(location.search);
const language = params.get('lang') === 'ko' ? 'ko' : 'en';
const theme = params.get('theme') === 'dark' ? 'dark' : 'light';

const SOME_KEYS: readonly KeyStatus[] = [
  { vendor: 'anthropic', source: 'vault', tail: '7Q2f' },
  { vendor: 'openai', source: 'environment', tail: 'k91A' },
  { vendor: 'elevenlabs', source: 'vault', tail: 'x0pL' },
];

/** `?talks=4&long=5000&pinned=t2&archived=t3` */
function madeTalks(): readonly OpenConversation[] {
  const now = Date.now();
  const made = talks(language, now, Number(params.get('talks') ?? 4)).map((talk) => ({
    ...talk,
    pinned: params.get('pinned') === talk.id,
    archived: params.get('archived') === talk.id,
  }));
  return params.has('long') ? [longTalk(language, now, Number(params.get('long'))), ...made] : made;
}

/** `?store=memory|restored|emptied&lock=set|locked&private` */
const storeKind = params.get('store');
const keeping = {
  store: {
    keeps: storeKind === 'memory' ? 'memory' : 'disk',
    fault: storeKind === 'memory' ? { code: 'store/full' } : null,
    unsaved: storeKind === 'memory' ? 6 : 0,
    restoredFrom:
      storeKind === 'restored' ? Date.UTC(2026, 10, 20, 9) : storeKind === 'emptied' ? 0 : null,
  },
  lock: { isSet: params.has('lock'), isLocked: params.get('lock') === 'locked' },
} as const satisfies { store: StoreState; lock: LockState };

/** `?embedding=working|fault|none` */
function madeEmbedding(): EmbeddingState {
  const state = params.get('embedding');
  return {
    vendor: 'builtin',
    model: '',
    done: state === 'working' || state === 'fault' ? 320 : state === 'none' ? 0 : 1240,
    total: state === 'none' ? 0 : 1240,
    fault: state === 'fault' ? { code: 'provider/unreachable' } : null,
  };
}

let server: Server | null = null;
const announce = <N extends EventName>(name: N, payload: EventPayload<N>): void =>
  server?.announce(name, payload);
/** The bytes of the file that came last. */
function uploaded(asked: PagesMain['asked']): Uint8Array {
  const begun = asked.findLastIndex(({ name }) => name === 'upload/begin');
  const pieces = asked
    .slice(begun)
    .filter(({ name }) => name === 'upload/piece')
    .map(({ input }) => [...(input as { readonly piece: Uint8Array }).piece]);
  return Uint8Array.from(pieces.flat());
}

// `?documents=0..3&keepMs=5`
const documents = await documentHandlers(
  {
    language,
    count: Number(params.get('documents') ?? 3),
    keepMs: Number(params.get('keepMs') ?? 5),
    uploaded: () => uploaded(main.asked),
  },
  announce,
);
// `?runs=phq9/q9&records=none&hurry=20`
const [runs, atStep] = (params.get('runs') ?? '').split('/');
const running = EXERCISE_IDS.find((id) => id === runs);
const exercises = exerciseHandlers(
  {
    language,
    runs: running ? { exercise: running, step: atStep === 'end' ? null : (atStep ?? '') } : null,
    records: params.get('records') !== 'none',
    hurry: Number(params.get('hurry') ?? 1),
  },
  announce,
);
// `?insights=full|few|none|no-moods&seen&letters=writes|waits|fails|silent`
const insights = insightsHandlers(
  {
    language,
    kind:
      (['few', 'none', 'no-moods'] as const).find((one) => one === params.get('insights')) ??
      'full',
    seen: params.has('seen'),
    model:
      (['waits', 'fails', 'silent'] as const).find((one) => one === params.get('letters')) ??
      'writes',
  },
  exercises.handlers,
);
const main: PagesMain = pagesMain({
  insights,
  // `?reminders=some|due|full`
  reminders: reminderHandlers(language, params.get('reminders'), announce),
  documents,
  exercises: exercises.handlers,
  preferences: {
    language,
    theme,
    firstRunDone: true,
    usualPauseMs: params.has('pauses') ? 1400 : null,
    speaksAloud: !params.has('silent'),
    remembers: !params.has('paused'),
    ...(params.has('embedder')
      ? { embedder: { vendor: 'gemini' as const, model: 'gemini-embedding-001' } }
      : {}),
  },
  talks: madeTalks(),
  keeping: { ...keeping, pieces: 4, pieceMs: Number(params.get('pieceMs') ?? 5) },
  memory: {
    facts:
      params.get('facts') === 'none'
        ? []
        : madeFacts(language, Date.now(), Number(params.get('facts') ?? 0)),
    embedding: madeEmbedding(),
  },
  keys: params.get('keys') === 'none' ? [] : SOME_KEYS,
  shelf: await shelfItems(Number(params.get('shelf') ?? 0)),
  protection: (params.get('protection') ?? 'keychain') as KeyProtection,
  figures: params.get('figures') !== 'none',
  failing: (params.get('failing') ?? '').split(','),
  announce,
});
const [here, there] = linkedPair();
server = serve(there, main.handlers);
const client = connect(here);
client.on('providers/changed', ({ providers }) => usePreferences.setState({ providers }));
client.on('preferences/changed', ({ preferences }) => usePreferences.setState({ preferences }));

const calls: string[] = [];
const companion: Companion = {
  press: () => undefined,
  stop() {
    calls.push('stop');
    useConversation.setState({ replaying: null });
  },
  toggleMute: () => undefined,
  send: async () => undefined,
  async newConversation({ isPrivate } = { isPrivate: false }) {
    calls.push(isPrivate ? 'new private' : 'new');
    useConversation.setState({ isPrivate, messages: [] });
  },
  async resume(id) {
    calls.push(`resume ${id}`);
  },
  silence: () => null,
  holdToTalk: () => undefined,
  hush() {
    calls.push('hush');
    useConversation.setState({ replaying: null });
  },
  async replay(id) {
    calls.push(`replay ${id}`);
    useConversation.setState({ replaying: id });
  },
  dismissNotice: () => undefined,
  micLevel: () => 0,
  voiceLevel: () => 0,
};

followKeeping(
  client,
  { stop: () => void calls.push('stop'), show: () => void calls.push('show none') },
  keeping,
);
usePreferences.setState({ preferences: main.preferences(), providers: main.providers() });
followExercises(client);
useTalk.setState({ pictureMissing: true });
useSeeing.setState(shownSeeing(params.get('camera')));
startTranslations(language);
const SCREENS = ['history', 'exercises', 'insights', 'memory', 'documents', 'settings'] as const;
goTo(SCREENS.find((one) => one === params.get('screen')) ?? 'history', params.get('section'));
const [conversationId, messageId] = (params.get('moment') ?? '').split('/');
if (conversationId && messageId) goToMoment({ conversationId, messageId });
if (params.has('private')) {
  const [talk] = talks(language, Date.now(), 1);
  useConversation.setState({ isPrivate: true, messages: talk?.messages ?? [] });
}

/** No picture: these screens hide it. */
const stage: StagePlace & ShelfStage = {
  mount: () => () => undefined,
  setInset: () => undefined,
  setView: () => undefined,
  show: async () => 'shown',
  async inspect(_file, fileName) {
    if (fileName.includes('bad')) throw new AppError('avatar/no-humanoid');
    return {
      kind: 'avatar',
      format: 'vrm1',
      name: fileName.replace(/\.\w+$/, ''),
      author: '',
      licence: '',
      thumbnail: null,
      use: null,
    };
  },
  useMotions: async () => undefined,
};
const shelf = createAvatarShelf(client, stage);
if (params.get('screen') === 'settings') void shelf.start();

const seeing = seeingDouble(calls);

function Page() {
  const preferences = usePreferences((state) => state.preferences);
  const screen = useScreen((state) => state.screen);
  const locked = useKeeping(({ lock }) => lock.isLocked);
  useEffect(() => {
    applyAppearance(preferences);
    changeLanguage(preferences.language);
  }, [preferences]);
  return (
    <AppContext value={{ client, companion, stage, shelf, seeing }}>
      {locked ? (
        <LockScreen />
      ) : (
        <div className="app">
          <div className="app-screen">
            {screen === 'history' && <HistoryScreen />}
            {screen === 'exercises' && <ExercisesScreen />}
            {screen === 'insights' && <InsightsScreen />}
            {screen === 'memory' && <MemoryScreen />}
            {screen === 'documents' && <DocumentsScreen />}
            {screen === 'settings' && <SettingsScreen />}
            {screen === 'conversation' && <h1>conversation</h1>}
            {screen !== 'conversation' && <StoreBanner />}
          </div>
          <Rail />
          <Menu />
          <BringingNote />
          <DueReminder />
          <DropPlace />
          <ConsentDialog />
          <CameraLamp />
        </div>
      )}
      <ToastPlace />
    </AppContext>
  );
}

/** For tests: what main was asked and what the companion was told. */
Object.assign(window, {
  harness: {
    asked: main.asked,
    calls,
    preferences: usePreferences,
    exercises,
    conversation: useConversation,
    keeping: useKeeping,
  },
});
createRoot(document.getElementById('root') as HTMLElement).render(<Page />);
