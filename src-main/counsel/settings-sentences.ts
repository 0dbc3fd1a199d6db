import type { Language } from '../../src-preload/contract/words.ts';

/** Where to find what is not changed by a spoken word. */
export type Place =
  | 'keys'
  | 'data'
  | 'language'
  | 'voice'
  | 'sound'
  | 'camera'
  | 'avatar'
  | 'models'
  | 'region'
  | 'window'
  | 'settings';

export interface SettingWords {
  readonly slower: string;
  readonly faster: string;
  readonly slowest: string;
  readonly fastest: string;
  readonly louder: string;
  readonly quieter: string;
  readonly loudest: string;
  readonly quietest: string;
  readonly bigger: string;
  readonly smaller: string;
  readonly biggest: string;
  readonly smallest: string;
  readonly patient: string;
  readonly brisk: string;
  readonly mostPatient: string;
  readonly leastPatient: string;
  /** Said in the language that was asked for. */
  readonly speaks: string;
  readonly already: string;
  readonly set: Readonly<
    Record<
      | 'muted'
      | 'unmuted'
      | 'murmursOff'
      | 'captionsOn'
      | 'captionsOff'
      | 'hidden'
      | 'visible'
      | 'pushToTalk'
      | 'automatic'
      | 'dark'
      | 'light'
      | 'memoryOff'
      | 'memoryOn',
      string
    >
  >;
  readonly where: Readonly<Record<Place, string>>;
}

export const SETTING_SENTENCES: Readonly<Record<Language, SettingWords>> = {
  ko: {
    slower: '네, 조금 더 천천히 말할게요.',
    faster: '네, 조금 더 빨리 말할게요.',
    slowest: '지금이 제가 가장 천천히 말하는 속도예요.',
    fastest: '지금이 제가 가장 빨리 말하는 속도예요.',
    louder: '네, 조금 더 크게 말할게요.',
    quieter: '네, 조금 더 작게 말할게요.',
    loudest: '지금이 가장 큰 소리예요. 더 크게 듣고 싶으면 컴퓨터의 소리를 키워 주세요.',
    quietest: '지금이 가장 작은 소리예요. 소리 없이 자막만 볼 수도 있어요.',
    bigger: '글자를 한 단계 키웠어요.',
    smaller: '글자를 한 단계 줄였어요.',
    biggest: '지금이 가장 큰 글자예요.',
    smallest: '지금이 가장 작은 글자예요.',
    patient: '네, 더 오래 기다릴게요. 천천히 말해도 괜찮아요.',
    brisk: '네, 조금 더 빨리 대답할게요.',
    mostPatient:
      '지금 가장 오래 기다리고 있어요. 그래도 끊기면 버튼을 누르고 말하는 방식도 있어요.',
    leastPatient: '지금이 제가 가장 빨리 대답하는 때예요.',
    speaks: '네, 이제 한국어로 이야기할게요.',
    already: '이미 그렇게 되어 있어요.',
    set: {
      muted: '네, 이제 소리 없이 글로만 이야기할게요.',
      unmuted: '네, 다시 소리 내서 말할게요.',
      murmursOff: '네, 듣는 동안 맞장구 소리를 내지 않을게요.',
      captionsOn: '자막을 켰어요.',
      captionsOff: '자막을 껐어요.',
      hidden: '네, 모습은 숨기고 목소리로 있을게요. 다시 나와 달라고 하면 나올게요.',
      visible: '네, 다시 나왔어요.',
      pushToTalk: '네, 이제 버튼을 누르고 있는 동안 하신 말만 들을게요.',
      automatic: '네, 이제 버튼 없이 들을게요.',
      dark: '화면을 어둡게 했어요.',
      light: '화면을 밝게 했어요.',
      memoryOff: '네, 이제부터는 새로 기억해 두지 않을게요. 전에 기억한 것은 기억 화면에 있어요.',
      memoryOn: '네, 이제 다시 기억해 둘게요.',
    },
    where: {
      keys: '열쇠는 제가 듣지 않는 게 안전해요. 설정 화면에서 직접 넣거나 지울 수 있어요.',
      data: '그건 말로 하다가 잘못될 수 있어서, 설정의 데이터 화면에서 직접 하실 수 있게 해 두었어요.',
      language:
        '말하는 언어는 한국어나 영어로 말해 달라고 하면 바꿀게요. 화면의 언어는 설정에 있어요.',
      voice: '목소리는 설정의 목소리 화면에서 들어 보고 고를 수 있어요.',
      sound: '마이크와 스피커는 설정의 소리 화면에서 고를 수 있어요.',
      camera:
        '카메라는 대화 화면 위에 있는 카메라 단추로 켜고 꺼요. 직접 켜지 않으면 언제나 꺼져 있어요.',
      avatar: '모습은 설정의 아바타 화면에서 고를 수 있어요.',
      models: '어떤 모델이 대답할지는 설정의 모델 화면에서 정할 수 있어요.',
      region: '도움 전화의 지역은 설정에서 고를 수 있어요. 안전과 관련된 거라 직접 확인해 주세요.',
      window: '배경과 화면 모양은 설정에서 바꿀 수 있어요.',
      settings: '설정은 화면의 설정 버튼으로 열 수 있어요.',
    },
  },
  en: {
    slower: 'All right, I will speak a little slower.',
    faster: 'All right, I will speak a little faster.',
    slowest: 'This is as slow as I can speak.',
    fastest: 'This is as fast as I can speak.',
    louder: 'All right, I will be a little louder.',
    quieter: 'All right, I will be a little quieter.',
    loudest: 'This is as loud as I get. The volume of the computer may still go up.',
    quietest: 'This is as quiet as I get. I can also stay with captions alone.',
    bigger: 'The text is one step bigger now.',
    smaller: 'The text is one step smaller now.',
    biggest: 'The text is as big as it gets.',
    smallest: 'The text is as small as it gets.',
    patient: 'Of course. I will wait longer now, so take your time.',
    brisk: 'All right, I will answer a little sooner.',
    mostPatient:
      'I am waiting as long as I can. If I still cut in, you could hold a key while you talk.',
    leastPatient: 'This is as soon as I can answer.',
    speaks: 'All right, I will speak English from now on.',
    already: 'It is set that way already.',
    set: {
      muted: 'All right, no voice from now on, only the words on the screen.',
      unmuted: 'All right, I am speaking aloud again.',
      murmursOff: 'All right, no little sounds from me while you talk.',
      captionsOn: 'Captions are on.',
      captionsOff: 'Captions are off.',
      hidden:
        'All right, I am out of sight, and still listening. Ask me to come back whenever you like.',
      visible: 'Here I am again.',
      pushToTalk: 'All right, I will only listen while you hold the key.',
      automatic: 'All right, I will listen without a key.',
      dark: 'The screen is dark now.',
      light: 'The screen is light now.',
      memoryOff:
        'All right, I will keep nothing new from now on. What I kept before is on the memory screen.',
      memoryOn: 'All right, I will remember things again.',
    },
    where: {
      keys: 'Keys are safer where I cannot hear them. You can enter or remove them on the settings screen.',
      data: 'A misheard word could go wrong there, so that is for your own hand, on the data page of the settings.',
      language:
        'Ask me to speak Korean or English and I will. The language of the buttons is in the settings.',
      voice: 'You can listen to voices and choose one on the voice page of the settings.',
      sound: 'Microphone and loudspeaker are on the sound page of the settings.',
      camera:
        'The camera has its own button at the top of the conversation. It is off unless you turn it on there.',
      avatar: 'You can choose how I look on the avatar page of the settings.',
      models: 'Which model answers is on the models page of the settings.',
      region:
        'The region of the helplines is in the settings. Please check it there yourself, since it matters for safety.',
      window: 'Background and window are in the settings.',
      settings: 'The settings open with the settings button on the screen.',
    },
  },
};
