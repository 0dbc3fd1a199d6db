/**
 * Turns bytes of 16-bit little-endian samples, cut anywhere, into samples: one split between two pieces is
 * put together. Answers with what is complete so far, perhaps nothing.
 */
export function createPcmReader(): (bytes: Uint8Array) => Int16Array {
  let rest: Uint8Array = new Uint8Array(0);
  return (piece) => {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const samples = new Int16Array(bytes.length >> 1);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(i * 2, true);
    rest = bytes.slice(samples.length * 2);
    return samples;
  };
}
