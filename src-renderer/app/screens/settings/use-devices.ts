import { useEffect, useState } from 'react';
import { followDevices } from '../../../hearing/microphone.ts';

export interface Device {
  readonly id: string;
  /** Empty until the person has allowed a microphone. */
  readonly name: string;
}

/** The devices that `list` finds, as they come and go; `again` asks anew when it changes. */
export function useDevices(list: () => Promise<readonly Device[]>, again?: unknown) {
  const [found, setFound] = useState<readonly Device[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names appear with a permission, which no event tells of
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      list().then(
        (devices) => gone || setFound(devices),
        () => undefined,
      );
    };
    look();
    const unfollow = followDevices(look);
    return () => {
      gone = true;
      unfollow();
    };
  }, [list, again]);
  return found;
}
