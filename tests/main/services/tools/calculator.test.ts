import { expect, test } from 'vitest';
import { calculatorTool } from '../../../../src-main/services/tools/calculator.ts';
import { toolAround } from '../../../support/tool-around.ts';

async function calculated(expression: string): Promise<unknown> {
  const told = await calculatorTool().run(
    { expression },
    toolAround(),
    new AbortController().signal,
  );
  return 'result' in told ? (told.result as { value: string }).value : null;
}

test.each([
  ['0.1 + 0.2', '0.3'],
  ['(1200 - 350) * 1.08', '918'],
  ['2^10', '1024'],
  ['-3^2', '-9'],
  ['100 + 10%', '110'],
  ['17 mod 5', '2'],
  ['17 % 5', '2'],
  ['5!', '120'],
  ['170! / 169!', '170'],
  ['sqrt(2) * sqrt(2)', '2'],
  ['round(10 / 3, 2)', '3.33'],
  ['log(8, 2)', '3'],
  ['sin(pi / 2)', '1'],
  ['mean(1, 2, 6)', '3'],
  ['1e3', '1000'],
  ['1 / 3', '0.333333333333333'],
])('works out %s [A6]', async (expression, value) => {
  expect(await calculated(expression)).toBe(value);
});

test.each([
  'x = 3',
  'f(x) = x',
  'import({})',
  'createUnit("a")',
  'parse("1")',
  'evaluate("1")',
  '[1, 2, 3]',
  '1:1000000',
  '1; 2',
  '"text"',
  'a.b',
  'cos.constructor("return 1")()',
  'constructor',
  '{a: 1}',
  '1 > 2',
  '1 ? 2 : 3',
  'true',
  '3 km to m',
  'random()',
  'sqrt(1, 2)',
  'hasOwnProperty(1)',
  '1 +',
])('turns away what is no arithmetic: %s [A6]', async (expression) => {
  expect(await calculated(expression)).toBeNull();
});

test.each([
  '9^9^9',
  '9^9^9^9^9',
  '1e300 * 1e300',
  '10^311',
  '0.1^100000000',
  '(1 + 1e-20)^1e30',
  '171!',
  '5.5!',
  '(-1)!',
  'factorial(1e6)',
  'exp(1e9)',
  'sin(1e200)',
  'lcm(1e200, 3)',
  '1 / 0',
  'sqrt(-1)',
  '1e999999999',
  `${'('.repeat(140)}1${')'.repeat(140)}`,
  Array.from({ length: 149 }, () => '1').join('+'),
])('does not set out on what would never end or has no number: %s', async (expression) => {
  expect(await calculated(expression)).toBeNull();
});
