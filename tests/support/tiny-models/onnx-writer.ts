/**
 * Writes ONNX files: as much of the protobuf format (onnx/onnx.proto3) as small graphs need. The
 * numbers are the field numbers of that file.
 */

export type Shape = readonly (number | string)[];
export type ElementType = 'float' | 'int64' | 'bool';

const ELEMENT_TYPES: Readonly<Record<ElementType, number>> = { float: 1, int64: 7, bool: 9 };

export interface Value {
  readonly name: string;
  readonly type: ElementType;
  /** A string is a dimension of any length. */
  readonly shape: Shape;
}

export interface Constant {
  readonly name: string;
  readonly type: 'float' | 'int64';
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

export interface Node {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Integers, or lists of them. */
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

export interface Graph {
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly constants?: readonly Constant[];
  readonly nodes: readonly Node[];
}

/** Operator set and format of the file; the runtime reads these and newer. */
const OPSET = 17;
const IR_VERSION = 8;

export function onnxFile(graph: Graph): Uint8Array {
  return join([
    integer(1, IR_VERSION),
    message(8, [text(1, ''), integer(2, OPSET)]),
    message(7, [
      ...graph.nodes.map((node, at) => message(1, nodeFields(node, `node-${at}`))),
      text(2, 'tiny'),
      ...(graph.constants ?? []).map((constant) => message(5, tensorFields(constant))),
      ...graph.inputs.map((value) => message(11, valueFields(value))),
      ...graph.outputs.map((value) => message(12, valueFields(value))),
    ]),
  ]);
}

function nodeFields({ op, inputs, outputs, attributes = {} }: Node, name: string): Uint8Array[] {
  return [
    ...inputs.map((input) => text(1, input)),
    ...outputs.map((output) => text(2, output)),
    text(3, name),
    text(4, op),
    ...Object.entries(attributes).map(([key, value]) =>
      message(
        5,
        typeof value === 'number'
          ? [text(1, key), integer(3, value), integer(20, 2)]
          : [text(1, key), ...value.map((one) => integer(8, one)), integer(20, 7)],
      ),
    ),
  ];
}

function tensorFields({ name, type, shape, data }: Constant): Uint8Array[] {
  const raw =
    type === 'float'
      ? new Float32Array(data)
      : BigInt64Array.from({ length: data.length }, (_, at) => BigInt(data[at] as number));
  return [
    ...shape.map((size) => integer(1, size)),
    integer(2, ELEMENT_TYPES[type]),
    text(8, name),
    field(9, new Uint8Array(raw.buffer)),
  ];
}

function valueFields({ name, type, shape }: Value): Uint8Array[] {
  const dimensions = shape.map((size) =>
    message(1, [typeof size === 'number' ? integer(1, size) : text(2, size)]),
  );
  return [
    text(1, name),
    message(2, [message(1, [integer(1, ELEMENT_TYPES[type]), message(2, dimensions)])]),
  ];
}

function message(number: number, fields: readonly Uint8Array[]): Uint8Array {
  return field(number, join(fields));
}

function text(number: number, value: string): Uint8Array {
  return field(number, new TextEncoder().encode(value));
}

function field(number: number, bytes: Uint8Array): Uint8Array {
  return join([varint((number << 3) | 2), varint(bytes.length), bytes]);
}

function integer(number: number, value: number): Uint8Array {
  return join([varint(number << 3), varint(value)]);
}

function varint(value: number): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  do {
    const more = rest > 127n ? 128 : 0;
    bytes.push(Number(rest & 127n) | more);
    rest >>= 7n;
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
