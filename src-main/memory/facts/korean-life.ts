/** What people are, have and go through: in Korean. */
import { withParticle } from './korean-particles.ts';
import { about, IS, NOT, own, re, when } from './korean-rule.ts';
import { bare, KIN_RELATION, koreanName, OWN, PET, RELATION, saidName } from './korean-subjects.ts';
import { ownerOf, type Rule } from './rule.ts';

const CONDITION =
  'ADHD|에이디에이치디|우울증|조울증|양극성\\s?장애|불안\\s?장애|불안장애|사회불안|공황\\s?장애|공황장애|강박증|PTSD|외상\\s?후\\s?스트레스|불면증|수면\\s?무호흡|편두통|만성\\s?두통|두통|이명|천식|비염|당뇨|고혈압|갑상선\\s?(?:질환|저하증|항진증)|디스크|허리\\s?디스크|목\\s?디스크|관절염|역류성\\s?식도염|위염|과민성\\s?대장|크론병|아토피|뇌전증|자폐|치매|파킨슨병|폐암|유방암|위암|대장암|암|난독증|섭식\\s?장애|폭식증|번아웃|생리통|자궁내막증|저혈압|빈혈|건선';
const MEDICINE =
  '항우울제|우울증\\s?약|불안\\s?약|공황\\s?약|수면제|안정제|신경안정제|정신과\\s?약|혈압약|당뇨약|갑상선\\s?약|ADHD\\s?약|콘서타|멜라토닌|철분제|피임약|진통제|비염약|두통약|마그네슘|영양제';
const NUMERAL =
  '(?:스물|서른|마흔|쉰|예순|일흔|여든)?(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?|열(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)?|스무|\\d{1,2}';

export const KOREAN_LIFE: readonly Rule[] = [
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
      `(?:^|[\\s,])(?:(?:${OWN})\\s?)?(?<who>${KIN_RELATION}|친구|${PET})(?:\\s(?<name>[가-힣]{1,3}?이?))?(?:께서|이|가|은|는)\\s(?:[가-힣0-9]+\\s){0,4}?(?:갑자기\\s)?(?:(?<!(?:로|집에?)\\s)돌아가[셨신]|세상을\\s?떠[났나]|하늘나라|무지개다리)`,
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
