import { linear, tinted } from './colour.ts';
import type { Vec3 } from './vector.ts';

/** How a surface is drawn: flat light, one soft edge of shade, a rim of light, an outline. */
export interface Toon {
  /** Colour factor, `#rrggbb`; times the texture where there is one. */
  readonly colour?: string;
  readonly texture?: string;
  /** What of each channel is left in shade, linear. */
  readonly shade?: Vec3;
  /** Where shade begins, -1..1: lower is more light. */
  readonly shift?: number;
  /** 0 is soft as clay, 1 a hard edge. */
  readonly toony?: number;
  readonly rim?: { readonly colour: string; readonly power: number };
  /** Drawn around the shape, metres. */
  readonly outline?: { readonly width: number; readonly colour: string };
  readonly doubleSided?: boolean;
  /** Lets what is behind shine through where the texture says so. */
  readonly blended?: boolean;
  /** Keeps its colour in any light: highlights. */
  readonly unlit?: boolean;
}

const SHADE: Vec3 = [0.74, 0.58, 0.6];
const BLACK: Vec3 = [0, 0, 0];

/** The colour factor of the glTF material, linear, with alpha. */
export const baseColour = ({
  colour = '#ffffff',
  blended,
}: Toon): [number, number, number, number] => [
  ...linear(colour),
  // A viewer without MToon then still blends.
  blended ? 0.999 : 1,
];

/** The VRMC_materials_mtoon extension; `textureIndex` is the base texture in the file. */
export function mtoonJson(toon: Toon, textureIndex: number | undefined): Record<string, unknown> {
  const { colour = '#ffffff', shade = SHADE, shift = -0.06, toony = 0.62, rim, outline } = toon;
  return {
    specVersion: '1.0',
    transparentWithZWrite: false,
    renderQueueOffsetNumber: 0,
    shadeColorFactor: tinted(linear(colour), shade),
    ...(textureIndex === undefined ? {} : { shadeMultiplyTexture: { index: textureIndex } }),
    shadingShiftFactor: shift,
    shadingToonyFactor: toony,
    giEqualizationFactor: 0.9,
    matcapFactor: [1, 1, 1],
    parametricRimColorFactor: rim ? linear(rim.colour) : BLACK,
    parametricRimFresnelPowerFactor: rim?.power ?? 4,
    parametricRimLiftFactor: 0,
    rimLightingMixFactor: 1,
    outlineWidthMode: outline ? 'worldCoordinates' : 'none',
    outlineWidthFactor: outline?.width ?? 0,
    outlineColorFactor: outline ? linear(outline.colour) : BLACK,
    outlineLightingMixFactor: 0,
    uvAnimationScrollXSpeedFactor: 0,
    uvAnimationScrollYSpeedFactor: 0,
    uvAnimationRotationSpeedFactor: 0,
  };
}
