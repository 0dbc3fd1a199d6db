import { z } from 'zod';
import { fault } from '../contract/words.ts';

/** Chosen by the caller; unique among the requests of one connection. */
const id = z.number().int().nonnegative();

/** What travels from the renderer to main. The input is parsed later, by the schema of its name. */
export const fromClient = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), id, name: z.string(), input: z.unknown() }),
  z.object({ kind: z.literal('cancel'), id }),
]);
export type FromClient = z.infer<typeof fromClient>;

/** What travels from main to the renderer. */
export const fromServer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), id, output: z.unknown() }),
  /** `id` null: of a message whose id could not be read. */
  z.object({ kind: z.literal('fault'), id: id.nullable(), fault }),
  /** The handler's work was cancelled in main, for instance because a newer turn took over. */
  z.object({ kind: z.literal('cancelled'), id }),
  z.object({ kind: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);
export type FromServer = z.infer<typeof fromServer>;
