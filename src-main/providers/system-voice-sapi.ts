import { Buffer } from 'node:buffer';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Audio } from './ports.ts';
import { runProgram } from './run-program.ts';
import type { EngineVoice, VoiceEngine } from './system-voice-engine.ts';

/**
 * Two fixed PowerShell scripts. What varies arrives on stdin as UTF-8 JSON, so no text is ever part of
 * a command; what they answer leaves as raw bytes, because PowerShell's own output re-encodes.
 */
const LIST_SCRIPT = `
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$synthesizer = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voices = @($synthesizer.GetInstalledVoices() | Where-Object { $_.Enabled } | ForEach-Object {
  @{ name = $_.VoiceInfo.Name; culture = $_.VoiceInfo.Culture.Name; gender = "$($_.VoiceInfo.Gender)" }
})
$bytes = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -Compress -InputObject $voices))
$output = [Console]::OpenStandardOutput()
$output.Write($bytes, 0, $bytes.Length)
$output.Flush()
`;
const SPEAK_SCRIPT = `
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$reader = New-Object System.IO.StreamReader([Console]::OpenStandardInput(), [System.Text.Encoding]::UTF8)
$asked = ConvertFrom-Json ($reader.ReadToEnd())
$synthesizer = New-Object System.Speech.Synthesis.SpeechSynthesizer
$synthesizer.SelectVoice($asked.voice)
$synthesizer.Rate = [int]$asked.rate
$bits = [System.Speech.AudioFormat.AudioBitsPerSample]::Sixteen
$channel = [System.Speech.AudioFormat.AudioChannel]::Mono
$format = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo -ArgumentList 22050, $bits, $channel
$sound = New-Object System.IO.MemoryStream
$synthesizer.SetOutputToAudioStream($sound, $format)
$synthesizer.Speak([string]$asked.text)
$synthesizer.SetOutputToNull()
$bytes = $sound.ToArray()
$output = [Console]::OpenStandardOutput()
$output.Write($bytes, 0, $bytes.Length)
$output.Flush()
`;

/** Rate of the samples SPEAK_SCRIPT writes. */
const SAMPLE_RATE = 22_050;

/** Windows SAPI 5 through Windows PowerShell, which every supported Windows has. */
export function createSapiVoice(command: string): VoiceEngine {
  return {
    id: 'sapi',
    async voices(signal) {
      return voicesOf(await runProgram(command, argumentsFor(LIST_SCRIPT), '', signal));
    },
    async speak(text, voice, pace, signal): Promise<Audio> {
      const asked = JSON.stringify({ text, voice: voice.id, rate: rateOf(pace) });
      const bytes = await runProgram(command, argumentsFor(SPEAK_SCRIPT), asked, signal);
      const samples = new Int16Array(bytes.length >> 1);
      for (let i = 0; i < samples.length; i++) samples[i] = bytes.readInt16LE(i * 2);
      return { samples, sampleRate: SAMPLE_RATE };
    },
  };
}

function argumentsFor(script: string): readonly string[] {
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  // `-InputFormat None`: stdin belongs to the script, not to PowerShell's own pipeline.
  const quiet = ['-NoLogo', '-NoProfile', '-NonInteractive', '-InputFormat', 'None'];
  return [...quiet, '-EncodedCommand', encoded];
}

/** SAPI counts -10 to 10, each step a 20th of the way to three times as fast or as slow; 0 is the voice's own. */
function rateOf(pace: number): number {
  return Math.max(-10, Math.min(10, Math.round((10 * Math.log(pace)) / Math.log(3))));
}

function voicesOf(answer: Buffer): readonly EngineVoice[] {
  let listed: unknown;
  try {
    listed = JSON.parse(answer.toString('utf8'));
  } catch (error) {
    throw new AppError('provider/unavailable', undefined, { cause: error });
  }
  const voices: (EngineVoice & { female: boolean })[] = [];
  for (const entry of Array.isArray(listed) ? listed : []) {
    const { name, culture, gender } = entry as Record<string, unknown>;
    if (typeof name !== 'string' || typeof culture !== 'string') continue;
    const language = /^(ko|en)\b/.exec(culture)?.[1];
    if (!language) continue;
    voices.push({
      id: name,
      label: name.replace(/^Microsoft /, '').replace(/ Desktop$/, ''),
      language: language === 'ko' ? 'ko' : 'en',
      female: gender === 'Female',
    });
  }
  // Dal is a woman: Heami, Zira and Hazel before David.
  return voices
    .sort((a, b) => Number(b.female) - Number(a.female))
    .map(({ id, label, language }) => ({ id, label, language }));
}
