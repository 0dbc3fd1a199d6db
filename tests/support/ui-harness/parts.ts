import { AppError, FAULT_CODES } from '../../../src-preload/contract/faults.ts';
import type { Client } from '../../../src-preload/wire/connect.ts';
import type { AppParts, StagePlace } from '../../../src-renderer/app/context.tsx';
import type { AvatarShelf } from '../../../src-renderer/app/shelf/avatar-shelf.ts';
import { type Companion, useConversation } from '../../../src-renderer/app/stores/conversation.ts';
import { reminderHandlers } from './pages-reminders.ts';
import { safetyHandlers } from './pages-safety.ts';
import { seeingDouble } from './seeing-double.ts';

const query = new URLSearchParams(location.search);

/** A companion that only notes what was asked of it. */
function companion(): Companion {
  const level = (): number => 0.25 + 0.2 * Math.sin(performance.now() / 90);
  return {
    press: () => called.push('press'),
    stop: () => called.push('stop'),
    toggleMute: () => useConversation.setState(({ muted }) => ({ muted: !muted })),
    send: async (text) => {
      const refused = FAULT_CODES.find((code) => code === query.get('send'));
      if (refused) throw new AppError(refused);
      called.push(`send ${text}`);
    },
    silence: () => null,
    holdToTalk: (down) => {
      called.push(down ? 'hold' : 'let go');
      useConversation.setState({ talkHeld: down });
    },
    hush: () => called.push('hush'),
    replay: async (id) => {
      called.push(`replay ${id}`);
      useConversation.setState({ replaying: id });
    },
    newConversation: async () => useConversation.setState({ messages: [] }),
    resume: async () => undefined,
    dismissNotice: () => useConversation.setState({ notice: null }),
    micLevel: level,
    voiceLevel: level,
  };
}

/** What was asked of the companion, in order; read by tests through `window.called`. */
export const called: string[] = [];

/** What was asked of the host about the safety plan, in order; read through `window.asked`. */
export const asked: string[] = [];

/** A still of the design stands for the live picture. */
const stage: StagePlace = {
  mount(canvas) {
    const context = canvas.getContext('2d');
    const image = new Image();
    const draw = (): void => {
      const { clientWidth, clientHeight } = canvas;
      canvas.width = clientWidth;
      canvas.height = clientHeight;
      const scale = Math.max((clientHeight * 1.47) / image.height, clientWidth / image.width);
      const width = image.width * scale;
      context?.drawImage(
        image,
        (clientWidth - width) / 2,
        -0.2 * clientHeight,
        width,
        image.height * scale,
      );
    };
    image.onload = draw;
    const dark = document.documentElement.dataset.theme === 'dark';
    image.src = `/pictures/stage-listen-${dark ? 'night' : 'day'}.webp`;
    const observer = new ResizeObserver(draw);
    observer.observe(canvas);
    return () => observer.disconnect();
  },
  setInset: () => undefined,
  setView: () => undefined,
};

/** A shelf that only notes what was asked of it. */
const shelf: AvatarShelf = {
  start: async () => ({ outcome: 'shown' }),
  refresh: async () => undefined,
  choose: async (id) => void called.push(`choose ${id}`),
  bring: async (files) => {
    called.push(`bring ${files.map(({ name }) => name).join(', ')}`);
    return [];
  },
  cancel: () => void called.push('cancel'),
  rename: async () => undefined,
  setUse: async () => undefined,
  remove: async () => undefined,
  dispose: () => undefined,
};

const language = query.get('lang') === 'ko' ? 'ko' : 'en';
const plan = safetyHandlers(language, query.get('plan'));
// `?reminders=due`
const reminders = reminderHandlers(language, query.get('reminders'), () => undefined);

/** A host that keeps a safety plan and reminders, agrees to everything else and has nothing to tell. */
const client: Client = {
  request: (async (name: string, input: never) => {
    if (name === 'safety/plan' || name === 'safety/keep-plan') {
      asked.push(name);
      return plan[name](input, new AbortController().signal);
    }
    if (name === 'reminders/list') return reminders[name]({}, new AbortController().signal);
    return new Promise(() => undefined);
  }) as Client['request'],
  on: () => () => undefined,
  onClose: () => undefined,
  close: () => undefined,
};

export const parts = (): AppParts => ({
  client,
  companion: companion(),
  stage,
  shelf,
  seeing: seeingDouble(called),
});
