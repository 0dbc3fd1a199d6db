/** What people do and study: in Korean. */
import { toward, withParticle } from './korean-particles.ts';
import { about, IS, NOT, own, re, when } from './korean-rule.ts';
import { bare } from './korean-subjects.ts';
import { ownerOf, type Rule } from './rule.ts';

const NO_FIRM =
  /^(?:집|여기|거기|밖|낮|밤|주말|회의|아침|저녁|혼자|오늘|앞|뒤|위|옆|학교|도서관|매일)$/u;
const JOB =
  '간호사|의사|치과의사|한의사|수의사|약사|구급대원|요양보호사|교사|초등학교\\s?교사|중학교\\s?교사|고등학교\\s?교사|초등학교\\s?선생님|유치원\\s?(?:교사|선생님)|학원\\s?강사|강사|교수|연구원|사서|개발자|프로그래머|엔지니어|디자이너|기획자|마케터|건축가|회계사|변호사|세무사|은행원|공무원|경찰관?|소방관|군인|직장인|회사원|비서|요리사|제빵사|바리스타|승무원|기사|택시\\s?기사|버스\\s?기사|정비사|목수|농부|미용사|작가|기자|편집자|번역가|통역사|음악가|가수|배우|화가|일러스트레이터|사진작가|무용수|운동선수|트레이너|상담사|심리상담사|사회복지사|프리랜서|자영업자|주부|전업주부|취준생|취업준비생|백수|무직|인턴|수습|팀장|대리|과장|영업사원|디자인\\s?팀장|물리치료사|유튜버|알바생|사장|스타트업\\s?대표|건축사';
const STUDENT =
  '대학생|대학원생|고등학생|중학생|초등학생|재수생|수험생|유학생|휴학생|고시생|공시생|의대생|법대생|간호대생|박사과정|석사과정|(?:고등학교|중학교|대학교|초등학교)?\\s?[1-6일이삼사]\\s?학년|고[123일이삼]|중[123]|새내기|졸업반';

export const KOREAN_WORK: readonly Rule[] = [
  about(
    re(
      `(?:^|[\\s,])(?<where>[가-힣A-Za-z]{1,12})에서\\s(?:(?<as>[가-힣]{2,8})(?:로|으로)\\s)?(?:[가-힣]+\\s)?${NOT}(?:일해(?:요)?(?![가-힣])|일하고\\s?있|일합니다|일한다|일하는데|일하거든|일하세요|일하셔|근무해|근무하고|근무합니다|알바해|알바하고|아르바이트(?:를)?\\s?(?:해|하고))`,
    ),
    ({ where, as }, { text }, { person }) =>
      NO_FIRM.test(where ?? '')
        ? null
        : {
            kind: 'about',
            statement: `${where}에서 ${as === undefined ? '' : `${toward(as)} `}${/알바|아르바이트/u.test(text) ? '아르바이트해요' : '일해요'}`,
            slot: `${ownerOf(person)}/works-at`,
            topic: 'work',
          },
  ),
  about(
    re(
      `(?:^|[\\s,])(?<where>(?:[가-힣A-Za-z]{1,10}\\s)?[가-힣A-Za-z]{0,10}(?:회사|은행|병원|학교|대학교|대학원|대학|연구소|공장|카페|학원|스타트업|대기업|공기업|삼성|현대|네이버|카카오|엘지|쿠팡|방송국|출판사|로펌|유치원|어린이집|고등학교|중학교|초등학교))(?:에|를|을)?\\s(?:[가-힣]+\\s)?${NOT}(?:다녀(?:요)?(?![가-힣]*왔)|다니고\\s?있|다닙니다|다닌다|다니는데|다니거든|다니세요|다니셔|다닌\\s?지)(?!오)`,
    ),
    ({ where }, { text }, { person }) => {
      const place = bare(where ?? '').replace(/^[가-힣]+(?:은|는|이|가|도)\s/u, '');
      const studies = /학교$|대학|대학원$|학원$/u.test(place) && !/교사|선생/u.test(text);
      return {
        kind: 'about',
        statement: `${place}에 다녀요`,
        slot: `${ownerOf(person)}/${studies ? 'studies-at' : 'works-at'}`,
        topic: studies ? 'study' : 'work',
      };
    },
  ),
  about(
    re(`(?:^|[\\s,])(?:직업(?:은|이)\\s)?(?<job>${STUDENT})${IS}(?:[\\s.!,]|$)`),
    ({ job }, _, { person }) => ({
      kind: 'about',
      statement: withParticle(job ?? '', '이에요'),
      slot: `${ownerOf(person)}/${/학년|고[123일이삼]|중[123]/u.test(job ?? '') ? 'study-year' : 'job'}`,
      topic: 'study',
    }),
  ),
  about(
    re(
      `(?:^|[\\s,])(?:직업(?:은|이)\\s)?(?<job>${JOB})(?:${IS}(?:[\\s.!,]|$)|(?:로|으로)\\s(?:일해|일하고|근무))`,
    ),
    ({ job }, _, { person }) => ({
      kind: 'about',
      statement: withParticle(job ?? '', '이에요'),
      slot: `${ownerOf(person)}/job`,
      topic: 'work',
    }),
  ),
  about(
    /(?:(?<where>[가-힣A-Za-z]{2,12})(?:에|으로|로)\s)?(?:새로\s)?(?<what>이직|입사|취직|취업|복직)(?:을|를)?\s?(?:에\s성공)?했/u,
    ({ where, what }, telling, { person }) => ({
      kind: 'event',
      statement: `${when(telling, 'behind')}${where === undefined || /^(?:이번|지난|다음|작년|올해|드디어|겨우|이제)/u.test(where) || /[월주달년]$/u.test(where) ? '' : `${where}에 `}${what}했어요`,
      slot: `${ownerOf(person)}/works-at`,
      topic: 'work',
    }),
  ),
  about(
    /퇴사(?:를)?\s?했|(?:회사|직장|일|알바)(?:을|를)?\s?(?:완전히\s)?그만(?:뒀|두었|둔\s?지)|사직서를?\s?냈/u,
    (_, telling, { person }) => ({
      kind: 'event',
      statement: `${when(telling, 'behind')}${/알바/u.test(telling.text) ? '아르바이트' : '회사'}를 그만뒀어요`,
      slot: `${ownerOf(person)}/works-at`,
      topic: 'work',
    }),
  ),
  about(
    /(?<what>해고됐|해고당했|잘렸|권고사직|정리해고|명예퇴직했|은퇴했|은퇴하셨|승진했|휴직했|정년퇴직)/u,
    ({ what }, telling, { person }) => {
      const said: Readonly<Record<string, string>> = {
        잘렸: '해고됐어요',
        권고사직: '권고사직을 당했어요',
        정리해고: '정리해고됐어요',
        은퇴하셨: '은퇴했어요',
        정년퇴직: '정년퇴직했어요',
      };
      return /회사|직장|해고|퇴|휴직|승진/u.test(telling.text)
        ? {
            kind: 'event',
            statement: `${when(telling, 'behind')}${said[what ?? ''] ?? `${what}어요`}`,
            slot: what === '승진했' ? null : `${ownerOf(person)}/works-at`,
            topic: 'work',
          }
        : null;
    },
  ),
  about(
    re(
      `(?<what>휴직|육아\\s?휴직|출산\\s?휴가|병가|휴학|취업\\s?준비|구직|재택근무|교환학생)\\s?중${IS}`,
    ),
    ({ what }, _, { person }) => ({
      kind: 'about',
      statement: `${what} 중이에요`,
      slot: `${ownerOf(person)}/works-how`,
    }),
  ),
  about(/(?:^|[\s,])재택(?:근무)?(?:를|으로)?\s?(?:해|하고|일해|합니다)/u, (_, __, { person }) => ({
    kind: 'about',
    statement: '재택근무를 해요',
    slot: `${ownerOf(person)}/works-how`,
    topic: 'work',
  })),
  about(
    re(
      `(?:^|[\\s,])(?<what>[가-힣]{2,12}?)(?:을|를)?\\s?${NOT}(?:전공해|전공하고|전공합니다|전공이|전공하는데)`,
    ),
    ({ what }, _, { person }) => ({
      kind: 'about',
      statement: `${withParticle(bare(what ?? ''), '을')} 전공해요`,
      slot: `${ownerOf(person)}/studies`,
      topic: 'study',
    }),
  ),
  about(
    re(`전공(?:은|이)\\s(?<what>[가-힣]{2,12}?)${IS}(?:[\\s.!,]|$)`),
    ({ what }, _, { person }) => ({
      kind: 'about',
      statement: `${withParticle(what ?? '', '을')} 전공해요`,
      slot: `${ownerOf(person)}/studies`,
      topic: 'study',
    }),
  ),
  own(/휴학(?:을|를)?\s?했/u, (_, telling) => ({
    kind: 'event',
    statement: `${when(telling, 'behind')}휴학했어요`,
    slot: 'self/works-how',
    topic: 'study',
  })),
];
