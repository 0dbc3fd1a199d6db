/** Shows one made-up state of the app: ?scene=speaking&lang=ko&theme=dark&keys=0&… */
import { createRoot } from 'react-dom/client';
import { leading } from '../../../src-main/counsel/exercises/lead.ts';
import { DEFAULT_PREFERENCES } from '../../../src-preload/contract/preferences.ts';
import { REGIONS } from '../../../src-preload/contract/words.ts';
import '../../../src-renderer/app/styles/styles.ts';
import { App } from '../../../src-renderer/app/app.tsx';
import { applyAppearance } from '../../../src-renderer/app/appearance.ts';
import { startTranslations } from '../../../src-renderer/app/i18n.ts';
import { useConversation } from '../../../src-renderer/app/stores/conversation.ts';
import { useExercise } from '../../../src-renderer/app/stores/exercise.ts';
import { useHelp } from '../../../src-renderer/app/stores/help.ts';
import { useKeeping } from '../../../src-renderer/app/stores/keeping.ts';
import { useLink } from '../../../src-renderer/app/stores/link.ts';
import { usePreferences } from '../../../src-renderer/app/stores/preferences.ts';
import { useSeeing } from '../../../src-renderer/app/stores/seeing.ts';
import { useTalk } from '../../../src-renderer/app/stores/talk.ts';
import { useToolUses } from '../../../src-renderer/app/stores/tool-uses.ts';
import { asked, called, parts } from './parts.ts';
import { PROVIDERS, scene, USES } from './scenes.ts';
import { shownSeeing } from './seeing-double.ts';

const query = new URLSearchParams(location.search);
const language = query.get('lang') === 'ko' ? 'ko' : 'en';
const scale = Number(query.get('scale') ?? 100);
const link = query.get('link');

usePreferences.setState({
  preferences: {
    ...DEFAULT_PREFERENCES,
    language,
    region:
      REGIONS.find((region) => region === query.get('region')) ?? (language === 'ko' ? 'KR' : 'GB'),
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    textScale: scale === 130 ? 130 : scale === 115 ? 115 : 100,
    firstRunDone: !query.has('first'),
    cameraAgreedAt: query.has('agreed') ? Date.now() : null,
    ageBand: query.has('minor') ? 'minor' : null,
    captions: !query.has('nocaptions'),
    speaksAloud: !query.has('silent'),
    turnTaking: query.has('push') ? 'push-to-talk' : 'automatic',
  },
  providers: query.get('keys') === '0' ? PROVIDERS.keyless : PROVIDERS.keyed,
});
useConversation.setState({
  ...scene(query.get('scene') ?? '', language),
  isPrivate: query.has('private'),
});
useSeeing.setState(shownSeeing(query.get('camera')));
if (query.get('scene') === 'tools') {
  const { outcome: _, ...doing } = USES[language][1];
  useToolUses.setState({ turnId: 't', conversationId: 'open', doing, used: [USES[language][0]] });
}
const storeKind = query.get('store');
useKeeping.setState({
  store: {
    keeps: storeKind === 'memory' ? 'memory' : 'disk',
    fault: storeKind === 'memory' ? { code: 'store/read-only' } : null,
    unsaved: storeKind === 'memory' ? 6 : 0,
    restoredFrom: storeKind === 'restored' ? Date.UTC(2026, 10, 20, 9) : null,
  },
  lock: { isSet: query.has('locked'), isLocked: query.has('locked') },
});
// An exercise that was left open behind the conversation.
if (query.has('runs')) {
  const around = { distress: null, energy: null, emotion: null, ageBand: null, records: [] };
  const { view } = leading.begin(
    'breathing_any',
    { runId: 'run', source: 'text' },
    { ...around, language, now: Date.now() },
    1,
  );
  useExercise.setState({ view });
}
useTalk.setState({
  mode: query.has('type') ? 'type' : query.has('talk') ? 'talk' : null,
  transcriptOpen: query.has('transcript'),
  draft: query.get('draft') ?? '',
  pictureMissing: query.has('nowebgl'),
});
const HELP = ['open', 'danger', 'plan', 'hidden'] as const;
useHelp.setState({
  state: HELP.find((state) => state === query.get('help')) ?? 'closed',
  opens: query.has('opens') ? ['tel', 'sms', 'https'] : [],
});
useLink.setState({
  link:
    link === 'lost' || link === 'replaced' || link === 'connecting' || link === 'missing'
      ? { state: link }
      : { state: 'ready', parts: parts() },
});

Object.assign(window, {
  asked,
  called,
  useConversation,
  useHelp,
  useKeeping,
  useLink,
  usePreferences,
  useSeeing,
  useTalk,
});
applyAppearance(usePreferences.getState().preferences);
startTranslations(language);
const root = document.querySelector('#root');
if (root) createRoot(root).render(<App onReconnect={() => called.push('reconnect')} />);
