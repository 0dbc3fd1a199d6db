import { createContext, useContext } from 'react';
import type { Client } from '../../src-preload/wire/connect.ts';
import type { Companion } from './stores/conversation.ts';

/** What the screens stand on once the host has answered. */
export interface AppParts {
  readonly client: Client;
  readonly companion: Companion;
  readonly stage: Stage;
}

/** Dal's picture. */
export interface Stage {
  /** Draws on the canvas until the returned function is called. Throws where there is no WebGL. */
  mount(canvas: HTMLCanvasElement): () => void;
}

const Context = createContext<AppParts | null>(null);

export const AppContext = Context.Provider;

function useParts(): AppParts {
  const parts = useContext(Context);
  if (!parts) throw new Error('A screen is drawn outside AppContext');
  return parts;
}

export const useClient = (): Client => useParts().client;
export const useCompanion = (): Companion => useParts().companion;
export const useStage = (): Stage => useParts().stage;
/** For what must work without a host, such as the help card. */
export const useClientIfAny = (): Client | null => useContext(Context)?.client ?? null;
