/** Who is who, and where they live: in Korean. */
import { toward, withParticle } from './korean-particles.ts';
import { AFTER_NAME, about, IS, introduced, NOT, own, re, when } from './korean-rule.ts';
import { KIN_RELATION, koreanName, OWN, PET, RELATION, saidName } from './korean-subjects.ts';
import { ownerOf, type Rule } from './rule.ts';

export const KOREAN_PEOPLE: readonly Rule[] = [
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
const _NO_FIRM =
  /^(?:집|여기|거기|밖|낮|밤|주말|회의|아침|저녁|혼자|오늘|앞|뒤|위|옆|학교|도서관|매일)$/u;
const LIVING = `(?:살아(?:요)?(?![가-힣])|살고\\s?있|삽니다|산다(?![가-힣])|사는데|살거든|사세요|살고\\s?계|산\\s?지)`;

export const KOREAN_PLACES: readonly Rule[] = [
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
