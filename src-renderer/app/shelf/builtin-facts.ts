import type { AvatarMeta } from '../../avatar/avatar.ts';
import { readGlb } from '../../avatar/load/gltf.ts';
import { readMeta } from '../../avatar/load/meta.ts';

const known = new Map<string, Promise<AvatarMeta | null>>();

/** What the file of an avatar that comes with the app says of itself; null where there is no such file. Read once. */
export function builtinFacts(id: string): Promise<AvatarMeta | null> {
  const before = known.get(id);
  if (before) return before;
  const facts = read(id).catch(() => null);
  known.set(id, facts);
  return facts;
}

async function read(id: string): Promise<AvatarMeta | null> {
  const answer = await fetch(`/avatars/${id}.vrm`);
  if (!answer.ok) return null;
  return readMeta(readGlb(new Uint8Array(await answer.arrayBuffer())));
}
