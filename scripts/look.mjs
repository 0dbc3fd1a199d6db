// `npm run look`: contact sheets of the companion as the app draws it, into docs/look/, to be looked
// at: every expression and viseme of three avatars, what a body does in each phase, and the rooms.
// The page runs the app's own stage, body and loader; a name (`dal`, `phases`, `rooms` ...) draws one.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { rewritten } from '../tests/support/avatar-files/glb-writer.ts';
import { serveHarness } from '../tests/support/stage-harness/serve.ts';
import { findBrowser } from './find-browser.mjs';

const OUT = fileURLToPath(new URL('../docs/look/', import.meta.url));
const EXPRESSIONS = [
  ...['neutral', 'relaxed', 'happy', 'sad', 'angry', 'surprised'],
  ...['anxious', 'fearful', 'disgusted', 'blink', 'blinkLeft', 'blinkRight'],
  ...['aa', 'ih', 'ou', 'ee', 'oh'],
];
/** The last is no VRM at all: a plain model with Mixamo's bones and ARKit's and Oculus' morphs. */
const AVATARS = { dal: '/avatars/dal.vrm', sori: '/avatars/sori.vrm', plain: '/avatars/plain.glb' };
/** Dal's own morphs by the names other tools give them. */
const PLAIN_MORPHS = {
  ...{ aa: 'viseme_aa', ee: 'viseme_E', ih: 'viseme_I', oh: 'viseme_O', ou: 'viseme_U' },
  ...{ blinkL: 'eyeBlinkLeft', blinkR: 'eyeBlinkRight', browInner: 'browInnerUp' },
  ...{ smile: 'mouthSmile', frown: 'mouthFrownLeft', sneer: 'noseSneerLeft' },
  ...{ wide: 'eyeWideLeft', browUp: 'browOuterUpLeft', browDown: 'browDownLeft' },
};
const SIDE = 240;

const only = process.argv.slice(2);
const wanted = (name) => only.length === 0 || only.includes(name);

mkdirSync(OUT, { recursive: true });
const server = await serveHarness();
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1460, height: 1000 } });
  await page.route('**/avatars/plain.glb', (route) =>
    route.fulfill({ body: Buffer.from(plainModel()) }),
  );
  await page.goto(server.url);
  await page.waitForFunction(() => 'harness' in globalThis);

  for (const [name, avatar] of Object.entries(AVATARS)) {
    if (!wanted(name)) continue;
    await page.evaluate(drawExpressions, { names: EXPRESSIONS, avatar, side: SIDE });
    await save(page, name);
  }
  for (const name of ['dal', 'sori']) {
    if (!wanted(`${name}-phases`) && !wanted('phases')) continue;
    await page.evaluate(drawPhases, { avatar: AVATARS[name], strips: '/life.ts' });
    await save(page, `${name}-phases`);
  }
  if (wanted('rooms')) {
    await page.evaluate(drawRooms);
    await save(page, 'rooms');
  }
} finally {
  await browser.close();
  await server.close();
}

/** Dal without anything of VRM: other names of bones and morphs, and no expression of its own. */
function plainModel() {
  const dal = readFileSync(new URL('../assets/avatars/dal.vrm', import.meta.url));
  const { buffer, byteOffset, byteLength } = dal;
  return rewritten(buffer.slice(byteOffset, byteOffset + byteLength), (json) => {
    const bones = json.extensions.VRMC_vrm.humanoid.humanBones;
    for (const [bone, { node }] of Object.entries(bones)) json.nodes[node].name = mixamo(bone);
    for (const { extras } of json.meshes) {
      if (extras) extras.targetNames = extras.targetNames.map((name) => PLAIN_MORPHS[name] ?? name);
    }
    for (const material of json.materials) delete material.extensions?.VRMC_materials_mtoon;
    delete json.extensions;
    json.extensionsUsed = ['KHR_materials_unlit'];
  });
}

function mixamo(bone) {
  const middle = { chest: 'Spine1', upperChest: 'Spine2' }[bone];
  const name = middle ?? bone[0].toUpperCase() + bone.slice(1);
  const joints = ['Metacarpal', 'Proximal', 'Intermediate', 'Distal'];
  return `mixamorig:${name
    .replace('UpperArm', 'Arm')
    .replace('LowerArm', 'ForeArm')
    .replace('UpperLeg', 'UpLeg')
    .replace('LowerLeg', 'Leg')
    .replace('Toes', 'ToeBase')
    .replace(/(Thumb|Index|Middle|Little)(\w+)$/, (_, finger, joint) => {
      const first = finger === 'Thumb' ? 0 : 1;
      return `Hand${finger === 'Little' ? 'Pinky' : finger}${joints.indexOf(joint) + 1 - first}`;
    })}`;
}

/** The sheet the page has made, as docs/look/NAME.jpg. */
async function save(page, name) {
  const jpeg = await page.evaluate(() => globalThis.sheet.toDataURL('image/jpeg', 0.86));
  writeFileSync(`${OUT}${name}.jpg`, Buffer.from(jpeg.split(',')[1], 'base64'));
  console.log(`docs/look/${name}.jpg`);
}

async function drawExpressions({ names, avatar, side }) {
  const columns = 6;
  const sheet = document.createElement('canvas');
  sheet.width = columns * side;
  sheet.height = Math.ceil(names.length / columns) * side;
  const context = sheet.getContext('2d');
  context.fillStyle = '#f4e9d8';
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.font = '15px sans-serif';
  for (const [i, name] of names.entries()) {
    await globalThis.harness.expression(name, 1, {}, { avatar, side, zoom: 1.25 });
    const [x, y] = [(i % columns) * side, Math.floor(i / columns) * side];
    context.drawImage(document.querySelector('#stage canvas'), x, y, side, side);
    context.fillStyle = '#4a3b30';
    context.fillText(name, x + 10, y + 22);
  }
  globalThis.sheet = sheet;
}

async function drawPhases({ avatar, strips }) {
  const { strip, sheet } = await import(strips);
  const file = await globalThis.harness.fetchFile(avatar);
  const rows = [];
  for (const phase of ['idle', 'hearing', 'thinking', 'speaking']) {
    const frames = await strip({
      ...{ avatar: file, phase, frames: 8, everyS: 0.6, width: 180, height: 200, seen: 0.66 },
    });
    rows.push({ name: phase, frames });
  }
  globalThis.sheet = sheet(rows);
}

async function drawRooms() {
  const [width, height] = [480, 200];
  const sheet = document.createElement('canvas');
  sheet.width = width * 2;
  sheet.height = height * 4;
  const context = sheet.getContext('2d');
  const { harness } = globalThis;
  for (const [row, backdrop] of ['home', 'garden', 'study', 'plain'].entries()) {
    for (const [column, theme] of ['day', 'night'].entries()) {
      await harness.show({ width, height, theme, backdrop, pose: {}, seconds: 1 });
      harness.stage.update(0, harness.resting);
      const drawn = document.querySelector('#stage canvas');
      context.drawImage(drawn, column * width, row * height, width, height);
    }
  }
  globalThis.sheet = sheet;
}
