import type { FaceEmotion } from '../../src-preload/contract/words.ts';

/** A face in a picture that a package ships, and what a person says it shows; all lengths in pixels of that picture. */
export interface FacePicture {
  /** Inside `node_modules/@vladmandic/`. */
  readonly file: string;
  /** Middle and edge of the face, forehead to chin. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly shows: Extract<FaceEmotion, 'happy' | 'neutral'>;
}

const demo = (
  sample: number,
  x: number,
  y: number,
  size: number,
  shows: FacePicture['shows'],
): FacePicture => ({ file: `face-api/demo/sample${sample}.jpg`, x, y, size, shows });

/**
 * Faces of face-api's demo pictures (MIT, as the package is), labelled by eye before anything read them.
 * Left out: painted faces, and such that two people might name differently.
 */
export const FACE_PICTURES = {
  'laughing, head askew': demo(1, 1583, 325, 200, 'happy'),
  'calm, blue light': demo(3, 689, 480, 200, 'neutral'),
  'smiling, blue light': demo(3, 1210, 380, 200, 'happy'),
  'broad smile': demo(3, 1612, 455, 200, 'happy'),
  'lips closed, smiling': demo(6, 350, 620, 190, 'happy'),
  'smiling at the camera': demo(6, 772, 500, 190, 'happy'),
  pouting: demo(6, 1270, 475, 200, 'neutral'),
  'red eyes, smiling': demo(6, 1556, 430, 200, 'happy'),
  'over the shoulder': demo(4, 365, 320, 190, 'neutral'),
  'looking down, smiling': demo(4, 1030, 345, 190, 'happy'),
  'laughing, half turned': demo(4, 1330, 275, 190, 'happy'),
  'calm, on the stairs': demo(5, 852, 250, 170, 'neutral'),
  'calm, half turned': demo(5, 1500, 470, 210, 'neutral'),
  'looking down': demo(2, 1510, 310, 200, 'neutral'),
} as const satisfies Record<string, FacePicture>;

export type FacePictureName = keyof typeof FACE_PICTURES;
