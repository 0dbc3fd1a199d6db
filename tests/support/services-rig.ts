/** The real services of main over a folder of their own, without a window. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createFileVault } from '../../src-main/hosts/node/vault.ts';
import { type Services, startServices } from '../../src-main/services.ts';
import type { EventName, EventPayload } from '../../src-preload/contract/events.ts';
import { NO_FILTER } from '../../src-preload/contract/memory.ts';
import type {
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../src-preload/contract/requests.ts';
import { recordedLog } from './recorded-log.ts';
import { temporaryFolder } from './temporary-folder.ts';

const never = new AbortController().signal;

export async function startedServices(dataDir: string = temporaryFolder()) {
  const { log, lines } = recordedLog();
  const services: Services = await startServices({
    host: 'node',
    version: '0.0.0',
    dataDir,
    vault: createFileVault(dataDir),
    log,
    now: Date.now,
    locale: { language: 'en', region: 'US' },
    environment: {},
    notify: () => false,
  });
  const events: { readonly name: string; readonly payload: unknown }[] = [];
  services.subscribe((name, payload) => events.push({ name, payload }));

  const ask = async <N extends RequestName>(
    name: N,
    input: RequestInput<N>,
  ): Promise<RequestOutput<N>> =>
    (services.handlers[name] as (input: unknown, signal: AbortSignal) => RequestOutput<N>)(
      input,
      never,
    );

  /** Resolves with the first event of this name that fits and is still to come, or has been. */
  async function event<N extends EventName>(
    name: N,
    fits: (payload: EventPayload<N>) => boolean = () => true,
  ): Promise<EventPayload<N>> {
    // Found by its name, an event has the payload of that name.
    const fitting = (happened: string, payload: unknown): boolean =>
      happened === name && fits(payload as EventPayload<N>);
    const past = events.find((e) => fitting(e.name, e.payload));
    if (past) return past.payload as EventPayload<N>;
    return new Promise((resolve) => {
      const off = services.subscribe((happened, payload) => {
        if (!fitting(happened, payload)) return;
        off();
        resolve(payload as unknown as EventPayload<N>);
      });
    });
  }

  await ask('preferences/change', { speaksAloud: false });

  return {
    ...services,
    dataDir,
    lines,
    events,
    ask,
    event,
    /** Types words and hears the reply to its end. Returns its text. */
    async say(text: string): Promise<string> {
      const { turnId } = await ask('conversation/typed', { text, emotion: null, heard: null });
      const { spoken } = await event('turn/all-spoken', (told) => told.turnId === turnId);
      await ask('conversation/played', { turnId, index: spoken - 1 });
      const { message } = await event('turn/ended', (told) => told.turnId === turnId);
      return message?.text ?? '';
    },
    search: (query: string) =>
      ask('history/list', { query, filter: NO_FILTER, offset: 0, limit: 20 }),
    /** Of these, what lies in any file of the folder. */
    inFiles: (...planted: readonly (string | Buffer)[]) => {
      const files = everyFile(dataDir).map((path) => readFileSync(path));
      return planted.filter((bytes) => files.some((file) => file.includes(bytes)));
    },
  };
}

export function everyFile(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
