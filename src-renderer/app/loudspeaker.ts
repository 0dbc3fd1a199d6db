import type { Player } from '../speaking/player.ts';
import type { Ears } from './microphone-keeper.ts';

/** Keeps the sound on the loudspeaker that was chosen, for as long as it is there. */
export interface Loudspeaker {
  /** Another was chosen, or devices came or went. */
  look(): Promise<void>;
}

export function createLoudspeaker(parts: {
  readonly player: Player;
  readonly ears: Pick<Ears, 'listLoudspeakers'>;
  chosen(): string | null;
  /** The chosen one is not there: the system's default serves. Once each time it goes. */
  onMissing(): void;
}): Loudspeaker {
  const { player, ears, chosen, onMissing } = parts;
  let told: string | null = null;
  return {
    async look() {
      const id = chosen();
      // Before a microphone was granted nothing is listed; what is chosen is tried then.
      const there = id === null ? [] : await ears.listLoudspeakers().catch(() => []);
      const isMissing = there.length > 0 && !there.some((device) => device.id === id);
      await player.setOutput(isMissing ? null : id);
      if (isMissing && told !== id) onMissing();
      told = isMissing ? id : null;
    },
  };
}
