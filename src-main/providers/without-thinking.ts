/** Local reasoning models write their thoughts into the reply, between these tags. Nobody should hear them. */
const OPEN = '<think>';
const CLOSE = '</think>';

/** Drops a `<think>` block at the beginning of a reply, and nothing else, however the text is cut. */
export function createThoughtFilter(): (text: string) => string {
  let held = '';
  let state: 'beginning' | 'thinking' | 'speaking' = 'beginning';

  return (text) => {
    if (state === 'speaking') return text;
    held += text;
    if (state === 'beginning') {
      const start = held.trimStart();
      if (start.startsWith(OPEN)) state = 'thinking';
      else if (OPEN.startsWith(start)) return '';
      else {
        state = 'speaking';
        return held;
      }
    }
    const end = held.indexOf(CLOSE);
    if (end < 0) return '';
    state = 'speaking';
    return held.slice(end + CLOSE.length).trimStart();
  };
}
