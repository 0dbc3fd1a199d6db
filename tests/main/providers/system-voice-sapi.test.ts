import { afterEach, expect, test } from 'vitest';
import type { EngineVoice } from '../../../src-main/providers/system-voice-engine.ts';
import { createSapiVoice } from '../../../src-main/providers/system-voice-sapi.ts';
import { type ProgramDouble, programDouble } from '../../support/program.ts';

// Runs a double of Windows PowerShell; the real one is met in system-voice.test.ts, on Windows.
const unix = test.skipIf(process.platform === 'win32');
const never = new AbortController().signal;
const heami: EngineVoice = { id: 'Microsoft Heami Desktop', label: 'Heami', language: 'ko' };

let powershell: ProgramDouble | null = null;
afterEach(() => powershell?.remove());

function scriptOf(args: readonly string[]): string {
  const encoded = args[args.indexOf('-EncodedCommand') + 1] as string;
  return Buffer.from(encoded, 'base64').toString('utf16le');
}

unix('lists Korean and English voices, women first', async () => {
  const listed = JSON.stringify([
    { name: 'Microsoft David Desktop', culture: 'en-US', gender: 'Male' },
    { name: 'Microsoft Zira Desktop', culture: 'en-US', gender: 'Female' },
    { name: 'Microsoft Hortense Desktop', culture: 'fr-FR', gender: 'Female' },
    { name: 'Microsoft Heami Desktop', culture: 'ko-KR', gender: 'Female' },
    { name: 7 },
  ]);
  powershell = programDouble(`process.stdout.write(${JSON.stringify(listed)})`);
  expect(await createSapiVoice(powershell.command).voices(never)).toEqual([
    { id: 'Microsoft Zira Desktop', label: 'Zira', language: 'en' },
    { id: 'Microsoft Heami Desktop', label: 'Heami', language: 'ko' },
    { id: 'Microsoft David Desktop', label: 'David', language: 'en' },
  ]);
  expect(scriptOf(powershell.runs()[0]?.args ?? [])).toContain('GetInstalledVoices');
});

unix('the text goes in by stdin and is no part of the fixed script', async () => {
  powershell = programDouble('process.stdout.write(Buffer.from([1, 0, 255, 255, 9]))');
  const sapi = createSapiVoice(powershell.command);
  const text = `"; Remove-Item C:\\ -Recurse; $(calc) '괜찮아요'`;
  const audio = await sapi.speak(text, heami, 0.9, never);
  expect([...audio.samples]).toEqual([1, -1]);
  expect(audio.sampleRate).toBe(22_050);
  await sapi.speak('other words', heami, 1, never);
  const [first, second] = powershell.runs();
  expect(JSON.parse(first?.stdin ?? '')).toEqual({ text, voice: heami.id, rate: -1 });
  expect(first?.args).toEqual(second?.args);
});

unix('an answer that is no list is an unavailable voice', async () => {
  powershell = programDouble('process.stdout.write("#< CLIXML")');
  await expect(createSapiVoice(powershell.command).voices(never)).rejects.toMatchObject({
    code: 'provider/unavailable',
  });
});
