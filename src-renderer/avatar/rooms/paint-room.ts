import { assertNever } from '../../../src-preload/contract/faults.ts';
import type { BackdropName } from '../../../src-preload/contract/words.ts';
import { paintGarden } from './garden.ts';
import { paintHome } from './home.ts';
import { paintPlain } from './plain.ts';
import { paintStudy } from './study.ts';
import type { Theme } from './theme.ts';

/** A room as a painting, SHOWN_WIDTH by SHOWN_HEIGHT metres, its middle behind the avatar. */
export function paintRoom(name: Exclude<BackdropName, 'clear'>, theme: Theme): HTMLCanvasElement {
  switch (name) {
    case 'home':
      return paintHome(theme);
    case 'garden':
      return paintGarden(theme);
    case 'study':
      return paintStudy(theme);
    case 'plain':
      return paintPlain(theme);
    default:
      return assertNever(name);
  }
}
