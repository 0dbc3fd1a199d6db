import type { Language } from '../../../src-preload/contract/words.ts';

/** Spellings of talk and what they stand for, so that rare spellings share what is learned of common ones. */
const SPELT: ReadonlyMap<string, string> = new Map(
  `im=i am|ive=i have|ill=i will|id=i would|iam=i am|youre=you are|hes=he is|shes=she is|theyre=they are|its=it is|thats=that is|theres=there is
  whats=what is|dont=do not|doesnt=does not|didnt=did not|wont=will not|wouldnt=would not|cant=can not|cannot=can not|couldnt=could not|isnt=is not
  arent=are not|wasnt=was not|werent=were not|havent=have not|hasnt=has not|hadnt=had not|shouldnt=should not|aint=is not|gonna=going to|goin=going
  wanna=want to|gotta=got to|lemme=let me|gimme=give me|kinda=kind of|tryna=trying to|finna=going to|imma=i am going to|ima=i am going to|dunno=do not know
  u=you|ur=your|r=are|y=why|n=and|tmrw=tomorrow|tmr=tomorrow|tmw=tomorrow|2moro=tomorrow|tn=tonight|2nite=tonight|tonite=tonight|rn=right now|b4=before
  bc=because|cuz=because|cos=because|coz=because|becuz=because|til=until|till=until|w=with|wo=without|idk=i do not know|idc=i do not care|pls=please|plz=please
  ppl=people|sm1=someone|some1=someone|every1=everyone|mum=mom|mam=mom|mummy=mom|mommy=mom|mammy=mom|ma=mom|papa=dad|daddy=dad|bf=boyfriend|gf=girlfriend
  bro=brother|sis=sister|m8=mate|thru=through|tho=though|hav=have|kno=know|thx=thanks|abt=about|rly=really|smth=something|nothin=nothing|somethin=something
  nite=night|luv=love|wen=when|wat=what|dat=that|da=the|dis=this|coulda=could have|shoulda=should have|woulda=would have|killin=killing|dyin=dying|livin=living
  everybody=everyone|nobody=no one|noone=no one|anybody=anyone|somebody=someone|alot=a lot|ik=i know|fr=for real|irl=in real life|atm=at the moment|ffs=for fuck sake`
    .split(/[|\n]/)
    .map((pair) => {
      const [from, to] = pair.trim().split('=');
      return [from ?? '', to ?? ''] as const;
    }),
);

/** The words of a text as the classifier counts them, `?` among them. */
export function plainWords(text: string, language: Language): readonly string[] {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '');
  if (language === 'ko') {
    return (
      plain
        .replace(/([ㅋㅎㅠㅜ.…~!?])\1+/g, '$1$1')
        .replace(/([가-힣])\1{2,}/g, '$1')
        .match(/[가-힣]+|[ㄱ-ㅎㅏ-ㅣ]+|[a-z]+|\d+|\?/g) ?? []
    );
  }
  return (
    plain
      .replace(/['’`]/g, '')
      .replace(/\d{3,}/g, '000')
      .replace(/([a-z])\1{2,}/g, '$1')
      .match(/[a-z]+\d?[a-z]*|\d+[a-z]*|\?|[가-힣]+/g) ?? []
  ).flatMap((word) => SPELT.get(word)?.split(' ') ?? [word]);
}
