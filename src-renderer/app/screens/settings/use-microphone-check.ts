import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type Microphone,
  MicrophoneError,
  type MicrophoneFailure,
  openMicrophone,
} from '../../../hearing/microphone.ts';

export type CheckState = 'off' | 'opening' | 'on' | MicrophoneFailure | 'lost' | 'failed';

export interface MicrophoneCheck {
  readonly state: CheckState;
  start(): void;
  stop(): void;
  /** Loudness now, 0..1; allocates nothing. */
  level(): number;
}

/**
 * Opens a microphone to try it, only between `start` and `stop`; it is given back as soon as the card
 * goes or the window is hidden. A permission refused earlier is known before anything is pressed.
 */
export function useMicrophoneCheck(deviceId: string | null): MicrophoneCheck {
  const [state, setState] = useState<CheckState>('off');
  const [wanted, setWanted] = useState(false);
  const open = useRef<Microphone | null>(null);

  useEffect(() => {
    let gone = false;
    navigator.permissions?.query({ name: 'microphone' }).then(
      (permission) => {
        if (!gone && permission.state === 'denied') setState('refused');
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);

  useEffect(() => {
    if (!wanted) return;
    const cancel = new AbortController();
    const context = new AudioContext();
    const ended = (how: CheckState): void => {
      setState(how);
      setWanted(false);
    };
    setState('opening');
    openMicrophone({ deviceId }, context, cancel.signal).then(
      (microphone) => {
        open.current = microphone;
        microphone.onLost(() => ended('lost'));
        setState('on');
      },
      (error: unknown) => {
        if (cancel.signal.aborted) return;
        ended(error instanceof MicrophoneError ? error.reason : 'failed');
      },
    );
    const hidden = (): void => {
      if (document.hidden) ended('off');
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      cancel.abort();
      open.current?.close();
      open.current = null;
      void context.close();
    };
  }, [wanted, deviceId]);

  return {
    state,
    start: () => setWanted(true),
    stop: () => {
      setWanted(false);
      setState('off');
    },
    level: useCallback(() => open.current?.level() ?? 0, []),
  };
}
