/** Arithmetic: an expression is read into a tree, and only nodes that are known here are worked out. Nothing is evaluated. */
import type { BigNumber, FactoryFunctionMap, MathNode } from 'mathjs';
import { z } from 'zod';
import { type Tool, tool } from './tool.ts';

const LONGEST = 300;
const MOST_NODES = 200;
const DEEPEST = 40;
/** Digits that are worked with, and those that are told. */
const PRECISION = 40;
const TOLD_DIGITS = 15;
/** No number on the way is beyond this, as a power of ten; none of the functions takes long below it. */
const FARTHEST = 310;
const LARGEST_FACTORIAL = 170;
/** Beyond, a turn of a circle is less than what is known of the number. */
const LARGEST_ANGLE = 1e12;

/** What was asked cannot be worked out; the message is for the model. */
class NotWorkedOut extends Error {}

const OPERATORS = {
  add: 2,
  subtract: 2,
  multiply: 2,
  divide: 2,
  pow: 2,
  mod: 2,
  unaryMinus: 1,
  unaryPlus: 1,
  factorial: 1,
} as const;
/** Fewest and most numbers each takes. */
const FUNCTIONS = {
  abs: [1, 1],
  sqrt: [1, 1],
  cbrt: [1, 1],
  round: [1, 2],
  floor: [1, 1],
  ceil: [1, 1],
  exp: [1, 1],
  log: [1, 2],
  log10: [1, 1],
  log2: [1, 1],
  sin: [1, 1],
  cos: [1, 1],
  tan: [1, 1],
  asin: [1, 1],
  acos: [1, 1],
  atan: [1, 1],
  min: [1, 50],
  max: [1, 50],
  mean: [1, 50],
  median: [1, 50],
  sum: [1, 50],
  mod: [2, 2],
  gcd: [2, 10],
  lcm: [2, 10],
  factorial: [1, 1],
} as const;
const CONSTANTS = ['pi', 'e'] as const;

type Name = keyof typeof OPERATORS | keyof typeof FUNCTIONS;
type Maths = Readonly<Record<Name, (...numbers: BigNumber[]) => unknown>> & {
  parse(expression: string): MathNode;
  bignumber(value: number): BigNumber;
  readonly pi: BigNumber;
  readonly e: BigNumber;
};

const NEEDED = [
  ...Object.keys(OPERATORS),
  ...Object.keys(FUNCTIONS),
  ...CONSTANTS,
  'parse',
  'bignumber',
];

let loading: Promise<Maths> | null = null;
/** Half a megabyte, no part of start-up; and of it only what is used, the whole takes a tenth of a second to set up. */
function loaded(): Promise<Maths> {
  loading ??= import('mathjs').then((library) => {
    const all = library as unknown as Readonly<Record<string, FactoryFunctionMap>>;
    const needed = Object.assign({}, ...NEEDED.map((name) => all[`${name}Dependencies`]));
    return library.create(needed, { number: 'BigNumber', precision: PRECISION }) as never;
  });
  return loading;
}

/** As text, to fifteen digits. Throws NotWorkedOut. */
async function calculated(expression: string): Promise<string> {
  const maths = await loaded();
  let left = MOST_NODES;

  const bounded = (value: unknown): BigNumber => {
    const isNumber = typeof value === 'object' && value !== null && 'toSignificantDigits' in value;
    if (!isNumber) throw new NotWorkedOut('There is no real number for it.');
    const number = value as BigNumber;
    if (!number.isFinite()) throw new NotWorkedOut('There is no finite number for it.');
    if (Math.abs(number.e) > FARTHEST && !number.isZero()) throw new NotWorkedOut(TOO_LARGE);
    return number;
  };
  const apply = (name: Name, numbers: readonly BigNumber[]): BigNumber => {
    const [first, second] = numbers;
    const isOver = (most: number) => numbers.some((one) => one.abs().greaterThan(most));
    switch (name) {
      case 'factorial':
        if (first?.isNegative() || !first?.isInteger() || isOver(LARGEST_FACTORIAL)) {
          throw new NotWorkedOut(
            `A factorial takes a whole number from 0 to ${LARGEST_FACTORIAL}.`,
          );
        }
        break;
      case 'pow': {
        // How many digits it would have, before anything is multiplied.
        const digits = (Math.abs(first?.e ?? 0) + 1) * Math.abs(second?.toNumber() ?? 0);
        if (digits > 2 * FARTHEST) throw new NotWorkedOut(TOO_LARGE);
        break;
      }
      case 'exp':
        if (isOver(FARTHEST * 2)) throw new NotWorkedOut(TOO_LARGE);
        break;
      case 'sin':
      case 'cos':
      case 'tan':
        if (isOver(LARGEST_ANGLE)) throw new NotWorkedOut(TOO_LARGE);
        break;
      case 'gcd':
      case 'lcm':
      case 'mod':
        if (isOver(Number.MAX_SAFE_INTEGER)) throw new NotWorkedOut(TOO_LARGE);
        break;
      case 'round':
        if (second !== undefined && isRounding(second)) {
          throw new NotWorkedOut('It rounds to 0 to 15 places.');
        }
        break;
      default:
        break;
    }
    return bounded(maths[name](...numbers));
  };

  const value = (node: MathNode, depth: number): BigNumber => {
    left -= 1;
    if (left < 0 || depth > DEEPEST) throw new NotWorkedOut('The expression is too long.');
    const inner = (one: MathNode) => value(one, depth + 1);
    switch (node.type) {
      case 'ConstantNode': {
        const constant: unknown = (node as unknown as { value: unknown }).value;
        // The hundred behind a percent sign is a plain number.
        return bounded(typeof constant === 'number' ? maths.bignumber(constant) : constant);
      }
      case 'ParenthesisNode':
        return inner((node as unknown as { content: MathNode }).content);
      case 'SymbolNode': {
        const { name } = node as unknown as { name: string };
        const constant = CONSTANTS.find((one) => one === name);
        if (constant === undefined) throw new NotWorkedOut('It takes numbers, and pi and e.');
        return maths[constant];
      }
      case 'OperatorNode': {
        const { fn, args } = node as unknown as { fn: string; args: MathNode[] };
        if (!isKeyOf(OPERATORS, fn) || OPERATORS[fn] !== args.length) break;
        return apply(fn, args.map(inner));
      }
      case 'FunctionNode': {
        const { fn, args } = node as unknown as {
          fn: MathNode & { name?: string };
          args: MathNode[];
        };
        const name = fn.type === 'SymbolNode' ? (fn.name ?? '') : '';
        if (!isKeyOf(FUNCTIONS, name)) break;
        const [fewest, most] = FUNCTIONS[name];
        if (args.length < fewest || args.length > most) break;
        return apply(name, args.map(inner));
      }
      default:
        break;
    }
    throw new NotWorkedOut(
      `Only + - * / ^ % !, brackets, numbers, pi, e and ${Object.keys(FUNCTIONS).join(', ')}.`,
    );
  };

  let tree: MathNode;
  try {
    tree = maths.parse(expression);
  } catch {
    throw new NotWorkedOut('The expression cannot be read.');
  }
  return value(tree, 0).toSignificantDigits(TOLD_DIGITS).toString();
}

const TOO_LARGE = 'The numbers are too large.';
const isRounding = (places: BigNumber): boolean =>
  !places.isInteger() || places.isNegative() || places.greaterThan(TOLD_DIGITS);

function isKeyOf<T extends object>(table: T, key: string): key is string & keyof T {
  return Object.hasOwn(table, key);
}

const input = z.object({
  expression: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST)
    .describe(
      'Such as (1200 - 350) * 1.08 or sqrt(2) or 20% of it as 0.2 * 45000; angles in radians',
    ),
});

export function calculatorTool(): Tool {
  return tool({
    name: 'calculator',
    description: {
      en: 'Works out arithmetic exactly. Use it for any sum that is not obvious.',
      ko: '셈을 정확하게 해요. 바로 알 수 없는 계산에 써요.',
    },
    input,
    isOn: () => true,
    sentTo: () => null,
    shown: ({ expression }) => expression,
    changes: false,
    isForeign: false,
    async run({ expression }) {
      try {
        return { result: { value: await calculated(expression) } };
      } catch (error) {
        if (error instanceof NotWorkedOut) return { refused: error.message };
        // What a function throws for numbers it does not take names nothing but them.
        return { refused: 'There is no number for it.' };
      }
    },
  });
}
