import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError, type FaultCode } from '../../../../src-preload/contract/faults.ts';
import { MAX_SHELF_FILE_BYTES } from '../../../../src-preload/contract/words.ts';
import {
  checkAvatarFile,
  checkMotionFile,
} from '../../../../src-renderer/avatar/load/check-file.ts';
import { pictureHead } from '../../../../src-renderer/avatar/load/image-size.ts';
import { tellFormat } from '../../../../src-renderer/avatar/load/tell-format.ts';
import { plainAvatar, vrm0Avatar, vrm1Avatar } from '../../../support/avatar-files/avatars.ts';
import { type Json, packGlb, rewritten } from '../../../support/avatar-files/glb-writer.ts';
import { jpegHead, pngHead, webpHead } from '../../../support/avatar-files/pictures.ts';

const good = vrm1Avatar();

function refusal(file: ArrayBuffer | Uint8Array): FaultCode | 'accepted' {
  try {
    checkAvatarFile(new Uint8Array(file));
    return 'accepted';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

function changed(change: (json: Json) => void, file = good): FaultCode | 'accepted' {
  return refusal(rewritten(file, change));
}

function withPicture(picture: Uint8Array, image: Json = {}): FaultCode | 'accepted' {
  return refusal(
    plainAvatar({
      change(json, writer) {
        json.images = [{ bufferView: writer.bytes(picture), mimeType: 'image/png', ...image }];
        json.textures = [{ source: 0 }];
      },
    }),
  );
}

test('whole files of every kind pass', () => {
  expect(refusal(good)).toBe('accepted');
  expect(refusal(vrm0Avatar())).toBe('accepted');
  expect(refusal(plainAvatar({ morphs: ['jawOpen'] }))).toBe('accepted');
  expect(
    refusal(readFileSync(resolve(import.meta.dirname, '../../../../assets/avatars/dal.vrm'))),
  ).toBe('accepted');
});

describe('what is not a whole file is told apart', () => {
  test('no glTF at all', () => {
    expect(refusal(new TextEncoder().encode('<html>not an avatar</html>'))).toBe(
      'avatar/unknown-format',
    );
    expect(refusal(new Uint8Array())).toBe('avatar/unknown-format');
  });

  test('one that ends too early, wherever it was cut', () => {
    for (const length of [8, 12, 19, 100, good.byteLength - 1]) {
      expect(refusal(good.slice(0, length))).toBe('avatar/truncated');
    }
  });

  test('another version of the container, of glTF, or of VRM', () => {
    const old = new Uint8Array(good.slice(0));
    old[4] = 1;
    expect(refusal(old)).toBe('avatar/unsupported-version');
    expect(changed((json) => (json.asset.version = '1.0'))).toBe('avatar/unsupported-version');
    expect(changed((json) => (json.extensions.VRMC_vrm.specVersion = '3.0'))).toBe(
      'avatar/unsupported-version',
    );
  });

  test('JSON that is none, or no object', () => {
    const cut = new Uint8Array(good.slice(0));
    cut[20] = 0x5b;
    expect(refusal(cut)).toBe('avatar/broken');
    expect(refusal(packGlb([], new Uint8Array()))).toBe('avatar/broken');
    expect(refusal(packGlb({}, new Uint8Array()))).toBe('avatar/broken');
  });

  test('one larger than anything is kept, before it is read, and says how large one may be', () => {
    const huge = new Uint8Array(MAX_SHELF_FILE_BYTES + 1);
    expect(() => checkAvatarFile(huge)).toThrow(
      expect.objectContaining({ code: 'avatar/too-large', params: { megabytes: 128 } }),
    );
  });
});

test('files that need other files, or a server, are never asked for', () => {
  expect(changed((json) => (json.buffers[0].uri = 'https://example.org/body.bin'))).toBe(
    'avatar/outside-files',
  );
  expect(withPicture(pngHead(4, 4), { bufferView: undefined, uri: '../skin.png' })).toBe(
    'avatar/outside-files',
  );
  expect(withPicture(pngHead(4, 4), { uri: 'file:///etc/passwd' })).toBe('avatar/outside-files');
});

test('a picture inside the JSON itself is read like any other', () => {
  const uri = `data:image/png;base64,${Buffer.from(pngHead(8, 8)).toString('base64')}`;
  expect(withPicture(pngHead(4, 4), { bufferView: undefined, uri })).toBe('accepted');
});

test('what needs a decoder that is not here is refused as another version', () => {
  for (const name of [
    'KHR_draco_mesh_compression',
    'EXT_meshopt_compression',
    'KHR_texture_basisu',
  ]) {
    const code = changed((json) => {
      json.extensionsUsed.push(name);
      json.extensionsRequired = [name];
    });
    expect(code).toBe('avatar/unsupported-version');
  }
});

describe('a small file that asks for a great deal', () => {
  test('a gigabyte of texture in a kilobyte', () => {
    expect(withPicture(pngHead(30_000, 30_000))).toBe('avatar/too-detailed');
    expect(withPicture(jpegHead(65_000, 65_000))).toBe('avatar/too-detailed');
    expect(withPicture(webpHead(16_000, 16_000))).toBe('avatar/too-detailed');
    expect(withPicture(pngHead(2048, 2048))).toBe('accepted');
  });

  test('many pictures that are each of an ordinary size', () => {
    const file = plainAvatar({
      change(json, writer) {
        const bufferView = writer.bytes(pngHead(4096, 4096));
        json.images = Array.from({ length: 40 }, () => ({ bufferView, mimeType: 'image/png' }));
      },
    });
    expect(refusal(file)).toBe('avatar/too-detailed');
  });

  test('a billion numbers that are nowhere', () => {
    const code = changed((json) => {
      json.accessors.push({ componentType: 5126, type: 'VEC3', count: 1_000_000_000 });
    });
    expect(code).toBe('avatar/too-detailed');
  });

  test('one mesh drawn a hundred thousand times', () => {
    const code = changed((json) => {
      const first = json.nodes.length;
      for (let i = 0; i < 10_000; i += 1) json.nodes.push({ mesh: 0 });
      json.nodes[0].children.push(...Array.from({ length: 10_000 }, (_, at) => first + at));
    });
    expect(code).toBe('avatar/too-detailed');
  });
});

describe('ranges that lie outside the file', () => {
  test.each([
    ['a view', (json: Json) => (json.bufferViews[0].byteLength = 1e9)],
    ['a view before the beginning', (json: Json) => (json.bufferViews[0].byteOffset = -4)],
    ['more elements than the view has', (json: Json) => (json.accessors[0].count *= 2)],
    ['an accessor that begins late', (json: Json) => (json.accessors[0].byteOffset = 64)],
    ['a buffer larger than the file', (json: Json) => (json.buffers[0].byteLength *= 2)],
    ['a mesh that is not there', (json: Json) => (json.nodes[json.nodes.length - 1].mesh = 7)],
    ['a child that is not there', (json: Json) => json.nodes[0].children.push(9999)],
    ['a list that is none', (json: Json) => (json.meshes = 'many')],
    ['a joint that is not there', (json: Json) => (json.skins[0].joints[0] = 9999)],
    ['a skin of too few joints', (json: Json) => (json.skins[0].joints.length = 2)],
  ])('%s', (_, change) => {
    expect(changed(change)).toBe('avatar/broken');
  });

  test('a triangle of a point there is not', () => {
    const file = rewritten(good, () => undefined);
    const bytes = new DataView(file);
    const json: Json = JSON.parse(
      new TextDecoder().decode(new Uint8Array(file, 20, bytes.getUint32(12, true))),
    );
    const view = json.bufferViews[json.accessors[json.meshes[0].primitives[0].indices].bufferView];
    bytes.setUint16(28 + bytes.getUint32(12, true) + view.byteOffset, 65_535, true);
    expect(refusal(file)).toBe('avatar/broken');
  });
});

test('nodes that go round in a circle, or have two parents, are refused at once', () => {
  expect(changed((json) => (json.nodes[3].children = [1]))).toBe('avatar/broken');
  expect(
    changed((json) => {
      const first = json.nodes.length;
      json.nodes.push({ children: [first + 1] }, { children: [first] });
    }),
  ).toBe('avatar/broken');
});

test('numbers that are none, or far too large, are refused', () => {
  const bad = 'avatar/bad-numbers';
  expect(changed((json) => (json.nodes[2].translation = [0, 1e30, 0]))).toBe(bad);
  expect(changed((json) => (json.nodes[2].rotation = [null, 0, 0, 1]))).toBe(bad);
  expect(changed((json) => (json.nodes[2].scale = [1, 1]))).toBe(bad);
  const file = new Uint8Array(good.slice(0));
  const start = 28 + new DataView(good).getUint32(12, true);
  const json: Json = JSON.parse(new TextDecoder().decode(file.subarray(20, start - 8)));
  const place = json.accessors[json.meshes[0].primitives[0].attributes.POSITION];
  new DataView(file.buffer).setFloat32(
    start + json.bufferViews[place.bufferView].byteOffset,
    Number.NaN,
    true,
  );
  expect(refusal(file)).toBe(bad);
});

describe('a body without which nobody stands', () => {
  test('a needed bone is missing', () => {
    expect(
      changed((json) => delete json.extensions.VRMC_vrm.humanoid.humanBones.leftUpperArm),
    ).toBe('avatar/no-humanoid');
    expect(changed((json) => delete json.extensions.VRMC_vrm.humanoid)).toBe('avatar/no-humanoid');
    expect(changed((json) => json.extensions.VRM.humanoid.humanBones.pop(), vrm0Avatar())).toBe(
      'accepted',
    );
    expect(
      changed((json) => (json.extensions.VRM.humanoid.humanBones.length = 9), vrm0Avatar()),
    ).toBe('avatar/no-humanoid');
  });

  test('a bone is there twice', () => {
    expect(
      changed((json) => {
        const { humanBones } = json.extensions.VRMC_vrm.humanoid;
        humanBones.leftHand = humanBones.rightHand;
      }),
    ).toBe('avatar/duplicate-bone');
    expect(
      changed((json) => {
        const { humanBones } = json.extensions.VRM.humanoid;
        humanBones.push({ bone: 'head', node: 0 });
      }, vrm0Avatar()),
    ).toBe('avatar/duplicate-bone');
  });
});

test('how large a picture is can be read from its first bytes', () => {
  expect(pictureHead(pngHead(640, 480))).toEqual({ kind: 'png', width: 640, height: 480 });
  expect(pictureHead(jpegHead(640, 480))).toEqual({ kind: 'jpeg', width: 640, height: 480 });
  expect(pictureHead(webpHead(70_000, 480))).toEqual({ kind: 'webp', width: 70_000, height: 480 });
  expect(pictureHead(new Uint8Array([1, 2, 3])).kind).toBe('unknown');
});

test('the kind of a file is told by what is in it', () => {
  const tell = (file: ArrayBuffer): string | null => tellFormat(new Uint8Array(file));
  expect(tell(good)).toBe('vrm1');
  expect(tell(vrm0Avatar())).toBe('vrm0');
  expect(tell(plainAvatar())).toBe('glb');
  expect(tell(good.slice(0, 50))).toBe('glb');
  expect(tell(new TextEncoder().encode('; FBX 7.4.0 project file\n').buffer)).toBe('fbx');
  expect(tell(new TextEncoder().encode('PK').buffer)).toBeNull();
});

test('whatever happens to a file, it is accepted or refused, and nothing else', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed % below;
  };
  for (const file of [good, vrm0Avatar(), plainAvatar({ morphs: ['jawOpen'] })]) {
    const textEnd = 20 + new DataView(file).getUint32(12, true);
    for (let i = 0; i < 150; i += 1) {
      const copy = new Uint8Array(file.slice(0));
      for (let flips = 1 + random(4); flips > 0; flips -= 1) {
        // Mostly in the JSON: digits become other digits, names other names.
        const at = random(i % 3 === 0 ? copy.length : textEnd);
        copy[at] = (copy[at] ?? 0) ^ (1 << random(7));
      }
      const cut = i % 5 === 0 ? copy.subarray(0, random(copy.length)) : copy;
      expect(refusal(cut)).toMatch(/^accepted$|^avatar\//);
      try {
        checkMotionFile(cut);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }
  }
});
