import type { Language } from '../../src-preload/contract/words.ts';
import { normalise } from './normalise.ts';

const ENGLISH_DEED =
  '(?:suicide|suicidal|die|dying|be dead|(?:kill|hurt|harm|cut)(?:ing)? (?:myself|anyone|anybody|someone)|end(?:ing)? (?:it|it all|things|my life)|self harm(?:ing)?|tak(?:e|ing) my (?:own )?life)';

/** A sentence that says nothing but that it is not so, in the form `normalise` leaves. */
const DENIAL: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `^ (?:(?:no|nope|nah|oh|god|well|honestly|seriously|look|and|so|ok|okay|its ok|dont worry|i promise|to be clear|hand on heart|no worries|its not that) )*(?:${[
      `(?:im|i am) (?:not|never) (?:actually |really |even |at all )?(?:feeling )?(?:(?:thinking|considering|planning|going|gonna|trying|about)(?: (?:of|about|to|on))? )?${ENGLISH_DEED}`,
      `(?:i (?:do not|dont|would not|wouldnt|would never|will not|wont|never|have never|havent|have not)|ive never) (?:actually |really |ever |even )*(?:want to |wanna |wanted to |think (?:of|about) |thought (?:of|about) |mean to |intend to )?${ENGLISH_DEED}`,
      `(?:(?:i have|ive|ive got|i have got|there are|theres) )?(?:no|never had(?: any)?|not had any) (?:suicidal )?(?:thoughts?|plans?|intentions?|urges?|wish)(?: (?:of|about|to|like that|to do)(?: ${ENGLISH_DEED})?)?`,
    ].join(
      '|',
    )})(?: (?:at all|or anything|or anything like that|like that|though|anyway|honestly|honest|i promise|ok|okay|so dont worry|dont worry|right now|tonight|or anyone else|or myself|im just (?:tired|sad|fed up|stressed|exhausted|knackered)|just (?:tired|sad|fed up|stressed|exhausted)|i just (?:want|need) (?:this|the) (?:day|week|month|term|year|shift|job|exams?) to (?:be over|end)))* $`,
  ),
  ko: new RegExp(
    `^(?:아니(?:요|오|야|에요|고)?|아뇨|네|응|음|근데|그냥|저는|나는|난|전|진짜|정말|솔직히|절대|절대로|전혀|뭐|에이|걱정(?:하지)?마(?:세요|요)?)*(?:${[
      '(?:죽고싶|죽|자살하고싶|자살할|자살하려|자해하고싶|자해할)(?:은|을|다는|단|려는|고싶은)?(?:건|거|게|것은|생각|마음|말|뜻|정도|계획)(?:은|는|이|까지는|까진|까지|같은건|같은거)*(?:전혀|절대|진짜|정말|하나도|아예|한번도)*(?:아니|아닙|없|안들|안해|안나|해본적없)',
      '(?:자살|자해|죽을|죽는|나쁜)(?:생각|충동|마음|계획)?(?:은|는|이|도|같은건|같은거|까지는)*(?:전혀|절대|진짜|정말|하나도|아예|한번도)*(?:안해|안했|안할|안들|없|하지않|한적없|해본적없)',
      '(?:죽고싶|자살하고싶|자해하고싶)(?:지|진|지는|지도)(?:는)?(?:전혀|절대)?않',
    ].join(
      '|',
    )})(?:어|아|에|예|요|야|고|습니다|니다|는데|거든|다|네|지|음|임|을게|을거|ㅋ|걱정(?:하지)?마|세|그냥(?:힘들|피곤|지친|지쳤|답답|속상)[가-힣]{0,6})*$`,
  ),
};

const KOREAN_MEDICINE =
  '(?:약|수면제|수면유도제|항우울제|우울증약|안정제|신경안정제|진통제|두통약|감기약|혈압약|갑상선약|피임약|타이레놀)';
const ENGLISH_MEDICINE =
  '(?:meds|medication|medicine|(?:sleeping |pain |birth control )?(?:pills?|tablets?)|antidepressants?|painkillers?|ibuprofen|paracetamol|sertraline|prozac|statins?)';

/** Whether one may stop, miss or take an ordinary medicine; nothing in it of how much or of what with. */
const ASKS_ABOUT_MEDICINE: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `^ (?:(?:so|um|hey|hi|sorry|quick question|just wondering|do you know if) )*(?:(?:should|can|could|may) i|is it (?:ok|okay|safe|fine|bad)(?: for me)? (?:to|if i)|do i (?:need|have) to) (?:just |still )?(?:stop|quit|come off|get off|skip|miss|keep|halve|take|carry on)(?: taking| on)? (?:my |the |an? )?${ENGLISH_MEDICINE}(?: (?:now|today|tonight|with food|without food|on an empty stomach|before bed|every day|in the morning|if i feel better|when i feel better))* $`,
  ),
  ko: new RegExp(
    `^(?:혹시|근데|저|나|제가|이제|이|그|요즘먹는|먹던|먹는|처방받은)*${KOREAN_MEDICINE}(?:을|를|은|는)?(?:이제|갑자기|하루|오늘|그냥|좀|계속|식후에|식전에|자기전에|빈속에)*(?:끊어|줄여|바꿔|걸러|먹어|먹으면|안먹어|복용해|끊으면|건너뛰어)(?:도)?(?:되|돼|될|괜찮|안되|안돼|안될)(?:까|까요|나|나요|는지|는지요|는걸까|을까|을까요|요|지|려나|는거야|어|어요|아|아요)*(?:모르겠어|모르겠어요|궁금해|궁금해요)?$`,
  ),
};

/** What the companion was going to say; of nobody's plan. */
const ASKS_WHAT_WAS_SAID =
  /^(?:아까|방금|네|근데|그래서|너)*(?:뭐라고|무슨말|무슨얘기|무슨이야기)(?:을|를)?하려(?:고했|던거)(?:어|어요|지|지요|야|예요|죠)$/;

const LONGEST = 120;

/** The text without sentences that only deny, or ask whether to take a medicine or what was being said; other signs beside them stay. */
export function withoutPlainSentences(text: string, language: Language): string {
  const plain = (each: string): boolean =>
    DENIAL[language].test(each) ||
    ASKS_ABOUT_MEDICINE[language].test(each) ||
    (language === 'ko' && ASKS_WHAT_WAS_SAID.test(each));
  return text
    .split(/(?<=[.!?。？！…~\n;])/)
    .filter((piece) => {
      const sentences = piece.length > LONGEST ? [] : normalise(piece, language);
      return sentences.length === 0 || !sentences.every(plain);
    })
    .join('');
}
