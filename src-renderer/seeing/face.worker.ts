import type { FromReader, ToReader } from './face-messages.ts';
import { loadFaceReader, type ReadFace } from './face-reader.ts';

/** The part of a worker's global scope used here; the renderer is compiled against the DOM. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
  postMessage(message: FromReader): void;
}
const scope = globalThis as unknown as WorkerScope;

let read: ReadFace | null = null;

scope.onmessage = ({ data }) => {
  if (data.type === 'load') load(data.base).catch(fail);
  else look(data.picture);
};

function fail(): void {
  scope.postMessage({ type: 'failed' });
}

async function load(base: string): Promise<void> {
  read = await loadFaceReader(base);
  scope.postMessage({ type: 'ready' });
}

function look(picture: VideoFrame): void {
  const begun = performance.now();
  try {
    if (!read) throw new Error('not loaded');
    const { displayWidth, displayHeight } = picture;
    const seen = read(picture, displayWidth, displayHeight);
    scope.postMessage({ type: 'look', look: seen, tookMs: performance.now() - begun });
  } catch {
    fail();
  } finally {
    picture.close();
  }
}
