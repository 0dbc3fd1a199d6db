import { useEffect, useState } from 'react';

export interface MicrophoneChoice {
  readonly id: string;
  /** Empty until the person has allowed a microphone. */
  readonly name: string;
}

/** The microphones of this computer, as they come and go. */
export function useMicrophones(): readonly MicrophoneChoice[] {
  const [found, setFound] = useState<readonly MicrophoneChoice[]>([]);
  useEffect(() => {
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) return;
    let gone = false;
    const look = (): void => {
      devices.enumerateDevices().then(
        (all) => {
          if (gone) return;
          setFound(
            all
              // 'default' and 'communications' are the system's choice under another id.
              .filter(
                ({ kind, deviceId }) =>
                  kind === 'audioinput' && !['', 'default', 'communications'].includes(deviceId),
              )
              .map(({ deviceId, label }) => ({ id: deviceId, name: label })),
          );
        },
        () => undefined,
      );
    };
    look();
    devices.addEventListener('devicechange', look);
    return () => {
      gone = true;
      devices.removeEventListener('devicechange', look);
    };
  }, []);
  return found;
}
