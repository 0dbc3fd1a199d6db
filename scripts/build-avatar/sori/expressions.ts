import type { Expression } from '../tools/avatar.ts';

/** What the app's face and mouth move, made of small movements that can be seen together. */
export const expressions: Readonly<Record<string, Expression>> = {
  aa: { morphs: { aa: 1 } },
  ih: { morphs: { ih: 1 } },
  ou: { morphs: { ou: 1 } },
  ee: { morphs: { ee: 1 } },
  oh: { morphs: { oh: 1 } },
  blink: { morphs: { blinkL: 1, blinkR: 1 } },
  blinkLeft: { morphs: { blinkL: 1 } },
  blinkRight: { morphs: { blinkR: 1 } },
  happy: { morphs: { joy: 1, smileLid: 1, browUp: 0.6 } },
  angry: { morphs: { flat: 1, angryLid: 1, browDown: 1 } },
  sad: { morphs: { frown: 1, sadLid: 1, browInner: 1 } },
  relaxed: { morphs: { smile: 0.6, lidHalf: 0.55, smileLid: 0.2, browUp: 0.2 } },
  surprised: { morphs: { oh: 0.9, wide: 1, browUp: 1, smallIris: 0.25 } },
  neutral: { morphs: {} },
  fearful: { morphs: { grimace: 1, wide: 0.95, browInner: 0.9, browUp: 0.6, smallIris: 0.9 } },
  disgusted: { morphs: { sneer: 1, wince: 1, browDown: 0.8 } },
  anxious: { morphs: { tremble: 1, sadLid: 0.55, browInner: 0.75, smileLid: 0.25 } },
};
