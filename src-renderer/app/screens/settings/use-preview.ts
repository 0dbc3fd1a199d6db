import { useEffect, useRef, useState } from 'react';
import { type Fault, isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { Vendor } from '../../../../src-preload/contract/words.ts';
import { useClient } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { playPreview } from './play-preview.ts';

export interface Preview {
  /** The voice that sounds or is being fetched; null when none is. */
  readonly playing: string | null;
  readonly trouble: Fault | null;
  /** Plays a sample of this voice; stops it where it is the one that plays. */
  play(voice: string): Promise<void>;
}

/** One sample at a time of a vendor's voices; silent when the screen goes. */
export function usePreview(vendor: Vendor): Preview {
  const client = useClient();
  const [playing, setPlaying] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Fault | null>(null);
  const sound = useRef<AbortController | null>(null);
  useEffect(() => () => sound.current?.abort(), []);

  const play = async (voice: string): Promise<void> => {
    sound.current?.abort();
    setTrouble(null);
    if (playing === voice) return setPlaying(null);
    const cancel = new AbortController();
    sound.current = cancel;
    setPlaying(voice);
    try {
      const { pcm, sampleRate } = await client.request(
        'voices/preview',
        { vendor, voice },
        cancel.signal,
      );
      await playPreview(pcm, sampleRate, usePreferences.getState().preferences, cancel.signal);
    } catch (error) {
      if (!isCancellation(error)) setTrouble(toFault(error));
    } finally {
      if (sound.current === cancel) setPlaying(null);
    }
  };
  return { playing, trouble, play };
}
