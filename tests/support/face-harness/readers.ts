// What reads faces here, and what it is measured against. One to a page: their runtimes share what is global.

import type { Config } from '@vladmandic/human';
import { FACE_EMOTIONS, type FaceEmotion } from '../../../src-preload/contract/words.ts';

/** The likeliest emotion with its score, if a face is found at all; yaw in degrees where it is told. */
export interface Reading {
  readonly scores: readonly number[] | null;
  readonly detection: number;
  readonly yaw: number | null;
}

type Reader = (picture: OffscreenCanvas) => Promise<Reading>;

const NOBODY: Reading = { scores: null, detection: 0, yaw: null };

async function ours(): Promise<Reader> {
  const { loadFaceReader } = await import('../../../src-renderer/seeing/face-reader.ts');
  const read = await loadFaceReader('/seeing/');
  return async (picture) => {
    const { face, scores } = read(picture, picture.width, picture.height);
    if (!face) return NOBODY;
    return { scores: scores && [...scores], detection: face.detection, yaw: face.yaw };
  };
}

function human(mesh: boolean) {
  return async (): Promise<Reader> => {
    const { Human } = await import('@vladmandic/human');
    const off = { enabled: false };
    const config: Partial<Config> = {
      backend: 'wasm',
      wasmPath: '/seeing/',
      modelBasePath: '/human/models/',
      warmup: 'none',
      debug: false,
      cacheSensitivity: 0,
      body: off,
      hand: off,
      object: off,
      gesture: off,
      segmentation: off,
      face: {
        enabled: true,
        detector: { maxDetected: 2, minConfidence: 0.3, skipFrames: 0, skipTime: 0 },
        mesh: { enabled: mesh },
        iris: off,
        description: off,
        antispoof: off,
        liveness: off,
        emotion: { enabled: true, minConfidence: 0, skipFrames: 0, skipTime: 0 },
      },
    };
    const library = new Human(config);
    library.tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    await library.load();
    const names: Record<string, FaceEmotion> = {
      angry: 'angry',
      disgust: 'disgusted',
      fear: 'fearful',
      happy: 'happy',
      sad: 'sad',
      surprise: 'surprised',
      neutral: 'neutral',
    };
    return async (picture) => {
      const { face } = await library.detect(picture);
      const [first] = face;
      if (!first) return NOBODY;
      const scores = FACE_EMOTIONS.map(
        (emotion) => first.emotion?.find((each) => names[each.emotion] === emotion)?.score ?? 0,
      );
      const yaw = first.rotation ? (first.rotation.angle.yaw * 180) / Math.PI : null;
      return { scores, detection: first.score, yaw };
    };
  };
}

async function faceApiReader(): Promise<Reader> {
  const faceApi = await import('@vladmandic/face-api');
  // biome-ignore lint/suspicious/noExplicitAny: the library leaves its tensors untyped
  const tf = faceApi.tf as any;
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  tf.setWasmPaths('/seeing/');
  await tf.setBackend('wasm');
  await tf.ready();
  await faceApi.nets.tinyFaceDetector.loadFromUri('/face-api/model/');
  await faceApi.nets.faceExpressionNet.loadFromUri('/face-api/model/');
  const options = new faceApi.TinyFaceDetectorOptions({ inputSize: 224, scoreThreshold: 0.3 });
  return async (picture) => {
    const pixels = picture.getContext('2d')?.getImageData(0, 0, picture.width, picture.height);
    const input = tf.browser.fromPixels(pixels);
    const face = await faceApi.detectSingleFace(input, options).withFaceExpressions();
    input.dispose();
    if (!face) return NOBODY;
    return {
      scores: FACE_EMOTIONS.map((emotion) => face.expressions[emotion]),
      detection: face.detection.score,
      yaw: null,
    };
  };
}

export const READERS = {
  ours,
  human: human(false),
  'human with mesh': human(true),
  'face-api': faceApiReader,
} as const;
