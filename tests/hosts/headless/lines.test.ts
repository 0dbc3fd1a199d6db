import { expect, test } from 'vitest';
import { readLine } from '../../../src-main/hosts/headless/lines.ts';

test('a line is words, their language, and what was left out [R20]', () => {
  expect(readLine('{"text":"hi","lang":"en"}')).toEqual({
    text: 'hi',
    lang: 'en',
    region: 'other',
    model: 'off',
  });
  expect(
    readLine(
      '{"session":"s","text":"안녕","lang":"ko","region":"KR","model":"http://127.0.0.1:11434"}',
    ),
  ).toEqual({
    session: 's',
    text: '안녕',
    lang: 'ko',
    region: 'KR',
    model: 'http://127.0.0.1:11434',
  });
});

test.each([
  ['not JSON at all: a secret', 'not JSON'],
  ['[]', 'line: invalid_type'],
  ['{"text":"a secret","lang":"fr"}', 'lang: invalid_value'],
  ['{"text":"","lang":"ko"}', 'text: too_small'],
  [`{"text":"${'x'.repeat(9000)}","lang":"ko"}`, 'text: too_big'],
  ['{"text":"a secret","lang":"en","model":"file:///etc/passwd"}', 'model: invalid_format'],
])('what is wrong with %.30s is named, and none of its words', (line, error) => {
  expect(readLine(line)).toEqual({ error });
  expect(error).not.toContain('secret');
});
