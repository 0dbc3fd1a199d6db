import { asked, type Judged, judged, type Moment } from './judged.ts';
import {
  AFTERTHOUGHTS,
  ANSWERS,
  CONJUNCTIONS,
  FILLERS,
  LEANING,
  NOT_ENDINGS,
  NUMBER,
  SEARCHING,
} from './korean-words.ts';

const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;
/** Final consonants in Unicode's order; the first is none. */
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** Final consonants as letters of their own, so that endings that merge into a stem can be seen: 한데 -> 하ㄴ데, 할게 -> 하ㄹ게. */
function unfold(word: string): string {
  let unfolded = '';
  for (const letter of word) {
    const code = letter.charCodeAt(0) - FIRST_SYLLABLE;
    const final = code >= 0 && code < SYLLABLES ? code % FINALS.length : 0;
    unfolded +=
      final === 0
        ? letter
        : String.fromCharCode(code - final + FIRST_SYLLABLE) + FINALS.charAt(final);
  }
  return unfolded;
}

/** The third number holds of a short answer to a question: "무서워서", "회사에서" may be all of it. */
type Rule = readonly [ending: RegExp, logOdds: number, asAnswer?: number];

/**
 * Endings of the last word, unfolded; the first that fits decides. Which end a sentence and which
 * join is grammar (Sohn, The Korean Language, 1999, ch. 9); how much each tells is ours, set on the cases of the tests.
 */
const ENDINGS: readonly Rule[] = [
  [/(?:이에|예|세|셔)요$|^어때$/, 3],
  // Polite, but with room for more.
  [/(?:거드ㄴ|자ㄶ아)요$/, 1.5, 1.9],
  [/ㄴ데요$/, 0.9, 1.5],
  [/더라[고구]요$|(?:다|라|냐|자)[고구]요$/, 2.2],
  [/(?:다|냐|라|자)니까요$/, 1.8],
  [/니까요$/, 1, 1.7],
  [/[아어해여와워려라져쳐돼커켜봐나파빠싸]서요$/, 1, 2],
  [/[고구]요$/, 0.9, 1.6],
  [/(?:며ㄴ|지마ㄴ|도로ㄱ|며ㄴ서|다가|느라고?)요$/, 0.1, 1.4],
  // A phrase with 요: asks for patience, unless it answers.
  [/(?:느ㄴ|으ㄴ|거ㄴ)요$/, -1.5, -0.6],
  [
    /^(?:제|내|네|걔|얘|누|그게|이게|엄마|아빠|누나|오빠|언니|친구|남자친구|여자친구|저희|우리).*가요$/,
    -1.2,
    1.2,
  ],
  [/^(?:그거|이거|저기|거기|그게|이게|사시ㄹ|이제|그냐ㅇ|저)요$/, -0.6, 1.8],
  [/(?:에|에서|하ㄴ테|에게|라ㅇ|부터|까지|때무ㄴ에|처러ㅁ|마ㄴ|도|으로|때)요$/, 0.7, 2.3],
  [/요$/, 3],
  // Formal and plain.
  [/니다마ㄴ$|다마ㄴ$/, -1.8],
  [/(?:ㅂ니|습니|스ㅂ니)(?:다|까)$/, 3.2],
  [/(?:읍시|ㅂ시)다$|시ㅂ시오$/, 2.8],
  [/ㅆ다$/, 2.2],
  [/[가-힣ㄱ-ㅎ](?:보다|마다|에다)$/, -2.4, 0.6],
  [/[가-힣ㄱ-ㅎ]다$/, 2],
  [/거드ㄴ$/, 1, 1.5],
  [/ㄴ거ㄹ$|ㄹ거ㄹ$|더구ㄴ$|구나$|구마ㄴ$|자ㄶ아$|더라[고구]?$|다니까$|라니까$/, 2],
  [/ㅆ(?:어|지|네|나|냐|니|대|으ㅁ|스ㅂ|구나|구ㄴ|으ㄹ까|으ㄹ거ㄹ)$/, 2.4],
  [/죠$|쥬$/, 2.6],
  [/기ㄹ래$/, -2.6],
  [/ㄹ(?:게|께|래)$/, 1.9],
  [/ㄹ까$/, 1.3, 0.4],
  [/ㄹ까봐$/, -1, 0.6],
  [/ㄴ대$|ㅆ대$|느ㄴ대$/, 1.8],
  // What joins.
  [/니까$|니깐$|니까ㄴ$/, -2.2, 0.2],
  [/테ㄴ데$|ㄴ데$|ㄴ데도$/, -2.2, -0.5],
  [/지마ㄴ$|다시피$|거ㄴ마ㄴ$/, -2.6],
  [/며ㄴ$/, -2.8],
  [/(?:려|ㄹ려)[고구]$|고자$|[으하보가오먹사나]러$/, -2.2, 0.2],
  [
    /다가(?:느ㄴ)?$|며ㄴ서(?:도)?$|으며$|거나$|도로ㄱ$|자마자$|느라(?:고)?$|더니$|드ㄴ지$|드ㄴ가$|더라도$|수로ㄱ$|드ㅅ이?$|채로?$|커녀ㅇ$|대시ㄴ$|니만큼$|거니와$|려니$|거든여$/,
    -2.6,
  ],
  [/아니라$|이라$|거라$/, -2],
  [/(?:다|라|냐|자)[고구]$/, -1, 0.3],
  [/[고구]$/, -2, -0.2],
  [/가지[고구]?$|가지고서$|갖고$/, -2.2, 0.2],
  [/[아어해여와워려라져쳐돼커켜봐파빠싸춰퍼타줘가나써]서$/, -2, 0.8],
  [/[아어해여와워려라져쳐돼커켜봐파빠춰줘가써서내대](?:도|야|야마ㄴ|야지마ㄴ|야지)$/, -2.4],
  [/(?:위|토ㅇ|대|의|햐ㅇ|과ㄴ|비)해서?$/, -2.8],
  // Indirect questions, and nouns that a clause leans on.
  [/(?:ㄴ|ㄹ|더ㄴ)지$/, -1.9, -0.4],
  [
    /(?:때|도ㅇ아ㄴ|사이|주ㅇ|저ㄴ에|후에|뒤에|기ㅁ에|타ㅅ에|바라ㅁ에|더ㄱ부ㄴ에|때무ㄴ에|마ㄴ크ㅁ|대로|처ㄱ|뻐ㄴ|겨ㅁ|수ㄴ가ㄴ|무려ㅂ|다음부터|뒤로)$/,
    -2.1,
    0.5,
  ],
  [
    /^(?:거|거ㅅ|수|저ㄱ|게|거ㄴ|거ㄹ|주ㄹ|데|쪼ㄱ|펴ㄴ|뿌ㄴ|드ㅅ)(?:도|느ㄴ|으ㄴ|이|으ㄹ|가|마ㄴ)?$/,
    -1.8,
    -0.4,
  ],
  // Topics and subjects, which answer nothing by themselves.
  [/(?:에|에서|하ㄴ테|까지|부터|기|라|다|냐|자)느ㄴ$/, -2.6, -0.8],
  [
    /에서$|하ㄴ테서?$|에게서?$|께서$|[가-힣]라ㅇ$|하고$|부터$|까지$|으로$|처러ㅁ$|조차$|바ㄲ에$|마저$|이나$|이라도$|에도$|에$/,
    -2.4,
    0.8,
  ],
];

/** Banmal: verbs in 아/어 and their like. Look-alike nouns are in NOT_ENDINGS. */
const BANMAL: readonly Rule[] = [
  [/(?:시ㅍ|가ㅌ|이ㅆ|어ㅄ|시ㅀ|조ㅎ|괘ㄴ차ㄶ|아ㄶ|마ㄶ)[아어애]$/, 2.4],
  [/(?:거|꺼|이|뭐|니)야$|아냐$|모ㄹ라$|모ㅅ해$|ㄴ가$|나봐$|가봐$/, 2.3],
  [/[가-힣ㄱ-ㅎ]야$/, 0.9],
  [/(?:하|보|머ㄱ|마ㄹ|노ㄹ|쉬|만나|두|사ㄹ|그러|헤어지|끝내)자$/, 1.6],
  [/[해가와둬봐어아마]라$/, 1.2],
  [/[가-힣ㄱ-ㅎ][어아워해돼봐줘려져쳐겨혀켜펴셔써춰둬꿔커퍼]$|^(?:해|돼|봐|줘|써|커)$/, 1.8],
  [
    /(?:아파|슬퍼|나빠|바빠|기뻐|예뻐|고파|보여|화나|짜즈ㅇ나|시ㄴ나|거ㅂ나|호ㄴ나|새ㅇ가ㄱ나|기어ㄱ나|누ㄴ무ㄹ나|쓰여|놓여|보내|지내|끝내|화내|싸워|깨)$/,
    1.8,
  ],
  [/[가-힣ㄱ-ㅎ](?:네|냐|대)$/, 1.4],
  [/니$/, -0.8, 0],
  [/(?:그러ㅎ|마ㅈ|조ㅎ|시ㅀ|이ㅆ|어ㅄ|아ㄹ|모르|ㅆ|겠)지$/, 1.5],
  [/(?:이ㅆ|어ㅄ|ㅆ|가ㅌ|시ㅀ|조ㅎ|마ㄶ|아ㄶ)으ㅁ$|(?:모르ㅁ|하ㅁ|되ㅁ|드ㄹㅁ|아니ㅁ)$/, 1.8],
];

const PARTICLE = /(?:으ㄴ|느ㄴ|이|가|으ㄹ|르ㄹ|의|과|와)$/;
const GOES = /^(?:나|돌아|들어|올라|내려|넘어|지나|찾아|다녀|걸어|뛰어)?(?:가|와)$/;
const COMES_TO = /(?:이|가|도|만|안|잘|다|짜증|화|겁|신|열|눈물|생각|기억)$/;

const tokensOf = (text: string): readonly string[] =>
  text.split(/[\s,.!?~…"'“”‘’·:;—-]+/).filter((token) => token !== '');

/** Looked at for phrases; what was said before it tells nothing of the end. */
const TAIL = 8;

/** Whether the words of a Korean utterance sound finished. `text` is trimmed and not empty; its marks are weighed elsewhere. */
export function judgeKorean(text: string, moment: Moment): Judged {
  const tokens = tokensOf(text);
  const last = tokens.at(-1);
  if (last === undefined) return judged('open', 0);
  const before = tokens.at(-2);
  const tail = tokens.slice(-TAIL).join(' ');

  const answer = answerOf(tokens, moment);
  if (answer !== null) return answer;
  if (tokens.length <= TAIL && NUMBER.test(tail)) {
    return judged('short-answer', asked(moment, 2.8, 2, 0.4));
  }
  if (tokens.every((token) => FILLERS.has(token))) return judged('filler', -2.6);
  if (SEARCHING.test(tail)) return judged('filler', -1.9);
  if (AFTERTHOUGHTS.has(last) && before !== undefined && endsSentence(before)) {
    return judged('sentence', 0.3);
  }
  if (FILLERS.has(last)) return judged('filler', -2.8);
  if (CONJUNCTIONS.has(last)) return judged('open', -3);

  const isShort = tokens.filter((token) => !FILLERS.has(token)).length <= 4;
  if (LEANING.has(last)) {
    return judged('open', isShort ? asked(moment, -1, -1.8, -2.2) : -2.4);
  }
  return judgeEnding(last, before, isShort ? moment : 'other');
}

const endsSentence = (token: string): boolean =>
  judgeEnding(token, undefined, 'other').logOdds > 1.4;

/** Only words that are answers by themselves: "네", "아니요", "응 그래", "음 글쎄요". */
function answerOf(tokens: readonly string[], moment: Moment): Judged | null {
  const own = ANSWERS.get(tokens.at(-1) ?? '');
  if (own === undefined || tokens.length > 4) return null;
  if (!tokens.every((token) => ANSWERS.has(token) || FILLERS.has(token))) return null;
  const [question, other] = own;
  const logOdds = asked(moment, question, (question * 2 + other) / 3, other);
  return judged(
    logOdds < 0 && FILLERS.has(tokens.at(-1) ?? '') ? 'filler' : 'short-answer',
    logOdds,
  );
}

function judgeEnding(last: string, before: string | undefined, moment: Moment): Judged {
  const weigh = (logOdds: number, asAnswer = logOdds): Judged => {
    const weighed = asked(moment, asAnswer, (logOdds + asAnswer) / 2, logOdds);
    return judged(weighed > 0 ? 'sentence' : 'open', weighed);
  };
  const word = unfold(last);
  if (!NOT_ENDINGS.has(last)) {
    // 할까 봐 fears, 하나 봐 and 한가 봐 suppose; 하지 마 forbids; 눈물이 나, 집에 가.
    if (last === '봐' && before !== undefined)
      return before.endsWith('까') ? weigh(-1, 0.6) : weigh(1.9);
    if (last === '마' && before?.endsWith('지')) return weigh(2);
    if (last === '나' && before !== undefined && COMES_TO.test(before)) return weigh(1.8);
    if (GOES.test(last)) return weigh(last.length > 1 ? 1 : 0.4);
    for (const [ending, logOdds, asAnswer] of ENDINGS) {
      if (ending.test(word)) return weigh(logOdds, asAnswer);
    }
    const isParticle = PARTICLE.test(word) && !/ㄴ가$/.test(word);
    if (!isParticle) {
      for (const [ending, logOdds, asAnswer] of BANMAL) {
        if (ending.test(word)) return weigh(logOdds, asAnswer);
      }
    }
  }
  if (word.endsWith('ㅆ')) return weigh(-3);
  if (PARTICLE.test(word) && last.length > 1) return weigh(-2.7, -1.2);
  if (/(?:도|마ㄴ)$/.test(word)) return weigh(-2, 0.6);
  // 한, 할, 힘든: a noun is to follow, if it is not one itself.
  if (/[ㄴㄹ]$/.test(word)) return weigh(-2, 0.8);
  // A bare noun: a whole answer when asked, else a particle is to follow.
  return weigh(-1.3, 1.7);
}
