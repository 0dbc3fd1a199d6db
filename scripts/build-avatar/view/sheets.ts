import { EMOTIONS, VISEMES } from './names.ts';
import type { Tile } from './page.ts';

/** A page of pictures of one avatar, to be looked at: no number catches a pale crescent at an eye. */
export interface Sheet {
  readonly name: string;
  readonly tiles: readonly Tile[];
  readonly columns: number;
  /** Pixels along the side of a picture. */
  readonly size: number;
}

const face = (expression: Readonly<Record<string, number>>, label: string): Tile => ({
  ...{ view: 'face', pose: 'rest', expression, label },
});
const emotionsWith = (label: string, weight: number, extra: Readonly<Record<string, number>>) =>
  EMOTIONS.map((name) => face({ [name]: weight, ...extra }, `${name} ${weight} ${label}`));

export const SHEETS: readonly Sheet[] = [
  {
    ...{ name: 'expressions', columns: 6, size: 250 },
    tiles: [...EMOTIONS, ...VISEMES, 'blink', 'blinkLeft', 'blinkRight', 'neutral'].map((name) =>
      face({ [name]: 1 }, name),
    ),
  },
  {
    ...{ name: 'half', columns: 6, size: 250 },
    tiles: [...EMOTIONS, ...VISEMES, 'blink', 'blinkLeft', 'blinkRight'].map((name) =>
      face({ [name]: 0.5 }, `${name} 0.5`),
    ),
  },
  {
    ...{ name: 'blink', columns: 8, size: 190 },
    tiles: [
      ...emotionsWith('+ blink', 1, { blink: 1 }),
      ...emotionsWith('+ blink', 0.5, { blink: 1 }),
      ...emotionsWith('+ blink 0.5', 1, { blink: 0.5 }),
    ],
  },
  {
    ...{ name: 'talking', columns: 8, size: 190 },
    tiles: [
      ...emotionsWith('+ aa', 1, { aa: 1 }),
      ...emotionsWith('+ aa', 0.5, { aa: 1 }),
      ...emotionsWith('+ aa 0.5', 1, { aa: 0.5 }),
      ...emotionsWith('+ ou', 0.5, { ou: 1 }),
    ],
  },
  {
    ...{ name: 'close', columns: 3, size: 480 },
    tiles: [
      { view: 'paws', pose: 'listen', expression: {}, label: 'paws' },
      { view: 'feet', pose: 'rest', expression: {}, label: 'feet' },
      { view: 'face34', pose: 'rest', expression: { happy: 1 }, label: 'happy, 3/4' },
      { view: 'faceSide', pose: 'rest', expression: {}, label: 'side' },
      { view: 'face', pose: 'rest', expression: { happy: 1 }, label: 'happy' },
      { view: 'face', pose: 'rest', expression: { angry: 1 }, label: 'angry' },
    ],
  },
  {
    ...{ name: 'views', columns: 4, size: 360 },
    tiles: [
      { view: 'bust', pose: 'listen', expression: { relaxed: 0.35 }, label: 'listening' },
      { view: 'bust', pose: 'wave', expression: { happy: 0.8 }, label: 'wave' },
      { view: 'bust34', pose: 'listen', expression: {}, label: 'listening, 3/4' },
      { view: 'side', pose: 'listen', expression: {}, label: 'listening, side' },
      { view: 'full', pose: 'rest', expression: {}, label: 'front' },
      { view: 'full34', pose: 'rest', expression: { happy: 1 }, label: '3/4' },
      { view: 'back', pose: 'rest', expression: {}, label: 'back' },
      { view: 'full', pose: 'T', expression: {}, label: 'T-pose' },
    ],
  },
];
