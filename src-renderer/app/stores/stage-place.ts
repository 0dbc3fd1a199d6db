import { create } from 'zustand';

/** Where the one picture is drawn: behind the screens, or in a small frame of settings while that is open. */
export const useStagePlace = create<{ readonly inFrame: boolean }>()(() => ({ inFrame: false }));
