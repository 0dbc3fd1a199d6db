import { isIn } from './check-buffers.ts';
import { isNear } from './check-nodes.ts';
import { type Gltf, isRecord } from './gltf.ts';

/**
 * Takes the parts out of a VRM 1.0's expressions that name what is not there. The library reads them
 * on the side, where nobody would hear of its error.
 */
export function dropBrokenBinds(json: Gltf): void {
  const vrm = json.extensions?.VRMC_vrm;
  const expressions = isRecord(vrm) ? vrm.expressions : null;
  if (!isRecord(expressions)) return;
  for (const kind of ['preset', 'custom']) {
    const named = expressions[kind];
    if (!isRecord(named)) delete expressions[kind];
    else for (const name of Object.keys(named)) mend(json, named, name);
  }
}

function mend(json: Gltf, named: Record<string, unknown>, name: string): void {
  const expression = named[name];
  if (!isRecord(expression)) {
    delete named[name];
    return;
  }
  keep(expression, 'morphTargetBinds', ({ node, index, weight }) => {
    const mesh = isIn(json.nodes, node) ? json.meshes?.[json.nodes?.[node]?.mesh ?? -1] : undefined;
    const first = mesh?.primitives?.[0];
    return isIn(first?.targets, index) && (weight === undefined || isNear(weight));
  });
  keep(expression, 'materialColorBinds', ({ material, type, targetValue }) => {
    return isIn(json.materials, material) && typeof type === 'string' && isNumbers(targetValue, 4);
  });
  keep(expression, 'textureTransformBinds', ({ material, scale, offset }) => {
    return (
      isIn(json.materials, material) &&
      (scale === undefined || isNumbers(scale, 2)) &&
      (offset === undefined || isNumbers(offset, 2))
    );
  });
}

function keep(
  expression: Record<string, unknown>,
  name: string,
  isWhole: (bind: Record<string, unknown>) => boolean,
): void {
  const binds = expression[name];
  if (binds === undefined) return;
  expression[name] = Array.isArray(binds)
    ? binds.filter((bind) => isRecord(bind) && isWhole(bind))
    : [];
}

function isNumbers(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every(isNear);
}
