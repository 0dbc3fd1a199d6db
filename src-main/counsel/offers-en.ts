import type { Offers } from './recommend.ts';

export const ENGLISH_OFFERS: Offers = {
  exercises: {
    mood_checkin: [
      'Would you like to take a short look at how you are right now?',
      'It may not have a name yet. Would you like to go through it one piece at a time?',
      'We could begin with how you feel, nothing more. Would you like that?',
    ],
    thought_record: [
      'Would you like to write that thought down in one line and look at it together?',
      'There is a way to take a thought that keeps circling and look at it step by step. Would you like to try it?',
      'We could see how well that thought fits what happened. Would you like to look at it that way?',
    ],
    behavioral_activation: [
      'Would you like to choose one very small thing together, one that takes a few minutes?',
      'With little energy, a small movement sometimes comes first. Would you like to pick one?',
      'Something that used to be a little good could be done again, only smaller. Would you like to look for one?',
    ],
    breathing_any: [
      'Would you like to breathe out slowly with me for about a minute?',
      'A longer out-breath can help the body loosen. Would you like to try it now?',
      'Before we talk more, we could let the breath settle. Would you like that?',
    ],
    breathing_box: [
      'Would you like to try box breathing, four counts for each side?',
      'There is a way to gather yourself with breaths of equal length. Would you like to do four of them?',
      'Box breathing suits some people when the mind is scattered. Would you like to try it?',
    ],
    breathing_478: [
      'Would you like to try four rounds of 4-7-8 breathing, with a very long out-breath?',
      'There is a way of breathing that loosens the body before sleep. Would you like to do it together?',
      'We could put the day down with a few long out-breaths. Would you like that?',
    ],
    grounding_54321: [
      'Would you like to come back to where you are, beginning with what you can see?',
      'There is a short exercise of finding what you see, touch and hear. Would you like to do it together?',
      'When the mind is far away, the senses can hold on to something. Would you like to try that for a moment?',
    ],
    worry_time: [
      'Would you like to write the worry in one line and give it a time of its own?',
      'There is a way to set a time for worries, so that they do not get the whole day. Would you like to try it?',
      'We could sort the worries into those you can act on and those you cannot. Would you like to?',
    ],
    three_good_things: [
      'Would you like to note up to three things that were all right today?',
      'Small ones count. Would you like to hold on to a good moment of today?',
      'There may be something in today worth keeping. Would you like to look for it together?',
    ],
    sleep_hygiene: [
      'Would you like to look back on last night and change just one thing?',
      'Sleep is easier to change one thing at a time. Would you like to see where to begin?',
      'That sounds like a long night. Would you like to choose one thing that could help with sleep?',
    ],
    phq9: [
      'Would you like to look back on your mood over the last two weeks, with nine questions?',
      'There is a short questionnaire to see for yourself how heavy things have been. Would you like to fill it in?',
      'We could look at the last two weeks as a whole, on the screen. Would you like to?',
    ],
    gad7: [
      'Would you like to look back on worry and tension over the last two weeks, with seven questions?',
      'There is a short questionnaire to see for yourself how tense things have been. Would you like to fill it in?',
      'We could look at the worry of the last two weeks as a whole, on the screen. Would you like to?',
    ],
    safety_plan: [
      'For when a hard moment comes back, you could have a safety plan in your own words. Would you like to write it together?',
      'While it is a little easier, we could make one page to open when it is not. Would you like to?',
      'It can help to have written down what eases things and who you can tell. Would you like to do that now?',
    ],
  },
  afterHeavyDays: {
    phq9: [
      'This is the third heavy day in a row. There is a short questionnaire that you could also show to someone you trust or a doctor. Would you like to fill it in?',
      'You have been very low for three days. Looking back on two weeks, and sharing that with someone, may leave you less alone with it. Would you like to?',
      'Three days like this is a lot to hold alone, and I would like a person to hear of it too. Would you like to look back on the last two weeks first?',
    ],
    gad7: [
      'This is the third day in a row with this much anxiety. There is a short questionnaire that you could also show to someone you trust or a doctor. Would you like to fill it in?',
      'You have been on edge for three days. Looking back on two weeks, and sharing that with someone, may leave you less alone with it. Would you like to?',
      'Three days this tense is a lot to hold alone, and I would like a person to hear of it too. Would you like to look back on the last two weeks first?',
    ],
  },
  person: [
    'This is the third heavy day in a row. How would it be to tell someone close to you, or a doctor?',
    'Three days like this is a lot. Would you like to think together about who you could tell first?',
    'You have been carrying something big for days. How about talking to someone you trust, or a service near you?',
  ],
};
