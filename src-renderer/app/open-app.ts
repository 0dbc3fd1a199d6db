import { createStage } from '../avatar/stage.ts';
import { createPlayer } from '../speaking/player.ts';
import { prefersLessMotion } from './appearance.ts';
import { createCompanion } from './companion.ts';
import { connectHost } from './connect-host.ts';
import { showDiagnostics } from './diagnostics.ts';
import { startFrameLoop } from './frame-loop.ts';
import { useConversation } from './stores/conversation.ts';
import { useLink } from './stores/link.ts';
import { usePreferences } from './stores/preferences.ts';
import { useTalk } from './stores/talk.ts';

const AVATAR = '/avatars/dal.vrm';

/** Finds the host and puts the parts together, in dependency order. What happens shows in the link store. */
export async function openApp(): Promise<void> {
  useLink.setState({ link: { state: 'connecting' } });
  const { client, onClosed } = connectHost();
  const answers = Promise.all([
    client.request('app/hello', {}),
    client.request('providers/list', {}),
  ]);
  const answered = await answers.catch(() => null);
  if (!answered) {
    client.close();
    useLink.setState({ link: { state: 'missing' } });
    return;
  }
  const [hello, providers] = answered;
  usePreferences.setState({ preferences: hello.preferences, providers });

  const player = createPlayer();
  const companion = createCompanion(client, player);
  companion.show(hello.conversation);
  useConversation.setState({ phase: hello.phase, language: hello.preferences.language });

  const preferences = () => usePreferences.getState().preferences;
  const stage = createStage({
    quality: preferences().avatarQuality,
    reducedMotion: prefersLessMotion,
  });
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const dress = (): void => {
    const { theme } = preferences();
    const isDark = theme === 'system' ? systemIsDark.matches : theme === 'dark';
    stage.setTheme(isDark ? 'night' : 'day');
    stage.setQuality(preferences().avatarQuality);
  };
  dress();
  const undress = usePreferences.subscribe(dress);
  systemIsDark.addEventListener('change', dress);
  const loop = startFrameLoop({
    stage,
    player,
    phase: () => useConversation.getState().phase,
    emotion: () => 'neutral',
    micLevel: companion.micLevel,
    tick: companion.tick,
  });
  showDiagnostics(loop);

  onClosed((why) => {
    loop.stop();
    undress();
    systemIsDark.removeEventListener('change', dress);
    companion.dispose();
    player.dispose();
    stage.dispose();
    useLink.setState({ link: { state: why } });
  });
  useLink.setState({ link: { state: 'ready', parts: { client, companion, stage } } });
  // The first screen is on the glass before the picture's megabytes are read; a still stands in where
  // it cannot be had.
  requestAnimationFrame(() =>
    setTimeout(() => {
      stage.load(AVATAR).catch(() => useTalk.setState({ pictureMissing: true }));
    }),
  );
}
