import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAvatarShelf as openShelfOnDisk } from '../../../../src-main/settings/avatar-shelf.ts';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import { DEFAULT_PREFERENCES } from '../../../../src-preload/contract/preferences.ts';
import {
  BUILTIN_AVATARS,
  MAX_SHELF_FILE_BYTES,
  MAX_THUMBNAIL_BYTES,
  SHELF_PIECE_BYTES,
  type ShelfFacts,
} from '../../../../src-preload/contract/words.ts';
import { connect } from '../../../../src-preload/wire/connect.ts';
import { linkedPair } from '../../../../src-preload/wire/linked-pair.ts';
import { type Server, serve } from '../../../../src-preload/wire/serve.ts';
import {
  createAvatarShelf,
  type ShelfStage,
} from '../../../../src-renderer/app/shelf/avatar-shelf.ts';
import { usePreferences } from '../../../../src-renderer/app/stores/preferences.ts';
import { useShelf } from '../../../../src-renderer/app/stores/shelf.ts';
import { useTalk } from '../../../../src-renderer/app/stores/talk.ts';
import { handlersWith } from '../../../support/host-handlers.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const text = (content: ArrayBuffer): string => new TextDecoder().decode(content.slice(0, 40));

/** A stage that shows files by their first word; `slow` waits until it is let go, `bad` is refused. */
function wordStage(graphics = true) {
  const waiting: (() => void)[] = [];
  const seen: string[] = [];
  const motions: string[][] = [];
  let shows = 0;
  const stage: ShelfStage = {
    async show(file, _view, signal) {
      if (!graphics) throw new AppError('avatar/no-graphics');
      shows += 1;
      const mine = shows;
      const word = text(file);
      if (word.startsWith('slow')) await new Promise<void>((go) => waiting.push(go));
      signal?.throwIfAborted();
      if (word.startsWith('torn')) throw new AppError('avatar/broken');
      if (mine !== shows) return 'overtaken';
      seen.push(word);
      return 'shown';
    },
    async inspect(file, fileName): Promise<ShelfFacts> {
      const word = text(file);
      if (word.startsWith('bad')) throw new AppError('avatar/no-humanoid');
      const isMotion = fileName.endsWith('.vrma');
      return {
        kind: isMotion ? 'motion' : 'avatar',
        format: isMotion ? 'vrma' : 'vrm1',
        name: fileName,
        author: '',
        licence: '',
        thumbnail: fileName.startsWith('pictured') ? new Uint8Array(MAX_THUMBNAIL_BYTES + 1) : null,
        use: isMotion ? 'gesture' : null,
      };
    },
    async useMotions(files) {
      motions.push(files.map(({ file, use }) => `${text(file)} ${use}`));
    },
  };
  const letGo = (): void => {
    for (const go of waiting.splice(0)) go();
  };
  return { stage, seen, motions, letGo };
}

/** The window's shelf on main's own, over the wire, with files on a real disk. */
function open(options: { graphics?: boolean; avatar?: string } = {}) {
  const dataDir = temporaryFolder();
  const disk = openShelfOnDisk({ dataDir, log: recordedLog().log, now: Date.now });
  usePreferences.setState({
    preferences: { ...DEFAULT_PREFERENCES, avatar: options.avatar ?? 'dal' },
    providers: [],
  });
  const [here, there] = linkedPair();
  const changed = (): void => server.announce('shelf/changed', {});
  const server: Server = serve(
    there,
    handlersWith({
      'preferences/change': (patch) => ({
        ...usePreferences.getState().preferences,
        ...JSON.parse(JSON.stringify(patch)),
      }),
      'shelf/list': async () => ({ items: await disk.list() }),
      'shelf/begin': async ({ sizeBytes }) => ({ upload: await disk.begin(sizeBytes) }),
      'shelf/piece': async (input) => {
        await disk.piece(input);
        return {};
      },
      'shelf/keep': async ({ upload, facts }) => {
        const item = await disk.keep(upload, facts);
        changed();
        return item;
      },
      'shelf/discard': async ({ upload }) => {
        await disk.discard(upload);
        return {};
      },
      'shelf/read': ({ id, offset }) => disk.read(id, offset),
      'shelf/use': async ({ id, use }) => {
        await disk.use(id, use);
        changed();
        return {};
      },
      'shelf/remove': async ({ id }) => {
        await disk.remove(id);
        changed();
        return {};
      },
    }),
  );
  const looks = wordStage(options.graphics);
  const shelf = createAvatarShelf(connect(here), looks.stage);
  const kept = () => readdirSync(join(dataDir, 'avatars'));
  return { ...looks, shelf, disk, kept };
}

const preferred = () => usePreferences.getState().preferences.avatar;
const state = () => useShelf.getState();
const file = (name: string, content: string | Uint8Array<ArrayBuffer> = name) =>
  new File([content], name);

beforeEach(() => {
  useShelf.setState({ ...useShelf.getInitialState() });
  vi.stubGlobal('fetch', async (address: string) => {
    const known = BUILTIN_AVATARS.some((id) => address === `/avatars/${id}.vrm`);
    return new Response(known ? address.slice(9) : null, { status: known ? 200 : 404 });
  });
});
afterEach(() => void vi.unstubAllGlobals());

test('the avatar of the preferences is the first that is seen', async () => {
  const { shelf, seen } = open({ avatar: 'sori' });
  expect(await shelf.start()).toEqual({ outcome: 'shown' });
  expect(seen).toEqual(['sori.vrm']);
  expect(state()).toMatchObject({ shown: 'sori', choosing: null });
});

test('a brought avatar is kept whole, seen, and chosen for the next start [S8]', async () => {
  const { shelf, seen, disk } = open();
  const content = new Uint8Array(SHELF_PIECE_BYTES + 5).fill(120);
  const [item] = await shelf.bring([file('heron.vrm', content)]);
  expect(item).toMatchObject({ name: 'heron.vrm', sizeBytes: content.length });
  expect(preferred()).toBe(item?.id);
  expect(state()).toMatchObject({ shown: item?.id, bringing: null, refused: [] });
  expect(seen).toHaveLength(1);
  const last = await disk.read(item?.id ?? '', SHELF_PIECE_BYTES);
  expect([...last.piece]).toEqual([120, 120, 120, 120, 120]);
});

test('a bad file is refused by name and reason; nothing of it is kept and the avatar stays [C6]', async () => {
  const { shelf, kept } = open();
  await shelf.start();
  const items = await shelf.bring([file('bad.vrm'), file('empty.vrm', ''), file('good.vrm')]);
  expect(items.map(({ name }) => name)).toEqual(['good.vrm']);
  expect(state().refused).toEqual([
    { fileName: 'bad.vrm', why: { code: 'avatar/no-humanoid' } },
    { fileName: 'empty.vrm', why: { code: 'avatar/unknown-format' } },
  ]);
  expect(kept()).toHaveLength(1);
  await shelf.bring([file('bad.vrm')]);
  expect(preferred()).toBe(items[0]?.id);
});

test('a file above the limit is refused without being read', async () => {
  const { shelf } = open();
  const huge = file('huge.vrm');
  Object.defineProperty(huge, 'size', { value: MAX_SHELF_FILE_BYTES + 1 });
  const read = vi.spyOn(huge, 'arrayBuffer');
  expect(await shelf.bring([huge])).toEqual([]);
  expect(state().refused[0]?.why).toEqual({
    code: 'avatar/too-large',
    params: { megabytes: 128 },
  });
  expect(read).not.toHaveBeenCalled();
});

test('a picture that is too large for the shelf does not keep the avatar off it', async () => {
  const { shelf } = open();
  const [item] = await shelf.bring([file('pictured.vrm')]);
  expect(item).toMatchObject({ name: 'pictured.vrm', thumbnail: null });
});

test('files dropped while others are on their way come after them, and the last avatar is seen', async () => {
  const { shelf, seen } = open();
  const first = shelf.bring([file('one.vrm'), file('wave.vrma')]);
  const second = shelf.bring([file('two.vrm')]);
  expect((await first).map(({ name }) => name)).toEqual(['one.vrm', 'wave.vrma', 'two.vrm']);
  expect(await second).toEqual(await first);
  expect(seen).toEqual(['two.vrm']);
});

test('cancelling keeps what has arrived and drops the rest without a word', async () => {
  const { shelf, disk } = open();
  const stop = useShelf.subscribe(({ bringing }) => {
    if (bringing?.number === 2 && bringing.step === 'keeping') shelf.cancel();
  });
  const items = await shelf.bring([file('one.vrm'), file('two.vrm'), file('three.vrm')]);
  stop();
  expect(items.map(({ name }) => name)).toEqual(['one.vrm']);
  expect(state()).toMatchObject({ bringing: null, refused: [] });
  const names = (await disk.list()).filter(({ builtin }) => !builtin).map(({ name }) => name);
  expect(names).toEqual(['one.vrm']);
});

test('a newer choice wins over a slower older one', async () => {
  const { shelf, letGo, seen } = open();
  const [slow] = await shelf.bring([file('slow.vrm'), file('quick.vrm')]);
  const first = shelf.choose(slow?.id ?? '');
  await vi.waitFor(() => expect(state().choosing).toBe(slow?.id));
  const second = shelf.choose('sori');
  await second;
  letGo();
  await first;
  expect(seen.at(-1)).toBe('sori.vrm');
  expect(preferred()).toBe('sori');
  expect(state()).toMatchObject({ shown: 'sori', choosing: null });
});

test('a choice that fails says why, and the one before stays', async () => {
  const { shelf } = open();
  await shelf.start();
  const [torn] = await shelf.bring([file('torn.vrm'), file('fine.vrm')]);
  const before = preferred();
  await expect(shelf.choose(torn?.id ?? '')).rejects.toMatchObject({ code: 'avatar/broken' });
  expect(preferred()).toBe(before);
  expect(state()).toMatchObject({ shown: before, choosing: null });
});

test.each(['gone', '00000000-0000-4000-8000-000000000000'])(
  'Dal stands in for an avatar that is not there any more, and the next start begins with her: %s',
  async (avatar) => {
    const { shelf, seen } = open({ avatar });
    expect(await shelf.start()).toEqual({ outcome: 'replaced' });
    expect(seen).toEqual(['dal.vrm']);
    expect(preferred()).toBe('dal');
  },
);

test('Dal stands in for an avatar that is damaged', async () => {
  const { shelf } = open();
  const [torn] = await shelf.bring([file('torn.vrm')]);
  usePreferences.setState(({ preferences }) => ({
    preferences: { ...preferences, avatar: torn?.id ?? '' },
  }));
  expect(await shelf.start()).toEqual({ outcome: 'replaced' });
  expect(preferred()).toBe('dal');
});

test('where nothing can be drawn avatars are chosen and removed all the same', async () => {
  const { shelf } = open({ graphics: false, avatar: 'sori' });
  expect(await shelf.start()).toMatchObject({ outcome: 'none' });
  expect(preferred()).toBe('sori');
  const [item] = await shelf.bring([file('heron.vrm')]);
  expect(preferred()).toBe(item?.id);
  expect(state().refused).toEqual([]);
  await shelf.remove(item?.id ?? '');
  expect(state().shown).toBe('dal');
});

test('a picture that could be drawn after all takes the place of the still one', async () => {
  const { shelf } = open();
  useTalk.setState({ pictureMissing: true });
  await shelf.choose('sori');
  expect(useTalk.getState().pictureMissing).toBe(false);
});

test('removing the avatar that is seen brings Dal back', async () => {
  const { shelf, seen } = open();
  const [item] = await shelf.bring([file('heron.vrm')]);
  await shelf.remove(item?.id ?? '');
  expect(seen).toEqual(['heron.vrm', 'dal.vrm']);
  expect(state().shown).toBe('dal');
});

test('the stage moves by the motions of the shelf, told only when they change [S9]', async () => {
  const { shelf, motions } = open();
  await shelf.start();
  expect(motions).toEqual([]);
  const [wave] = await shelf.bring([file('wave.vrma')]);
  await vi.waitFor(() => expect(motions).toEqual([['wave.vrma gesture']]));
  await shelf.bring([file('heron.vrm')]);
  await shelf.setUse(wave?.id ?? '', 'idle');
  await vi.waitFor(() => expect(motions.at(-1)).toEqual(['wave.vrma idle']));
  await shelf.remove(wave?.id ?? '');
  await vi.waitFor(() => expect(motions.at(-1)).toEqual([]));
  expect(motions).toHaveLength(3);
});
