/** One phrasing of several, with its slots filled. Pure. */

export type Slots = Readonly<Record<string, string | null>>;

const SLOT = /\{(\w+)\}/gu;

/** Whether a Korean word ends in a vowel; digits by how they are read. */
const endsOpen = (word: string): boolean => {
  const last = word.replace(/[^가-힣0-9]+$/u, '').at(-1) ?? '';
  if (/[0-9]/u.test(last)) return '2459'.includes(last);
  const code = last.codePointAt(0) ?? 0;
  return code < 0xac00 || code > 0xd7a3 || (code - 0xac00) % 28 === 0;
};

function fill(phrasing: string, slots: Slots): string | null {
  let missing = false;
  const filled = phrasing.replace(
    /\{(\w+)\}('?)(이군요|이라고|였어요|예요)?/gu,
    (_, slot: string, quote: string, tail: string | undefined) => {
      const isCapital = /^[A-Z]/u.test(slot);
      const value = slots[slot.charAt(0).toLowerCase() + slot.slice(1)] ?? null;
      if (value === null) {
        missing = true;
        return '';
      }
      const word = isCapital ? value.charAt(0).toUpperCase() + value.slice(1) : value;
      return `${word}${quote}${tail === undefined ? '' : joined(word, tail)}`;
    },
  );
  return missing ? null : filled;
}

function joined(word: string, tail: string): string {
  if (!/[가-힣0-9]$/u.test(word)) return tail;
  const isOpen = endsOpen(word);
  if (tail === '이군요') return isOpen ? '군요' : tail;
  if (tail === '이라고') return isOpen ? '라고' : tail;
  if (tail === '였어요') return isOpen ? tail : '이었어요';
  return isOpen ? tail : '이에요';
}

/**
 * By `seed`, one that was not said in `lately`, as sentences. Those with slots come first, since they hold the
 * person's own words; one whose slot is empty is not used.
 */
export function phrased(
  phrasings: readonly string[],
  slots: Slots,
  seed: number,
  lately = '',
): readonly string[] {
  const usable = phrasings.flatMap((one) => {
    const filled = fill(one, slots);
    return filled === null ? [] : [{ filled, own: one.match(SLOT)?.length ?? 0 }];
  });
  const most = Math.max(0, ...usable.map(({ own }) => own));
  const own = usable.filter((one) => one.own === most);
  const fresh = own.filter(({ filled }) => !lately.includes(filled));
  const pool = fresh.length > 0 ? fresh : own;
  const chosen = pool[seed % Math.max(1, pool.length)]?.filled;
  return chosen === undefined ? [] : chosen.split(/(?<=[.?])\s+(?=\S)/u);
}
