/** What a model asks to be done, as its vendor's stream gives it: in pieces of JSON. */
import type { ChatChunk } from './ports.ts';

/** A whole call; no arguments at all are an empty object, and what is no object of JSON is null: no vendor takes it back. */
export function callOf(id: string, name: string, json: string): ChatChunk {
  return { type: 'call', call: { id, name, input: parsed(json) } };
}

function parsed(json: string): unknown {
  if (json.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
