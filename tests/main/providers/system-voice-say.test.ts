import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { EngineVoice } from '../../../src-main/providers/system-voice-engine.ts';
import { createSayVoice } from '../../../src-main/providers/system-voice-say.ts';
import { encodeWav } from '../../../src-main/providers/wav.ts';
import { type ProgramDouble, programDouble } from '../../support/program.ts';

// Runs a double of `say` that takes its options; the real one is met in system-voice.test.ts, on a Mac.
const unix = test.skipIf(process.platform === 'win32');
const never = new AbortController().signal;
const yuna: EngineVoice = { id: 'Yuna', label: 'Yuna', language: 'ko' };

let say: ProgramDouble | null = null;
afterEach(() => say?.remove());

const LISTED = `Alex                en_US    # Most people recognize me by my voice.
Bad News            en_US    # The light you see at the end of the tunnel is the headlamp.
Eddy (Korean (South Korea)) ko_KR    # 안녕하세요. 제 이름은 Eddy입니다.
Samantha            en_US    # Hello, my name is Samantha.
Samantha (Enhanced) en_US    # Hello, my name is Samantha.
Thomas              fr_FR    # Bonjour, je m’appelle Thomas.
Whisper             en_US    # Pssssst, hey you, Yeah you, Who do ya think I'm talking to?
Yuna                ko_KR    # 안녕하세요. 제 이름은 Yuna입니다.
`;

unix('lists Korean and English voices, the best first, without the toys', async () => {
  say = programDouble(`process.stdout.write(${JSON.stringify(LISTED)})`);
  const voices = await createSayVoice(say.command).voices(never);
  expect(voices.map(({ id, language }) => [id, language])).toEqual([
    ['Samantha (Enhanced)', 'en'],
    ['Yuna', 'ko'],
    ['Samantha', 'en'],
    ['Alex', 'en'],
    ['Eddy (Korean (South Korea))', 'ko'],
  ]);
  expect(say.runs()[0]?.args).toEqual(['-v', '?']);
});

unix('speaks text from stdin into a file that does not outlive the sentence', async () => {
  const samples = Int16Array.from([1, 2, 3]);
  const wav = Buffer.from(encodeWav({ samples, sampleRate: 22_050 })).toString('base64');
  say = programDouble(
    `fs.writeFileSync(args[args.indexOf('-o') + 1], Buffer.from('${wav}', 'base64'))`,
  );
  const audio = await createSayVoice(say.command).speak('-v는 아니에요', yuna, 0.8, never);
  expect([...audio.samples]).toEqual([1, 2, 3]);
  expect(audio.sampleRate).toBe(22_050);
  const [{ args, stdin } = { args: [], stdin: '' }] = say.runs();
  expect(stdin).toBe('-v는 아니에요');
  expect(args.join(' ')).not.toContain('아니에요');
  expect(args).toEqual(expect.arrayContaining(['-v', 'Yuna', '-r', '140', '-f', '-']));
  expect(args).toContain('--data-format=LEI16@22050');
  expect(existsSync(dirname(args[args.indexOf('-o') + 1] as string))).toBe(false);
});

unix('a run that leaves no file is an unavailable voice, and nothing stays behind', async () => {
  say = programDouble('');
  await expect(createSayVoice(say.command).speak('hi', yuna, 1, never)).rejects.toMatchObject({
    code: 'provider/unavailable',
  });
  const args = say.runs()[0]?.args ?? [];
  expect(existsSync(dirname(args[args.indexOf('-o') + 1] as string))).toBe(false);
});
