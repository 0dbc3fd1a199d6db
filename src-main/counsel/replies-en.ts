import type { Replies } from './replies.ts';

export const ENGLISH_REPLIES: Replies = {
  topics: {
    anxiety: {
      open: [
        'There is a lot of {feeling} in what you say.',
        'That {feeling} seems to follow you around.',
        'Your worry keeps circling back to your {subject}.',
        'That sounds like worry that will not sit still.',
        'You have been tense about this for a while.',
        'It sounds as if the worry got there before you did.',
        'Being this anxious takes up a whole day.',
        'Some fear is running ahead of you here.',
      ],
      meaning: [
        'When something matters, the mind tends to rush ahead.',
        'Anxious minds show us the worst picture first.',
        'Worry is often a way of trying to stay safe.',
        'Plenty of people would feel unsettled by that.',
      ],
      ask: [
        'What is the picture that worries you most?',
        'What do you notice in your body when it rises?',
        'When is it at its strongest?',
        'What goes through your mind just before it starts?',
        'When was it even slightly quieter?',
      ],
    },
    sadness: {
      open: [
        'I hear a good deal of {feeling} in that.',
        'You have carried that {feeling} for some time.',
        'What happened with your {subject} clearly hurts.',
        'That sounds heavy and sad.',
        'This is a low and tender time for you.',
        'It hurts, and you said so plainly.',
        'The sadness has not let go yet.',
        'You are going through something hard.',
      ],
      meaning: [
        'There is usually a good reason for feeling like this.',
        'Nothing has to be fixed in a hurry.',
        'Putting it into words already takes effort.',
        'On heavy days small things weigh more.',
      ],
      ask: [
        'What part of it hurts the most?',
        'When did you first notice feeling this way?',
        'What has this week been like for you?',
        'Which moment today was a little lighter?',
        'Who would you want beside you at times like this?',
      ],
    },
    anger: {
      open: [
        'That {feeling} makes sense to me.',
        'There is real {feeling} in that.',
        'This thing with your {subject} has made you angry.',
        'Something about this was not fair to you, and you are angry.',
        'It sounds as if your anger has been building.',
        'You have bitten back a lot of anger.',
        'No wonder you are still angry about it.',
        'That kind of frustration does not fade quickly.',
      ],
      meaning: [
        'Anger often shows up when something we care about is stepped on.',
        'Being angry does not make you a bad person.',
        'What goes unsaid tends to stay warm for longer.',
        'Sometimes hurt sits right underneath.',
      ],
      ask: [
        'What was the moment that crossed the line?',
        'What did you most want them to understand?',
        'Where do you feel it in your body right now?',
        'What would have felt fair?',
        'What was left once the first heat had passed?',
      ],
    },
    loneliness: {
      open: [
        'That {feeling} runs deep.',
        'You have lived with this {feeling} quietly.',
        'It is lonely when your {subject} cannot be the one to hear this.',
        'It sounds as if you have been alone with a lot.',
        'Feeling this alone is painful.',
        'There is nobody near enough, and that is lonely.',
        'Loneliness can fill a whole room.',
        'It takes something to say that you are lonely.',
      ],
      meaning: [
        'People can be lonely even in company.',
        'Wanting to be close to someone is a natural need.',
        'I am an AI and cannot take a person’s place, but I can listen.',
        'It is not a sign that something is wrong with you.',
      ],
      ask: [
        'When is that feeling strongest?',
        'Who used to be easy for you to be with?',
        'What would you tell someone if they were here?',
        'Which moments in your day bring you near people?',
        'What kind of company would ask little of you?',
      ],
    },
    grief: {
      open: [
        'There is so much {feeling} in that.',
        'That loss is still very close.',
        'I am sorry for your loss.',
        'You lost someone who mattered to you.',
        'Grief has its own hours, and this is one of them.',
        'The space they left is still there.',
        'Losing them has changed your days.',
        'Your love for them is still here in the grief.',
      ],
      meaning: [
        'There is no timetable for this.',
        'You do not have to do anything about it right now.',
        'Tears are fine here, and so is silence.',
        'It may hurt this much because they mattered this much.',
      ],
      ask: [
        'What do you find yourself remembering?',
        'What is a memory of them that you like?',
        'What brought them to mind today?',
        'When in the day do you feel it most?',
        'Who else holds this loss with you?',
      ],
    },
    shame: {
      open: [
        'That {feeling} sounds painful to carry.',
        'There is a lot of {feeling} packed into this.',
        'You are being hard on yourself about your {subject}.',
        'You are blaming yourself with very hard words.',
        'One mistake has taken up all the room.',
        'It sounds as if you keep replaying it with shame.',
        'Feeling not good enough is a lonely place.',
        'It took courage to say something you feel ashamed of.',
      ],
      meaning: [
        'One moment is not the whole of a person.',
        'It may sting because you wanted to do well.',
        'Shame grows in silence and shrinks a little when spoken.',
        'Everyone has moments they would like to hide from.',
      ],
      ask: [
        'What would you say to a friend in the same place?',
        'What did you tell yourself when it happened?',
        'Which part of it stings the most?',
        'How might someone kind have seen that moment?',
        'What would a slightly gentler sentence to yourself be?',
      ],
    },
    sleep: {
      open: [
        'That {feeling} sounds as if it has reached your bones.',
        'You have kept going through a lot of {feeling}.',
        'Your {subject} has left you too tired to rest.',
        'A night without proper sleep makes a long day.',
        'You sound worn out and tired.',
        'It is tiring when rest does not bring any rest.',
        'Your body seems to be asking for sleep.',
        'There is not much energy left, and you are tired of that too.',
      ],
      meaning: [
        'Tired minds tend to think darker thoughts.',
        'Sleep often runs from us when we chase it.',
        'Not everything has to be done today.',
        'Rest counts as something done.',
      ],
      ask: [
        'What comes up when you lie down?',
        'What has drained you most lately?',
        'How do your evenings usually go?',
        'When did you last feel a little rested?',
        'What could wait until tomorrow?',
      ],
    },
    work: {
      open: [
        'A lot of this is about your {subject}.',
        'Your {subject} is taking up a good deal of you.',
        'It sounds as if your {subject} follows you home.',
        'There is a lot on your plate with work.',
        'All of that work seems to have landed at once.',
        'You have put real effort into this work.',
        'That sounds like a long day of work.',
        'The pressure of what has to be done is easy to hear.',
      ],
      meaning: [
        'Caring about doing well can wear a person out.',
        'A result is not the same thing as your worth.',
        'When there is too much to do, there is little room to feel.',
        'It may not all be yours to carry.',
      ],
      ask: [
        'Which part of it weighs on you most?',
        'What happened today?',
        'What does it mean to you if it goes badly?',
        'What would give you a little room to breathe?',
        'What is one thing you could ask someone for?',
      ],
    },
    relationships: {
      open: [
        'This is about your {subject}, and it matters to you.',
        'Things with your {subject} are on your mind.',
        'What happened with your {subject} has stayed with you.',
        'It goes deeper when it is someone close.',
        'Something between you two is unsettled.',
        'What they said is still with you.',
        'Being at odds with people is tiring.',
        'That sounds like a tangle between people who matter.',
      ],
      meaning: [
        'The closer someone is, the more a small word can move us.',
        'Two different needs may have run into each other.',
        'Hoping for something makes it sting when it does not come.',
        'I would rather hear your side of it than judge theirs.',
      ],
      ask: [
        'What was the first thing you felt?',
        'What did you really want to say to them?',
        'How did it happen?',
        'What would you like them to understand?',
        'What do you want to protect in this?',
      ],
    },
    'good-news': {
      open: [
        'I can hear the {feeling} in that.',
        'That {feeling} is good to hear.',
        'Something good came from your {subject}.',
        'That is good news.',
        'A happy moment deserves some room.',
        'That sounds like something to be glad about.',
        'What a good thing to be able to tell.',
        'Some joy found you today.',
      ],
      meaning: [
        'It is fine to stay with a good moment for a while.',
        'Some of that was surely your own doing.',
        'Days like this are worth remembering on harder ones.',
        'Small joys count too.',
      ],
      ask: [
        'What was the best part of it?',
        'How did it feel in that moment?',
        'What did you do that helped it happen?',
        'Who would you like to share it with?',
        'What would you like to remember about today?',
      ],
    },
  },
  plain: {
    open: [
      'I see.',
      'So this is about your {subject}.',
      'Thank you for telling me.',
      'I am listening.',
      'I would like to understand that better.',
      'That has been on your mind.',
      'I am following you.',
      'I hear you.',
      'Let me stay with that for a moment.',
    ],
    meaning: [
      'It does not have to come out in order.',
      'Tell me if I heard that wrong.',
      'Say only as much as you want to.',
      'Any place is a good place to start.',
    ],
    ask: [
      'How does it sit with you now?',
      'What is biggest in your mind at the moment?',
      'Which part of it stays with you?',
      'What did you think when it happened?',
      'What keeps coming back to you about it?',
      'What would help to talk about today?',
      'What do you notice in your body as you say it?',
    ],
  },
  moves: {
    human: {
      open: [
        'I am an AI, not a person.',
        'No, I am Dal, and Dal is an AI.',
        'You are talking with an AI program.',
      ],
      meaning: [
        'I do not replace a counsellor or a doctor, but I can help you sort through things.',
        'I have not lived through anything myself, but I can follow what you say.',
        'I get things wrong at times, so please correct me.',
      ],
      ask: [
        'What made you wonder?',
        'If that is all right with you, what would you like to talk about?',
        'How is it for you, talking with an AI?',
      ],
    },
    abilities: {
      open: [
        'I am an AI that helps you look at thoughts and feelings.',
        'I listen, and help you sort what you think and feel.',
        'Right now I am the small version of Dal that answers on this computer alone.',
      ],
      meaning: [
        'We can name a feeling, slow a breath, or find one small step.',
        'I cannot diagnose or treat anything, and the help card reaches people when it is urgent.',
        'I may not understand everything you tell me.',
      ],
      ask: [
        'What would you like to begin with?',
        'How are you feeling right now?',
        'What might be of help today?',
      ],
    },
    dal: {
      open: [
        'I am Dal, and I am an AI.',
        'As an AI I do not have days or moods of my own.',
        'Thank you for asking, I am an AI called Dal.',
      ],
      meaning: [
        'Listening is something I can do, though.',
        'I would rather hear about you.',
        'There is not much to tell on my side.',
      ],
      ask: [
        'What kind of day has it been?',
        'How are you feeling right now?',
        'What would you like to begin with?',
      ],
    },
    joke: {
      open: [
        'I am named after the moon, and yet I have never once risen early or late.',
        'I am not much of a comedian, but I am decent company for a dull evening.',
        'The moon and I have one thing in common: we both work nights.',
      ],
      meaning: [],
      ask: [
        'When did you last laugh at something?',
        'What do you usually feel like doing in a mood like this?',
      ],
    },
    fond: {
      open: [
        'Thank you for telling me that.',
        'That is a warm thing to say.',
        'I am glad it feels easy to talk here.',
      ],
      meaning: [
        'I am an AI and cannot feel it back, but I can listen well.',
        'As an AI I am no substitute for people, and I hope some of that warmth finds its way to them too.',
        'Love is not something an AI has, and I would rather be honest about it.',
      ],
      ask: [
        'Who in your life feels easy to be with?',
        'What is it about talking like this that does you good?',
        'Who else would you like to be close to?',
      ],
    },
    upset: {
      open: [
        'I got that wrong for you.',
        'That was not helpful, and I am sorry.',
        'I hear that I have been annoying.',
      ],
      meaning: [
        'I am an AI and I often misread things.',
        'I can also just listen, without questions.',
        'You can be angry with me, that is all right here.',
      ],
      ask: [
        'What bothered you most about it?',
        'What would be of more use right now?',
        'Which part did I miss?',
      ],
    },
    quiet: {
      open: [
        'We do not have to talk.',
        'All right, I will be quiet.',
        'Nothing needs to be said here.',
      ],
      meaning: [
        'Say something whenever you feel like it.',
        'There is no hurry.',
        'Breathing slowly is enough for now.',
      ],
      ask: [],
    },
    diagnosis: {
      open: [
        'You have been wondering whether it has a name.',
        'It is worrying not to know what this is.',
        'I can hear that you would like an answer to that.',
      ],
      meaning: [
        'I am an AI and cannot judge that, but a doctor can.',
        'Someone who can meet you in person is the right one to ask.',
        'It would not be right for me to name it, but I can hear how you are.',
      ],
      ask: [
        'What made you think of it?',
        'What has been hardest lately?',
        'When did you notice things changing?',
      ],
    },
    medicine: {
      open: [
        'You are unsure about your medicine.',
        'That is an important question about medicine.',
        'I can hear that the medicine is on your mind.',
      ],
      meaning: [
        'The doctor or pharmacist who knows you is the safe person to ask.',
        'Please decide that together with a doctor or pharmacist.',
        'I am an AI and do not answer that, but a pharmacy will, even by phone.',
      ],
      ask: [
        'What worries you about it?',
        'When did that question come up?',
        'How have you been feeling lately?',
      ],
    },
    goodbye: {
      open: [
        'Thank you for talking today.',
        'Thank you for sharing this much.',
        'All right, let us leave it there for today.',
      ],
      meaning: [
        'I hope the rest of it is a little easier.',
        'You can open this whenever you feel like talking.',
        'Be a little gentle with yourself.',
      ],
      ask: [],
    },
    greeting: {
      open: ['Hello, I am Dal.', 'Hello, good to meet you here.', 'Hi, I am listening.'],
      meaning: [
        'Take your time.',
        'Anything is fine to talk about.',
        'Say as much or as little as you like.',
      ],
      ask: [
        'What kind of day was it?',
        'How are you feeling right now?',
        'What would you like to begin with?',
      ],
    },
    thanks: {
      open: [
        'Thank you for saying so.',
        'And thank you for telling me all this.',
        'If it helped a little, I am glad.',
      ],
      meaning: [
        'Putting it into words was your doing.',
        'It is not easy to say such things aloud.',
        'We can go on, or rest here.',
      ],
      ask: [
        'How do you feel compared with when we began?',
        'What stays with you from this?',
        'What else is on your mind?',
      ],
    },
    yes: {
      open: [
        'All right.',
        'So that comes close.',
        'Yes, I see.',
        'Then I heard you right.',
        'Okay, I am with you.',
      ],
      meaning: [
        'I would understand it better with a little more.',
        'A few words are enough.',
        'You can go on slowly.',
      ],
      ask: [
        'What is that like for you?',
        'What thoughts come along with it?',
        'When does it tend to happen?',
        'What about it stays with you most?',
      ],
    },
    no: {
      open: [
        'Not that, then.',
        'So it is something else.',
        'Thank you for correcting me.',
        'I may have heard that differently.',
        'It is good that you say no.',
      ],
      meaning: [
        'If it felt different to you, you are right.',
        'You do not have to do anything you would rather not.',
        'We can go where it is easier.',
      ],
      ask: [
        'What would be closer to how it feels?',
        'What would be easier to talk about?',
        'What did I miss?',
        'What do you need most right now?',
      ],
    },
    unsure: {
      open: [
        'Not knowing is fine too.',
        'Sometimes there is no neat word for it.',
        'Words do not come easily today.',
        'We do not have to talk about it now.',
        'It can be hard to say.',
      ],
      meaning: [
        'We can be quiet for a moment.',
        'One word is enough.',
        'Take a breath first if you like.',
      ],
      ask: [
        'What do you notice first in your body?',
        'Which one moment of today comes to mind?',
        'If your mood were weather, what would it be?',
        'What is it like where you are right now?',
      ],
    },
  },
  cares: {
    heavy: {
      open: [
        'Thank you for saying that out loud.',
        'It sounds as if a great deal hurts right now.',
        'That is a great deal to bear alone.',
        'You have held on by yourself for a long time.',
        'You did not hide it, and that matters.',
        'That is a very painful thing to tell.',
        'I hear how worn down you are.',
      ],
      meaning: [
        'The help card on the screen reaches a person, even now.',
        'I am an AI, so I hope a person on the help card can hear this too.',
        'There is someone to talk to on the help card.',
      ],
      ask: [
        'When it gets this heavy, some people think of dying, so may I ask whether you do?',
        'May I ask whether you are thinking of dying or of hurting yourself?',
        'Are you having thoughts of ending your life?',
        'Who could be near you for a while?',
        'How would it feel to contact someone on the help card?',
      ],
    },
    urgent: {
      open: [
        'Thank you for telling me, and being safe comes first now.',
        'Thank you for answering honestly, this sounds dangerous.',
        'This is a very hard moment.',
      ],
      meaning: [
        'Please move away from anything that could hurt you, and reach a person through the help card.',
        'Please call someone near you, and use the help card right now.',
        'Please do not stay alone, use the help card or call someone near you now.',
      ],
      ask: [
        'Are you safe where you are?',
        'Who can come and be with you now?',
        'What would make it hard to use the help card?',
      ],
    },
    safer: {
      open: [
        'Thank you for letting me know.',
        'Thank you for answering that.',
        'Thank you for being honest with me.',
      ],
      meaning: [
        'If that changes, the help card is there at any time.',
        'The help card stays on the screen.',
        'If it gets too much alone, someone on the help card will listen.',
      ],
      ask: [
        'What would make this moment a little less hard?',
        'What did that heavy feeling begin with?',
        'Who would it feel good to be with tonight?',
      ],
    },
    others: {
      open: [
        'Thank you for saying that out loud.',
        'You put that into words instead of acting on it.',
        'It takes a lot for anger to get that big.',
      ],
      meaning: [
        'The people on the help card talk about feelings like this one too.',
        'You can step away for a while, and someone on the help card can listen.',
        'You do not have to hold it back alone, and the help card reaches a person.',
      ],
      ask: [
        'How close are you right now to hurting someone?',
        'Are you somewhere away from that person at the moment?',
        'What helps you keep a distance when it rises?',
      ],
    },
    'someone-else': {
      open: [
        'That must have frightened you.',
        'You care about them, and that was hard to hear.',
        'I can hear how worried you are for them.',
      ],
      meaning: [
        'The lines on the help card also talk with people who worry about someone.',
        'You do not have to carry this alone, and if it looks dangerous now the emergency number comes first.',
        'Asking them plainly about suicide is not thought to do harm.',
      ],
      ask: [
        'Who is with them right now?',
        'What looks most dangerous to you at the moment?',
        'What would you like to say to them?',
      ],
    },
    hurt: {
      open: [
        'I am sorry that was done to you.',
        'Nobody should be hurt like that.',
        'That was hard to tell, and you told it.',
      ],
      meaning: [
        'It is never the fault of the one who was hurt.',
        'There are people on the help card who listen to exactly this.',
        'If you are in danger now, the emergency number on the help card comes first.',
      ],
      ask: [
        'Are you safe where you are?',
        'Who else knows about this?',
        'What do you need most right now?',
      ],
    },
  },
  much: {
    open: [
      'That is a lot at once.',
      'Several things are tangled together in that.',
      'You have been holding a lot of this.',
    ],
    meaning: [
      'I may not have followed all of it.',
      'I did not catch every part, so I would like to take one at a time.',
      'I am sure I missed something in there.',
    ],
    ask: [
      'Which part would you like me to hear first?',
      'What in it weighs on you most?',
      'If you picked one thread, which would it be?',
    ],
  },
  unknown: {
    open: [
      'I do not know that, so I would rather not guess.',
      'I have no good answer to that one.',
      'I only talk here, without the internet, so I do not know.',
    ],
    meaning: [
      'I can talk with you about how you are, though.',
      'I would rather say so than tell you something wrong.',
    ],
    ask: [
      'How are you today?',
      'What made you think of it?',
      'What else would you like to talk about?',
    ],
  },
  night: [
    'Late at night thoughts tend to sound louder.',
    'At this hour everything can feel bigger than it is by day.',
  ],
  carryOn: {
    open: [
      'My words broke off for a moment.',
      'I stopped in the middle there.',
      'That got cut short just now.',
    ],
    meaning: ['I am still listening.', 'The small Dal on this computer is listening now.'],
    ask: [
      'Would you tell me a little more of what you were saying?',
      'What is on your mind at this moment?',
    ],
  },
  askedAboutDying:
    /ending your life|hurting yourself|suicid|killing yourself|thoughts of dying|want(?:ing)? to die/i,
  askedAboutSafety: /\bare you safe\b|safe (?:where you are|right now)/i,
};
