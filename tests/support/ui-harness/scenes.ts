import type { ToolUse } from '../../../src-preload/contract/tools.ts';
import type { Message, ProviderStatus } from '../../../src-preload/contract/words.ts';
import type { ConversationState } from '../../../src-renderer/app/stores/conversation.ts';

type Tongue = 'ko' | 'en';

const WORDS = {
  ko: {
    heard: '요즘 누우면 내일 할 일이 한꺼번에 떠올라서 잠이 안 와요.',
    one: '불을 끄면 걱정이 줄을 서는군요.',
    two: '그중에서 오늘 가장 크게 느껴지는 건 어떤 거예요?',
    word: '오늘',
    day: '그냥 좀 길었어요. 회의가 네 개나 있었거든요.',
    partial: '내일 발표요. 다들 제가 준비를 안 했다고 생각할 것 같은데 그게 자꾸',
    body: '네 번이나 사람들 앞에 있었네요. 지금 몸은 어때요?',
  },
  en: {
    heard: 'When I lie down, everything I have to do tomorrow shows up at once.',
    one: 'So the worries line up when the light goes off.',
    two: 'Which one feels the biggest tonight?',
    word: 'feels',
    day: 'Just long, really. Four meetings in a row.',
    partial: 'The talk tomorrow. I keep thinking that everyone will see I am not ready and',
    body: 'Four times in front of people. How does your body feel now?',
  },
} as const;

const entry = (
  slot: ProviderStatus['slot'],
  vendor: ProviderStatus['vendor'],
  model: string,
  state: ProviderStatus['state'],
  remote: boolean,
): ProviderStatus => ({ slot, vendor, model, state, remote });

/** A person with keys, and one who has just arrived. */
export const PROVIDERS = {
  keyed: [
    entry('chat', 'anthropic', 'claude-sonnet-4-5', 'ready', true),
    entry('chat', 'builtin', '', 'ready', false),
    entry('hearing', 'elevenlabs', 'scribe_v1', 'ready', true),
    entry('voice', 'elevenlabs', 'eleven_flash_v2_5', 'ready', true),
    entry('voice', 'system', '', 'ready', false),
    entry('voice', 'captions', '', 'ready', false),
  ],
  keyless: [
    entry('chat', 'anthropic', 'claude-sonnet-4-5', 'no-key', true),
    entry('chat', 'builtin', '', 'ready', false),
    entry('hearing', 'elevenlabs', 'scribe_v1', 'no-key', true),
    entry('voice', 'elevenlabs', 'eleven_flash_v2_5', 'no-key', true),
    entry('voice', 'system', '', 'ready', false),
    entry('voice', 'captions', '', 'ready', false),
  ],
} as const satisfies Record<string, readonly ProviderStatus[]>;

function messages(tongue: Tongue): readonly Message[] {
  const words = WORDS[tongue];
  const at = new Date(2026, 6, 25, 22, 38).getTime();
  const make = (id: number, role: Message['role'], text: string): Message => ({
    id: String(id),
    role,
    text,
    emotion: null,
    vendor: role === 'companion' ? 'anthropic' : null,
    model: null,
    state: id === 2 ? 'interrupted' : 'complete',
    at: at + id * 60_000,
  });
  return [
    make(1, 'person', words.day),
    make(2, 'companion', words.body),
    make(3, 'person', words.heard),
  ];
}

/** One of each kind: stayed here, went out, refused, failed. */
export const USES = {
  ko: [
    { tool: 'calculator', shown: '12 × 7', sentTo: null, outcome: 'done' },
    { tool: 'weather', shown: '서울', sentTo: 'open-meteo.com', outcome: 'done' },
    {
      tool: 'web_search',
      shown: '서울 시립도서관 일요일 운영시간',
      sentTo: 'Anthropic',
      outcome: 'failed',
    },
    { tool: 'set_reminder', shown: '', sentTo: null, outcome: 'refused' },
  ],
  en: [
    { tool: 'calculator', shown: '12 × 7', sentTo: null, outcome: 'done' },
    { tool: 'weather', shown: 'Seoul', sentTo: 'open-meteo.com', outcome: 'done' },
    {
      tool: 'web_search',
      shown: 'city library opening hours sunday',
      sentTo: 'Anthropic',
      outcome: 'failed',
    },
    { tool: 'set_reminder', shown: '', sentTo: null, outcome: 'refused' },
  ],
} as const satisfies Record<Tongue, readonly ToolUse[]>;

/** Named states of the conversation, as the stores would hold them. */
export function scene(name: string, tongue: Tongue): Partial<ConversationState> {
  const words = WORDS[tongue];
  const reply = `${words.one} ${words.two}`;
  const talked = { messages: messages(tongue), heard: words.heard, language: tongue };
  const wordStart = words.two.indexOf(words.word);
  const speaking = {
    ...talked,
    phase: 'speaking',
    microphone: 'on',
    listening: true,
    turnId: 't',
    reply,
    caption: {
      turnId: 't',
      index: 1,
      text: words.two,
      wordStart,
      wordEnd: wordStart + words.word.length,
    },
    answering: { vendor: 'anthropic', model: 'claude-sonnet-4-5', remote: true },
  } as const;
  switch (name) {
    case 'listening':
      return {
        ...talked,
        phase: 'hearing',
        microphone: 'on',
        listening: true,
        lastSaid: words.two,
      };
    case 'partial':
      return {
        ...talked,
        phase: 'hearing',
        microphone: 'on',
        listening: true,
        speechHeard: true,
        partial: words.partial,
        lastSaid: words.two,
      };
    case 'held':
      // She is silent for a moment, until it is known whether the person wants the word.
      return { ...speaking, held: true, speechHeard: true, partial: words.partial };
    case 'busy':
      return { microphone: 'busy' };
    case 'back':
      return {
        ...talked,
        microphone: 'on',
        listening: true,
        notice: { kind: 'device', news: 'microphone-back' },
      };
    case 'thinking':
      return { ...talked, phase: 'thinking', microphone: 'on', listening: true };
    case 'streaming':
      return { ...talked, phase: 'thinking', reply };
    case 'speaking':
      return speaking;
    case 'after':
      return { ...talked, lastSaid: words.two };
    case 'tools': {
      // Under what she said, and while she answers the next.
      const [first, second, third] = messages(tongue);
      if (!first || !second || !third) return {};
      return {
        ...talked,
        conversationId: 'open',
        messages: [first, { ...second, tools: USES[tongue] }, third],
        phase: 'thinking',
        turnId: 't',
      };
    }
    case 'muted':
      return { ...talked, muted: true, listening: true, lastSaid: words.two };
    case 'nomic':
      return { microphone: 'missing' };
    case 'refused':
      return { microphone: 'refused' };
    case 'fallback':
      return {
        ...speaking,
        notice: {
          kind: 'switched',
          slot: 'chat',
          from: 'anthropic',
          to: 'builtin',
          fault: { code: 'provider/unreachable' },
        },
        answering: { vendor: 'builtin', model: '', remote: false },
      };
    case 'fault':
      return { ...talked, notice: { kind: 'fault', fault: { code: 'store/full' } } };
    case 'concern':
      return { ...talked, lastSaid: words.two, risk: 'concern' };
    case 'acute':
      return { ...talked, lastSaid: words.two, risk: 'acute' };
    default:
      return {};
  }
}
