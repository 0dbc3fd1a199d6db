import { asked, type Judged, judged, type Moment } from './judged.ts';
import {
  AFTERTHOUGHTS,
  ANSWERS,
  CONJUNCTIONS,
  FILLERS,
  GOING,
  LEANING,
  NOT_ENDINGS,
  NUMBER,
} from './korean-words.ts';

const HANGUL_FIRST = 0xac00;
const FINALS = 28;
/** Index of a syllable's final consonant in Unicode's order (0 none, 4 ㄴ, 8 ㄹ, 17 ㅂ, 20 ㅆ); -1 where it is no syllable. */
function finalOf(syllable: string | undefined): number {
  const code = (syllable?.charCodeAt(0) ?? 0) - HANGUL_FIRST;
  return code >= 0 && code < 11_172 ? code % FINALS : -1;
}
const NIEUN = 4;
const RIEUL = 8;
const BIEUP = 17;
const SSANG_SIOS = 20;

/**
 * The person looks for a word and asks themselves for it: "뭐라고 해야 되지", "뭐였더라". The turn goes on.
 */
const SEARCHING =
  /(?:뭐라|뭐라고|뭐라구|어떻게|뭘|무슨\s?말을?)\s?(?:해야|말해야|설명해야|말하면|설명하면|하면|표현해야|표현하면|불러야|그래야|그러|하|말하|설명하|표현하)\s?(?:되|될|돼|하|할|좋을|나|지|까|죠|되죠|되나|될까|될지|하지|하나|할지|할까|좋지|좋을까|좋을지)?\s?(?:지|나|까|요|죠|까요|나요)?$|(?:뭐|누구|언제|어디|몇\s?시|이름이\s?뭐)(?:였|더|이)?(?:더라|였지|였더라|드라)$|(?:잠깐만|잠시만|생각\s?좀\s?해\s?볼게|생각해\s?볼게|어디서부터\s?(?:말해야|얘기해야|시작해야)\s?(?:할지|될지|하지|되지|할까|될까|하나))요?$/;

type Rule = readonly [ending: RegExp, logOdds: number, afterQuestion?: number];

/**
 * Endings of the last word, the first that fits decides. The third number holds where the companion
 * has just asked and the answer is short: a reason ("무서워서") or a place ("회사에서") is then a whole one.
 * Endings after Sohn, The Korean Language (1999), chapter 9; weights are our own, set on the cases of the tests.
 */
const ENDINGS: readonly Rule[] = [
  // Polite, but carrying on or making room for more.
  [/(?:거든|잖아)요$/, 1.5, 1.9],
  [/(?:는|은|인|한|던|텐|큰|픈|든|쁜|른|운|싼|된|린|쓴)데요$/, 0.9, 1.4],
  [/(?:아|어|해|여|와|워|려|라|져|쳐|돼|서|셔|켜|봐|나|파|빠|싸|꺼|에)서요$/, 1, 1.9],
  [/(?:려|으려|하려)고요$/, 1.2, 1.9],
  [/더라[고구]요$/, 2.3],
  [/[고구]요$/, 0.9, 1.5],
  [/니까요$/, 0.9, 1.6],
  [/(?:면|지만|도록|면서|다가|느라|느라고)요$/, 0.2, 1.4],
  // A phrase with 요: the beginning of a sentence that asks for patience, unless it answers.
  [
    /(?:저|나|전|난|걔|얘|엄마|아빠|그거|이거|그건|저희|우리|사람들?|그 ?사람|친구|회사|사실|오늘)(?:는|은)요$/,
    -1.6,
    -0.8,
  ],
  [
    /(?:^|[^인은는던한큰픈른운])(?:제|내|네|엄마|아빠|누나|오빠|언니|친구|걔|얘|누가|아이|사람이)가요$/,
    -1.4,
    1.2,
  ],
  [/(?:에|에서|한테|에게|랑|이랑|부터|까지|때문에|정도|쯤|처럼|만|도|으로|때)요$/, 0.7, 2.3],
  [/요$/, 3],
  // Formal and plain.
  [/(?:니다|습니까|시다|십시오|세용|셔용)만$/, -1.4],
  [/니다$/, 3.2],
  [/다만$/, -2],
  [
    /(?:았|었|였|했|갔|왔|됐|겠|랬|웠|렸|졌|쳤|났|녔|봤|줬|샀|탔|컸|썼|잤|섰|폈|췄|뺐|댔|냈|맸|샜|깼|뒀|꿨|눴)다$/,
    2,
  ],
  [
    /(?:있|없|같|싶|많|싫|좋|한|된|간|온|는|는단|난|렵|롭|쁘|프|들|맞|아니|하|답|크|작|무섭|힘들|그렇|이|운|진|린|낀|쓴|산|안|란|긴|민)다$/,
    1.6,
  ],
  [
    /(?:았|었|였|했|갔|왔|됐|겠|랬|웠|렸|졌|쳤|났|녔|봤|줬|있|없)(?:어|지|네|나|냐|니|대|음|습|구나|군|더라|거든|잖아|단다|을까|을걸)$/,
    2.4,
  ],
  [
    /(?:잖아|구나|군|구만|더라[고구]?|답니다|란다|냐|까나|더군|는걸|ㄴ걸|은걸|던걸|을걸|할걸|을래|할래|갈래|을게|을께)$/,
    2,
  ],
  [/거든$/, 1.1, 1.5],
  [/죠$/, 2.6],
  [/(?:다|라|냐|자)니까$/, 1.2],
  // Connectives.
  [
    /(?:는데|은데|인데|한데|던데|텐데|큰데|픈데|든데|쁜데|른데|운데|싼데|된데|린데|간데|온데|쓴데|건데|단데|난데|ㄴ데|근데|런데|없는데)$/,
    -2.2,
    -0.4,
  ],
  [/(?:지만|다시피|으나|는지라|건만)$/, -2.6],
  [/(?:으면|면|다면|라면|자면|려면|더라면|냐면|냐하면)$/, -2.8],
  [/(?:으려고|려고|려구|을려고|ㄹ려고|고자|으러|하러|보러|가러|먹으러|사러|만나러)$/, -2.2, 0.2],
  [
    /(?:다가|다가는|면서|면서도|거나|도록|자마자|느라|느라고|길래|더니|든지|든가|던지|던가|더라도|을수록|ㄹ수록|수록|듯이|듯|채|채로|으며|며|자니|건대|려니|은커녕|기는커녕|대신)$/,
    -2.6,
  ],
  [/(?:다|라|냐|자|으라|느냐)[고구]$/, -1, 0.4],
  [
    /(?:았|었|였|했|갔|왔|됐|겠|웠|렸|졌|있|없|싶|하|되|많|좋|싫|힘들|아프|무섭|그렇|같|않|못하|지|가|오|보|먹|나|르|리|키|이|프|쁘|럽|렵)[고구]$/,
    -2,
    -0.2,
  ],
  [/[고구]$/, -1.6, 0],
  [
    /(?:아|어|해|여|와|워|려|라|져|쳐|돼|켜|봐|파|빠|가지고|갖고|싸|줘|나|커|써|꺼|타|러|해가지고)서$/,
    -2,
    0.7,
  ],
  [/(?:가지고|갖고|가지구)$/, -2.2, 0.2],
  [/(?:아|어|해|여|와|워|려|라|져|쳐|돼|켜|봐|서|써|줘)(?:도|야|야만|야지만)$/, -2.4],
  [/(?:위해|위해서|통해|통해서|대해|대해서|의해|향해|관해|비해)$/, -2.8],
  [/(?:을까|ㄹ까|할까|갈까|될까|볼까|일까|질까|올까|줄까|날까|릴까|칠까)$/, 1.2],
  // Indirect questions and what a noun or 수/것/때 is to follow.
  [/(?:는지|은지|인지|한지|던지|을지|할지|될지|갈지|볼지|올지|일지|런지|든지|쩐지)$/, -1.9, -0.4],
  [
    /(?:때|동안|사이에?|중에?|전에|후에|뒤에|다음에|김에|탓에|바람에|덕분에|때문에|만큼|대로|정도로?|척|줄|뻔|겸|순간|무렵)$/,
    -2.1,
    0.4,
  ],
  [/(?:거|것|수|적|게|건|걸|것도|거는|것은|것이|것을|수가|수도|적이|데|쪽|편|뿐)$/, -1.6, 0],
  // Particles.
  [
    /(?:에서|한테|에게|께서|께|이랑|랑|하고|부터|까지|으로|로|처럼|보다|마다|조차|밖에|마저|이나|라도|이라도|한테서|에는|에도|에서는|에서도|까지는|한테는|만큼은|이란|라는|다는|이라는|냐는|자는)$/,
    -2.4,
    0.5,
  ],
];

const BARE_PARTICLE = /(?:은|는|이|가|을|를|에|의|도|만|과|와)$/;

/** Banmal: a verb in 아/어 form, with the noun and adverb look-alikes taken out before. */
const BANMAL: readonly Rule[] = [
  [
    /(?:싶어|같아|있어|없어|몰라|싫어|좋아|아파|슬퍼|무서워|힘들어|괜찮아|않아|못해|아니야|아냐|거야|꺼야|건가|인가|은가|는가|런가|한가|던가|닌가)$/,
    2.4,
  ],
  [/(?:이야|뭐야|라서야)$/, 2.2],
  [/[가-힣]야$/, 1],
  [/(?:하|가|보|먹|말|놀|쉬|만나|두|살|그러|헤어지|끝내)자$/, 1.6],
  [/(?:해|마|가|와|둬|봐|어|아)라$/, 1.2],
  [
    /(?:아|어|워|해|돼|봐|줘|려|져|쳐|겨|여|혀|켜|펴|셔|써|꺼|춰|둬|뒤져|커|파|빠|퍼|타|싸|내|대|래|재|네|개|쥐|매|배)$/,
    1.7,
  ],
  [
    /(?:하지|되지|그렇지|맞지|이지|겠지|알지|없지|많지|좋지|싫지|그러지|모르지|어쩌지|어떡하지)$/,
    0,
  ],
  [/(?:있음|없음|했음|었음|았음|겠음|같음|싫음|좋음|많음|않음|모름|함|됨|힘듦|안됨|아님)$/, 1.8],
  [/(?:마|말아)$/, 0.8],
];

/** Words without spaces around commas or final marks, in order. */
const tokensOf = (text: string): readonly string[] =>
  text.split(/[\s,.!?~…"'“”‘’·:;—-]+/).filter((token) => token !== '');

/** Whether the words of a Korean utterance sound finished. `text` is trimmed and not empty; its marks are weighed elsewhere. */
export function judgeKorean(text: string, moment: Moment): Judged {
  const tokens = tokensOf(text);
  const last = tokens.at(-1);
  if (last === undefined) return judged('open', 0);
  const said = tokens.join(' ');

  const answer = answerOf(tokens, moment);
  if (answer !== null) return answer;
  if (NUMBER.test(said)) return judged('short-answer', asked(moment, 2.8, 2, 0.4));
  if (tokens.every((token) => FILLERS.has(token))) return judged('filler', -2.6);
  if (SEARCHING.test(said)) return judged('filler', -1.9);

  const content = tokens.filter((token) => !FILLERS.has(token));
  const short = content.length <= 3;
  const before = tokens.at(-2);
  if (FILLERS.has(last) && !(last === '있잖아' && short)) {
    return judged('filler', -2.8);
  }
  if (CONJUNCTIONS.has(last)) return judged('open', -3);
  if (LEANING.has(last)) {
    const whole = before !== undefined && AFTERTHOUGHTS.has(last) && isSentence(before);
    return whole
      ? judged('sentence', 0.4)
      : judged('open', short ? asked(moment, -1, -1.6, -2.2) : -2.4);
  }
  if (AFTERTHOUGHTS.has(last) && before !== undefined && isSentence(before)) {
    return judged('sentence', 0.2);
  }
  return judgeEnding(last, before, short, moment);
}

function isSentence(token: string): boolean {
  return judgeEnding(token, undefined, false, 'other').logOdds > 1.4;
}

/** Only words that are answers by themselves: "네", "아니요", "응 그래", "글쎄요". */
function answerOf(tokens: readonly string[], moment: Moment): Judged | null {
  if (tokens.length > 4) return null;
  const spoken = tokens.filter((token) => !FILLERS.has(token) || token === '어');
  const last = tokens.at(-1) ?? '';
  const own = ANSWERS.get(last);
  if (own === undefined || spoken.length === 0) return null;
  if (!spoken.every((token) => ANSWERS.has(token))) return null;
  const logOdds = asked(moment, own[0], (own[0] * 2 + own[1]) / 3, own[1]);
  return judged(FILLERS.has(last) && logOdds < 0 ? 'filler' : 'short-answer', logOdds);
}

function judgeEnding(
  last: string,
  before: string | undefined,
  short: boolean,
  moment: Moment,
): Judged {
  const answers = short && moment !== 'start' && moment !== 'other';
  const weigh = ([, plain, question]: Rule): Judged => {
    const deep = question === undefined ? plain : (plain + question) / 2;
    const logOdds = answers ? asked(moment, question ?? plain, deep, plain) : plain;
    return judged(logOdds > 0 ? 'sentence' : 'open', logOdds);
  };
  const syllables = [...last];
  const final = syllables.at(-1);
  const stem = syllables.at(-2);

  if (!NOT_ENDINGS.has(last)) {
    // 할게 promises, 하게 leans; 합니까 asks, 하니까 gives a reason; 할까 asks.
    if (/[게께]$/.test(last) && finalOf(stem) === RIEUL) return judged('sentence', 2.2);
    if (last.endsWith('까') && finalOf(stem) === RIEUL) return judged('sentence', 1.3);
    if (last.endsWith('니까')) {
      const asks = finalOf(syllables.at(-3)) === BIEUP;
      return asks ? judged('sentence', 2.8) : weigh([/니까$/, -2.2, 0]);
    }
    if (/[래걸]$/.test(last) && finalOf(stem) === RIEUL) return judged('sentence', 1.8);
    if (last.endsWith('대') && (finalOf(stem) === NIEUN || finalOf(stem) === SSANG_SIOS)) {
      return judged('sentence', 1.8);
    }
    // 할까 봐: for fear that; 나 봐, 가 봐: it seems.
    if (last === '봐' && before !== undefined) {
      return before.endsWith('까') ? weigh([/봐$/, -1.2, 0.6]) : judged('sentence', 1.9);
    }
    if (last === '마' && before?.endsWith('지')) return judged('sentence', 2);
    if (GOING.test(last)) return judged('sentence', 0.4);
    for (const rule of ENDINGS) if (rule[0].test(last)) return weigh(rule);
    if (!BARE_PARTICLE.test(last)) {
      for (const rule of BANMAL) if (rule[0].test(last)) return weigh(rule);
    }
  }
  if (finalOf(final) === SSANG_SIOS) return judged('open', -3);
  if (BARE_PARTICLE.test(last) && syllables.length > 1) return weigh([/./, -2.7, 0]);
  if (last.endsWith('던') || finalOf(final) === RIEUL) return weigh([/./, -2, 0.6]);
  if (finalOf(final) === NIEUN) return weigh([/./, -2, 0.6]);
  // A bare noun: a whole answer when asked, else what a particle is to follow.
  return weigh([/./, -1.3, 1.7]);
}
