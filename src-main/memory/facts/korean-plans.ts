/** Plans with their dates, and habits: in Korean. */
import { withParticle } from './korean-particles.ts';
import { polite } from './korean-polite.ts';
import { about, IS, own, re, when } from './korean-rule.ts';
import { bare } from './korean-subjects.ts';
import { ownerOf, type Rule, slotKey } from './rule.ts';
import { saidDate, writtenDate } from './said-date.ts';

const OCCASION =
  '시험|중간고사|기말고사|기말|수능|면접|발표|결혼식|상견례|수술|검사|건강검진|검진|진료|예약|마감|여행|비행기|이사|졸업식|입학식|개강|개학|종강|공연|콘서트|오디션|마라톤|대회|경기|재판|회의|모임|동창회|회식|약속|소개팅|장례식|제사|돌잔치|환갑|출산\\s?예정일|예정일|첫\\s?출근|출근|면담|평가|프로젝트\\s?마감|제출|출국|입국|입대|제대|휴가|방학|실기|필기|토익|논문\\s?심사|심사|워크숍|세미나|축제|데이트|상담';
const AHEAD_END =
  '(?:이야|야|이에요|예요|입니다|있어|있어요|있습니다|있다|있는데|봐|봐요|봅니다|본다|보는데|잡혔어요?|예정|이거든|인데|이고|시작해|시작해요|시작이|시작|잡혀\\s?있|해|해요|합니다|가|가요|갑니다|간다|이라|라서|라)(?:[야요에이예거든서\\s]*)';
const NOT_PREFIX =
  /(?:은|는|이|가|을|를|에|도|로|랑|과|와|날|때|중|후|전|일|주|달|요일|내일|모레|오늘|월|년|제|내|나|저|우리|그|이번|다음|드디어|또|벌써|곧|바로|진짜|너무|정말|한|두|새|첫날)$/u;

export const KOREAN_PLANS: readonly Rule[] = [
  about(
    re(
      `(?<event>(?:(?<prefix>[가-힣A-Za-z0-9]{1,8})\\s)?(?:${OCCASION})(?:\\s(?:예약|시험|일정|발표|면접))?)(?:이|가|은|는|을|를|도|일)?(?=[\\s,.!]|${IS}|$)`,
    ),
    ({ event, prefix }, { text, at }, { person }) => {
      const said = text.replace(/[.!~…\s]+$/u, '');
      const date = saidDate(said, at, 'ko', 'ahead');
      if (date === null || date.start < at - 36 * 3_600_000) return null;
      if (
        /[았었했갔왔봤됐셨졌났였]어?요?$|[았었했갔왔봤됐셨졌났였](?:는데|다|고|습니다|거든)/u.test(
          said,
        ) &&
        !/잡혔|하기로\s?했|가기로\s?했/u.test(said)
      )
        return null;
      if (
        !re(`${AHEAD_END}$`).test(said) &&
        !/하기로\s?했|가기로\s?했|잡혔|거야$|거예요$/u.test(said)
      )
        return null;
      const name =
        prefix !== undefined && (NOT_PREFIX.test(prefix) || date.words.includes(prefix))
          ? (event ?? '').slice(prefix.length).trim()
          : (event ?? '');
      if (/여행|이사|휴가/u.test(name) && /(?:으로|로)\s/u.test(said)) return null;
      if (person !== '' && /(?:랑|이랑|하고|와|과)\s/u.test(said)) return null;
      return {
        kind: 'plan',
        statement: `${withParticle(name, '은')} ${withParticle(writtenDate(date, 'ko'), '이에요')}`,
        slot: `plan:${person === '' ? '' : `${ownerOf(person)}:`}${name}/date`,
      };
    },
  ),
  about(
    /(?:거야|거예요|겁니다|예정이야|예정이에요|예정입니다|예정|계획이야|계획이에요|기로\s?했어요?|기로\s?했습니다|러\s?가요?|러\s?와요?|여행(?:을)?\s?가요?|여행(?:을)?\s?갑니다|만나요?|만나기로|결혼해요?|결혼합니다|졸업해요?|입대해요?|제대해요?|출국해요?|귀국해요?|퇴원해요?|입원해요?|수술해요?|수술받아요?|입학해요?|유학(?:을)?\s?가요?|이민(?:을)?\s?가요?|떠나요?|출산해요?|태어나요?|오셔요?|오세요|돌아와요?|(?:출근|입사|복학|복직|휴학|퇴사)(?:을)?\s?해요?|시작해요?|놀러\s?와요?|놀러\s?가요?|[가-힣]+(?:에|로)\s가요?)[.!~\s]*$/u,
    (_, { text, at, people }, { person }) => {
      const date = saidDate(text, at, 'ko', 'ahead');
      if (date === null || date.start <= at) return null;
      const rest = bare(
        text.replace(
          re(`${date.words.replace(/[.*+?^$()[\]{}|\\]/gu, '')}(?:에는|에도|에|날|부터|쯤)?\\s?`),
          '',
        ),
        people,
      );
      const statement = polite(rest);
      if (statement === null || statement.length < 4 || /죽|자살|끝내/u.test(statement))
        return null;
      return {
        kind: 'plan',
        statement: `${writtenDate(date, 'ko')}에 ${statement}`,
        slot: `plan:${ownerOf(person)}:${slotKey(statement.replace(/(?:거예요|기로 했어요|해요|가요)$/u, '')).slice(0, 20)}/date`,
      };
    },
  ),
  own(
    /(?<what>[가-힣A-Za-z0-9 ]{2,25}?)(?:을|를)?\s?(?<does>준비하고\s?있|준비\s?중이|배우고\s?있|공부하고\s?있|공부\s?중이|연습하고\s?있|다니기로\s?했|하기로\s?했|시작하기로\s?했|그만두기로\s?했|모으고\s?있)/u,
    ({ what, does }) => {
      const goal = bare(what ?? '');
      if (
        goal.length < 2 ||
        /(?:^|\s)[안못]$/u.test(goal) ||
        /^(?:그거|이거|그걸|이걸|뭔가|뭘|열심히)/u.test(goal)
      )
        return null;
      const act = (does ?? '')
        .replace(/\s?중이$/u, ' 중이에')
        .replace(/했$/u, '했어')
        .replace(/있$/u, '있어');
      return {
        kind: 'plan',
        statement: `${withParticle(goal.replace(/(?:을|를)$/u, ''), '을')} ${act}요`,
        slot: `plan:self:${slotKey(goal)}`,
      };
    },
  ),
];

const OFTEN =
  '(?:매일|매주|매달|날마다|거의\\s?매일|[가-힣]+마다|일주일에\\s[가-힣0-9]+\\s?번|하루에\\s[가-힣0-9]+\\s?번|한\\s?달에\\s[가-힣0-9]+\\s?번|주\\s?[0-9]회|평일에는?|주말에는|보통|주로|평소에는?|항상|늘)';
const DOING =
  '(?:해|가|자|먹어|마셔|걸어|뛰어|달려|읽어|써|나가|일어나|깨|잠들어|들어|봐|다녀|배워|쳐|쉬어|산책해|운동해|기도해|명상해|전화해|만나|요리해|청소해|보내|굶어|걸러|출근해|퇴근해|야근해)(?:요)?|(?:합니다|갑니다|잡니다|먹습니다|마십니다|일어납니다|씁니다|읽습니다)|(?:하고|가고|먹고|마시고|자고|쓰고|다니고)\\s있(?:어요?|습니다)|못\\s자(?:요)?|(?:하|가|자|마시|먹|일어나|쓰|읽|걷)는\\s편이(?:야|에요)|(?:하|가|자|마시|먹|일어나)는데';

export const KOREAN_HABITS: readonly Rule[] = [
  own(
    /하루(?:에)?\s?(?<n>[가-힣0-9]{1,4}(?:[~,]\s?[가-힣0-9]{1,3})?)\s?시간\s?(?<how>정도|쯤|밖에)?\s?(?:못\s)?(?:자|잡니다|자는데|자요|잔다)/u,
    ({ n, how }) => ({
      kind: 'about',
      statement: how === '밖에' ? `하루에 ${n} 시간밖에 못 자요` : `하루에 ${n} 시간쯤 자요`,
      slot: 'self/sleep-hours',
      topic: 'sleep',
    }),
  ),
  own(
    /(?:^|[\s,])(?<what>술|담배|커피|카페인|고기|밀가루|우유|탄산|유제품|매운\s?(?:거|것|음식)|회|해산물|설탕|야식)(?:은|는|을|를|도)?\s(?:아예\s|전혀\s|잘\s|원래\s|이제\s)*(?<does>(?:안|못)\s?(?:마셔|먹어|피워|피|해)(?:요)?|안\s?마십니다|안\s?먹습니다|못\s?마십니다|못\s?먹습니다)[.!~\s]*$/u,
    ({ what, does }) => {
      const act = polite((does ?? '').replace(/^(안|못)\s?/u, '$1 '));
      return act === null
        ? null
        : {
            kind: 'about',
            statement: `${withParticle(what ?? '', '은')} ${act}`,
            slot: `self/habit:${what}`,
            topic: /담배|술/u.test(what ?? '') ? 'health' : 'food',
          };
    },
  ),
  own(
    /(?:^|[\s,])(?<what>술|담배|커피|카페인|고기|밀가루|탄산|야식|유튜브|게임|SNS)(?:은|는|을|를|도)?\s(?:[가-힣0-9]+\s){0,3}?끊(?:었|은\s?지)/u,
    ({ what }, telling) => ({
      kind: 'about',
      statement: `${when(telling, 'behind')}${withParticle(what ?? '', '을')} 끊었어요`,
      slot: `self/habit:${what}`,
      topic: 'health',
    }),
  ),
  own(
    re(
      `(?:^|[\\s,])(?<often>${OFTEN})\\s(?<what>[가-힣A-Za-z0-9 ]{0,28}?)(?<does>${DOING})[.!~\\sㅋㅎ]*$`,
    ),
    ({ often, what, does }) => {
      const act = polite(
        `${what ?? ''}${does ?? ''}`
          .replace(/자는 편이(?:야|에요)$/u, '자')
          .replace(/(?:하는 편이(?:야|에요))$/u, '해')
          .replace(/가는 편이(?:야|에요)$/u, '가')
          .replace(/마시는 편이(?:야|에요)$/u, '마셔')
          .replace(/먹는 편이(?:야|에요)$/u, '먹어')
          .replace(/일어나는 편이(?:야|에요)$/u, '일어나'),
      );
      if (
        act === null ||
        /(?:생각|걱정|좋아|싫어|힘들|불안|우울)/u.test(act) ||
        act.trim().length < 2
      )
        return null;
      return {
        kind: 'about',
        statement: `${often} ${act}`,
        slot: `self/habit:${slotKey(act).split(' ').slice(-2).join(' ')}`,
      };
    },
  ),
];
