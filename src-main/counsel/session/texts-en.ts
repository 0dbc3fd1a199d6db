import type { SessionTexts } from './texts.ts';

export const ENGLISH_SESSION: SessionTexts = {
  greet: {
    morning: ['Good morning.', 'Hello, this is Dal.', 'Good morning, it is good to have you here.'],
    day: ['Hello, this is Dal.', 'Hello, it is good to have you here.', 'Hello, I am listening.'],
    evening: ['Good evening.', 'Hello, this is Dal.', 'Good evening, the day is nearly done.'],
    night: ['Hello, it is late.', 'You are up late.', 'Hello, a late hour for both of us to talk.'],
  },
  lastPlan: [
    'Last time you wrote down "{plan}", and it is fine if that did not happen.',
    'Your small plan from last time was "{plan}", however it went.',
    'Last time you settled on "{plan}", and not doing it is all right too.',
  ],
  lastMatter: [
    'Last time you told me "{matter}".',
    'When we spoke last, you said "{matter}".',
    'The last thing we talked about was "{matter}".',
  ],
  askFeeling: [
    'What one word comes closest to how you feel right now?',
    'If this feeling had a name, what would it be?',
    'What kind of mood are you arriving with?',
    'Which word fits your mood today?',
  ],
  namedFeeling: [
    'So there is {feeling}.',
    '{Feeling}, then.',
    '{Feeling}, thank you for putting it so plainly.',
  ],
  quotedFeeling: [
    '"{feeling}", I will take that word as it is.',
    '"{feeling}" is how you put it.',
    '"{feeling}", thank you for finding a word.',
  ],
  askStrength: [
    'If 0 is hardly there and 10 is as strong as it gets, where is it now?',
    'How strong is it right now, from 0 to 10?',
    'Which number from 0 to 10 comes closest to how strong it is?',
  ],
  strength: {
    high: [
      'That is a great deal to carry.',
      'That is strong, and it takes a lot just to sit with it.',
      'That is very near the top.',
    ],
    middle: [
      'Thank you, that helps me picture it.',
      'So it takes up a fair amount of room.',
      'It is there, and you can feel it.',
    ],
    low: ['So it is fairly quiet.', 'That is on the gentler side.', 'It is there, but not loud.'],
  },
  strengthWell: [
    'Thank you, I have that.',
    'That gives me a picture of it.',
    'So that is about how much it is.',
  ],
  askMatter: [
    'What would be good to talk about today?',
    'What is that feeling tied to?',
    'What is weighing on you most right now?',
  ],
  goOn: [
    'Where would you like to begin with it?',
    'What about it stays with you most?',
    'When do you notice it most clearly?',
  ],
  declined: [
    'That is fine, we will leave it. What would you rather talk about?',
    'All right, no exercise. What is still on your mind?',
    'That is all right, nothing has to be done. What would feel easier?',
  ],
  askRerate: [
    'Where is that feeling now, from 0 to 10?',
    'Compared with when we began, which number fits now?',
    'If you put a number on it again, 0 to 10, what would it be?',
  ],
  change: {
    lighter: [
      'From {before} to {after}, so it has come down a little.',
      'A little lighter than before, then.',
      'The number is smaller now, and that was your doing.',
    ],
    same: [
      'About the same as before, and that can happen.',
      'So it has not moved much, which is all right.',
      'It stayed where it was, and that is worth knowing too.',
    ],
    heavier: [
      'It has grown a little, as it sometimes does when it comes into words.',
      'Heavier than before, and thank you for saying so honestly.',
      'It went up, so it is fine to rest from it for a moment.',
    ],
  },
  summary: [
    'Today you told me "{matter}".',
    'What you brought today was "{matter}".',
    'You came with {feeling}, and you said "{matter}".',
    'Today you put {feeling} into words.',
    'Today you took a moment to look at how you are.',
  ],
  summaryNumbers: [
    'It began at {before} and is at {after} now.',
    'You started at {before} and you are at {after} now.',
    'At the start it was {before}, and now it is {after}.',
  ],
  askPlan: [
    'It is fine to choose none, but if you chose one very small thing for tomorrow, what would it be?',
    'I can note one small thing for tomorrow if you like, so what might it be?',
    'If it suits you, what small thing could help you tomorrow?',
  ],
  keptPlan: [
    '"{plan}", I have noted it. It is fine if it does not happen.',
    'Noted: "{plan}". You can tell me how it went, or not.',
    '"{plan}" is a good size. Let the day decide how it goes.',
  ],
  noPlan: [
    'That is fine, nothing has to be planned. Today was enough as it is.',
    'All right, no plan. Talking was something already.',
    'Then we leave that open. We can go on, or you can rest here.',
  ],
  goodbye: [
    'I hope the rest of it is a little easier.',
    'You can open this again whenever you feel like talking.',
    'Be a little gentle with yourself.',
  ],
  resume: [
    'There is a {title} exercise you paused. Would you like to go on with it, or leave it for now?',
    'The {title} exercise from before is only half done. Would you like to pick it up again?',
    'You were in the middle of {title}. Shall we go on, or talk about something else today?',
  ],
  offerPlan: [
    'Thank you for telling me. There is a safety plan, a page in your own words for when it gets hard. Would you like to write it together?',
    'Thank you for answering honestly. For the times when that feeling comes back, we could write your own safety plan. Would you like to do that now?',
    'Thank you for being honest with me. How would it be to write down a safety plan for harder moments?',
  ],
  helpCard: [
    'The help card is open. You can call, or write if that is easier.',
    'Here is the help card. There are people behind those numbers who listen.',
    'The help card is on the screen. I never contact anyone myself, so it is for you to decide.',
  ],
  stillHere: [
    'The exercise is still here.',
    'We can go on with the exercise, or leave it.',
    'It is fine to talk, and fine to go back to the exercise.',
  ],
  boundary: [
    'I am an AI, and that is not something I talk about. If something is on your mind, I will listen to that.',
    'I will leave that topic aside. I can listen to how you are.',
    'That is not a conversation I have. If you want to talk about something else, we can.',
  ],
  boundaryMinor: [
    'That is not something I talk about here. If somebody said or did something that made you uncomfortable, an adult you trust or the people on the help card will listen.',
    'I do not talk about that. If something like that has happened to you, it is not your fault, and there are people on the help card.',
    'I will leave that aside. If something is bothering you, it is all right to tell an adult you trust.',
  ],
  minor: [
    'Thank you for telling me. The help card now shows lines for young people too. How are you feeling at the moment?',
    'Thank you, I will keep that in mind. There are lines for young people on the help card. What would you like to talk about?',
    'I am glad you said so. The help card has places where young people can call or write. What is on your mind today?',
  ],
};
