/** Whom a Korean sentence is about, and what is a name. */
import type { People } from './people.ts';

const KIN =
  '엄마|아빠|어머니|아버지|어머님|아버님|언니|누나|오빠|형|여동생|남동생|동생|막내동생|막내|큰언니|작은언니|큰누나|작은누나|큰형|작은형|큰오빠|작은오빠|할머니|할아버지|외할머니|외할아버지|이모|고모|삼촌|외삼촌|이모부|고모부|큰아버지|큰엄마|작은아버지|사촌\\s?(?:언니|누나|오빠|형|동생)|사촌|조카|아들|딸|큰아들|작은아들|큰딸|작은딸|아내|와이프|집사람|남편|신랑|남자\\s?친구|여자\\s?친구|남친|여친|애인|약혼자|약혼녀|전\\s?남자친구|전\\s?여자친구|전남친|전여친|전남편|전처|시어머니|시아버지|장모님|장인어른|며느리|사위|형부|매형|처제|올케|시누이|쌍둥이\\s?(?:언니|누나|오빠|형|동생)';
const OTHERS =
  '친구|절친|단짝|베프|룸메이트|룸메|하우스메이트|이웃|옆집\\s?\\S{1,4}|팀장님?|부장님?|과장님?|대리님?|사장님?|대표님?|상사|사수|동료|직장\\s?동료|선배|후배|동기|상담사|상담\\s?선생님|의사\\s?선생님|담임\\s?선생님|선생님|교수님?|지도교수님?|코치님?|멘토';
export const PET =
  '강아지|고양이|반려견|반려묘|멍멍이|댕댕이|냥이|햄스터|토끼|앵무새|거북이|고슴도치|물고기|도마뱀|페럿|개';
export const RELATION = `(?:${KIN}|${OTHERS})`;
export const KIN_RELATION = `(?:${KIN})`;

/** Syllables given names are made of, nearly all of them. */
const NAME_SYLLABLES = new Set(
  '가강건겸경고관광교국권규균근금기길나남다단달담대덕도동두라란람랑래려련령로루률리린림마만매명모무문미민박백범별병보복봄봉비빈빛사산상새서석선설섭성세소솔송수숙순슬승시신심아안애양언업여연열영예오옥온완요용우욱운웅원월유윤율은을음응의이익인일임자잔장재전정제조종주준중지진찬창채천철청초총최추춘출충치탁태택하학한해행향헌혁현형혜호홍화환황효훈휘희',
);
/** Two or three such syllables that are words: after a relation they are far more often that. */
const NO_NAMES = new Set(
  `자주 정말 기분 우정 이유 미안 지하 아이 하나 다정 지인 유치 진정 사이 사람 사정 사진 상담 생일 생각 소리 소식 시간 시험 신경
  여행 연락 요리 요즘 우리 운동 음식 의사 이사 이제 이번 인사 일정 자신 자랑 자리 자전 장난 재미 전화 점심 정도 제일 조금 조언 졸업
  주말 주소 준비 중요 지금 지난 진심 차이 창업 최고 추천 출근 취미 치료 칭찬 태도 하루 학교 한번 한테 해외 행동 행사 현실 호의 화해
  환자 회사 효도 휴가 희망 가게 가정 가족 감정 강아 강의 건강 결정 결혼 경우 고민 고생 고향 공부 관계 교수 교회 군대 그림 근황 금요 기억
  기일 나이 남자 남편 내일 노래 노력 다음 다시 단체 담임 대신 대학 대화 도움 도시 동네 동생 두리 때문 마음 말씀 매일 매주 모두 모습 모임
  무시 문자 문제 미래 반응 방식 방학 배려 별로 병원 보통 부모 부부 부탁 분위 사고 사과 사랑 사업 상사 상태 상황 선물 선배 성격 성적
  수술 수업 순간 스스 식사 실수 심리 싸움 아기 아내 아들 아무 안부 얘기 어제 언제 얼굴 엄마 여기 여자 영향 영화 예의 오늘 오후 올해 완전
  월급 위로 유학 응원 이름 이모 이민 이별 이상 이야 이해 이혼 인생 일상 임신 입원 작년 잔소 장례 재혼 저녁 전부 전혀 정리 제사 조카 조심
  주변 지원 직장 진짜 집안 참견 천천 첫째 둘째 셋째 막내 청소 최근 축하 출산 충고 친구 통화 특히 편지 평소 표정 하나 합격 항상 행복 혼자
  나오 나가 나서 오는 가는 하는 혼수 화장 환갑 이직 이사 이사님 부장 과장 대리 차장 팀장 사장 대표 원래 아주 자꾸 주로 무슨 모르 서로 도대 이상 사실 자체 가장 아직
  이미 일단 잠시 진로 인간 여러 나름 대체 전체 상대 소개 소원 기대 기도 고백 신랑 신부 시댁 시집 장가 제대 입대 전역 유산 이민 고등 중등 초등`.split(
    /\s+/,
  ),
);

/** A person's own name, as it stands before a particle: 지수, 김지수; null for anything else. */
export function koreanName(words: string | undefined): string | null {
  const word = words ?? '';
  if (word.length < 2 || word.length > 3 || NO_NAMES.has(word)) return null;
  const given = word.length === 3 ? word.slice(1) : word;
  if (
    word.length === 3 &&
    !/^[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용]/u.test(
      word,
    )
  ) {
    return null;
  }
  if (NO_NAMES.has(given) || ![...given].every((syllable) => NAME_SYLLABLES.has(syllable)))
    return null;
  return word;
}

/** A name said to be one ("이름은 콩이야"): anything short. Without the 이 that follows a name for ease. */
export const saidName = (words: string | undefined): string | null =>
  words !== undefined &&
  /^[가-힣]{1,5}$/u.test(words) &&
  !/^(?:뭐|뭘|몰라|비밀|없|그거|이거|같|아니)/u.test(words)
    ? words
    : null;

export interface Subject {
  readonly person: string;
  /** "지수", "엄마"; empty for the person themself. */
  readonly said: string;
}

export const OWN = '(?:우리|내|제|저희|울)';
const SUBJECT_PARTICLE = '(?:께서는|께서|은|는|이|가|네는|네가|도)';
const relative = (particle: string): RegExp =>
  new RegExp(
    `(?:^|[\\s,])(?:(?:${OWN})\\s?)?(?<relation>${RELATION}|${PET})(?:\\s(?<name>[가-힣]{2,3}?)이?)?${particle}(?=\\s)`,
    'u',
  );
const RELATIVE = relative(SUBJECT_PARTICLE);
const TOPIC = relative('(?:께서는|은|는|도)');
const SELF =
  /(?:^|[\s,])(?:나|저|난|전|내|제|나는|저는|내가|제가|나도|저도|나 |저 )(?:는|가|도|요)?(?=[\s,])/u;
const SOMEONE = new RegExp(`(?:^|[\\s,])(?<who>[가-힣]{2,4})${SUBJECT_PARTICLE}(?=\\s)`, 'gu');
const HE_OR_SHE =
  /(?:^|[\s,])(?:(?:걔|쟤|얘|그|그녀|그 사람|그분|그 애|그 친구)(?:는|가|도|은|이)|걔|쟤|얘)(?=\s)/u;
const NOBODY =
  /(?:^|[\s,])(?:사람들|다들|누가|누구나|아무도|모두|남들|애들|다른 사람|요즘 사람|한국 사람|너|네(?!\s(?:시|명|번|개|살|달|주|잔|마리|가지|식구|사람|군데|층))|당신|주인공|어떤 사람|아는 사람|아는 언니|아는 형|친척|옆 사람|(?:친한 |제 |내 )?친구들?|동료들?|후배들?|선배들?)(?:은|는|이|가|도|께서)?(?=\s)/u;

/**
 * Whom a sentence is about: the person themself where it names nobody. Null where it is somebody who is
 * not known, or nobody in particular.
 * @param topicOnly what comes with 이 or 가 is what helps or hurts, not who tells of it
 */
export function koreanSubject(sentence: string, people: People, topicOnly = false): Subject | null {
  const named = (topicOnly ? TOPIC : RELATIVE).exec(sentence)?.groups;
  const own = koreanName(named?.name);
  // "언니 결혼식이" is about the wedding.
  if (named !== undefined && (named.name === undefined || own !== null)) {
    const { relation: called = '' } = named;
    if (own !== null) people.meet(own, called);
    const person = own ?? people.of(called) ?? called;
    if (person === called && /^(?:친구|동료|후배|선배|동기|선생님|이웃|교수님?)$/u.test(called)) {
      return null;
    }
    return subject(person, people);
  }
  for (const found of sentence.matchAll(SOMEONE)) {
    const who = found.groups?.who ?? '';
    for (const name of [who, who.replace(/이$/u, '')]) {
      const known = people.known(name);
      if (known !== null) return subject(known, people);
    }
    const stranger = koreanName(who.length === 3 ? who.replace(/이$/u, '') : who);
    if (stranger !== null && !topicOnly) return null;
  }
  if (HE_OR_SHE.test(sentence)) {
    const last = people.last();
    return last === null ? null : subject(last, people);
  }
  if (NOBODY.test(sentence) && !SELF.test(sentence)) return null;
  return { person: '', said: '' };
}

function subject(person: string, people: People): Subject {
  people.mention(person);
  return { person, said: person };
}

const LEADING = new RegExp(
  `^(?:(?:아|음|어|응|네|아니|그래서|그리고|근데|그런데|그냥|사실|사실은|솔직히|요즘|요새|지금|이제|요즘은|요즘엔|참|뭐|저기|있잖아|일단|원래|또|아무튼|그래도|역시|저희|우리|특히|확실히)[\\s,]+|(?:나는|저는|난|전|내가|제가|나도|저도|나|저|나한테는|저한테는|나에겐|저에겐|저한텐|나한텐)[\\s,]+|(?:(?:${OWN})\\s?)?(?:${RELATION}|${PET})(?:\\s[가-힣]{2,3}?이?)?(?:께서는|께서|은|는|이|가|도)\\s|(?:걔|쟤|얘|그|그녀|그 사람|그분)(?:는|가|도|은|이)\\s)`,
  'u',
);

const BY_RELATIVE = new RegExp(
  `^(?:(?:${OWN})\\s?)?(?:${RELATION}|${PET})(?:\\s[가-힣]{2,3}?이?)?(?:이|가)\\s`,
  'u',
);

/**
 * A part of a sentence without who it is about and what it begins with for ease.
 * @param keepsSubject "팀장님이 소리 지를 때" stays whole
 */
export function bare(words: string, people?: People, keepsSubject = false): string {
  let text = words.trim();
  for (let i = 0; i < 6; i++) {
    if (keepsSubject && BY_RELATIVE.test(text)) break;
    const cut = text.replace(LEADING, '');
    if (cut === text) break;
    text = cut.trim();
  }
  const named = /^(?<who>[가-힣]{2,4})(?:은|는|이|가|도)\s/u.exec(text);
  const who = named?.groups?.who ?? '';
  if (
    named !== null &&
    (people?.known(who) ?? people?.known(who.replace(/이$/u, '')) ?? null) !== null
  ) {
    text = text.slice(named[0].length);
  }
  return text.replace(/^(?:내|제|우리|저희)\s/u, '').trim();
}
