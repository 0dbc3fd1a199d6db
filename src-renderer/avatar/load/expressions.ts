import {
  VRMExpression,
  type VRMExpressionBind,
  VRMExpressionManager,
  type VRMHumanoid,
} from '@pixiv/three-vrm';
import type { Object3D } from 'three';
import { BorrowedBind, TipBind } from './binds.ts';
import { bindsOf, findMorphs, type Morphs } from './morphs.ts';
import {
  EXPRESSION_NAMES,
  type ExpressionName,
  FROM_MORPHS,
  FROM_OTHERS,
  type LookName,
  MOUTH_NAMES,
  type Recipe,
} from './recipes.ts';

/** How far a jaw opens, and how far a head without a mouth nods, for each vowel; radians. */
const JAW: Readonly<Record<(typeof MOUTH_NAMES)[number], number>> = {
  aa: 0.32,
  ih: 0.12,
  ou: 0.12,
  ee: 0.16,
  oh: 0.24,
};
const NOD = 0.16;

/**
 * Makes the expressions of an avatar whole: every name in EXPRESSION_NAMES is there, from the file, from
 * its morphs, from other expressions, or from the jaw; what cannot be had does nothing. The avatar must
 * be in its rest pose, world matrices up to date.
 */
export function completeExpressions(
  scene: Object3D,
  humanoid: VRMHumanoid,
  manager: VRMExpressionManager = new VRMExpressionManager(),
): VRMExpressionManager {
  const morphs = findMorphs(scene);
  for (const expression of manager.expressions) {
    // What is said is always seen; the body takes a feeling's own mouth back while it speaks.
    expression.overrideMouth = 'none';
  }
  for (const name of EXPRESSION_NAMES) {
    const expression = expressionOf(manager, name);
    if (expression.binds.length > 0) continue;
    const binds = byAnotherSpelling(manager, name) ?? fromMorphs(morphs, FROM_MORPHS[name]);
    for (const bind of binds) expression.addBind(bind);
  }
  borrow(manager);
  if (MOUTH_NAMES.every((name) => isEmpty(manager, name))) moveJaw(humanoid, manager);
  return manager;
}

/** The four directions of a gaze made of morphs; false where the file has none. */
export function addLooks(scene: Object3D, manager: VRMExpressionManager): boolean {
  const morphs = findMorphs(scene);
  let found = false;
  for (const name of [
    'lookUp',
    'lookDown',
    'lookLeft',
    'lookRight',
  ] as const satisfies LookName[]) {
    const expression = expressionOf(manager, name);
    if (expression.binds.length === 0) {
      for (const bind of fromMorphs(morphs, FROM_MORPHS[name])) expression.addBind(bind);
    }
    found ||= expression.binds.length > 0;
  }
  return found;
}

function expressionOf(manager: VRMExpressionManager, name: string): VRMExpression {
  const known = manager.getExpression(name);
  if (known) return known;
  const made = new VRMExpression(name);
  manager.registerExpression(made);
  return made;
}

function isEmpty(manager: VRMExpressionManager, name: string): boolean {
  return !manager.getExpression(name)?.binds.length;
}

/** VRM 0.x had no `surprised`; many files bring their own, spelled in some way. */
function byAnotherSpelling(
  manager: VRMExpressionManager,
  name: ExpressionName,
): VRMExpressionBind[] | null {
  const wanted = name.toLowerCase();
  for (const each of manager.expressions) {
    const spelled = each.expressionName.toLowerCase().replace(/[^a-z]/g, '');
    if (each.expressionName === name || spelled !== wanted || each.binds.length === 0) continue;
    return each.binds.map((bind) => new BorrowedBind(bind, 1));
  }
  return null;
}

function fromMorphs(morphs: Morphs, recipes: readonly Recipe[]): VRMExpressionBind[] {
  const recipe = recipes.find(([first]) => first && morphs.has(first[0]));
  return (recipe ?? []).flatMap(([key, weight]) => bindsOf(morphs, key, weight));
}

/** Only from what is the file's own: made-up expressions made of made-up ones would mean nothing. */
function borrow(manager: VRMExpressionManager): void {
  const own = new Map(
    EXPRESSION_NAMES.filter((name) => !isEmpty(manager, name)).map((name) => [
      name as string,
      [...expressionOf(manager, name).binds],
    ]),
  );
  for (const name of EXPRESSION_NAMES) {
    if (own.has(name)) continue;
    const recipe = FROM_OTHERS[name]?.find(([first]) => first && own.has(first[0]));
    for (const [other, share] of recipe ?? []) {
      for (const bind of own.get(other) ?? []) {
        expressionOf(manager, name).addBind(new BorrowedBind(bind, share));
      }
    }
  }
}

function moveJaw(humanoid: VRMHumanoid, manager: VRMExpressionManager): void {
  const jaw = humanoid.getRawBoneNode('jaw');
  const head = humanoid.getRawBoneNode('head');
  for (const name of MOUTH_NAMES) {
    const bind = jaw ? new TipBind(jaw, JAW[name]) : head && new TipBind(head, JAW[name] * NOD);
    if (bind) expressionOf(manager, name).addBind(bind);
  }
}
