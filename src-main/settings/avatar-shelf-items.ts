import { open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ShelfFacts, type ShelfItem, shelfItem } from '../../src-preload/contract/words.ts';
import { errorCode, type Log } from '../platform.ts';

/** What is written down of an item: all but its thumbnail, which lies beside it as it is. */
export type WrittenFacts = Omit<ShelfItem, 'id' | 'builtin' | 'thumbnail'>;

const writtenFacts = shelfItem.omit({ id: true, builtin: true, thumbnail: true });

const FACTS = 'facts.json';
const THUMBNAIL = 'thumbnail';
/** The avatar or motion itself, byte for byte as it was brought. */
export const CONTENT = 'content';

/** Ids are made by the shelf; nothing else names a folder of an item. */
const ITEM_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isItemId = (id: string): boolean => ITEM_ID.test(id);

/** Writes what is known of an item beside its content, on disk when it resolves. */
export async function describe(
  folder: string,
  facts: WrittenFacts,
  thumbnail: ShelfFacts['thumbnail'],
): Promise<void> {
  if (thumbnail) await writeThrough(join(folder, THUMBNAIL), thumbnail);
  await writeFacts(folder, facts);
}

/** Replaces the facts as a whole: a crash leaves the old or the new. */
export async function writeFacts(folder: string, facts: WrittenFacts): Promise<void> {
  const next = join(folder, `${FACTS}.next`);
  await writeThrough(next, Buffer.from(JSON.stringify(facts)));
  await rename(next, join(folder, FACTS));
}

/** The facts of one item; null where they cannot be understood or the content is not what they say. */
export async function readFacts(folder: string): Promise<WrittenFacts | null> {
  const text = await readFile(join(folder, FACTS), 'utf8');
  const parsed = writtenFacts.safeParse(JSON.parse(text));
  if (!parsed.success) return null;
  const { size } = await stat(join(folder, CONTENT));
  return size === parsed.data.sizeBytes ? parsed.data : null;
}

/** Every whole item, the oldest first. What is not whole is left where it is, and left out. */
export async function readItems(root: string, log: Log): Promise<ShelfItem[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const ids = entries
    .filter((entry) => entry.isDirectory() && isItemId(entry.name))
    .map(({ name }) => name);
  const found = await Promise.all(ids.map((id) => readItem(root, id, log)));
  return found
    .filter((item) => item !== null)
    .sort((a, b) => a.addedAt - b.addedAt || a.id.localeCompare(b.id));
}

async function readItem(root: string, id: string, log: Log): Promise<ShelfItem | null> {
  const folder = join(root, id);
  try {
    const facts = await readFacts(folder);
    if (facts) {
      const thumbnail = await readFile(join(folder, THUMBNAIL)).catch(() => null);
      return { ...facts, id, builtin: false, thumbnail: thumbnail && new Uint8Array(thumbnail) };
    }
    log.warn('Something on the avatar shelf is not whole and is left out', { id });
  } catch (error) {
    const code = errorCode(error);
    log.warn('Something on the avatar shelf could not be read and is left out', { id, code });
  }
  return null;
}

async function writeThrough(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
