import type { ChatRequest } from './ports.ts';

/** Both parts as one text, what stays the same first: vendors keep equal beginnings at hand by themselves. */
export function systemOf({ system, situation }: ChatRequest): string {
  return situation ? `${system}\n\n${situation}` : system;
}
