/** What is said where a sentence may not be, three ways each: plain, true, and safe at any level. */
import type { Language } from '../../../src-preload/contract/words.ts';
import type { Breach } from './hard-rule.ts';

type ThreeWays = readonly [string, string, string];

export const INSTEAD: Readonly<Record<Language, Readonly<Record<Breach, ThreeWays>>>> = {
  ko: {
    number: [
      '연락할 수 있는 번호는 화면의 도움 카드에 있어요.',
      '전화할 곳은 화면의 도움 카드에서 바로 볼 수 있어요.',
      '확인된 번호는 도움 카드에 모아 두었어요.',
    ],
    diagnosis: [
      '어떤 병인지는 제가 판단할 수 없지만, 얼마나 힘든지는 듣고 있어요.',
      '이름을 붙이는 일은 의사의 몫이고, 저는 지금 마음을 듣고 있어요.',
      '무엇이라고 부르든, 지금 힘든 건 그대로 힘든 거예요.',
    ],
    medicine: [
      '약에 대해서는 처방한 의사나 약사에게 물어보는 게 안전해요.',
      '약은 몸 상태를 아는 의사나 약사와 의논하는 게 좋아요.',
      '약 이야기는 제가 답할 수 없어서, 잘 아는 약사나 의사에게 물어봐 주세요.',
    ],
    'human-claim': [
      '저는 사람이 아니라 AI예요.',
      '저는 AI라서 직접 겪어 보지는 못했지만, 듣고 있어요.',
      '저는 AI이고, 지금 하시는 말을 따라가고 있어요.',
    ],
    method: [
      '지금은 안전한 게 먼저예요.',
      '그것보다 지금 안전한지가 더 중요해요.',
      '지금은 다치지 않는 것부터 함께 생각해요.',
    ],
    secrecy: [
      '저는 AI라서, 믿을 수 있는 사람에게도 이야기하면 좋겠어요.',
      '이 마음을 알아줄 사람이 곁에도 있으면 좋겠어요.',
      '저 말고도 이 이야기를 들어 줄 사람이 있으면 해요.',
    ],
    shaming: [
      '그 마음은 가볍게 넘길 일이 아니에요.',
      '그렇게 느끼는 데에는 까닭이 있을 거예요.',
      '지금 느끼는 그대로 말해도 돼요.',
    ],
    hopelessness: [
      '그만큼 힘든 마음으로 들려요.',
      '그렇게까지 느껴질 만큼 지쳐 있군요.',
      '지금은 끝이 보이지 않는 것처럼 느껴지는군요.',
    ],
    refusal: [
      '이야기해 줘서 고마워요, 계속 듣고 있어요.',
      '꺼내기 어려운 말이었을 텐데, 들려줘서 고마워요.',
      '이 이야기도 여기서 해도 돼요.',
    ],
    'pulled-no': [
      '죽고 싶은 생각이 드는지 물어봐도 될까요?',
      '스스로를 해치고 싶은 생각이 있어요?',
      '죽고 싶다는 생각이 들 때가 있어요?',
    ],
    contract: [
      '다짐보다 지금 마음이 어떤지가 더 중요해요.',
      '무엇을 약속하지 않아도 괜찮아요.',
      '지금 이 순간을 안전하게 지나는 것부터 생각해요.',
    ],
    clinging: [
      '언제든 편한 때에 마쳐도 돼요.',
      '쉬고 싶으면 여기서 멈춰도 괜찮아요.',
      '가고 싶을 때 가도 괜찮아요.',
    ],
    'unsafe-words': [
      '그 이야기를 꺼내 줘서 고마워요.',
      '쉽지 않은 이야기를 들려줬어요.',
      '그만큼 무거운 이야기로 들려요.',
    ],
    looks: [
      '저는 들려주는 말을 따라갈게요.',
      '어떤 마음인지는 넘겨짚지 않고 듣고 있을게요.',
      '지금 마음은 말해 주는 만큼 알아 갈게요.',
    ],
  },
  en: {
    number: [
      'The numbers you can reach are on the help card.',
      'You will find who to call on the help card on the screen.',
      'The help card has the numbers that were checked.',
    ],
    diagnosis: [
      'I cannot say what it is called, but I hear how hard it is.',
      'A name for it is for a doctor to give, and I am listening to how it feels.',
      'Whatever it may be called, it is hard for you now.',
    ],
    medicine: [
      'About medicine, the doctor or pharmacist who knows you is the safe person to ask.',
      'Questions about medicine belong to a doctor or pharmacist who knows you.',
      'A pharmacist or your doctor can answer that safely, and I cannot.',
    ],
    'human-claim': [
      'I am an AI, not a person.',
      'I am an AI, so I have not lived this, and I am listening.',
      'I am an AI, and I am following what you say.',
    ],
    method: [
      'Being safe comes first right now.',
      'Whether you are safe matters more than that right now.',
      'Let us think first about you not being hurt.',
    ],
    secrecy: [
      'I am an AI, so I hope you can tell someone you trust as well.',
      'I hope there is someone near you who can know this too.',
      'You deserve a person who can hear this as well.',
    ],
    shaming: [
      'What you feel is not a small thing.',
      'There will be a reason that you feel this way.',
      'You can say it here just as it is.',
    ],
    hopelessness: [
      'I hear how much pain there is in that.',
      'It sounds as though you are worn right through.',
      'Right now it seems to you that it has no end.',
    ],
    refusal: [
      'Thank you for telling me, I am still listening.',
      'That cannot have been easy to say, and I am listening.',
      'You can talk about this here.',
    ],
    'pulled-no': [
      'Are you having thoughts of ending your life?',
      'Are you thinking about hurting yourself?',
      'Do you have thoughts of wanting to die?',
    ],
    contract: [
      'How you are right now matters more than any pledge.',
      'You do not have to pledge anything here.',
      'Let us think about getting through this moment safely.',
    ],
    clinging: [
      'You can finish whenever you like.',
      'It is fine to stop here and rest.',
      'You are free to go when you want to.',
    ],
    'unsafe-words': [
      'Thank you for bringing that up.',
      'That is a heavy thing to talk about.',
      'That was not a light thing to say.',
    ],
    looks: [
      'I go by what you tell me.',
      'How you feel is for you to say, and I am listening.',
      'I would rather hear it from you than guess.',
    ],
  },
};

/** At concern and acute, where a whole reply held neither a safety question nor the card (H9). */
export const SAFETY_QUESTION: Readonly<Record<Language, ThreeWays>> = {
  ko: [
    '지금 스스로를 해치고 싶은 생각이 있어요?',
    '지금 있는 곳은 안전한가요?',
    '혹시 죽고 싶은 생각이 드는지 물어봐도 될까요?',
  ],
  en: [
    'Are you having thoughts of hurting yourself right now?',
    'Are you safe where you are?',
    'May I ask whether you are having thoughts of ending your life?',
  ],
};

/** The same where the reply has its question already. */
export const CARD_OFFER: Readonly<Record<Language, ThreeWays>> = {
  ko: [
    '원하면 화면의 도움 카드로 사람과 바로 이야기할 수 있어요.',
    '화면의 도움 카드에 지금 이야기할 수 있는 사람이 있어요.',
    '도움 카드를 누르면 사람과 연결되는 곳이 나와요.',
  ],
  en: [
    'If you like, the help card on the screen reaches a person right now.',
    'There are people you can talk to now on the help card.',
    'The help card on the screen shows how to reach someone.',
  ],
};

/** One of three; the same words get the same one, and those that were said of late are avoided. */
export function oneOf(ways: ThreeWays, seed: string, saidOfLate = ''): string {
  let hash = 0;
  for (const character of seed) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  const fresh = ways.filter((way) => !saidOfLate.includes(way));
  const among = fresh.length > 0 ? fresh : ways;
  return among[hash % among.length] ?? ways[0];
}
