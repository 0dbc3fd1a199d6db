/**
 * What was really said, of what a transcriber returned. Transcribers are language models: given silence
 * or noise they write what usually stands under videos, and some get caught in a loop.
 */
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Audio } from './ports.ts';

/** Shorter than this every vendor refuses (ElevenLabs and OpenAI both say 0.1 s), and no word fits in. */
const SHORTEST_SECONDS = 0.1;
const FRAME_SECONDS = 0.03;
/** -60 dBFS: below it there is no microphone noise even, only a muted input. */
const DEAD_PEAK = 33;
/** -50 dBFS. */
const QUIET_LEVEL = 104;
/** 9 dB: speech stands out from a steady noise by more. */
const ABOVE_NOISE = 2.8;
/** Quick speech is 8 Korean syllables or 15 English letters a second; twice that is nobody's. */
const SHORTEST_SYLLABLE_MS = 60;
const SHORTEST_LETTER_MS = 32;

/** Compared without case, spaces and punctuation, to the whole transcript. */
const INVENTED: readonly RegExp[] = [
  /^(thank(s|you)(so|very)?(much)?(forwatching|forlistening|forviewing)?)+(andillseeyou(in)?(the)?next(time|video|one))?$/,
  /^(please)?(likeand)?subscribe(to(my|our|the)channel)?$/,
  /^(illseeyou|seeyou)(in)?(the)?next(time|video|one)$/,
  /^(you|bye|byebye|music|applause|silence|okay|ok|so|oh|uh|um|hmm)$/,
  /^(오늘도|끝까지|지금까지)?(영상)?(시청해|봐|들어)주셔서(정말|대단히)?(감사합니다|고맙습니다)$/,
  /^(감사합니다|고맙습니다)+$/,
  /^(구독|좋아요|알림설정)(과|와|이랑|하고)?(구독|좋아요|알림설정)?(까지)?(꼭)?(부탁드립니다|부탁드려요|눌러주세요)$/,
  /^다음(영상|시간|이시간)에(서)?(만나요|뵙겠습니다|봬요|만나뵙겠습니다)$/,
  /^(네|음|아|어)$/,
];

/** Credits: nobody says these to anybody, however loud it was. */
const CREDITS =
  /(subtitles?|captions?|transcri(bed|ption)|translated)by|amaraorg|^(한글)?자막(제공|제작)?(by)?.{0,12}$|^mbc뉴스.{0,8}입니다$|^(이영상|이프로그램)은유료광고/;

/** True when there is too little audio to ask anybody about. */
export function isTooShort(audio: Audio): boolean {
  return audio.samples.length < SHORTEST_SECONDS * audio.sampleRate;
}

/**
 * The transcript without sound effects ("[coughs]", "(웃음)"), or an empty text when it was invented.
 * Phrases that transcribers make up of silence are believed when somebody was audible for as long as they
 * take to say. Throws AppError('provider/bad-answer') for more words than fit into the time.
 */
export function cleanTranscript(text: string, audio: Audio): string {
  const said = withoutSounds(text);
  const plain = said.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (plain === '') return '';
  if (isDead(audio) || CREDITS.test(plain)) return '';
  const neededMs = spokenMs(plain);
  const lastedMs = (audio.samples.length / audio.sampleRate) * 1000;
  if (neededMs > lastedMs + 1000) throw new AppError('provider/bad-answer');
  if (INVENTED.some((phrase) => phrase.test(plain)) && audibleMs(audio) < neededMs) return '';
  return said;
}

/** Without bracketed events. Brackets with figures in them are speech: "3시(15시)". */
function withoutSounds(text: string): string {
  return text
    .replace(/[[(（【*][^\])）】*\d]*[\])）】*]/gu, ' ')
    .replace(/[♪♫\u200b\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The least time a mouth needs for these letters. */
function spokenMs(plain: string): number {
  let ms = 0;
  for (const letter of plain) {
    ms += /\p{Script=Hangul}/u.test(letter) ? SHORTEST_SYLLABLE_MS : SHORTEST_LETTER_MS;
  }
  return ms;
}

function isDead({ samples }: Audio): boolean {
  return samples.every((sample) => Math.abs(sample) < DEAD_PEAK);
}

/** For how long something stood out from silence and from the steady noise of the room. */
function audibleMs(audio: Audio): number {
  const levels = [...frameLevels(audio)].sort((a, b) => a - b);
  const floor = levels[Math.floor(levels.length / 10)] ?? 0;
  const loudest = levels.at(-1) ?? 0;
  if (loudest < floor * ABOVE_NOISE) return 0;
  // Speech without a pause in it has no floor of its own: whatever is within 12 dB of its loudest counts.
  const threshold = Math.max(QUIET_LEVEL, Math.min(floor * ABOVE_NOISE, loudest / 4));
  return levels.filter((level) => level > threshold).length * FRAME_SECONDS * 1000;
}

/** Root mean square of each 30 ms. */
function frameLevels({ samples, sampleRate }: Audio): readonly number[] {
  const size = Math.round(FRAME_SECONDS * sampleRate);
  const levels: number[] = [];
  for (let at = 0; at + size <= samples.length; at += size) {
    let squares = 0;
    for (let i = at; i < at + size; i++) squares += (samples[i] as number) ** 2;
    levels.push(Math.sqrt(squares / size));
  }
  return levels;
}
