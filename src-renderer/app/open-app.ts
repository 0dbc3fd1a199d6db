import { createStage } from '../avatar/stage.ts';
import { createSeeing } from '../seeing/seeing.ts';
import { createPlayer } from '../speaking/player.ts';
import { prefersLessMotion } from './appearance.ts';
import { createCompanion } from './companion.ts';
import { connectHost } from './connect-host.ts';
import { showDiagnostics } from './diagnostics.ts';
import { dressStage } from './dress-stage.ts';
import { followKeeping } from './follow-keeping.ts';
import { startFrameLoop } from './frame-loop.ts';
import { followPointer } from './pointer-look.ts';
import { breathClock } from './screens/exercises/breath-clock.ts';
import { createSeeingKeeper } from './seeing/seeing-keeper.ts';
import { createAvatarShelf } from './shelf/avatar-shelf.ts';
import { useConversation } from './stores/conversation.ts';
import { followExercises } from './stores/exercise.ts';
import { useHelp } from './stores/help.ts';
import { useLink } from './stores/link.ts';
import { usePreferences } from './stores/preferences.ts';
import { useTalk } from './stores/talk.ts';
import { tellHidden } from './tell-hidden.ts';

/** The first screen answers a person before the picture's work begins, milliseconds. */
const PICTURE_WAITS_MS = 250;

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
  useHelp.setState({ opens: hello.opens ?? [] });

  const player = createPlayer();
  const seeing = createSeeingKeeper(createSeeing);
  const companion = createCompanion(client, player, seeing.sight);
  companion.show(hello.conversation);
  const unfollow = followKeeping(client, companion, hello);
  const leaveExercises = followExercises(client);
  const unhide = tellHidden(client);
  useConversation.setState({ phase: hello.phase, language: hello.preferences.language });

  const stage = createStage({
    quality: hello.preferences.avatarQuality,
    reducedMotion: prefersLessMotion,
  });
  const shelf = createAvatarShelf(client, stage);
  const undress = dressStage(stage);
  const pointer = followPointer(
    () => document.querySelector('.stage'),
    () => usePreferences.getState().preferences.looksAt === 'pointer',
  );
  const { attention } = seeing;
  const loop = startFrameLoop({
    stage,
    player,
    phase: () => useConversation.getState().phase,
    emotion: () => 'neutral',
    personEmotion: attention.emotion,
    personEmotionStrength: attention.strength,
    lookAt: () =>
      usePreferences.getState().preferences.looksAt === 'pointer'
        ? pointer.lookAt()
        : attention.lookAt(),
    breath: breathClock.fill,
    micLevel: companion.micLevel,
    tick: companion.tick,
  });
  showDiagnostics(loop, player, companion);

  onClosed((why) => {
    loop.stop();
    pointer.stop();
    undress();
    shelf.dispose();
    unfollow();
    leaveExercises();
    unhide();
    companion.dispose();
    seeing.dispose();
    player.dispose();
    stage.dispose();
    useLink.setState({ link: { state: why } });
  });
  useLink.setState({
    link: { state: 'ready', parts: { client, companion, stage, shelf, seeing } },
  });
  // The first screen is on the glass before the picture's megabytes are read; a still stands in where
  // it cannot be had.
  requestAnimationFrame(() =>
    setTimeout(async () => {
      const { outcome } = await shelf.start();
      if (outcome === 'none') useTalk.setState({ pictureMissing: true });
      if (outcome === 'replaced') {
        useConversation.setState({ notice: { kind: 'fault', fault: { code: 'avatar/missing' } } });
      }
    }, PICTURE_WAITS_MS),
  );
}
