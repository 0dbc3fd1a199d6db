/** One layer of the network: every output sees some rows of the layer below, those at `offsets`. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** Frames before (negative) and after the one being answered, ascending. */
  readonly offsets: readonly number[];
  /** `outputs` rows of `offsets.length * inputs`. */
  readonly weights: Float32Array<ArrayBuffer>;
  readonly bias: Float32Array<ArrayBuffer>;
}

/** A layer's size, as the generated file gives it. */
export type LayerShape = Pick<Layer, 'inputs' | 'outputs' | 'offsets'>;

/** Bytes of a layer: its weights, one each, then a scale and a bias for every output, four each. */
export function bytesOf({ inputs, outputs, offsets }: LayerShape): number {
  return outputs * (inputs * offsets.length + 8);
}

/** Layers from their packed form: base64 of int8 weights and little-endian float32 scales and biases. */
export function unpackLayers(shapes: readonly LayerShape[], packed: string): readonly Layer[] {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  return shapes.map((shape) => {
    const width = shape.inputs * shape.offsets.length;
    const scales = at + shape.outputs * width;
    const biases = scales + shape.outputs * 4;
    const weights = new Float32Array(shape.outputs * width);
    const bias = new Float32Array(shape.outputs);
    for (let output = 0; output < shape.outputs; output += 1) {
      const scale = view.getFloat32(scales + output * 4, true);
      bias[output] = view.getFloat32(biases + output * 4, true);
      for (let i = output * width; i < (output + 1) * width; i += 1) {
        weights[i] = view.getInt8(at + i) * scale;
      }
    }
    at += bytesOf(shape);
    return { ...shape, weights, bias };
  });
}

/** The packed form of layers; every output's weights are rounded to 255 steps of its own. */
export function packLayers(layers: readonly Layer[]): string {
  const bytes = new Uint8Array(layers.reduce((sum, layer) => sum + bytesOf(layer), 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const layer of layers) {
    const width = layer.inputs * layer.offsets.length;
    const scales = at + layer.outputs * width;
    for (let output = 0; output < layer.outputs; output += 1) {
      const row = layer.weights.subarray(output * width, (output + 1) * width);
      const scale = row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
      row.forEach((weight, i) => {
        view.setInt8(at + output * width + i, Math.round(weight / scale));
      });
      view.setFloat32(scales + output * 4, scale, true);
      view.setFloat32(scales + (layer.outputs + output) * 4, layer.bias[output] as number, true);
    }
    at += bytesOf(layer);
  }
  return btoa(String.fromCharCode(...bytes));
}
