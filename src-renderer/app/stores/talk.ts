import { create } from 'zustand';

/** What the conversation screen remembers while other screens are shown. */
export interface TalkState {
  /** `null` until chosen: typing where nothing can understand speech yet, else talking. */
  readonly mode: 'talk' | 'type' | null;
  readonly transcriptOpen: boolean;
  /** Words typed and not yet sent. */
  readonly draft: string;
  /** The pointer to keys was closed in this window. */
  readonly keysPointerClosed: boolean;
  /** WebGL is missing here: a still stands for Dal. */
  readonly pictureMissing: boolean;
  readonly pictureNoteClosed: boolean;
}

export const useTalk = create<TalkState>()(() => ({
  mode: null,
  transcriptOpen: false,
  draft: '',
  keysPointerClosed: false,
  pictureMissing: false,
  pictureNoteClosed: false,
}));
