import { AppError } from '../../src-preload/contract/faults.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import { faultOf } from './fault-of.ts';
import { openAiClient } from './openai-client.ts';
import { createPcmReader } from './pcm-reader.ts';
import type { Manner, SpeechPiece, TextToSpeech } from './ports.ts';
import type { VendorAccess } from './vendor-access.ts';
import { decodeWav, isWav } from './wav.ts';

/** Of OpenAI's bare samples. */
const SAMPLE_RATE = 24_000;

/** Voices every speech model of the vendor has; the first is the default. */
export const OPENAI_VOICES: readonly { readonly id: string; readonly label: string }[] = [
  { id: 'coral', label: 'Coral' },
  { id: 'sage', label: 'Sage' },
  { id: 'shimmer', label: 'Shimmer' },
  { id: 'nova', label: 'Nova' },
  { id: 'alloy', label: 'Alloy' },
  { id: 'ash', label: 'Ash' },
  { id: 'echo', label: 'Echo' },
  { id: 'fable', label: 'Fable' },
  { id: 'onyx', label: 'Onyx' },
];
const DEFAULT_VOICE = 'coral';

/** How to say it, for models that can be told. */
const INSTRUCTIONS: Readonly<Record<Manner, Readonly<Record<Language, string>>>> = {
  plain: {
    en: 'Speak softly and warmly, close and unhurried, like a good friend late in the evening. Never cheery, never theatrical.',
    ko: '늦은 저녁 곁에 앉은 좋은 친구처럼, 부드럽고 따뜻하게, 서두르지 않고 말해 주세요. 들뜨거나 연기하듯 말하지 마세요.',
  },
  soft: {
    en: 'The listener is in distress. Speak low, quietly and slowly, with short calm pauses, steady and close, as one speaks to someone who is frightened. Never cheery, never pitying, never whispered.',
    ko: '듣는 사람이 몹시 힘들어하고 있어요. 낮고 조용한 목소리로 천천히, 사이사이 짧게 쉬면서, 흔들림 없이 곁에서 말해 주세요. 들뜨거나 가여워하거나 속삭이지 마세요.',
  },
};

/** OpenAI's speech, and servers on this computer that speak its protocol (Kokoro, Speaches, LocalAI). */
export function createOpenAiTextToSpeech(access: VendorAccess): TextToSpeech {
  return {
    vendor: 'openai',
    model: access.model,
    async *speak(request, signal) {
      const leaving = new AbortController();
      try {
        const client = await openAiClient(access);
        const speed = request.pace;
        const response = await client.audio.speech.create(
          {
            model: access.model,
            input: request.text,
            voice: request.voice ?? DEFAULT_VOICE,
            response_format: 'pcm',
            ...(speed === 1 ? {} : { speed }),
            ...(/^gpt-/.test(access.model)
              ? { instructions: INSTRUCTIONS[request.manner][request.language] }
              : {}),
          },
          { signal: AbortSignal.any([signal, leaving.signal]) },
        );
        yield* piecesOf(response);
        signal.throwIfAborted();
      } catch (error) {
        throw faultOf(error, signal);
      } finally {
        leaving.abort();
      }
    },
  };
}

async function* piecesOf(response: Response): AsyncGenerator<SpeechPiece> {
  const type = response.headers.get('content-type') ?? '';
  // A page or an error with a friendly status, or a format that was not asked for: noise, if played.
  if (
    !response.body ||
    /^(text|application\/json|audio\/(mpeg|mp3|ogg|opus|aac|flac|webm))/i.test(type)
  ) {
    throw new AppError('provider/bad-answer');
  }
  const sampleRate = Number(/\brate=(\d{4,6})\b/i.exec(type)?.[1] ?? SAMPLE_RATE);
  const read = createPcmReader();
  let beginning: Buffer = Buffer.alloc(0);
  let begun = false;
  let spoken = false;
  let wav: Buffer[] | null = null;
  for await (const bytes of response.body) {
    if (wav) {
      wav.push(Buffer.from(bytes));
      continue;
    }
    let fresh: Uint8Array = bytes;
    if (!begun) {
      // Enough to tell a file from bare samples, however finely the answer is cut.
      beginning = Buffer.concat([beginning, bytes]);
      if (beginning.length < 12) continue;
      begun = true;
      if (isWav(beginning)) {
        wav = [beginning];
        continue;
      }
      if (isCompressed(beginning)) throw new AppError('provider/bad-answer');
      fresh = beginning;
    }
    const samples = read(fresh);
    if (samples.length === 0) continue;
    spoken = true;
    yield { kind: 'audio', audio: { samples, sampleRate }, timing: null };
  }
  if (wav) {
    const audio = decodeWav(Buffer.concat(wav));
    spoken = audio.samples.length > 0;
    if (spoken) yield { kind: 'audio', audio, timing: null };
  }
  if (!spoken) throw new AppError('provider/bad-answer');
}

/** The marks at the start of MP3 with tags, Ogg and FLAC files. */
function isCompressed(bytes: Buffer): boolean {
  const mark = bytes.toString('latin1', 0, 4);
  return mark.startsWith('ID3') || mark === 'OggS' || mark === 'fLaC';
}
