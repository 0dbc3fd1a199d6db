import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The voices of a model, `voices/{name}.bin` in its folder: bare little-endian float32. Read once each. */
export function voiceFiles(folder: string): (name: string) => Promise<Float32Array> {
  const read = new Map<string, Promise<Float32Array>>();
  return (name) => {
    const known = read.get(name);
    if (known) return known;
    const reading = readFile(join(folder, 'voices', `${name}.bin`)).then(
      // A copy: a small file may come in a shared buffer, at any offset.
      (bytes) => new Float32Array(new Uint8Array(bytes).buffer),
    );
    read.set(name, reading);
    reading.catch(() => read.delete(name));
    return reading;
  };
}
