import { create } from 'zustand';
import type { AppParts } from '../context.tsx';

/** How the window stands with its host. `missing`: there was none from the start. */
export type Link =
  | { readonly state: 'connecting' }
  | { readonly state: 'ready'; readonly parts: AppParts }
  | { readonly state: 'lost' | 'replaced' | 'missing' };

export const useLink = create<{ readonly link: Link }>()(() => ({ link: { state: 'connecting' } }));
