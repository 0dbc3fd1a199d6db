import { FaceExpressionNet, NetInput, tf as untyped } from '@vladmandic/face-api';
import { FACE_EMOTIONS, type FaceEmotion } from '../../src-preload/contract/words.ts';
import { DETECTOR_SIDE, facesOf } from './detector.ts';
import { type Face, facesThatCount, isClear, type Look } from './look.ts';
import { newScores, renormalise, type Scores } from './scores.ts';

interface Tensor {
  dataSync(): Float32Array;
  dispose(): void;
  readonly shape: readonly number[];
}

interface Model {
  execute(input: Tensor): Tensor | Tensor[];
}

/** The part of TensorFlow that is used here; the library leaves it untyped. */
interface Tensors {
  env(): { set(flag: string, value: boolean): void };
  setWasmPaths(prefix: string): void;
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  tensor3d(values: Float32Array, shape: readonly number[]): Tensor;
  tensor4d(values: Float32Array, shape: readonly number[]): Tensor;
  loadGraphModel(url: string): Promise<Model>;
  readonly io: {
    loadWeights(manifest: unknown, prefix: string): Promise<Record<string, Tensor>>;
  };
}
const tf = untyped as unknown as Tensors;

/** Reads one picture; does not close it. */
export type ReadFace = (picture: CanvasImageSource, width: number, height: number) => Look;

/** Edge of the face that the expression model reads, and what it tells apart, in its order. */
const FACE_SIDE = 112;
const EXPRESSIONS = [
  'neutral',
  'happy',
  'sad',
  'angry',
  'fearful',
  'disgusted',
  'surprised',
] as const satisfies readonly FaceEmotion[];
/** The expression model knows faces from forehead to chin; the detector's box begins at the brows. */
const FACE_MARGIN = 1.2;

/**
 * Loads detector and expression model from `base` onto the WebAssembly backend. One thread: a second would need
 * workers from blob URLs, which our policy refuses, and the backend then waits for ever.
 */
export async function loadFaceReader(base: string): Promise<ReadFace> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  tf.setWasmPaths(base);
  if (!(await tf.setBackend('wasm'))) throw new Error('no WebAssembly');
  await tf.ready();
  const [detector, expressions] = await Promise.all([
    tf.loadGraphModel(`${base}blazeface.json`),
    loadExpressions(base),
  ]);
  const whole = canvasOf(DETECTOR_SIDE);
  const close = canvasOf(FACE_SIDE);
  const wholeValues = new Float32Array(DETECTOR_SIDE * DETECTOR_SIDE * 3);
  const closeValues = new Float32Array(FACE_SIDE * FACE_SIDE * 3);

  function run(model: Model, values: Float32Array, shape: readonly number[]): readonly Tensor[] {
    const input = tf.tensor4d(values, shape);
    const output = model.execute(input);
    input.dispose();
    return Array.isArray(output) ? output : [output];
  }

  function detect(picture: CanvasImageSource, width: number, height: number) {
    const scale = Math.max(width, height) / DETECTOR_SIDE;
    const left = (DETECTOR_SIDE - width / scale) / 2;
    const top = (DETECTOR_SIDE - height / scale) / 2;
    whole.clearRect(0, 0, DETECTOR_SIDE, DETECTOR_SIDE);
    whole.drawImage(picture, left, top, width / scale, height / scale);
    const { data } = whole.getImageData(0, 0, DETECTOR_SIDE, DETECTOR_SIDE);
    let light = 0;
    for (let i = 0, j = 0; i < data.length; i += 4, j += 3) {
      const red = data[i] as number;
      const green = data[i + 1] as number;
      const blue = data[i + 2] as number;
      light += grey(red, green, blue);
      wholeValues[j] = red / 127.5 - 1;
      wholeValues[j + 1] = green / 127.5 - 1;
      wholeValues[j + 2] = blue / 127.5 - 1;
    }
    const outputs = run(detector, wholeValues, [1, DETECTOR_SIDE, DETECTOR_SIDE, 3]);
    const read = (rows: number, columns: number): Float32Array => {
      const output = outputs.find(({ shape }) => shape[1] === rows && shape[2] === columns);
      if (!output) throw new Error('unknown detector');
      return output.dataSync();
    };
    const answer = {
      logits: [read(512, 1), read(384, 1)],
      boxes: [read(512, 16), read(384, 16)],
    };
    for (const output of outputs) output.dispose();
    // The bars above and below are black and no part of the picture.
    const pixels = (width * height) / scale ** 2;
    return { faces: facesOf(answer, { left, top, scale }), brightness: light / pixels / 255 };
  }

  function express(picture: CanvasImageSource, face: Face): Scores {
    const side = face.size * FACE_MARGIN;
    close.clearRect(0, 0, FACE_SIDE, FACE_SIDE);
    close.drawImage(
      picture,
      face.x - side / 2,
      face.y - side / 2,
      side,
      side,
      0,
      0,
      FACE_SIDE,
      FACE_SIDE,
    );
    const { data } = close.getImageData(0, 0, FACE_SIDE, FACE_SIDE);
    for (let i = 0, j = 0; i < data.length; i += 4, j += 3) {
      closeValues[j] = data[i] as number;
      closeValues[j + 1] = data[i + 1] as number;
      closeValues[j + 2] = data[i + 2] as number;
    }
    const input = tf.tensor3d(closeValues, [FACE_SIDE, FACE_SIDE, 3]);
    const output = expressions(input);
    input.dispose();
    const values = output.dataSync();
    output.dispose();
    const scores = newScores();
    EXPRESSIONS.forEach((emotion, index) => {
      scores[FACE_EMOTIONS.indexOf(emotion)] = values[index] as number;
    });
    renormalise(scores);
    return scores;
  }

  return (picture, width, height) => {
    const { faces, brightness } = detect(picture, width, height);
    const { face, others } = facesThatCount(faces);
    // An expression that would not count is not read.
    const scores = face && others === 0 && isClear(face) ? express(picture, face) : null;
    return { width, height, brightness, face, others, scores };
  };
}

/** Loaded by hand: the library's own way of loading and of taking pictures needs a window. */
async function loadExpressions(base: string): Promise<(face: Tensor) => Tensor> {
  const response = await fetch(`${base}expressions.json`);
  if (!response.ok) throw new Error('model not found');
  const net = new FaceExpressionNet();
  const weights = await tf.io.loadWeights(await response.json(), base);
  net.loadFromWeightMap(weights as unknown as Parameters<typeof net.loadFromWeightMap>[0]);
  return (face) => {
    const input = new NetInput([face as unknown as ConstructorParameters<typeof NetInput>[0][0]]);
    return net.forwardInput(input) as unknown as Tensor;
  };
}

function canvasOf(side: number): OffscreenCanvasRenderingContext2D {
  // Read back at every look: kept where the processor can see it.
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  return context;
}

/** Rec. 601. */
function grey(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
