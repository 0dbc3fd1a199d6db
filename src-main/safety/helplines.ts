import { z } from 'zod';
import table from '../../assets/helplines.json' with { type: 'json' };
import { LANGUAGES, REGIONS, type Region } from '../../src-preload/contract/words.ts';

const inBothLanguages = z.record(z.enum(LANGUAGES), z.string().min(1));
const number = z.string().regex(/^\d[\d -]*\d$/);
const url = z.url({ protocol: /^https$/ });

const helpline = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** As it is shown; null where there is only an address. */
    number: number.nullable(),
    url: url.nullable(),
    purpose: z.enum(['suicide', 'crisis', 'youth', 'emotional', 'violence', 'emergency']),
    channels: z
      .array(
        z.union([
          z.object({ kind: z.enum(['call', 'text']), number }).strict(),
          z.object({ kind: z.enum(['chat', 'web']), url }).strict(),
        ]),
      )
      .min(1),
    hours: z.enum(['24h', 'varies']),
    name: inBothLanguages,
    note: inBothLanguages,
    /** The one shown large; exactly one in a region. */
    primary: z.boolean(),
    /** The day on which the line was last compared with `source`. */
    checked: z.iso.date(),
    source: z.url(),
  })
  .strict()
  .refine((line) => line.number !== null || line.url !== null);

export type Helpline = Readonly<z.infer<typeof helpline>>;

const helplineTable = z
  .object({ regions: z.record(z.enum(REGIONS), z.array(helpline).min(1)) })
  .strict()
  .refine(({ regions }) =>
    Object.values(regions).every((lines) => lines.filter((line) => line.primary).length === 1),
  );

const { regions } = helplineTable.parse(table);

/** The lines of a region, the primary one first. The table ships with the app, so this works with nothing else. */
export function helplinesOf(region: Region): readonly Helpline[] {
  return regions[region].toSorted((a, b) => Number(b.primary) - Number(a.primary));
}

/** Every number of every region, digits only: what may be said as a phone number at all. */
export const KNOWN_NUMBERS: ReadonlySet<string> = new Set(
  Object.values(regions)
    .flat()
    .flatMap((line) => [
      line.number,
      ...line.channels.map((channel) => ('number' in channel ? channel.number : null)),
    ])
    .filter((known) => known !== null)
    .map((known) => known.replace(/\D/g, '')),
);
