import { afterEach, expect, test } from 'vitest';
import type { EngineVoice } from '../../../src-main/providers/system-voice-engine.ts';
import { createEspeakVoice } from '../../../src-main/providers/system-voice-espeak.ts';
import { type ProgramDouble, programDouble } from '../../support/program.ts';

const unix = test.skipIf(process.platform === 'win32');
const never = new AbortController().signal;
const english: EngineVoice = { id: 'en-us+f3', label: '', language: 'en' };

let espeak: ProgramDouble | null = null;
afterEach(() => espeak?.remove());

unix('an installation without Korean offers English alone', async () => {
  const table = `Pty Language Age/Gender VoiceName          File          Other Languages
 2  en-us           M  english-us           en-us         (en-r 5)(en 3)
 5  kok             M  konkani              kok
`;
  espeak = programDouble(`process.stdout.write(${JSON.stringify(table)})`);
  const voices = await createEspeakVoice(espeak.command).voices(never);
  expect(voices[0]?.id).toBe('en-us+f3');
  expect(new Set(voices.map(({ language }) => language))).toEqual(new Set(['en']));
});

unix('reads sound to the end whatever length the header invents', async () => {
  // The header espeak-ng 1.51 writes to a pipe.
  espeak = programDouble(`
    const header = Buffer.from('52494646' + '24f0ff7f' + '57415645666d7420' + '10000000' + '0100' + '0100' + '22560000' + '44ac0000' + '0200' + '1000' + '64617461' + '00f0ff7f', 'hex');
    process.stdout.write(Buffer.concat([header, Buffer.from([1, 0, 2, 0])]));
  `);
  const audio = await createEspeakVoice(espeak.command).speak('hi', english, 1, never);
  expect([...audio.samples]).toEqual([1, 2]);
  expect(audio.sampleRate).toBe(22_050);
});

unix('text is read from stdin; pace changes the rate', async () => {
  espeak = programDouble('');
  const voice = createEspeakVoice(espeak.command);
  expect((await voice.speak('-w /etc/passwd', english, 1.25, never)).samples).toHaveLength(0);
  const [{ args, stdin } = { args: [], stdin: '' }] = espeak.runs();
  expect(stdin).toBe('-w /etc/passwd');
  expect(args).toEqual(expect.arrayContaining(['-v', 'en-us+f3', '-s', '200', '--stdin']));
  expect(args).not.toContain('-w');
});
