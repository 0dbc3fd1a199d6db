import type { HalfOfSpan, InsightWords } from './sentence-words.ts';
import { TOPIC_WORDS } from './topic-words.ts';

const HALF: Readonly<Record<HalfOfSpan, string>> = {
  week: 'week',
  fortnight: 'fortnight',
  half: 'half',
};

const hoursOf = (hours: number): string => {
  const whole = Math.floor(hours);
  if (hours === 1) return 'an hour';
  return whole === hours ? `${whole} hours` : `${whole} and a half hours`;
};

export const ENGLISH: InsightWords = {
  fewDays: (noted) =>
    `There ${noted === 1 ? 'is 1 day' : `are ${noted} days`} with a note so far, too few to say how things are going.`,
  notComparable: (noted, days) =>
    `You noted ${noted} of ${days} days. That is not quite enough yet to hold the earlier ones against the later ones.`,
  alike: (half) => `The later ${HALF[half]} was much like the earlier one.`,
  differ(half, { to, isLarge, isClear }) {
    const little = isLarge ? '' : 'a little ';
    return isClear
      ? `The later ${HALF[half]} was ${little}${to} than the earlier one.`
      : `The later ${HALF[half]} looks ${little}${to} than the earlier one, though that might be chance.`;
  },
  fewTries: 'Too few exercises have a number both before and after to say how they went.',
  eased: (title, tries, eased) =>
    `“${title}”: ${eased} of ${tries} times it was less hard afterwards than before. Hard moments often pass by themselves, so this need not be the exercise.`,
  notEased: (title, tries) =>
    `“${title}”: noted ${tries} times, and mostly it was much the same before and after.`,
  harder: (title) =>
    `“${title}”: quite often you noted that it was harder afterwards. Another exercise may suit you better.`,
  fewNights: 'Too few nights have both a time asleep and a time up to say how sleep has been.',
  slept: (nights, hours) =>
    `Over ${nights} nights with times, it was about ${hoursOf(hours)} from falling asleep to getting up. That is a guess from memory, and time awake in between is part of it.`,
  once: (title, total) =>
    `You have filled in ${title} once, with a total of ${total}. It tells of the two weeks around then.`,
  changed(title, total, change, isClear) {
    if (change === 0) return `Your latest ${title} was ${total}, the same as the one before.`;
    const than = `Your latest ${title} was ${total}, ${Math.abs(change)} ${change < 0 ? 'lower' : 'higher'} than the one before.`;
    return isClear
      ? `${than} That is more than the usual up and down. A number alone cannot say why.`
      : `${than} Less than 5 points is the usual up and down, so it is hard to call it a change.`;
  },
  doctor: 'A total of 10 or more is one to talk over with a doctor.',
  doctorSoon:
    'This is a heavy total, so please talk with a doctor soon. We can think through together how to reach one.',
  company({ kind, name, topic }, tendency) {
    const about = kind === 'topic' && topic !== null ? TOPIC_WORDS.en[topic] : name;
    return `Days on which you spoke of ${about} were on the ${tendency} side.`;
  },
  noCause: 'Which came first cannot be told from this.',
  noneClear: 'Days did not differ clearly by what you spoke of. Small differences may be chance.',
  fewToCompare: 'There are too few days yet to say what came along with lighter ones.',
};
