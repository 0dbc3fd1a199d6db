import type { FacePicture } from '../face-pictures.ts';

export interface Change {
  /** Edge of the face in the frame, pixels. */
  readonly edge?: number;
  /** 1 is as it is; 0.4 is a dim room. */
  readonly light?: number;
  readonly mirrored?: boolean;
  /** JPEG quality, 0..1; as it is where there is none. */
  readonly jpeg?: number;
  /** Moved to the side by this share of the face. */
  readonly aside?: number;
}

export const WIDTH = 640;
export const HEIGHT = 480;
const loaded = new Map<string, Promise<ImageBitmap>>();

function load(url: string): Promise<ImageBitmap> {
  const known = loaded.get(url);
  if (known) return known;
  const picture = fetch(url).then(async (response) => createImageBitmap(await response.blob()));
  loaded.set(url, picture);
  return picture;
}

/** The face alone in a camera's frame, before grey: who else was in the picture is cut away. */
export async function frameOf(
  { file, x, y, size }: FacePicture,
  { edge = 160, light = 1, mirrored = false, jpeg, aside = 0 }: Change = {},
): Promise<OffscreenCanvas> {
  const source = await load(`/${file}`);
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const paint = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  paint.fillStyle = '#8a857c';
  paint.fillRect(0, 0, WIDTH, HEIGHT);
  paint.filter = `brightness(${light})`;
  const part = size * 1.9;
  const drawn = edge * 1.9;
  paint.translate(WIDTH / 2 + aside * edge, HEIGHT / 2);
  if (mirrored) paint.scale(-1, 1);
  paint.drawImage(
    source,
    x - part / 2,
    y - part / 2,
    part,
    part,
    -drawn / 2,
    -drawn / 2,
    drawn,
    drawn,
  );
  if (jpeg === undefined) return canvas;
  const again = await createImageBitmap(
    await canvas.convertToBlob({ type: 'image/jpeg', quality: jpeg }),
  );
  paint.resetTransform();
  paint.filter = 'none';
  paint.drawImage(again, 0, 0);
  return canvas;
}
