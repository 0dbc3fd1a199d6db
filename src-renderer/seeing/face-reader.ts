import { Human } from '@vladmandic/human';
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

/** The part of TensorFlow that is used here; the library types it as anything. */
interface Tensors {
  env(): { set(flag: string, value: boolean): void };
  setWasmPaths(prefix: string): void;
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  tensor4d(values: Float32Array, shape: readonly number[]): Tensor;
  loadGraphModel(url: string): Promise<Model>;
}

/** Reads one picture; does not close it. */
export type ReadFace = (picture: CanvasImageSource, width: number, height: number) => Look;

/** Edge of the face that the expression model reads, and what it tells apart, in its order. */
const FACE_SIDE = 64;
const EXPRESSIONS = [
  'angry',
  'disgusted',
  'fearful',
  'happy',
  'sad',
  'surprised',
  'neutral',
] as const satisfies readonly FaceEmotion[];
/** What the model was trained on shows some of hair and chin around the detector's box. */
const FACE_MARGIN = 1.4;

/**
 * Loads detector and expression model from `base` onto the WebAssembly backend. One thread: a second would need
 * workers from blob URLs, which our policy refuses, and the backend then waits for ever.
 */
export async function loadFaceReader(base: string): Promise<ReadFace> {
  const tf: Tensors = new Human({ debug: false }).tf;
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  tf.setWasmPaths(base);
  if (!(await tf.setBackend('wasm'))) throw new Error('no WebAssembly');
  await tf.ready();
  const [detector, expressions] = await Promise.all([
    tf.loadGraphModel(`${base}blazeface.json`),
    tf.loadGraphModel(`${base}emotion.json`),
  ]);
  const whole = canvasOf(DETECTOR_SIDE);
  const close = canvasOf(FACE_SIDE);
  const wholeValues = new Float32Array(DETECTOR_SIDE * DETECTOR_SIDE * 3);
  const closeValues = new Float32Array(FACE_SIDE * FACE_SIDE);

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
    for (let i = 0; i < closeValues.length; i += 1) {
      const at = i * 4;
      const value = grey(data[at] as number, data[at + 1] as number, data[at + 2] as number);
      closeValues[i] = value / 127.5 - 1;
    }
    const [output] = run(expressions, closeValues, [1, FACE_SIDE, FACE_SIDE, 1]);
    if (!output) throw new Error('no expression');
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
