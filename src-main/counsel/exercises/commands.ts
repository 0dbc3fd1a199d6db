/** What is said to whoever leads an exercise, not to the question that was asked. */
export type Command =
  | 'repeat'
  | 'skip'
  | 'back'
  | 'stop'
  /** What is this good for? */
  | 'why'
  /** The question was not understood. */
  | 'unclear'
  | 'unsure';

const POLITE_EN =
  /^(?:(?:ok(?:ay)?|well|um+|uh+|er+|hmm+|so|oh|sorry|please|no|yes|yeah|actually|hey|dal)[\s,.]+)+/;
const TAIL_EN =
  /[\s,]+(?:please|thanks|thank you|for now|now|today|then|if that(?: i|')s ok(?:ay)?|if i may)$/;
const POLITE_KO =
  /^(?:(?:음+|어+|아+|네|예|응|저기(?:요)?|저|그냥|그|잠깐만?(?:요)?|미안(?:해요?)?|죄송(?:해요|한데요?)?|달아?|아니(?:요)?)[\s,.]+)+/;

const ASK_KO = '(?:\\s?(?:줘|줘요|주세요|줄래|줄래요|주실래요|주시겠어요|줄\\s?수\\s?있어요?))?';
const WANT_KO =
  '(?:자|자요|죠|래|래요|할래요?|할게요?|갈래요?|갈게요?|가요|가자|고\\s?싶어요?|고\\s?싶은데요?|면\\s?안\\s?(?:돼|될까)요?|도\\s?(?:돼|될까)요?|해요?|하자|하죠|합시다|하고\\s?싶어요?|하면\\s?안\\s?(?:돼|될까)요?)';

/** Each stands for the whole of what was said, so that an answer that only holds such a word stays an answer. */
const SAID: readonly (readonly [Command, RegExp])[] = [
  [
    'repeat',
    /^(?:again|repeat|once more|one more time|(?:can|could|would) you (?:please )?(?:say|repeat|ask)(?: me)? (?:that|it|this|the question)?(?: again| one more time| once more)?|(?:say|ask)(?: me)? (?:that|it|this)(?: to me)? (?:again|one more time|once more)|repeat (?:that|it|the question|please)|what was (?:that|it|the question)(?: again)?|what did you (?:say|ask)(?: me)?|what(?: was that)?|pardon(?: me)?|i (?:didn'?t|did not|couldn'?t) (?:hear|catch) (?:that|you|it)|come again)$/,
  ],
  [
    'skip',
    /^(?:skip|pass|next|skip (?:this|that|it|this one|that one|the question|ahead)|(?:can|could|may) (?:we|i|you) (?:please )?(?:skip|pass)(?: (?:this|that|it|on)(?: (?:one|question))?)?|(?:let'?s|i'?d like to|i want to|i would rather|i'?d rather|i'?ll) (?:skip|pass)(?: (?:this|that|it|on (?:this|that)))?(?: one| question)?|next (?:one|question|please)|move on|let'?s move on|(?:i'?d |i would )?rather not (?:say|answer)(?: that| this)?|i don'?t want to (?:say|answer)(?: that| this)?)$/,
  ],
  [
    'back',
    /^(?:back|go back|back up|(?:can|could) (?:we|you|i) (?:please )?go back(?: (?:a step|one|one step|to (?:that|the (?:last|previous)(?: one| question| step)?)))?|(?:let'?s )?go back(?: (?:a step|one|one step|to the (?:last|previous)(?: one| question| step)?))?|previous(?: (?:one|question|step))?|(?:i want to |let me )?change (?:my|that|the last) (?:last )?(?:answer|one))$/,
  ],
  [
    'stop',
    /^(?:stop|stop (?:it|this|here|there|the exercise|please)|quit|cancel|enough|that'?s enough(?: of this)?|(?:let'?s|can we|could we|i want to|i'?d like to|i need to|i would like to) (?:please )?(?:stop|leave it|quit|end|finish)(?: (?:it|this|here|there|there for|the exercise))?|let'?s (?:leave (?:it|this)|call it a day|not do this)|leave it|i don'?t want to (?:do this|go on|continue|do it)(?: any ?more)?|(?:another|some other) time|maybe later|not now)$/,
  ],
  [
    'why',
    /^(?:why|why\??(?: do| are| would| should) (?:we|you|i)(?: have to| need to)? (?:do|doing|ask|asking|need|needing|want to know)(?: me)?(?: (?:this|that|it|the|all|these).*)?|why (?:this|that)|what(?:'?s| is)(?: the point of)? (?:this|that|it|the point)(?: for| good for| about)?|what'?s the use(?: of (?:this|that|it))?|(?:how|what) (?:does|will|would|is) (?:this|that|it)(?: going to)? (?:help|do|good)(?: me)?(?: with.*)?|what(?: is|'?s) this exercise(?: for| about)?|does (?:this|it) (?:even |really )?(?:help|work))$/,
  ],
  [
    'unclear',
    /^(?:what do you mean(?: by (?:that|this))?|i don'?t (?:understand|get it|get that|follow)(?: (?:that|this|the question|you))?|huh|in what way|what does that mean|(?:can|could) you (?:explain|give (?:me )?an example)(?: (?:that|it|this))?|like what|for example|such as|example|an example)$/,
  ],
  [
    'unsure',
    /^(?:i (?:really |honestly |just )?(?:don'?t|do not) (?:really )?know(?: (?:what to (?:say|put|pick|choose)|how to (?:say|answer)(?: (?:it|that))?|really|yet|that))?|dunno|not (?:really )?sure|i'?m not (?:really )?sure|no idea|i have no idea|no clue|hard to say|(?:it'?s )?hard to (?:say|tell)|i can'?t (?:think of (?:anything|any|one|it)|say|tell)|nothing comes(?: to mind| up)?|i can'?t)$/,
  ],
  [
    'repeat',
    new RegExp(
      `^(?:다시(?:\\s?한\\s?번)?(?:요|만요)?(?:\\s?(?:말해|말씀해|얘기해|물어봐|물어|들려|읽어)${ASK_KO})?|(?:한|1)\\s?번\\s?(?:만\\s?)?더(?:\\s?(?:말해|말씀해|얘기해|물어봐|들려|읽어)${ASK_KO})?(?:요)?|(?:방금\\s?)?뭐라고(?:요|\\s?(?:했|하셨)(?:어|어요|죠|지)?)?|못\\s?들었(?:어|어요|는데요?)|안\\s?들(?:려|려요|렸어요?)|질문이?\\s?뭐(?:였지|였죠|였어요?|예요))$`,
    ),
  ],
  [
    'skip',
    new RegExp(
      `^(?:(?:이거|이건|이\\s?질문은?|그거|그건|여기는?)?\\s?(?:넘어가|건너뛰|패스|넘기|스킵|생략)(?:고|기|어)?\\s?(?:${WANT_KO}|요|할게요?|하고\\s?싶어요?|${ASK_KO.slice(3, -2)})?|다음(?:이요|요|으로|\\s?(?:거|것|질문)(?:요)?)?(?:\\s?(?:가자|갈래요?|갈게요?|가요|넘어가요?|넘어갈래요?|넘어가\\s?주세요))?|(?:넘어갈|건너뛸|넘길|패스할|스킵할)(?:래|래요|게|게요)|(?:대답|말)하(?:기|고)\\s?싶지\\s?않아요?|(?:말|대답)하기\\s?싫어요?)$`,
    ),
  ],
  [
    'back',
    /^(?:이전(?:으로|\s?(?:거|것|단계|질문)(?:으로|로)?)?(?:\s?(?:가|돌아가)(?:자|요|\s?줘요?|\s?주세요|ㄹ래|고\s?싶어요?)?)?|(?:이전으로|뒤로|앞으로)\s?(?:갈래요?|돌아갈래요?)|뒤로(?:\s?(?:가|돌아가)(?:자|요|\s?줘요?|\s?주세요|고\s?싶어요?)?)?|(?:아까|앞|바로\s?앞)\s?(?:거|것|질문|단계)(?:로|으로)?\s?(?:돌아가|가|갈래|돌아갈래)(?:자|요|줘|\s?주세요)?|되돌아가(?:자|요|\s?주세요)?|(?:방금|아까)\s?(?:답|대답|거|것)(?:을|를)?\s?(?:바꿀래요?|고칠래요?|바꾸고\s?싶어요?|고치고\s?싶어요?))$/,
  ],
  [
    'stop',
    /^(?:그만(?:요|이요|해|해요|하자|하죠|할래|할래요|할게|할게요|하고\s?싶어요?|두자|둘래|둘래요|둘게|둘게요|해\s?줘요?|해\s?주세요|하면\s?안\s?돼요?)?|(?:이제|여기서|오늘은|이쯤에서|이쯤)\s?(?:그만(?:해|해요|하자|할래|할래요|할게|할게요|하고\s?싶어요?|둘래|둘래요)?|멈출래요?|끝낼래요?|끝내자|끝내요|여기까지(?:요|만요|할게요?|할래요?|하자)?)|멈춰(?:요|줘|줘요|\s?주세요)?|중지(?:해\s?줘요?|해\s?주세요)?|중단|스톱|스탑|여기까지(?:만|만요|요|할게요?|할래요?|만\s?할게요?|만\s?할래요?|하자)?|안\s?할래요?|안\s?하고\s?싶어요?|하기\s?싫어요?|더\s?(?:는\s?)?(?:하기\s?싫어요?|못\s?하겠어요?|안\s?할래요?)|나중에\s?(?:할래요?|할게요?|하자|해요))$/,
  ],
  [
    'why',
    /^(?:왜(?:요)?|(?:이걸|이거|그걸|그런\s?걸|이런\s?걸|그게|이게|그건|이건)\s?왜\s?(?:해|해요|하는\s?(?:거|건데|거예요|거야|건가요)(?:요)?|물어(?:봐|봐요|보는\s?(?:거예요|거야|건데요?))?|필요해요?|중요해요?)|왜\s?(?:이걸|이런\s?걸|이거|그걸|그런\s?걸)?\s?(?:해|해요|해야\s?(?:해|해요|돼|돼요|하나요|되나요)|하는\s?(?:거|건데|거예요|거야|건가요)(?:요)?|물어(?:봐|봐요|보는\s?(?:거예요|거야|건데요?))?)|(?:이게|이거|이걸\s?하면|그게)?\s?(?:무슨|어떤)\s?(?:도움|소용|효과|의미)(?:이|가)?\s?(?:돼|되는데|되나요|돼요|있어|있어요|있나요|있는데요?|되는\s?거예요)|(?:이게|이거|그게|이건)\s?(?:뭐\s?하는\s?(?:거예요|거야|건데요?|건가요)|뭐예요|뭔데요?|도움이?\s?(?:돼|되나요|돼요|되는\s?거예요))|뭐\s?하는\s?(?:거예요|거야|건데요?))$/,
  ],
  [
    'unclear',
    /^(?:(?:그게\s?)?무슨\s?(?:뜻|말|말씀|소리)(?:이야|이에요|인가요|인데요?|이죠|인지\s?모르겠어요?)?|이해가?\s?(?:안\s?(?:돼|되는데|가|가요|돼요|되는데요)|잘\s?안\s?(?:돼|돼요|가요))|잘\s?이해가\s?안\s?(?:돼|돼요|가요)|예를\s?들면요?|예시(?:\s?(?:좀|를)?\s?(?:들어|보여)?\s?(?:줘|줘요|주세요))?|예를\s?(?:들어)\s?(?:줘|줘요|주세요|줄래요?)|(?:어떤|뭐|무슨)\s?(?:거|것|걸)\s?(?:말이야|말하는\s?(?:거예요|거야|건가요)|말이에요|요)|뭘\s?말하면\s?(?:돼|돼요|되나요)|어떻게\s?(?:말하면|대답하면|하면)\s?(?:돼|돼요|되나요|될까요))$/,
  ],
  [
    'unsure',
    /^(?:(?:잘\s?)?모르겠(?:어|어요|는데|는데요|네|네요|음|다|습니다)|몰라(?:요)?|글쎄(?:요)?(?:[\s,.]*(?:잘\s?)?모르겠(?:어|어요|네요|는데요?))?|(?:딱히\s?)?(?:생각이?|떠오르(?:는|지))\s?(?:안\s?(?:나|나요|나는데요?)|않아요?|게\s?없어요?|잘\s?안\s?나요)|잘\s?안\s?떠올라요?|안\s?떠올라요?|뭐라고\s?(?:해야|말해야)\s?(?:할지|될지)\s?모르겠어요?|말하기\s?(?:어려워요?|힘들어요?)|어려워요?|어렵네요|못\s?(?:하겠어요?|고르겠어요?))$/,
  ],
];

/** What somebody says to the leader instead of an answer; null where it is an answer. Both languages, always. */
export function readCommand(words: string): Command | null {
  const said = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!?。？！…~"“”]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^,+|,+$/g, '');
  if (said.length === 0 || said.length > 80) return null;
  const forms = [
    said,
    said.replace(POLITE_EN, '').replace(TAIL_EN, '').trim(),
    said.replace(POLITE_KO, '').trim(),
  ];
  for (const [command, pattern] of SAID) {
    if (forms.some((form) => pattern.test(form))) return command;
  }
  return null;
}
