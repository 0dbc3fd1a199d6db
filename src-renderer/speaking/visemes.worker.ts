import type { FromMouthWorker, ToMouthWorker } from './mouth-messages.ts';
import { createMouthService } from './mouth-service.ts';
import { type EnglishWords, readEnglishWords } from './pronounce/english-words.ts';

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
scope.postMessage({ type: 'ready' }, []);
