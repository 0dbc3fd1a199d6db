/** What holds in a life until it changes, in everyday words: where, with whom, which work, which medicine, when. In Korean. */
import { withParticle } from './korean-particles.ts';
import { about, own, re, when } from './korean-rule.ts';
import { koreanName, koreanSubject } from './korean-subjects.ts';
import { ownerOf, type Rule } from './rule.ts';

const NO_PLACE =
  /^(?:우리|저희|이번|다음|지금|요즘|친구|회사|학교|새|작은|큰|좁은|낡은|같은|무슨|어떤|옛날|예전)$|(?:은|는|이|가|을|를|한|운)$/u;
const OCCASION =
  '상담|진료|치과|병원|한의원|내과|정형외과|정신과|검진|수업|강의|회의|모임|약속|면접|예약|출근|퇴근|수영|요가|필라테스|헬스|피티|발레|레슨|과외|학원|영어|피아노|스터디|동아리|합창|미용실|알바|기차|비행기|버스';
const HOUR =
  '(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두|\\d{1,2})\\s?시(?:\\s?반|\\s?(?:\\d{1,2}|[일이삼사오]?십오?)\\s?분)?';
const CLOCK = `(?:매주\\s|다음\\s?주\\s|이번\\s?주\\s)?(?:[월화수목금토일]요일\\s?)?(?:아침|오전|낮|오후|저녁|밤)?\\s?${HOUR}`;
/** Never many pills at once: that is told of something else than a dose. */
const DOSE =
  '(?:(?:\\d+|[일이삼사오육칠팔구십백]{1,4})\\s?(?:밀리(?:그램)?|mg)|(?<!\\d)(?:반|한|두|세|[1-3])\\s?(?:알|정(?![가-힣])))';

export const KOREAN_CHANGES: readonly Rule[] = [
  about(
    /(?:^|[\s,])(?<where>[가-힣]{2,8})\s(?<what>원룸|투룸|오피스텔|아파트|빌라|자취방|고시원|기숙사|주택)(?:인데|이야|야|이에요|예요|이고|이거든|에\s(?:혼자\s)?(?:살|있))/u,
    ({ where, what }, _, { person }) =>
      NO_PLACE.test(where ?? '')
        ? null
        : {
            kind: 'about',
            statement: `${where} ${what}에 살아요`,
            slot: `${ownerOf(person)}/lives-in`,
            topic: 'home',
          },
  ),
  own(
    /(?:^|[\s,])(?<where>[가-힣A-Za-z]{2,10})\s(?:야간\s|주말\s)?(?:알바|아르바이트)(?:를|을)?\s(?:새로\s|다시\s)?(?:시작했|구했|하게\s?됐|하고\s?있)/u,
    ({ where }) =>
      /^(?:이번|지난|다음|요즘|다시|새로|주말|야간|오늘|어제|드디어)|[월주에]$/u.test(where ?? '')
        ? null
        : {
            kind: 'about',
            statement: `${where}에서 아르바이트해요`,
            slot: 'self/works-at',
            topic: 'work',
          },
  ),
  own(/사표(?:를|도)?\s?(?:냈|던졌|제출했)|(?:회사|직장)(?:은|는|을|를)?\s관뒀/u, (_, telling) => ({
    kind: 'event',
    statement: `${when(telling, 'behind')}회사에 사표를 냈어요`,
    slot: 'self/works-at',
    topic: 'work',
  })),
  (telling) => {
    const who =
      /(?:^|[\s,])(?<who>[가-힣]{2,4})(?:이랑|랑|하고|와|과)\s(?:[가-힣]+\s){0,2}?(?:사귀기로\s?했|사귀고\s?있|사귀어|사귄\s?지|사겨|연애\s?중|연애해)/u.exec(
        telling.text,
      )?.groups?.who;
    const name = koreanName(who?.length === 4 ? undefined : who);
    if (name === null || koreanSubject(telling.text, telling.people)?.person !== '') return null;
    telling.people.mention(name);
    return {
      kind: 'about',
      person: name,
      statement: `${withParticle(name, '과')} 사귀어요.`,
      slot: 'self/dating',
      topic: 'love',
    };
  },
  own(
    re(
      `(?:^|[\\s,])(?<what>약|[가-힣]{2,6}(?:프람|트랄린|세틴|제팜|졸람|팍신|피온))(?:은|는|을|를|이|도)?\\s(?:[가-힣]+\\s){0,2}?(?<dose>${DOSE})(?:로|으로|을|를|씩|만)?\\s?(?:[가-힣]+\\s){0,1}?(?:받았|먹(?!었)|올렸|올리기로|올리자고|늘렸|늘리기로|줄였|줄이기로|바꿨|바뀌었|바뀌|복용|처방)`,
    ),
    ({ what, dose }) => ({
      kind: 'about',
      statement: `${withParticle(what ?? '', '은')} ${withParticle((dose ?? '').trim(), '이에요')}`,
      slot: 'self/takes:dose',
      topic: 'health',
    }),
  ),
  own(
    /(?:^|[\s,])약(?:은|을|도)?\s(?:[가-힣]+\s){0,3}?(?<how>끊었|안\s먹|줄였|늘렸|반으로\s?줄였)/u,
    ({ how }, telling) => ({
      kind: 'event',
      statement: `${when(telling, 'behind')}약을 ${how?.startsWith('안') ? '안 먹어' : `${/반으로/u.test(telling.text) ? '반으로 ' : ''}${how?.replace(/^반으로\s?/u, '')}어`}요`,
      slot: 'self/takes:dose',
      topic: 'health',
    }),
  ),
  own(
    re(
      `(?:^|[\\s,])(?<what>${OCCASION})(?:\\s?(?:시간|예약|수업))?(?:은|는|이|가|을|를)?\\s(?:이제\\s|이제는\\s|다시\\s|내일\\s|그냥\\s|원래\\s){0,2}(?<time>${CLOCK})(?<how>이야|야|이에요|예요|입니다|인데|이고|(?:으)?로\\s?(?:옮|바뀌|바꿨|밀|미뤄|미뤘|당|변경|앞당|늦|잡|예약)|에\\s?(?:가|해|있|시작))`,
    ),
    ({ what, time }) => {
      const said = (time ?? '').trim();
      return {
        kind: 'plan',
        statement: `${withParticle(what ?? '', '은')} ${said}${said.endsWith('시') ? '예요' : '이에요'}`,
        slot: `plan:${what}/time`,
      };
    },
  ),
];
