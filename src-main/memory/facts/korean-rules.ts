/** What Korean sentences say of the person and theirs. */
import { toward, withParticle } from './korean-particles.ts';
import { polite } from './korean-polite.ts';
import {
  bare,
  KIN_RELATION,
  koreanName,
  koreanSubject,
  OWN,
  PET,
  RELATION,
  type Subject,
  saidName,
} from './korean-subjects.ts';
import { type Draft, ownerOf, type Rule, slotKey, type Telling } from './rule.ts';
import { saidDate, writtenDate } from './said-date.ts';

type Groups = Readonly<Record<string, string | undefined>>;
type Told = Omit<Draft, 'person' | 'statement'> & { readonly statement: string | null };

/** A rule whose sentence is about someone; its statement is put after "지수는". */
function about(
  when: RegExp,
  make: (groups: Groups, telling: Telling, subject: Subject) => Told | null,
): Rule {
  return (telling) => {
    const found = when.exec(telling.text);
    if (found === null) return null;
    const subject = koreanSubject(telling.text, telling.people);
    if (subject === null) return null;
    const told = make(found.groups ?? {}, telling, subject);
    if (told === null || told.statement === null) return null;
    const said = subject.said === '' ? '' : `${withParticle(subject.said, '은')} `;
    const statement = `${said}${told.statement}.`.replace(/\s+/gu, ' ');
    return { ...told, person: subject.person, statement };
  };
}

/** A rule about the person themself. */
const own =
  (when: RegExp, make: (groups: Groups, telling: Telling) => Told | null): Rule =>
  (telling) => {
    const found = when.exec(telling.text);
    if (found === null || koreanSubject(telling.text, telling.people, true)?.person !== '')
      return null;
    const told = make(found.groups ?? {}, telling);
    return told === null || told.statement === null
      ? null
      : { ...told, person: '', statement: `${told.statement}.`.replace(/\s+/gu, ' ') };
  };

function relation(name: string, called: string, { people }: Telling): Draft {
  const kin = called.replace(/\s/gu, '');
  people.meet(name, kin);
  people.mention(name);
  return {
    kind: 'person',
    person: name,
    statement: `${withParticle(name, '은')} ${withParticle(kin, '이에요')}.`,
    slot: `${ownerOf(name)}/relation`,
  };
}

function introduced(when: RegExp, read: (name: string | undefined) => string | null): Rule {
  return (telling) => {
    const { name, called } = when.exec(telling.text)?.groups ?? {};
    const known = read(name);
    if (known === null || called === undefined) return null;
    // 콩이, 별이: short for nobody.
    return relation(known.length === 1 ? `${known}이` : known, called, telling);
  };
}

/** "2026년 11월 27일 금요일에 ", or nothing. */
function when({ text, at }: Telling, tense: 'ahead' | 'behind'): string {
  const date = saidDate(text, at, 'ko', tense);
  return date === null ? '' : `${writtenDate(date, 'ko')}에 `;
}

const re = (pattern: string): RegExp => new RegExp(pattern, 'u');
const IS =
  '(?:이야|야|이에요|예요|이예요|입니다|이고|인데|이거든|거든|이라|라|이죠|이지|지|임)(?:요)?';
const NOT = '(?<!안\\s)(?<!못\\s)(?<!안)(?<!못)';
const AFTER_NAME =
  '(?:이가|이는|이랑|이한테|이를|이도|이네|가|는|은|이|랑|한테|를|을|하고|와|과|도|네|야|께서)';

const PEOPLE: readonly Rule[] = [
  introduced(
    re(
      `(?<called>${RELATION}|${PET})(?:의)?\\s?이름(?:은|이)\\s(?<name>[가-힣]{1,5}?)(?:이야|야|이에요|예요|입니다|이고|인데|이라고|라고|거든|이거든)`,
    ),
    saidName,
  ),
  introduced(
    re(`(?:${OWN})\\s?(?<called>${RELATION})\\s(?<name>[가-힣]{2,3}?)${AFTER_NAME}(?=[\\s,.!]|$)`),
    koreanName,
  ),
  introduced(
    re(`(?:^|\\s)(?<called>${RELATION})\\s(?<name>[가-힣]{2,3}?)${AFTER_NAME}(?=[\\s,.!]|$)`),
    koreanName,
  ),
  introduced(
    re(
      `(?:^|\\s)(?<name>[가-힣]{2,3}?)(?:이는|이가|이|은|는|가)\\s(?:(?:${OWN})\\s?)(?:[가-힣]+\\s)?(?<called>${RELATION})${IS}`,
    ),
    koreanName,
  ),
  introduced(
    re(
      `(?:^|\\s)(?<name>[가-힣]{2,4}?)(?:이라는|라는|이라고 하는|라고 하는)\\s(?:[가-힣]+\\s)?(?<called>${RELATION})(?:가|이|를|을|은|는|랑|이랑|한테)`,
    ),
    saidName,
  ),
  introduced(
    re(`(?<called>${PET})\\s(?<name>[가-힣]{2,4}?)(?:를|을)\\s?(?:키우|키워|기르|길러)`),
    (name) => (/마리$|^(?:한|두|세|네)/u.test(name ?? '') ? null : saidName(name)),
  ),
  introduced(
    re(
      `(?:우리|저희)\\s(?<called>${PET})\\s(?<name>[가-힣]{1,2}이)(?:가|는|랑|를|도|한테)(?=[\\s,.!]|$)`,
    ),
    (name) => (/먹이|놀이|목걸이|나이/u.test(name ?? '') ? null : saidName(name)),
  ),
  own(
    re(
      `(?<who>${KIN_RELATION})(?:이|가|은|는|도)?\\s(?<n>한|두|세|네|\\d)\\s?(?<unit>명|분)\\s?(?:이\\s)?(?:있|계[셔시세])`,
    ),
    ({ who, n, unit }) => ({
      kind: 'about',
      statement: `${withParticle(who ?? '', '이')} ${n} ${unit} 있어요`,
      slot: `self/has:${who}`,
      topic: 'family',
    }),
  ),
  (telling) => {
    const who = re(
      `^(?:(?:나는|저는|난|전|나|저|나한테는|저한테는)\\s)?(?<who>${KIN_RELATION})(?:이|가)\\s(?:하나\\s)?있(?:어|어요|습니다|거든|거든요|는데|는데요)[.!~\\s]*$`,
    ).exec(telling.text)?.groups?.who;
    return who === undefined
      ? null
      : {
          kind: 'about',
          person: '',
          statement: `${withParticle(who, '이')} 있어요.`,
          slot: `self/has:${who}`,
          topic: 'family',
        };
  },
  own(
    re(`(?<what>외동딸|외동아들|외동|맏이|장녀|장남|맏딸|맏아들|쌍둥이)${IS}(?:[\\s.!,]|$)`),
    ({ what }) => ({
      kind: 'about',
      statement: withParticle(what ?? '', '이에요'),
      slot: 'self/birth-order',
      topic: 'family',
    }),
  ),
  own(
    re(
      `(?<pet>${PET})\\s?(?<n>한|두|세|네|다섯|\\d)?\\s?(?<unit>마리)?(?:를|을|랑)?\\s?(?:같이\\s)?${NOT}(?:키우고\\s?있|키워|키웁니다|키우는데|기르고\\s?있|길러|같이\\s?살|살아)`,
    ),
    ({ pet, n, unit }) => ({
      kind: 'about',
      statement:
        n !== undefined && unit !== undefined
          ? `${pet} ${n} 마리를 키워요`
          : `${withParticle(pet ?? '', '을')} 키워요`,
      slot: `self/has:${pet}`,
      topic: 'home',
    }),
  ),
];

const NO_PLACE =
  /^(?:안|여기|거기|저기|마음속|꿈|과거|지옥|불안|속|걱정|두려움|이곳|그곳|따라|혼자|아래층|위층|옆집)$/u;
const NO_FIRM =
  /^(?:집|여기|거기|밖|낮|밤|주말|회의|아침|저녁|혼자|오늘|앞|뒤|위|옆|학교|도서관|매일)$/u;
const LIVING = `(?:살아(?:요)?(?![가-힣])|살고\\s?있|삽니다|산다(?![가-힣])|사는데|살거든|사세요|살고\\s?계|산\\s?지)`;

const PLACES: readonly Rule[] = [
  about(
    re(
      `(?<with>혼자|(?<who>[가-힣]{2,7}?)(?:이랑|랑|하고|과|와))\\s?(?:같이\\s|함께\\s|둘이\\s)?(?:[가-힣]+에서\\s)?${NOT}${LIVING}`,
    ),
    ({ with: company, who }) =>
      /^(?:너|네|걱정|불안|통증|병|이것|그것)$/u.test(who ?? '')
        ? null
        : {
            kind: 'about',
            statement:
              who === undefined
                ? `${company} 살아요`
                : `${withParticle(who.replace(/^(?:우리|제|내)/u, ''), '과')} 함께 살아요`,
            slot: 'self/lives-with',
            topic: 'home',
          },
  ),
  own(/자취(?:를)?\s?(?:해(?:요)?|하고\s?있|합니다|한다|하는데|중이|시작했)/u, () => ({
    kind: 'about',
    statement: '자취해요',
    slot: 'self/lives-with',
    topic: 'home',
  })),
  about(
    re(
      `(?<where>(?:[가-힣]+(?:시|도|구|군|동|서울|부산|대구|인천|광주|대전|울산|미국|독일|영국|캐나다)\\s)?[가-힣A-Za-z]{1,10})에서?\\s(?:혼자\\s|같이\\s|지금\\s|계속\\s|[가-힣]+이랑\\s|[가-힣]+랑\\s)?${NOT}${LIVING}`,
    ),
    ({ where }, _, { person }) =>
      NO_PLACE.test(where ?? '')
        ? null
        : {
            kind: 'about',
            statement: `${where}에 살아요`,
            slot: `${ownerOf(person)}/lives-in`,
            topic: 'home',
          },
  ),
  about(
    /(?<where>[가-힣A-Za-z]{1,10}?)(?:으로|로)\s?(?:다시\s)?이사(?:를)?\s?(?:했|왔|갔|온\s?지|간\s?지|와서|했는데)/u,
    ({ where }, telling, { person }) => ({
      kind: 'about',
      statement: `${when(telling, 'behind')}${toward(where ?? '')} 이사했어요`,
      slot: `${ownerOf(person)}/lives-in`,
      topic: 'home',
    }),
  ),
  about(
    /(?<where>[가-힣A-Za-z]{1,10}?)(?:으로|로)\s?(?:다시\s)?이사(?:를)?\s?(?:가(?:요|게\s?됐|기로|는데)?(?![가-힣]*(?:봤|본))|갈\s?(?:거|예정|계획)|할\s?(?:거|예정|계획)|하기로|간다|갑니다|예정)/u,
    ({ where }, telling, { person }) => ({
      kind: 'plan',
      statement: `${when(telling, 'ahead')}${toward(where ?? '')} 이사 가요`,
      slot: `plan:${ownerOf(person)}/moving`,
      topic: 'home',
    }),
  ),
  about(
    re(`고향(?:은|이)\\s(?<where>[가-힣]{1,8}?)${IS}(?:[\\s.!,]|$)`),
    ({ where }, _, { person }) => ({
      kind: 'about',
      statement: `고향은 ${withParticle(where ?? '', '이에요')}`,
      slot: `${ownerOf(person)}/from`,
      topic: 'past',
    }),
  ),
  about(
    /(?<where>[가-힣]{1,8})에서\s(?<how>태어났|자랐|나고\s?자랐)/u,
    ({ where, how }, _, { person }) => ({
      kind: 'about',
      statement: `${where}에서 ${how}어요`,
      slot: `${ownerOf(person)}/${how === '태어났' ? 'born' : 'grew-up'}`,
      topic: 'past',
    }),
  ),
  about(re(`(?<where>[가-힣]{1,8})\\s출신${IS}(?:[\\s.!,]|$)`), ({ where }, _, { person }) => ({
    kind: 'about',
    statement: `${where} 출신이에요`,
    slot: `${ownerOf(person)}/from`,
    topic: 'past',
  })),
];

const JOB =
  '간호사|의사|치과의사|한의사|수의사|약사|구급대원|요양보호사|교사|초등학교\\s?교사|중학교\\s?교사|고등학교\\s?교사|초등학교\\s?선생님|유치원\\s?(?:교사|선생님)|학원\\s?강사|강사|교수|연구원|사서|개발자|프로그래머|엔지니어|디자이너|기획자|마케터|건축가|회계사|변호사|세무사|은행원|공무원|경찰관?|소방관|군인|직장인|회사원|비서|요리사|제빵사|바리스타|승무원|기사|택시\\s?기사|버스\\s?기사|정비사|목수|농부|미용사|작가|기자|편집자|번역가|통역사|음악가|가수|배우|화가|일러스트레이터|사진작가|무용수|운동선수|트레이너|상담사|심리상담사|사회복지사|프리랜서|자영업자|주부|전업주부|취준생|취업준비생|백수|무직|인턴|수습|팀장|대리|과장|영업사원|디자인\\s?팀장|물리치료사|유튜버|알바생|사장|스타트업\\s?대표|건축사';
const STUDENT =
  '대학생|대학원생|고등학생|중학생|초등학생|재수생|수험생|유학생|휴학생|고시생|공시생|의대생|법대생|간호대생|박사과정|석사과정|(?:고등학교|중학교|대학교|초등학교)?\\s?[1-6일이삼사]\\s?학년|고[123일이삼]|중[123]|새내기|졸업반';

const WORK: readonly Rule[] = [
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

const CONDITION =
  'ADHD|에이디에이치디|우울증|조울증|양극성\\s?장애|불안\\s?장애|불안장애|사회불안|공황\\s?장애|공황장애|강박증|PTSD|외상\\s?후\\s?스트레스|불면증|수면\\s?무호흡|편두통|만성\\s?두통|두통|이명|천식|비염|당뇨|고혈압|갑상선\\s?(?:질환|저하증|항진증)|디스크|허리\\s?디스크|목\\s?디스크|관절염|역류성\\s?식도염|위염|과민성\\s?대장|크론병|아토피|뇌전증|자폐|치매|파킨슨병|폐암|유방암|위암|대장암|암|난독증|섭식\\s?장애|폭식증|번아웃|생리통|자궁내막증|저혈압|빈혈|건선';
const MEDICINE =
  '항우울제|우울증\\s?약|불안\\s?약|공황\\s?약|수면제|안정제|신경안정제|정신과\\s?약|혈압약|당뇨약|갑상선\\s?약|ADHD\\s?약|콘서타|멜라토닌|철분제|피임약|진통제|비염약|두통약|마그네슘|영양제';
const NUMERAL =
  '(?:스물|서른|마흔|쉰|예순|일흔|여든)?(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?|열(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?|스무|\\d{1,2}';

const LIFE: readonly Rule[] = [
  (telling) => {
    const name = saidName(
      re(
        `(?:(?:내|제)\\s이름은\\s(?<name>[가-힣]{2,4}?)(?:이야|야|이에요|예요|입니다|라고|이라고)|(?:나는|저는|난|전)\\s(?<other>[가-힣]{2,4}?)(?:이라고|라고)\\s(?:해|합니다|불러|부르)|(?:^|\\s)(?<third>[가-힣]{2,4}?)(?:이라고|라고)\\s(?:불러\\s?(?:줘|주세요)))`,
      )
        .exec(telling.text)
        ?.slice(1)
        .find(Boolean),
    );
    return name === null
      ? null
      : {
          kind: 'about',
          person: '',
          statement: `이름은 ${withParticle(name, '이에요')}.`,
          slot: 'self/name',
          topic: 'other',
        };
  },
  about(
    re(
      `(?:^|[\\s,])(?:올해\\s|이제\\s|만\\s)?(?<n>${NUMERAL})\\s?살(?<how>이\\s?됐|이\\s?되었|됐|이\\s?돼|${IS})`,
    ),
    ({ n, how }, _, { person }) =>
      n === '' || n === undefined
        ? null
        : {
            kind: 'about',
            statement: `${n}${/^\d/u.test(n) ? '' : ' '}살이${/됐|되었/u.test(how ?? '') ? ' 됐어요' : '에요'}`,
            slot: `${ownerOf(person)}/age`,
            topic: 'other',
          },
  ),
  (telling) => {
    const found = re(
      `(?:^|[\\s,])(?:(?<self>내|제)|(?:(?:${OWN})\\s?)?(?<who>${RELATION}|[가-힣]{2,3}?)이?)(?:의)?\\s?생일(?:은|이)\\s(?<month>\\d{1,2})월\\s?(?<day>\\d{1,2})일`,
    ).exec(telling.text)?.groups;
    if (found === undefined) return null;
    const person =
      found.self !== undefined
        ? ''
        : (telling.people.known(found.who ?? '') ??
          telling.people.of(found.who ?? '') ??
          (re(`^${RELATION}$`).test(found.who ?? '') ? (found.who ?? '') : null));
    if (person === null) return null;
    return {
      kind: 'person',
      person,
      statement: `${person === '' ? '' : `${person} `}생일은 ${found.month}월 ${found.day}일이에요.`,
      slot: `${ownerOf(person)}/birthday`,
      topic: person === '' ? 'other' : 'family',
    };
  },
  about(
    re(`(?:^|[\\s,])(?<what>미혼|기혼|비혼|돌싱|이혼남|이혼녀|싱글)${IS}(?:[\\s.!,]|$)`),
    ({ what }, _, { person }) => ({
      kind: 'about',
      statement: withParticle(what ?? '', '이에요'),
      slot: `${ownerOf(person)}/marriage`,
      topic: 'love',
    }),
  ),
  about(
    /(?<what>결혼|이혼|약혼|별거|재혼|출산|졸업|입학|제대|입대)(?:을|를)?\s?(?<how>했|하셨)/u,
    ({ what }, telling, { person }) => ({
      kind: 'event',
      statement: `${when(telling, 'behind')}${what}했어요`,
      slot: /결혼|이혼|약혼|별거|재혼/u.test(what ?? '') ? `${ownerOf(person)}/marriage` : null,
    }),
  ),
  about(/결혼한\s?지\s(?<n>[가-힣0-9]{1,4})\s?년/u, ({ n }, _, { person }) => ({
    kind: 'about',
    statement: `결혼한 지 ${n}년 됐어요`,
    slot: `${ownerOf(person)}/marriage`,
    topic: 'love',
  })),
  about(
    re(`임신(?:\\s?(?<n>[가-힣0-9]{1,3})\\s?(?<unit>개월|주)(?:차)?${IS}|했|중${IS}|\\s중${IS})`),
    ({ n, unit }, _, { person }) => ({
      kind: 'about',
      statement:
        n === undefined
          ? '임신 중이에요'
          : `임신 ${n}${/^\d/u.test(n) ? '' : ' '}${unit}이에요`.replace('주이에요', '주예요'),
      slot: `${ownerOf(person)}/is:pregnant`,
      topic: 'health',
    }),
  ),
  (telling) => {
    const who = re(
      `(?:^|[\\s,])(?:(?:${OWN})\\s?)?(?<who>${KIN_RELATION}|친구|${PET})(?:\\s(?<name>[가-힣]{1,3}?이?))?(?:께서|이|가|은|는)\\s(?:[가-힣0-9]+\\s){0,4}?(?:갑자기\\s)?(?:돌아가[셨신]|세상을\\s?떠[났나]|하늘나라|무지개다리)`,
    ).exec(telling.text)?.groups;
    if (who === undefined || /(?:작품|영화|드라마)/u.test(telling.text)) return null;
    const name =
      who.name === undefined
        ? null
        : (koreanName(who.name) ??
          telling.people.known(who.name) ??
          telling.people.known(who.name.replace(/이$/u, '')));
    const person = name ?? telling.people.of(who.who ?? '') ?? who.who ?? '';
    telling.people.mention(person);
    const ended = re(`^${PET}$`).test(who.who ?? '')
      ? '무지개다리를 건넜어요'
      : /할|어머|아버|부모|모님|장인|엄마|아빠|이모|고모|삼촌/u.test(who.who ?? '')
        ? '돌아가셨어요'
        : '세상을 떠났어요';
    return {
      kind: 'event',
      person,
      statement: `${withParticle(person, '은')} ${when(telling, 'behind')}${ended}.`,
      slot: `${ownerOf(person)}/died`,
      topic: 'past',
    };
  },
  (telling) => {
    const found = re(
      `(?:(?:^|[\\s,])(?:(?:${OWN})\\s?)?(?<who>남자\\s?친구|여자\\s?친구|남친|여친|애인|약혼자|[가-힣]{2,3}?)이?(?:이랑|랑|하고|와|과)\\s)(?:[가-힣0-9]+\\s){0,4}?헤어[졌진]`,
    ).exec(telling.text)?.groups?.who;
    if (found === undefined) return null;
    const called = found.replace(/\s/gu, '');
    const isLove = /친구$|친$|애인|약혼자/u.test(called);
    const person =
      telling.people.known(called) ?? telling.people.of(called) ?? (isLove ? called : null);
    if (person === null) return null;
    return {
      kind: 'event',
      person,
      statement: `${when(telling, 'behind')}${withParticle(person, '과')} 헤어졌어요.`,
      slot: `${ownerOf(person)}/relation`,
      topic: 'love',
    };
  },
  about(
    re(
      `(?:^|[\\s,])(?<what>${CONDITION})(?:이|가|을|를|도)?\\s?(?<how>있(?:어|어요|습니다|는데|거든|으세요|으셔|다)|앓고|앓아|진단(?:을|도)?\\s?(?:받|됐)|판정)`,
    ),
    ({ what, how }, telling, { person }) => ({
      kind: 'about',
      statement: /진단|판정/u.test(how ?? '')
        ? `${when(telling, 'behind')}${what} 진단을 받았어요`
        : `${withParticle(what ?? '', '이')} 있어요`,
      slot: `${ownerOf(person)}/has:${what?.replace(/\s/gu, '').toLowerCase()}`,
      topic: /불면|수면/u.test(what ?? '') ? 'sleep' : 'health',
    }),
  ),
  about(
    /(?:^|[\s,])(?<what>[가-힣]{1,8})\s?(?:알레르기|알러지)(?:가|도)?\s?있/u,
    ({ what }, _, { person }) => ({
      kind: 'about',
      statement: `${bare(what ?? '')} 알레르기가 있어요`,
      slot: `${ownerOf(person)}/allergic:${what}`,
      topic: 'health',
    }),
  ),
  about(
    re(
      `(?:^|[\\s,])(?<what>${MEDICINE})(?:을|를|도)?\\s(?:[가-힣]+\\s){0,2}?${NOT}(?:먹고\\s?있|먹어(?:요)?(?![가-힣])|먹습니다|먹는데|복용하고|복용해|복용\\s?중|드시고|드세요)`,
    ),
    ({ what }, _, { person }) => ({
      kind: 'about',
      statement: `${withParticle(what ?? '', '을')} 먹고 있어요`,
      slot: `${ownerOf(person)}/takes:${what?.replace(/\s/gu, '')}`,
      topic: 'health',
    }),
  ),
  about(
    /(?:^|[\s,])(?<what>상담|심리\s?상담|정신과|심리\s?치료|인지행동치료|병원\s?상담)(?:을|를|에)?\s(?<often>[가-힣]+에\s한\s?번\s|매주\s)?(?:받고\s?있|받아(?:요)?(?![가-힣])|다니고\s?있|다녀(?:요)?(?![가-힣])|받으러\s?다녀|다닙니다|받습니다)/u,
    ({ what, often }, _, { person }) => ({
      kind: 'about',
      statement: `${what === '정신과' ? '정신과에 다녀요' : `${often ?? ''}${withParticle(what ?? '', '을')} 받고 있어요`}`,
      slot: `${ownerOf(person)}/therapy`,
      topic: 'health',
    }),
  ),
  about(
    /(?:^|[\s,])(?<what>피아노|기타|바이올린|첼로|드럼|플루트|우쿨렐레|가야금|해금)(?:를|을)?\s(?:취미로\s|조금\s)?(?<does>쳐(?:요)?(?![가-힣])|치고\s?있|배우고\s?있|배워(?:요)?(?![가-힣])|연주해|켜(?:요)?(?![가-힣]))/u,
    ({ what, does }, _, { person }) => ({
      kind: 'about',
      statement: `${withParticle(what ?? '', '을')} ${/배/u.test(does ?? '') ? '배우고 있어요' : /켜/u.test(does ?? '') ? '켜요' : /연주|플루트/u.test(does ?? '') ? '연주해요' : '쳐요'}`,
      slot: `${ownerOf(person)}/plays:${what}`,
      topic: 'leisure',
    }),
  ),
  about(
    re(
      `(?:^|[\\s,])(?<what>채식주의자|비건|완벽주의자|올빼미형|아침형\\s?인간|저녁형\\s?인간|왼손잡이|무교|기독교|천주교|불교|기독교인|천주교\\s?신자|불교\\s?신자|집순이|집돌이|[IE][NS][FT][PJ]|길치|음치|외국인|동성애자|게이|레즈비언|양성애자)${IS}(?:[\\s.!,]|$)`,
    ),
    ({ what }, _, { person }) => ({
      kind: 'about',
      statement: withParticle(what ?? '', '이에요'),
      slot: `${ownerOf(person)}/is:${what}`,
      topic: 'other',
    }),
  ),
  about(
    re(
      `(?:^|[\\s,])(?<what>내향적|내성적|외향적|예민한|소심한|낯을\\s?가리는|꼼꼼한|감성적|이성적|계획적|걱정이\\s?많은)(?:인)?\\s(?:편|성격|사람|타입)${IS}`,
    ),
    ({ what }, { text }, { person }) => {
      const noun = /(?<noun>편|성격|사람|타입)(?:이)/u.exec(text)?.groups?.noun ?? '편';
      return {
        kind: 'about',
        statement: `${what}${/적$/u.test(what ?? '') ? '인' : ''} ${withParticle(noun, '이에요')}`,
        slot: `${ownerOf(person)}/is:${what}`,
        topic: 'other',
      };
    },
  ),
  own(/낯(?:을|도)?\s(?:많이\s|좀\s)?가(?:려|리는\s?편|립니다)/u, () => ({
    kind: 'about',
    statement: '낯을 가려요',
    slot: 'self/is:낯',
    topic: 'other',
  })),
];

const OCCASION =
  '시험|중간고사|기말고사|기말|수능|면접|발표|결혼식|상견례|수술|검사|건강검진|검진|진료|예약|마감|여행|비행기|이사|졸업식|입학식|개강|개학|종강|공연|콘서트|오디션|마라톤|대회|경기|재판|회의|모임|동창회|회식|약속|소개팅|장례식|제사|돌잔치|환갑|출산\\s?예정일|예정일|첫\\s?출근|출근|면담|평가|프로젝트\\s?마감|제출|출국|입국|입대|제대|휴가|방학|실기|필기|토익|논문\\s?심사|심사|워크숍|세미나|축제|데이트|상담';
const AHEAD_END =
  '(?:이야|야|이에요|예요|입니다|있어|있어요|있습니다|있다|있는데|봐|봐요|봅니다|본다|보는데|잡혔어요?|예정|이거든|인데|이고|시작해|시작해요|시작이|시작|잡혀\\s?있|해|해요|합니다|가|가요|갑니다|간다|이라|라서|라)(?:[야요에이예거든서\\s]*)';
const NOT_PREFIX =
  /(?:은|는|이|가|을|를|에|도|로|랑|과|와|날|때|중|후|전|일|주|달|요일|내일|모레|오늘|월|년|제|내|나|저|우리|그|이번|다음|드디어|또|벌써|곧|바로|진짜|너무|정말|한|두|새|첫날)$/u;

const PLANS: readonly Rule[] = [
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
      if (goal.length < 2 || /^(?:그거|이거|그걸|이걸|뭔가|뭘|열심히)/u.test(goal)) return null;
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

const LEANINGS: readonly Rule[] = [
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

const OFTEN =
  '(?:매일|매주|매달|날마다|거의\\s?매일|[가-힣]+마다|일주일에\\s[가-힣0-9]+\\s?번|하루에\\s[가-힣0-9]+\\s?번|한\\s?달에\\s[가-힣0-9]+\\s?번|주\\s?[0-9]회|평일에는?|주말에는|보통|주로|평소에는?|항상|늘)';
const DOING =
  '(?:해|가|자|먹어|마셔|걸어|뛰어|달려|읽어|써|나가|일어나|깨|잠들어|들어|봐|다녀|배워|쳐|쉬어|산책해|운동해|기도해|명상해|전화해|만나|요리해|청소해|보내|굶어|걸러|출근해|퇴근해|야근해)(?:요)?|(?:합니다|갑니다|잡니다|먹습니다|마십니다|일어납니다|씁니다|읽습니다)|(?:하고|가고|먹고|마시고|자고|쓰고|다니고)\\s있(?:어요?|습니다)|못\\s자(?:요)?|(?:하|가|자|마시|먹|일어나|쓰|읽|걷)는\\s편이(?:야|에요)|(?:하|가|자|마시|먹|일어나)는데';

const HABITS: readonly Rule[] = [
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

export const KOREAN: readonly Rule[] = [
  ...PEOPLE,
  ...PLACES,
  ...WORK,
  ...LIFE,
  ...PLANS,
  ...HABITS,
  ...LEANINGS,
];
