import type { FromMouthWorker, ToMouthWorker } from './mouth-messages.ts';
import { createMouthService } from './mouth-service.ts';
import { type EnglishWords, readEnglishWords } from './pronounce/english-words.ts';
import { createVisemeAnalyser, visemesOf } from './visemes.ts';

/** Of our own origin; built by scripts/words-en. */
const WORDS = '/speech/words-en.bin';

/** The part of a worker's global scope used here; the renderer is compiled against the DOM. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToMouthWorker>) => void) | null;
  postMessage(message: FromMouthWorker, transfer: Transferable[]): void;
}
const scope = globalThis as unknown as WorkerScope;

let words: Promise<EnglishWords | null> | null = null;

/** Fetched with the first English sentence. Without them words are read by their letters. */
async function fetchWords(): Promise<EnglishWords | null> {
  try {
    const response = await fetch(WORDS);
    return response.ok ? readEnglishWords(new Uint8Array(await response.arrayBuffer())) : null;
  } catch {
    return null;
  }
}

const service = createMouthService({
  words() {
    words ??= fetchWords();
    return words;
  },
  post: (message, transfer) => scope.postMessage(message, transfer),
  later: (task) => setTimeout(task, 0),
});
scope.onmessage = ({ data }) => service.receive(data);
rehearse();
scope.postMessage({ type: 'ready' }, []);

/**
 * The first reading in a fresh thread takes ten times as long as the ones after it: 50 to 100 ms, which
 * would be seen in the first word. Noise that swells and fades stands in for a voice.
 */
function rehearse(): void {
  const rate = 24_000;
  const samples = Float32Array.from(
    { length: rate },
    (_, i) => Math.sin(i / 19) * Math.sin(i / 3000) * 0.3 + ((i * 7919) % 997) / 9970,
  );
  const analyser = createVisemeAnalyser(rate);
  for (let at = 0; at < rate; at += rate / 5) analyser.push(samples.subarray(at, at + rate / 5));
  visemesOf(samples, rate, { text: 'A first word. 첫 마디.' });
}
