/** What a model asks to be done, as its vendor's stream gives it: in pieces of JSON. */
import type { ChatChunk } from './ports.ts';

/** A whole call; no arguments at all are an empty object, and what is no JSON is null. */
export function callOf(id: string, name: string, json: string): ChatChunk {
  return { type: 'call', call: { id, name, input: parsed(json) } };
}

function parsed(json: string): unknown {
  if (json.trim() === '') return {};
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
