// Pieces the Korean rules are put together from. They are written for normalised sentences:
// no spaces and no punctuation (normalise.ts). Words for means stand in these files only to be
// noticed; nothing the companion says contains them.

/** Up to so many letters of any kind, so that every rule's time is bounded. */
export const upTo = (letters: number): string => `[가-힣ㄱ-ㅎa-z0-9]{0,${letters}}`;

/** What follows a thought or plan and takes it back: "-은 전혀 없어요", "-는 건 아니고". */
export const DENIED_AFTER =
  '(?:은|는|이|도|가|을|를|건|거|게|같은건|같은거|까지는|까진|까지)?(?:절대로?|전혀|추호도|한번도|아예|진짜|정말|딱히|따로)?(?:아니|아냐|아닙|아님|없|안(?:들|나|해|했|할|하|함|합|한)|않)';

/** Past and over: what was done long ago is a concern, not an emergency. */
export const LONG_AGO =
  '했었|았었|었었|한적|했던|었던|았던|적이?있|적도있|예전|옛날|작년|재작년|년전|년됐|달전|달됐|어릴때|어렸을때|학생때|중학교때|고등학교때|시절|흉터|자국';

export const KIN =
  '(?:친구|동생|언니|누나|오빠|엄마|아빠|어머니|아버지|남편|아내|와이프|부인|딸|딸아이|아들|아이|동료|선배|후배|걔|여친|남친|여자친구|남자친구|애인|룸메|룸메이트|사촌|조카|이모|고모|삼촌|할머니|할아버지|어르신|지인|학생|제자|짝꿍|트친|후임|선임|동기|전우|이웃|사람|아는애|아는동생|아는형|같은반애|애(?=가|는|한테)|[가-힣]던(?:애|형|누나))';

/** Somebody else does it: they stand before the verb, and no "I" stands between. */
export const bySomebody = (verb: string): string =>
  `${KIN}(?:들)?(?:가|이|는|은|도|께서)(?:(?!나|내|난|저|제|전)[가-힣]){0,8}${verb}`;

export const ATTACKER =
  '(?:남편|아내|아빠|아버지|엄마|어머니|남친|남자친구|여친|여자친구|애인|그사람|그놈|그새끼|그인간|누가|누군가|모르는사람|모르는남자|낯선사람|낯선남자|웬남자|어떤남자|아저씨|손님|전남친|전남편|전남자친구|전여친|스토커|형|오빠|삼촌|동거인|새아빠|새아버지|의붓아버지|시아버지|집주인|괴한|강도|도둑|걔)';

/** Means by which people come to harm; the ambiguous ones (약, 칼, 끈) have rules of their own. */
export const MEANS =
  '(?:번개탄|연탄|밧줄|노끈|로프|올가미|농약|제초제|청산가리|쥐약|독약|수면제|면도날|면도칼|커터칼)';

export const MEDICINE =
  '(?:약|알약|약통|약봉지|수면제|진통제|타이레놀|안정제|정신과약|처방약|처방받은약|두통약|감기약|혈압약|우울증약|항우울제)';

/** Where being is itself a sign; a rule adds what makes it one. */
export const HEIGHT_OR_WATER =
  '(?:옥상|난간|베란다|창문|창틀|창밖|창가|다리위|다리에서|다리난간|다리한가운데|한강|대교|육교|철로|선로|철길|플랫폼|승강장|스크린도어|절벽|낭떠러지|저수지|바닷가|강가|강물|강에|바다에|차도|찻길|도로|고속도로|차앞|지하철|전철|기차|열차|아파트|건물|[0-9가-힣]{1,3}층)';

/** Sure and soon: what is said with it is a plan. */
export const SOON =
  '(?:오늘|오늘밤|이따|이따가|지금|내일|모레|이번주|이번달|주말|곧|밤에|새벽에|자정|당장|다음근무|퇴근하고)';
