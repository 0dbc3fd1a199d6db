/** Settings a person can change by saying so, and the sentence that is said once they are changed. Pure. */
import type { Preferences, PreferencesPatch } from '../../src-preload/contract/preferences.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import { type Place, SETTING_SENTENCES, type SettingWords } from './settings-sentences.ts';

export interface SpokenSetting {
  /** Null where the setting is at its end already, or is better changed by hand. */
  readonly change: PreferencesPatch | null;
  readonly say: string;
  /** 0..1. */
  readonly confidence: number;
}

/** One step of what is heard: a tenth of the pace, a fifth of the loudness. */
const PACE = { step: 0.1, min: 0.7, max: 1.3 } as const;
const VOLUME = { step: 0.2, min: 0.2, max: 1 } as const;
const SCALES = [100, 115, 130] as const;
const PATIENCE = ['brisk', 'natural', 'patient'] as const;

type Done = Omit<SpokenSetting, 'confidence'>;
type Apply = (now: Preferences, words: SettingWords) => Done;

interface Wish {
  /** English, in words as they are. */
  readonly en: RegExp;
  /** Korean, without spaces and punctuation. */
  readonly ko: RegExp;
  readonly unless?: RegExp;
  readonly confidence?: number;
  readonly apply: Apply;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** By one step, never beyond the end; at the end it says so. */
function step(
  now: number,
  by: number,
  { min, max }: { readonly min: number; readonly max: number },
): number | null {
  const next = rounded(Math.min(max, Math.max(min, now + by)));
  return next === now ? null : next;
}

const paced =
  (by: number): Apply =>
  ({ pace }, words) => {
    const next = step(pace, by, PACE);
    if (next === null) return { change: null, say: by < 0 ? words.slowest : words.fastest };
    return { change: { pace: next }, say: by < 0 ? words.slower : words.faster };
  };

const sounded =
  (by: number): Apply =>
  ({ volume, speaksAloud }, words) => {
    const next = step(volume, by, VOLUME);
    const aloud = speaksAloud || by < 0 ? {} : { speaksAloud: true };
    if (next === null && !('speaksAloud' in aloud)) {
      return { change: null, say: by < 0 ? words.quietest : words.loudest };
    }
    return {
      change: { ...(next === null ? {} : { volume: next }), ...aloud },
      say: by < 0 ? words.quieter : words.louder,
    };
  };

/** Sets it, or says that it is so already. */
const set =
  (change: PreferencesPatch, say: keyof SettingWords['set']): Apply =>
  (now, words) => {
    const same = Object.entries(change).every(([key, value]) => Reflect.get(now, key) === value);
    return same ? { change: null, say: words.already } : { change, say: words.set[say] };
  };

const sized =
  (by: 1 | -1): Apply =>
  ({ textScale }, words) => {
    const next = SCALES[SCALES.indexOf(textScale) + by];
    if (next === undefined) return { change: null, say: by > 0 ? words.biggest : words.smallest };
    return { change: { textScale: next }, say: by > 0 ? words.bigger : words.smaller };
  };

const waits =
  (by: 1 | -1): Apply =>
  ({ patience }, words) => {
    const next = by > 0 ? 'patient' : PATIENCE[PATIENCE.indexOf(patience) - 1];
    if (next === undefined || next === patience) {
      return { change: null, say: by > 0 ? words.mostPatient : words.leastPatient };
    }
    return { change: { patience: next }, say: by > 0 ? words.patient : words.brisk };
  };

const speaks =
  (to: Language): Apply =>
  () => ({ change: { spokenLanguage: to }, say: SETTING_SENTENCES[to].speaks });

const shown =
  (place: Place): Apply =>
  (_, words) => ({ change: null, say: words.where[place] });

/** The first that fits is meant; narrow ones stand before wide ones. */
const WISHES: readonly Wish[] = [
  // What is better not changed by a word that may have been misheard.
  {
    en: /\bapi[- ]?keys?\b|\b(?:put|enter|add|paste|set|change|delete|remove|where)\b[^.]*\bmy (?:api )?keys?\b/i,
    ko: /api키|에이피아이키|(?:열쇠|키)(?:를|는)?(?:어디|넣|입력|지우|바꾸|등록)/,
    apply: shown('keys'),
  },
  {
    en: /\b(?:delete|erase|wipe|clear|remove)\b[^.]{0,12}\b(?:all|everything|my data|history|all my data|my account)\b(?!.*\babout\b)|\bfactory reset|\breset (?:everything|the app|all)/i,
    ko: /(?:데이터|기록|대화|정보|내용)(?:를|을|도)?(?:전부|모두|싹|다)(?:지워|삭제|없애)|(?:모든|전체)(?:데이터|기록|대화)(?:를|을)?.{0,4}(?:지워|삭제)|초기화/,
    apply: shown('data'),
  },
  {
    en: /\b(?:export|back ?up|download|save a copy)\b[^.]*\b(?:data|everything|conversations?|history|records?)\b/i,
    ko: /(?:데이터|기록|대화)(?:를|을)?(?:내보내|백업|저장해|다운)|내보내기|백업해/,
    apply: shown('data'),
  },

  // The voice.
  {
    en: /\b(?:captions?|subtitles?|text|words)(?: only| alone)\b|\b(?:only|just) (?:the )?(?:text|captions?|subtitles?|write|type)\b|\b(?:mute|silence)(?: (?:yourself|you|it|the|your|voice|please|now|sound|audio))|^mute\b|\b(?:turn|switch) (?:off |your |the )*(?:voice|sound|audio)(?: off)?$|\b(?:be|stay) quiet\b|\bno (?:voice|sound|talking)\b|\bstop (?:speaking|talking) (?:out loud|aloud)\b|\bwithout (?:sound|voice)\b/i,
    ko: /자막만|글(?:자)?(?:로)?만|(?:소리|목소리|음성)(?:를|은|는|을)?(?:좀|그냥|이제)?(?:꺼|끄|없이|내지마)|^음소거(?:해|$)|음소거해|조용히(?:해|하고|좀)|소리내지|말하지말고글/,
    unless: /\bunmute|음소거풀|음소거해제|맞장구|crying|everyone|싶/,
    apply: set({ speaksAloud: false, captions: true }, 'muted'),
  },
  {
    en: /\bunmute|\b(?:speak|talk) (?:again|aloud|out loud)\b|\b(?:turn|switch|put) (?:your |the |on )*(?:voice|sound|audio)(?: back)? ?(?:on)?(?: again)?$|\bi want to hear (?:you|your voice)\b|\bvoice back\b/i,
    ko: /음소거(?:풀|해제)|다시(?:소리|말|목소리)(?:내|로|를)|(?:소리|목소리|음성)(?:를)?(?:내서|켜|다시켜|틀어)|목소리(?:를)?(?:들려|듣고싶)/,
    apply: set({ speaksAloud: true }, 'unmuted'),
  },
  {
    en: /\b(?:stop|turn off|no|without|don't|drop|switch off)\b[^.]{0,12}\b(?:murmur\w*|mm-?hm\w*|uh-?huh\w*|humming|hm+ing|listening sounds?)\b/i,
    ko: /(?:맞장구|추임새|음음|응응)(?:소리)?(?:는|를|을)?(?:좀)?(?:꺼|끄|하지|그만|빼)/,
    apply: set({ murmurs: false }, 'murmursOff'),
  },
  {
    en: /\b(?:speak|talk|say (?:it|that)|read|go|chat|voice)\b[^.]{0,24}\b(?:slow(?:er|ly)?|less fast)\b|\bslow(?:er)? (?:down|please|speech|voice|pace)\b|^(?:a (?:bit|little) )?slower\b|\b(?:you|it|that)(?:'re| are|'s| is)?(?: (?:talk|speak|talking|speaking|going))?(?: way| much| a bit| a little)? too (?:fast|quick(?:ly)?)\b|\btoo fast for me\b|\bdon't (?:talk|speak) so fast/i,
    ko: /(?:천천히|느리게|느긋하게|느릿느릿)(?:좀|더)?(?:말|얘기|이야기|해줘|해주|읽어|설명)|(?:말|목소리)(?:하는)?(?:속도)?(?:이|가|를|을)?(?:좀|너무|조금|더)*(?:빨라|빠르|천천|느리게|늦춰|줄여)(?!게)|속도(?:를|좀)*(?:늦|줄|낮)|^(?:좀|조금|더)*천천히$/,
    unless:
      /\b(?:slow me|my (?:heart|breath|mind|thoughts)|breath|he|she|they|boss|teacher)\b|숨|심장|그사람|상사|팀장/i,
    apply: paced(-PACE.step),
  },
  {
    en: /\b(?:speak|talk|say it|read|go|voice)\b[^.]{0,24}\b(?:fast(?:er)?|quick(?:er|ly)|speed up)\b|\bspeed (?:it )?up\b|^(?:a (?:bit|little) )?faster\b|\b(?:you|it)(?:'re| are|'s| is)?(?: (?:talk|speak|talking|speaking))? too slow(?:ly)?\b/i,
    ko: /(?:빨리|빠르게)(?:좀|더)?(?:말|얘기|이야기|읽어)|(?:말|목소리)(?:하는)?(?:속도)?(?:이|가|를|을)?(?:좀|너무|조금|더)*(?:느려|느리(?!게)|빠르게|높여|올려)|속도(?:를|좀)*(?:높|올|빠)/,
    unless: /\bheart\b|answer|respond|reply|대답|답(?:을|좀)/i,
    apply: paced(PACE.step),
  },
  {
    en: /\b(?:speak|talk)(?: a (?:bit|little))? (?:up|louder)\b|\blouder\b|\bturn (?:it|(?:the |your )?(?:volume|sound|voice)) up\b|\b(?:volume|sound) up\b|\bcan(?:'t|not| not) hear you\b|\b(?:you're|you are|it's|that's) too quiet\b|\b(?:raise|increase|more) (?:the |your )?(?:volume|voice)\b|\bhard to hear you\b/i,
    ko: /(?:소리|목소리|볼륨|음량)(?:를|을|좀|더|조금)*(?:크게|키워|올려|높여)|(?:더|좀|조금)*크게(?:좀)?(?:말|얘기|이야기|해줘|들려)|(?:잘)?안들려(?:요)?|소리(?:가)?(?:너무)?작/,
    unless: /in my head|my (?:mind|thoughts|brain)|머릿속|글씨|글자|엄마|아빠/i,
    apply: sounded(VOLUME.step),
  },
  {
    en: /\b(?:speak|talk)(?: a (?:bit|little))?(?: more)? (?:quiet(?:er|ly)|soft(?:er|ly)|lower)\b|\b(?:quieter|softer)\b|\bturn (?:it|(?:the |your )?(?:volume|sound|voice)) down\b|\b(?:volume|sound) down\b|\b(?:you're|you are|it's|that's|your voice is) (?:a bit |way |much )?too loud\b|\b(?:lower|reduce|less) (?:the |your )?(?:volume|voice)\b|\bkeep your voice down\b|\bwhisper\b/i,
    ko: /(?:소리|목소리|볼륨|음량)(?:를|을|좀|더|조금|가)*(?:작게|줄여|낮춰|낮추|내려)|(?:더|좀|조금)*(?:작게|조용조용|나지막이|낮게)(?:좀)?(?:말|얘기|이야기|해줘)|(?:목소리|소리)(?:가)?(?:너무)?(?:커요?$|크다|시끄)|너무시끄러워/,
    unless: /머릿속|글씨|글자|윗집|옆집|이웃|neighbou?rs?|in my head/i,
    apply: sounded(-VOLUME.step),
  },

  // Captions.
  {
    en: /\b(?:captions?|subtitles?)\b[^.]{0,8}\b(?:off|away)\b|\b(?:turn off|hide|no|disable|remove|stop|switch off)\b[^.]{0,10}\b(?:captions?|subtitles?)\b/i,
    ko: /자막(?:은|을|이|도)?(?:좀|이제)?(?:꺼|끄|없애|안보|숨|치워|빼|필요없)/,
    apply: set({ captions: false, speaksAloud: true }, 'captionsOff'),
  },
  {
    en: /\b(?:captions?|subtitles?)\b[^.]{0,8}\b(?:on|please|back)\b|\b(?:turn on|show|need|enable|want|put on|switch on|with)\b[^.]{0,10}\b(?:captions?|subtitles?)\b|^(?:captions?|subtitles?)$/i,
    ko: /자막(?:을|도|이)?(?:좀|다시)?(?:켜|보여|틀어|띄워|있으면|넣)|^자막$/,
    apply: set({ captions: true }, 'captionsOn'),
  },

  // Languages.
  {
    en: /\b(?:speak|talk|switch|change|reply|answer|respond|continue|go|use|chat|say it|language)\b[^.]{0,24}\b(?:in |to |into )?korean\b|\bkorean,? please\b|^(?:in )?korean$/i,
    ko: /(?:한국어|한국말|한글|우리말)(?:로)?(?:말|얘기|이야기|대화|바꿔|바꾸|해줘|해주|하자|할래|전환|설정|대답|써)|^한국어로$|^한국말로$|한국어로하고싶/,
    unless: /\blearn|teach|study|class|exam|배우|공부|시험|수업/i,
    apply: speaks('ko'),
  },
  {
    en: /\b(?:speak|talk|switch|change|reply|answer|respond|continue|go|use|chat|say it|language)\b[^.]{0,24}\b(?:in |to |into )?english\b|\benglish,? please\b|^(?:in )?english$/i,
    ko: /(?:영어|잉글리시)(?:로)?(?:말해|말하|얘기|이야기|대화|바꿔|바꾸|해줘|해주|하자|할래|전환|설정|대답)|^영어로$|영어로하고싶/,
    unless: /\blearn|teach|study|class|exam|배우|공부|시험|수업|회사|발표|면접|못해/i,
    apply: speaks('en'),
  },
  {
    en: /\b(?:change|switch|set|choose)\b[^.]{0,14}\blanguage\b|\blanguage settings?\b/i,
    ko: /언어(?:를|는|설정)?(?:어떻게|어디|바꾸|바꿔|변경|설정)/,
    apply: shown('language'),
  },

  // To be seen.
  {
    en: /\b(?:hide|vanish|disappear)\b(?: (?:yourself|the avatar|your (?:face|body|picture)|you|please|now|for))|^(?:please )?(?:hide|go away)(?: please)?$|\b(?:don't|do not) want to see (?:you|the avatar|your face)\b|\b(?:turn off|remove|without|no|close)\b[^.]{0,6}\b(?:the |your )?avatar\b|\bgo (?:off ?screen|out of sight)\b|\bget off (?:the|my) screen\b/i,
    ko: /^(?:좀|잠깐|잠시|이제)?(?:숨어|사라져|들어가)(?:있어|줘|줄래|주세요|라)*(?:요)?$|(?:숨어|모습(?:을)?(?:감춰|숨겨))(?:줘|있어|줄래|주세요)|(?:아바타|캐릭터|얼굴|네모습|화면에서)(?:는|를|을|가|좀)*(?:안보이게|숨겨|숨기|꺼|없애|치워|사라져|안보고싶)/,
    unless: /카메라|webcam|from (?:him|her|them|people|everyone)/i,
    apply: set({ showsAvatar: false }, 'hidden'),
  },
  {
    en: /\b(?:come|get) (?:back|out)(?: (?:out|please|now|here|dal|again|on screen))*(?:$|,|\.)|\bshow (?:yourself|the avatar|your (?:face|self))\b|\b(?:want to|let me|can i) see you\b|\b(?:avatar|face) (?:back )?on\b|\bwhere did you go\b|\bappear again\b/i,
    ko: /다시(?:나와|나타나|보여)|^(?:좀|이제)?(?:나와|나타나|돌아와)(?:줘|봐|줄래|주세요|도돼)*(?:요)?$|(?:아바타|캐릭터|얼굴|모습|네모습)(?:를|을|좀|다시)*(?:보여|켜|띄워|나오게)|보이게해/,
    unless: /he|she|they|그사람|엄마|자막|남자친구|여자친구|그래프|기록/i,
    apply: set({ showsAvatar: true }, 'visible'),
  },

  // Turns.
  {
    en: /\b(?:more|give me|need|extra) (?:a (?:bit|little) )?(?:more )?time (?:to (?:think|answer|talk|finish)|before you (?:answer|reply|talk|respond|speak))\b|\b(?:keep|stop|don't|do not|quit|are|always)\b[^.]{0,14}\b(?:cut(?:ting)? (?:me|in)|interrupt(?:ing)?(?: me)?|talk(?:ing)? over me)\b|\bwait (?:longer|a (?:bit|little) (?:longer|more)|more|for me|until i)\b|\blet me finish\b|\bdon't (?:jump|come) in\b|\b(?:answer|reply|respond)(?:ing)? too (?:fast|quick(?:ly)?|soon)\b|\bbe (?:more )?patient\b/i,
    ko: /(?:생각할|말할|대답할)(?:시간|틈)(?:을|이)?(?:좀|더|조금)*(?:더)?(?:줘|주|필요|줄래|달라)|내?말(?:을|좀)*(?:끊지|자르지|가로채지|막지)|(?:좀|조금|더)*(?:더)?기다렸다가|대답(?:하기)?(?:전에).{0,6}기다려|(?:더|좀|조금)(?:더)?(?:기다려)(?:줘|주|줄)|(?:끼어들지|말끊지)마|(?:대답|답)(?:이|을)?너무빨라|말(?:이)?(?:아직)?안끝났/,
    unless: /\b(?:he|she|they|boss|husband|wife|mum|mom|dad)\b|남편|엄마|상사|팀장|그사람/i,
    apply: waits(1),
  },
  {
    en: /\b(?:answer|reply|respond|react)\b[^.]{0,20}\b(?:quick(?:er|ly)|fast(?:er)?|sooner)\b|\b(?:don't|do not|stop) (?:wait|waiting) so (?:long|much)\b|\byou (?:wait|take) too long\b/i,
    ko: /(?:대답|답|반응)(?:을|좀|이|은)*(?:더)?(?:빨리|빠르게|얼른|느려|늦어|늦네)|너무오래기다/,
    unless: /\b(?:he|she|they)\b|걔|친구|그사람|남자친구|여자친구|카톡/i,
    apply: waits(-1),
  },
  {
    en: /\bpush[- ]to[- ]talk\b|\bhold (?:a |the )?(?:key|button) to (?:talk|speak)\b/i,
    ko: /(?:버튼|키|단추)(?:를|을)?(?:누르고|눌러서|누르면서|누를때)(?:만)?(?:말|얘기|이야기)|푸시투토크|눌러서말하기/,
    unless: /\boff\b|without|automatic|꺼/i,
    apply: set({ turnTaking: 'push-to-talk' }, 'pushToTalk'),
  },
  {
    en: /\bhands[- ]free\b|\bpush[- ]to[- ]talk off\b|\bautomatic(?:ally)? (?:listen|turn)/i,
    ko: /(?:핸즈프리|자동으로(?:듣|들어|인식)|버튼(?:을)?안누르고)/,
    apply: set({ turnTaking: 'automatic' }, 'automatic'),
  },

  // Looks of the window.
  {
    en: /\b(?:dark|night|black) (?:mode|theme|screen|colou?rs?)\b|\bmake (?:it|the screen|this) dark(?:er)?\b|\bswitch to dark\b|\btoo bright\b|\bdark(?:er)? please\b/i,
    ko: /다크(?:모드|테마)?|(?:어두운|검은|야간|밤)(?:화면|모드|테마|색)|화면(?:을|이|좀|너무)*(?:어둡게|밝아|눈부)|(?:너무)?눈부셔|어둡게(?:해|바꿔)/,
    apply: set({ theme: 'dark' }, 'dark'),
  },
  {
    en: /\b(?:light|bright|white|day) (?:mode|theme|screen|colou?rs?)\b|\bmake (?:it|the screen|this) (?:light|bright)(?:er)?\b|\bswitch to (?:the )?light\b|\bscreen is too dark\b/i,
    ko: /라이트(?:모드|테마)|(?:밝은|하얀|흰|주간)(?:화면|모드|테마|색)|화면(?:을|이|좀|너무)*(?:밝게|어두워|환하게)|밝게(?:해|바꿔)/,
    apply: set({ theme: 'light' }, 'light'),
  },
  {
    en: /\b(?:text|font|letters?|words|writing|type|captions)\b[^.]{0,14}\b(?:bigger|larger|too small|tiny|enlarge)\b|\b(?:bigger|larger|enlarge|increase)\b[^.]{0,8}\b(?:text|font|letters?|words|writing)\b|\bcan(?:'t|not) read (?:the )?(?:text|letters|captions|this)\b/i,
    ko: /(?:글씨|글자|폰트|텍스트|자막)(?:크기)?(?:를|을|가|이|좀|더|조금|너무)*(?:크게|키워|키우|작아|작다|작네|작은데|안보여)|(?:큰|더큰)(?:글씨|글자)/,
    apply: sized(1),
  },
  {
    en: /\b(?:text|font|letters?|words|writing)\b[^.]{0,14}\b(?:smaller|too (?:big|large))\b|\b(?:smaller|reduce)\b[^.]{0,8}\b(?:text|font|letters?|writing)\b/i,
    ko: /(?:글씨|글자|폰트|텍스트)(?:크기)?(?:를|을|가|이|좀|더|조금|너무)*(?:작게|줄여|커요?$|크다|크네)|(?:작은|더작은)(?:글씨|글자)/,
    apply: sized(-1),
  },

  // Memory as a whole.
  {
    en: /\b(?:stop|quit) (?:remembering|memori[sz]ing|storing|keeping)(?: (?:things|anything|everything|what i say|stuff))?\b|\b(?:turn|switch) (?:your )?(?:memory off|off (?:your |the )?memory)\b|\bmemory off\b|\bdon't remember anything\b/i,
    ko: /기억(?:하는)?(?:거|것|기능|하기)?(?:를|을|은)?(?:이제|좀)?(?:꺼|끄|중지|그만|멈춰|하지마)|이제기억하지마|아무것도기억하지|기억기능/,
    unless: /켜|방금|그건|이건|얘기/,
    apply: set({ remembers: false }, 'memoryOff'),
  },
  {
    en: /\b(?:start remembering|remember (?:things|me|everything) again|(?:turn|switch) (?:your )?(?:memory (?:back )?on|on (?:your |the )?memory)|memory (?:back )?on)\b/i,
    ko: /(?:다시|이제)(?:부터)?기억해(?:도|줘|$)|기억(?:기능)?(?:을|를)?(?:다시)?켜/,
    unless: /(?:얘기|이야기|말|거)(?:는|은|를|을)다시기억/,
    apply: set({ remembers: true }, 'memoryOn'),
  },

  // What is found on a screen.
  {
    en: /\b(?:change|different|another|switch|other|choose|pick)\b[^.]{0,12}\bvoice\b|\bvoice settings?\b/i,
    ko: /목소리(?:를|로|가)?(?:좀)?(?:바꿔|바꾸|다른|변경|설정|골라)|다른목소리/,
    apply: shown('voice'),
  },
  {
    en: /\b(?:microphone|mic|speakers?|headphones?|headset|loudspeaker)\b(?!.*\btest\b)/i,
    ko: /(?:마이크|스피커|이어폰|헤드폰|헤드셋)(?:를|로|가|을)?(?:좀)?(?:바꿔|바꾸|바꿀|다른|변경|설정|안돼|안되|꺼|켜)/,
    unless: /\b(?:speaker at|gave a speech|presentation|afraid|nervous)\b/i,
    apply: shown('sound'),
  },
  {
    en: /\b(?:camera|webcam)\b/i,
    ko: /(?:카메라|웹캠)(?:를|는|가|을)?(?:좀)?(?:꺼|끄|켜|바꿔|설정|안보이게|비활성)/,
    unless: /\b(?:afraid|hate|photo|picture|would a camera|shy|nervous|embarrass\w*)\b/i,
    apply: shown('camera'),
  },
  {
    en: /\b(?:change|different|another|new|switch|other|choose|pick)\b[^.]{0,12}\b(?:avatar|look|looks|appearance|hair|clothes|outfit|character|face)\b(?! (?:at|into))/i,
    ko: /(?:아바타|모습|캐릭터|외모|옷|머리모양)(?:를|을|로|가)?(?:좀)?(?:바꿔|바꾸|바꿀|다른|변경|골라|설정)|다른(?:아바타|모습|캐릭터)/,
    unless: /\bmy (?:look|hair|face|clothes|appearance)|내(?:모습|머리|옷|외모)/i,
    apply: shown('avatar'),
  },
  {
    en: /\b(?:different|another|change|switch|other|choose|pick|use)\b[^.]{0,14}\b(?:ai )?(?:model|provider|gpt\w*|claude|gemini|llm)\b/i,
    ko: /(?:다른)?(?:모델|지피티|클로드|제미나이|gpt|claude|gemini)(?:를|을|로)(?:좀)?(?:바꿔|바꾸|변경|쓰|설정|할래)|다른모델/,
    unless: /role model|롤모델/i,
    apply: shown('models'),
  },
  {
    en: /\b(?:set|change|switch)\b[^.]{0,12}\b(?:region|country)\b/i,
    ko: /(?:지역|국가|나라)(?:를|을|설정)?(?:.{0,6}(?:으로|로))?(?:바꿔|바꾸|변경|설정)/,
    apply: shown('region'),
  },
  {
    en: /\b(?:background|backdrop|wallpaper|full ?screen|window|room you're in)\b[^.]*$/i,
    ko: /(?:배경|벽지|전체화면|창(?:크기)?)(?:을|를|으로|좀)*(?:바꿔|바꾸|변경|해줘|설정|키워)/,
    unless:
      /\b(?:my (?:family|cultural) background|window seat|out of the window|through the window|worry|background (?:noise|of)|time window|i |he |she )\b/i,
    confidence: 0.8,
    apply: shown('window'),
  },
  {
    en: /\b(?:open|go to|show|where (?:are|is)|change|find)\b[^.]{0,8}\b(?:the |my |your )?(?:settings|preferences|options)\b|^settings$/i,
    ko: /^(?:설정|환경설정)(?:$|을|좀|화면|열|보여|어디|바꾸|바꿔)|설정(?:을|은|화면)?(?:좀)?(?:열어|보여|어디)/,
    apply: shown('settings'),
  },
];

/** Longer turns tell of something; nobody changes a setting in so many words. */
const LONGEST = 90;

/**
 * @param said the words as they are
 * @param bare the same without spaces and punctuation, in lower case
 * @param language of the sentence that is said
 */
export function spokenSetting(
  said: string,
  bare: string,
  language: Language,
  now: Preferences,
): SpokenSetting | null {
  if (said.length > LONGEST) return null;
  for (const { en, ko, unless, confidence, apply } of WISHES) {
    if (!en.test(said) && !ko.test(bare)) continue;
    if (unless !== undefined && (unless.test(said) || unless.test(bare))) continue;
    return { ...apply(now, SETTING_SENTENCES[language]), confidence: confidence ?? 0.92 };
  }
  return null;
}
