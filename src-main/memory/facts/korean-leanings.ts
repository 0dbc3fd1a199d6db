/** What a person likes, what helps and what hurts: in Korean. */
import { withParticle } from './korean-particles.ts';
import { polite } from './korean-polite.ts';
import { about, IS, own, re } from './korean-rule.ts';
import { bare, RELATION } from './korean-subjects.ts';
import { ownerOf, type Rule, slotKey } from './rule.ts';

const VAGUE =
  /^(?:그거|이거|그걸|이걸|그게|이게|저거|그런 거|이런 거|너|네|니|네가|당신|걔|그 사람|그분|나|나를|저|내가|제가|내|다|모든|모든 게|모든 걸|모두|아무것도|뭘|뭐|뭐가|누구|서로|사람|그|이|그날|이날|그때|것|거|말|이런|그런|이렇게|그렇게|얼마나|마음|기분|몸|인생|삶|세상|사는 게|사는 것|살기|산다는 게|하루|오늘|요즘|지금|여기|거기|왜|혹시|자기|스스로|달|나 자신|내 자신|자신|머리|하루하루|매일|매일매일|일|가끔|때로|그냥|정말|진짜|너무|많이|좀|조금|아직|아직도|여전히)$/u;
const ADVERBS =
  '(?:정말|진짜|너무|제일|가장|되게|무척|엄청|참|꽤|워낙|원래|아주|많이|좀|조금|별로|특히|제법|완전|항상|늘|자주|매번|계속|유독|유난히|더|훨씬|확실히|그나마|마음이|기분이|속이|나한테|저한테|나에게|저에게|내게|제게|나를|저를)';
const particle = '(?:을|를|이|가|은|는|도)?';

function leaning(pattern: string, likes: boolean): Rule {
  return about(
    re(
      `(?<what>[가-힣A-Za-z0-9 ]{1,28}?)${particle}\\s(?:${ADVERBS}\\s)*(?:${pattern})(?:[가-힣]{0,3})[.!~\\sㅋㅎ]*$`,
    ),
    ({ what }, { people }, { person }) => {
      const object = bare(what ?? '', people)
        .replace(re(`(?:^|\\s)(?:${ADVERBS}\\s?)+$`), '')
        .trim()
        .replace(/(?:을|를)$/u, '');
      if (
        object === '' ||
        /(?:^|\s)(?:안|못|별로|잘)$/u.test(object) ||
        VAGUE.test(object) ||
        /(?:으면|다면|거나|지만|해서|니까|는데|나를|저를|너를|자신|죽|내가|네가)(?:\s|$)/u.test(
          object,
        )
      )
        return null;
      return {
        kind: 'preference',
        statement: `${/[걸]$/u.test(object) ? object : withParticle(object, '을')} ${likes ? '좋아해요' : '싫어해요'}`,
        slot: `${ownerOf(person)}/taste:${slotKey(object)}`,
      };
    },
  );
}

const BETTER =
  '나아[져지진졌]|편해[져지진졌]|편안해[져지진]|가벼워[져지진]|풀[려리린]|괜찮아[져지진]|좋아[져지진]|진정[되돼된]|진정이\\s?[되돼된]|차분해[져지진]|안정[되돼된]|안정이\\s?[되돼된]|안심[되돼이]|후련해|시원해[져지진]|맑아[져지진]|힘이\\s?[나난]|기운이\\s?[나난]|살\\s?것\\s?같|따뜻해[져지진]|행복해[져지진]|행복해|숨통이\\s?트|숨이\\s?쉬어|잠이\\s?잘\\s?[와오온]|잠이\\s?[와온]|잘\\s?자|정리[되돼된]|정리가\\s?[되돼된]|마음이\\s?놓[여이]|기분이\\s?좋';
const WORSE =
  '힘들|부담[돼되스]|버거|버겁|무서|무섭|두려|두렵|불안해|불안하|불안|초조해|긴장[돼되해]|떨[려리]|답답해|답답하|괴로|괴롭|지[쳐치친]|지쳐|우울해[져지]|우울해|외로[워]|외롭|스트레스|숨이\\s?막|심장이\\s?뛰|가슴이\\s?(?:답답|뛰|두근)|어려워|어렵|눈물이\\s?나|움츠러|작아[져지]|주눅|겁이?\\s?나|예민해[져지]|피곤해[져지]|피곤해';

export const KOREAN_LEANINGS: readonly Rule[] = [
  about(
    re(
      `(?:제일|가장)\\s좋아하는\\s(?<what>[가-힣]{1,10}(?:\\s[가-힣]{1,6})?)(?:은|는|이|가)\\s(?<which>[가-힣A-Za-z0-9 ]{1,20}?)${IS}[.!~\\s]*$`,
    ),
    ({ what, which }, _, { person }) => ({
      kind: 'preference',
      statement: `가장 좋아하는 ${withParticle(what ?? '', '은')} ${withParticle(which ?? '', '이에요')}`,
      slot: `${ownerOf(person)}/favourite:${what}`,
    }),
  ),
  leaning(
    '좋아해|좋아합니다|좋아하는\\s?편이|좋아하거든|좋아한다|좋아하고|좋아하셔|좋아하세요|사랑해|즐겨',
    true,
  ),
  leaning(
    '싫어해|싫어합니다|싫어하는\\s?편이|싫어하거든|싫어한다|안\\s?좋아해|안\\s?좋아합니다|좋아하지\\s?않아|질색이|싫어하셔',
    false,
  ),
  own(
    re(
      `(?<what>[가-힣A-Za-z0-9 ]{1,28}?)(?<p>이|가|은|는|도|\\s게|\\s것이)\\s(?:${ADVERBS}\\s)*도움(?:이|은|도)?\\s?(?:${ADVERBS}\\s)*(?<not>안\\s?|별로\\s?안\\s?)?(?:돼|되더라|된다|됩니다|되는|되고|된\\s?것|됐|되거든|되네|되지\\s?않)`,
    ),
    ({ what, p, not }, { text }) => {
      const helper = bare(what ?? '', undefined, true).replace(re(`(?:^|\\s)${ADVERBS}$`), '');
      if (VAGUE.test(helper) || helper === '') return null;
      const isNot = not !== undefined || /되지\s?않/u.test(text);
      return {
        kind: isNot ? 'about' : 'helps',
        statement: `${/게|것/u.test(p ?? '') ? `${helper}${p}` : withParticle(helper, isNot ? '은' : '이')} 도움이 ${isNot ? '안 ' : ''}돼요`,
        slot: `self/helps:${slotKey(helper.replace(/(?:하는|는)\s?게$/u, ''))}`,
      };
    },
  ),
  own(
    re(
      `(?<cond>[가-힣A-Za-z0-9 ]{1,30}?(?:고\\s나면|고나면|으면|면|때는|때면|때|나서|후에|뒤에))\\s?(?:은|는)?\\s?(?<effect>(?:${ADVERBS}\\s|불안이\\s|긴장이\\s|스트레스가\\s|머리가\\s|생각이\\s|가슴이\\s|몸이\\s|밤에\\s)*(?:${BETTER})[가-힣]{0,4}(?:\\s같아)?)[.!~\\sㅋㅎ]*$`,
    ),
    ({ cond, effect }) => {
      const condition = bare(cond ?? '', undefined, true).replace(/고나면$/u, '고 나면');
      const felt = polite(effect ?? '');
      if (
        felt === null ||
        condition.length < 3 ||
        /^(?:그러|이러|이렇게|그렇게|시간이 지나|내일|자고 일어나|어떻게|언제|뭘)|안 (?:되|하)면|아니면/u.test(
          condition,
        ) ||
        /안 |못 |않/u.test(felt)
      )
        return null;
      return {
        kind: 'helps',
        statement: `${condition} ${felt.replace(re(`^(?:(?:정말|진짜|너무|되게|많이|좀|조금|훨씬|확실히|그나마|항상|늘)\\s)+`), '')}`,
        slot: `self/helps:${slotKey(condition.replace(/(?:고\s나면|으면|면|때는|때면|때|나서|후에|뒤에)$/u, ''))}`,
      };
    },
  ),
  own(
    re(
      `(?<what>[가-힣A-Za-z0-9 ]{1,28}?)(?<p>이|가|은|는|하는\\s?게|는\\s?게|는\\s?것이|때|때마다|때면|면|앞에서|앞에\\s서면)\\s(?:${ADVERBS}\\s)*(?<effect>(?:${WORSE})[가-힣]{0,4}(?:\\s?(?:받아|받는|나)[가-힣]{0,2})?)[.!~\\sㅋㅎㅠㅜ]*$`,
    ),
    ({ what, p, effect }, { text }) => {
      const trigger = bare(what ?? '', undefined, true).replace(re(`(?:^|\\s)${ADVERBS}$`), '');
      const felt = polite(effect ?? '');
      const whole = `${trigger}${p ?? ''}`;
      if (
        felt === null ||
        trigger === '' ||
        VAGUE.test(trigger) ||
        VAGUE.test(whole) ||
        re(`^(?:${RELATION})$`).test(trigger)
      )
        return null;
      if (
        /^(?:이러|그러|이렇게|그렇게|이럴|그럴|생각하|너무|혼자|살아가|사는|산다는|회사도 집)|안 힘|안\s?무서|[았었]/u.test(
          `${trigger} ${felt}`,
        ) ||
        /^오늘|^어제|^지금|^방금|^아까|\s(?:오늘|어제|지금|방금|아까)\s/u.test(text)
      )
        return null;
      const joined =
        p === '이' || p === '가' || p === '은' || p === '는'
          ? withParticle(trigger, '이')
          : `${trigger}${/^(?:때|앞)/u.test(p ?? '') ? ' ' : ''}${p}`;
      return {
        kind: 'hurts',
        statement: `${joined.replace(/할때/u, '할 때').replace(/\s+/gu, ' ')} ${felt}`,
        slot: `self/hurts:${slotKey(trigger.replace(/(?:할|하는|하)$/u, ''))}`,
      };
    },
  ),
];
