import { createContext, useContext } from 'react';
import type { Client } from '../../src-preload/wire/connect.ts';
import type { Stage } from '../avatar/stage.ts';
import type { SeeingControls } from './seeing/seeing-keeper.ts';
import type { AvatarShelf } from './shelf/avatar-shelf.ts';
import type { Companion } from './stores/conversation.ts';

/** What the screens stand on once the host has answered. */
export interface AppParts {
  readonly client: Client;
  readonly companion: Companion;
  readonly stage: StagePlace;
  readonly shelf: AvatarShelf;
  readonly seeing: SeeingControls;
}

/** As much of the avatar's picture as the screens touch. */
export type StagePlace = Pick<Stage, 'mount' | 'setInset' | 'setView'>;

const Context = createContext<AppParts | null>(null);

export const AppContext = Context.Provider;

function useParts(): AppParts {
  const parts = useContext(Context);
  if (!parts) throw new Error('A screen is drawn outside AppContext');
  return parts;
}

export const useClient = (): Client => useParts().client;
export const useCompanion = (): Companion => useParts().companion;
export const useStage = (): StagePlace => useParts().stage;
export const useAvatarShelf = (): AvatarShelf => useParts().shelf;
export const useSeeingControls = (): SeeingControls => useParts().seeing;
/** For what must work without a host, such as the help card. */
export const useClientIfAny = (): Client | null => useContext(Context)?.client ?? null;
