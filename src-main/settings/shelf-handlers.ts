import type { Announce } from '../../src-preload/contract/events.ts';
import type { Preferences, PreferencesPatch } from '../../src-preload/contract/preferences.ts';
import type { Handlers } from '../../src-preload/contract/requests.ts';
import type { AvatarShelf } from './avatar-shelf.ts';

type ShelfHandlers = Pick<Handlers, Extract<keyof Handlers, `shelf/${string}`>>;

/** What the renderer may ask of the shelf. */
export function shelfHandlers(
  shelf: AvatarShelf,
  needs: {
    readonly preferences: () => Preferences;
    readonly change: (patch: PreferencesPatch) => unknown;
    readonly announce: Announce;
  },
): ShelfHandlers {
  /** Nothing is left of a removed avatar, and one that is seen makes way for Dal. */
  const forgetAvatar = (id: string): void => {
    const { avatar, avatarViews } = needs.preferences();
    const { [id]: view, ...others } = avatarViews;
    if (avatar !== id && view === undefined) return;
    needs.change({ avatarViews: others, ...(avatar === id ? { avatar: 'dal' } : {}) });
  };
  const changed = (): Record<string, never> => {
    needs.announce('shelf/changed', {});
    return {};
  };

  return {
    'shelf/list': async () => ({ items: await shelf.list() }),
    'shelf/begin': async ({ sizeBytes }) => ({ upload: await shelf.begin(sizeBytes) }),
    'shelf/piece': async (input) => {
      await shelf.piece(input);
      return {};
    },
    'shelf/keep': async ({ upload, facts }) => {
      const item = await shelf.keep(upload, facts);
      changed();
      return item;
    },
    'shelf/discard': async ({ upload }) => {
      await shelf.discard(upload);
      return {};
    },
    'shelf/read': ({ id, offset }) => shelf.read(id, offset),
    'shelf/rename': async ({ id, name }) => {
      await shelf.rename(id, name);
      return changed();
    },
    'shelf/use': async ({ id, use }) => {
      await shelf.use(id, use);
      return changed();
    },
    'shelf/remove': async ({ id }) => {
      await shelf.remove(id);
      forgetAvatar(id);
      return changed();
    },
  };
}
