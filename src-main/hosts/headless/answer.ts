import { rmSync } from 'node:fs';
import { AppError, toFault } from '../../../src-preload/contract/faults.ts';
import type { Platform } from '../../platform.ts';
import type { Services, TextSession } from '../../services.ts';
import type { LineIn } from './lines.ts';

/** Sessions kept at once; beyond it the one unused for longest goes. */
const MOST_SESSIONS = 500;
/** A server that hangs is asked for its models no longer. */
const LISTING_MS = 3000;

export interface HeadlessNeeds {
  /** A place of its own for every model, empty at first. */
  platform(model: string): Platform;
  startServices(platform: Platform): Promise<Services>;
}

export interface Headless {
  /** One object for every line; a fault is an answer with `error` too. */
  answer(line: LineIn, signal: AbortSignal): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

/** The model a server names first. One that lists nothing is asked all the same, with whatever comes of it. */
async function firstModel(services: Services): Promise<string> {
  try {
    const { models } = await services.handlers['providers/models'](
      { slot: 'chat', vendor: 'openai' },
      AbortSignal.timeout(LISTING_MS),
    );
    return models[0]?.id ?? 'default';
  } catch {
    return 'default';
  }
}

/** The very services of the window, without one: text in, what was decided and said out. */
export function createHeadless(needs: HeadlessNeeds): Headless {
  const running = new Map<string, Promise<Services>>();
  const sessions = new Map<string, TextSession>();
  const folders: string[] = [];

  const begin = async (model: string): Promise<Services> => {
    const platform = needs.platform(model);
    folders.push(platform.dataDir);
    const services = await needs.startServices(platform);
    const signal = new AbortController().signal;
    const set = services.handlers['preferences/change'];
    if (model === 'off') {
      await set({ chatChain: [{ vendor: 'builtin', model: '' }] }, signal);
    } else {
      await set({ baseUrls: { openai: model } }, signal);
      const first = await firstModel(services);
      const chain = [
        { vendor: 'openai', model: first } as const,
        { vendor: 'builtin', model: '' } as const,
      ];
      await set({ chatChain: chain }, signal);
    }
    return services;
  };
  const servicesOf = (model: string): Promise<Services> => {
    const found = running.get(model) ?? begin(model);
    running.set(model, found);
    return found;
  };

  const sessionOf = (services: Services, line: LineIn): TextSession => {
    const { session, lang, region, model } = line;
    const own = { language: lang, spokenLanguage: lang, region };
    if (session === undefined) return services.privateSession(own);
    const name = JSON.stringify([model, session]);
    const found = sessions.get(name) ?? services.privateSession(own);
    sessions.delete(name);
    sessions.set(name, found);
    for (const [oldest, kept] of sessions) {
      if (sessions.size <= MOST_SESSIONS) break;
      kept.close();
      sessions.delete(oldest);
    }
    return found;
  };

  return {
    async answer(line, signal) {
      try {
        const services = await servicesOf(line.model);
        const session = sessionOf(services, line);
        try {
          const { considered, tools, spoken } = await session.turn({ text: line.text }, signal);
          return { ...considered, ...(tools.length > 0 ? { tools } : {}), spoken };
        } finally {
          if (line.session === undefined) session.close();
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { error: toFault(error).code };
      }
    },
    async close() {
      for (const starting of running.values()) await (await starting).close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}
