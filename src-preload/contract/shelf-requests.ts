/** Avatars and motions on the shelf. */
import { z } from 'zod';
import { id, nothing, type RequestTable } from './request-parts.ts';
import {
  bytes,
  MAX_SHELF_FILE_BYTES,
  MAX_THUMBNAIL_BYTES,
  MOTION_USES,
  SHELF_PIECE_BYTES,
  shelfFacts,
  shelfItem,
} from './words.ts';

export const shelfRequests = {
  /** Everything on the shelf, what comes with the app first, then the oldest first. */
  'shelf/list': { input: nothing, output: z.object({ items: z.array(shelfItem) }) },
  /**
   * Bringing a file: begin, its pieces in order, keep. Nothing is on the shelf before `keep`; an
   * upload that is discarded, overtaken or left behind is removed. `avatar/too-large` above
   * MAX_SHELF_FILE_BYTES, `store/full` where the disk has no room.
   */
  'shelf/begin': {
    input: z.object({ sizeBytes: z.number().int().positive() }),
    output: z.object({ upload: z.string() }),
  },
  'shelf/piece': {
    input: z.object({
      upload: id,
      offset: z.number().int().nonnegative().max(MAX_SHELF_FILE_BYTES),
      piece: bytes.refine(({ byteLength }) => byteLength > 0 && byteLength <= SHELF_PIECE_BYTES),
    }),
    output: nothing,
  },
  'shelf/keep': {
    input: z.object({
      upload: id,
      facts: shelfFacts.refine(
        ({ thumbnail }) => thumbnail === null || thumbnail.byteLength <= MAX_THUMBNAIL_BYTES,
      ),
    }),
    output: shelfItem,
  },
  'shelf/discard': { input: z.object({ upload: id }), output: nothing },
  /** Up to SHELF_PIECE_BYTES of a kept file, from `offset` on. Throws input/not-found. */
  'shelf/read': {
    input: z.object({ id, offset: z.number().int().nonnegative() }),
    output: z.object({ piece: bytes, sizeBytes: z.number().int() }),
  },
  'shelf/rename': {
    input: z.object({ id, name: z.string().trim().min(1).max(120) }),
    output: nothing,
  },
  'shelf/use': { input: z.object({ id, use: z.enum(MOTION_USES) }), output: nothing },
  /** What comes with the app stays. Removing the avatar that is seen brings Dal back. */
  'shelf/remove': { input: z.object({ id }), output: nothing },
} as const satisfies RequestTable;
