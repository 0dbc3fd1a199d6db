import { AppError } from '../../../src-preload/contract/faults.ts';

/** glTF 2.0 as far as this room reads it. What a file says is not checked here: every field may be missing or wrong. */
export interface Gltf {
  readonly asset?: {
    readonly version?: string;
    readonly copyright?: string;
    readonly extras?: unknown;
  };
  readonly scene?: number;
  readonly scenes?: readonly { readonly nodes?: readonly number[]; readonly name?: string }[];
  readonly nodes?: readonly GltfNode[];
  readonly meshes?: readonly GltfMesh[];
  readonly skins?: readonly {
    readonly joints?: readonly number[];
    readonly inverseBindMatrices?: number;
  }[];
  readonly accessors?: readonly GltfAccessor[];
  readonly bufferViews?: readonly GltfBufferView[];
  readonly buffers?: readonly { readonly uri?: string; readonly byteLength?: number }[];
  readonly images?: readonly GltfImage[];
  readonly textures?: readonly { readonly source?: number }[];
  readonly materials?: readonly unknown[];
  readonly animations?: readonly {
    readonly channels?: readonly { readonly sampler?: number }[];
    readonly samplers?: readonly { readonly input?: number; readonly output?: number }[];
  }[];
  readonly extensionsUsed?: readonly string[];
  readonly extensionsRequired?: readonly string[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface GltfNode {
  readonly name?: string;
  readonly children?: readonly number[];
  readonly mesh?: number;
  readonly skin?: number;
  readonly translation?: readonly number[];
  readonly rotation?: readonly number[];
  readonly scale?: readonly number[];
  readonly matrix?: readonly number[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface GltfMesh {
  readonly name?: string;
  readonly extras?: { readonly targetNames?: readonly string[] };
  readonly primitives?: readonly {
    readonly attributes?: Readonly<Record<string, number>>;
    readonly indices?: number;
    readonly targets?: readonly Readonly<Record<string, number>>[];
    readonly mode?: number;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export interface GltfAccessor {
  readonly bufferView?: number;
  readonly byteOffset?: number;
  readonly componentType?: number;
  readonly count?: number;
  readonly type?: string;
  readonly min?: readonly number[];
  readonly max?: readonly number[];
  readonly sparse?: {
    readonly count?: number;
    readonly indices?: {
      readonly bufferView?: number;
      readonly byteOffset?: number;
      readonly componentType?: number;
    };
    readonly values?: { readonly bufferView?: number; readonly byteOffset?: number };
  };
}

export interface GltfBufferView {
  readonly buffer?: number;
  readonly byteOffset?: number;
  readonly byteLength?: number;
  readonly byteStride?: number;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface GltfImage {
  readonly uri?: string;
  readonly bufferView?: number;
  readonly mimeType?: string;
}

export interface Glb {
  readonly json: Gltf;
  /** The file's one buffer; empty where it has none. */
  readonly binary: Uint8Array;
}

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;
const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;

export function isGlb(file: Uint8Array): boolean {
  return file.length >= 4 && view(file).getUint32(0, true) === MAGIC;
}

/**
 * Takes a binary glTF apart, without copying. Throws AppError: `avatar/unknown-format` where it is none,
 * `avatar/truncated` where it ends before it says, `avatar/unsupported-version`, `avatar/broken`.
 */
export function readGlb(file: Uint8Array): Glb {
  if (!isGlb(file)) throw new AppError('avatar/unknown-format');
  if (file.length < HEADER_BYTES) throw new AppError('avatar/truncated');
  const data = view(file);
  if (data.getUint32(4, true) !== 2) throw new AppError('avatar/unsupported-version');
  const length = data.getUint32(8, true);
  if (length > file.length) throw new AppError('avatar/truncated');

  let text: Uint8Array | null = null;
  let binary: Uint8Array = new Uint8Array(0);
  let hasBinary = false;
  let at = HEADER_BYTES;
  while (at < length) {
    if (at + CHUNK_HEADER_BYTES > length) throw new AppError('avatar/broken');
    const size = data.getUint32(at, true);
    const kind = data.getUint32(at + 4, true);
    const begin = at + CHUNK_HEADER_BYTES;
    if (begin + size > length) throw new AppError('avatar/broken');
    const chunk = file.subarray(begin, begin + size);
    if (!text && kind !== JSON_CHUNK) throw new AppError('avatar/broken');
    if (kind === JSON_CHUNK) text ??= chunk;
    if (kind === BINARY_CHUNK && !hasBinary) {
      binary = chunk;
      hasBinary = true;
    }
    at = begin + size;
  }
  if (!text) throw new AppError('avatar/broken');
  return { json: parse(text), binary };
}

function parse(text: Uint8Array): Gltf {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch (cause) {
    throw new AppError('avatar/broken', undefined, { cause });
  }
  if (!isRecord(json)) throw new AppError('avatar/broken');
  return json;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function view(file: Uint8Array): DataView {
  return new DataView(file.buffer, file.byteOffset, file.byteLength);
}
