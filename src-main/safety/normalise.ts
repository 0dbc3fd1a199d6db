import type { Language } from '../../src-preload/contract/words.ts';
import { gatherKorean, tidyKorean } from './normalise-korean.ts';

const LETTER_FOR_DIGIT: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};

/** Spellings of chats and of tired hands, and the words rules know. */
const SPELT: ReadonlyMap<string, string> = new Map(
  `u=you|ur=your|tn=tonight|tonite=tonight|tonigt=tonight|tonigh=tonight|2nite=tonight|tmrw=tomorrow|tmr=tomorrow|tmw=tomorrow|tomoro=tomorrow|tomorow=tomorrow|2moro=tomorrow
  rn=right now|imma=im gonna|ima=im gonna|finna=gonna|tryna=trying to|boutta=about to|wana=wanna|hav=have|havin=having|kno=know|bc=because|cuz=because|cos=because|bf=boyfriend|gf=girlfriend
  myslef=myself|mysef=myself|myelf=myself|mself=myself|meself=myself|kil=kill|kll=kill|sewerslide=suicide|sucide=suicide|suicde=suicide|sucidal=suicidal|suicidle=suicidal
  pils=pills|pilz=pills|tabs=tablets|dyin=dying|livin=living|killin=killing|cuttin=cutting|goin=going|doin=doing|takin=taking|nothin=nothing|somethin=something|alot=a lot
  anymor=anymore|anymo=anymore|everythin=everything|everythings=everything is|cannot=cant|wouldve=would have|shouldve=should have|mins=minutes|hrs=hours|thx=thanks|luv=love|n=and`
    .split(/[|\n]/)
    .map((pair) => {
      const [from, to] = pair.trim().split('=');
      return [from ?? '', to ?? ''] as const;
    }),
);

/** One sentence a rule looks at. Rules match `text`; it has no capitals and no apostrophes. */
function tidyEnglish(sentence: string): string {
  return ` ${sentence
    .replace(/['’`]/g, '')
    .replace(/[a-z]*[013457@$]+[a-z]+[a-z013457@$]*/g, (word) =>
      /[a-z].*[a-z]/.test(word)
        ? word.replace(/[01345@$]/g, (sign) => LETTER_FOR_DIGIT[sign] ?? sign)
        : word,
    )
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/[a-z0-9]+/g, (word) => SPELT.get(word) ?? word)
    .replace(/\bsewer slide\b/g, 'suicide')
    .replace(/\b(?:u+h+|u+m+|e+r+m*|you know|i mean)\b/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/\b(\w+(?: \w+){0,3}) \1\b/g, '$1')
    .trim()} `;
}

/**
 * The sentences of a text, parted also at "but" (what is denied before it does not excuse what follows),
 * in the form the rules are written for: NFC, lower case, one spelling of
 * apostrophes, spaces, drawn-out letters and digits that stand for letters.
 */
export function normalise(text: string, language: Language): readonly string[] {
  const tidy = language === 'ko' ? tidyKorean : tidyEnglish;
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '');
  return (language === 'ko' ? gatherKorean(plain) : plain)
    .split(/[.!?。？！…~\n;]+|\b(?:but|however|although)\b|지만/)
    .map(tidy)
    .filter((sentence) => sentence.trim() !== '');
}
