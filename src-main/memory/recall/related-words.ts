/**
 * Words of everyday life that stand for each other in questions about it, in both languages: who asks
 * for "my pet" is told of the cat. Own choice. A word may be of several groups; those of a group weigh
 * less than the word that was said.
 */
import { stemsOf } from '../index/analysis.ts';

const GROUPS = `
mother mom mum mommy mama 엄마 어머니 어머님
father dad daddy papa 아빠 아버지 아버님
parents mother father mom mum dad folks 부모님 부모 엄마 아빠 어머니 아버지
sister sis 언니 누나 여동생 동생 자매
brother bro 오빠 형 남동생 동생 형님 형제
sibling sister brother 동생 언니 누나 오빠 형 남매
grandmother grandma gran granny nana 할머니 외할머니
grandfather grandpa grandad 할아버지 외할아버지
children child kid kids son daughter 아이 아이들 아들 딸 자식 애 애들
son boy 아들
daughter girl 딸
baby newborn born birth pregnant 아기 아이 출산 임신 태어나다
husband spouse hubby married 남편 신랑 배우자
wife spouse married 아내 와이프 집사람 배우자
partner boyfriend girlfriend husband wife dating 애인 연인 남자친구 여자친구 남친 여친 사귀다
boyfriend girlfriend dating partner 남자친구 여자친구 남친 여친 애인
date dating relationship together couple 사귀다 만나다 데이트 연애 연인
breakup split separated separation divorce divorced ex 헤어지다 이별 이혼 끝나다 전남친 차이다
marry married wedding marriage engaged fiance propose 결혼 결혼식 약혼 청혼 프러포즈
friend friends buddy pal mate 친구 절친 동무 친하다
relative aunt uncle cousin nephew niece 친척 이모 고모 삼촌 사촌 조카
family relatives parents siblings 가족 식구 집안
neighbor neighbour 이웃 옆집 윗집 아랫집
flatmate roommate housemate flat 룸메이트 룸메 동거인 방
colleague coworker workmate teammate team 동료 직장동료 회사사람 팀원
boss manager supervisor lead 상사 팀장 부장 사장 사장님 대표
pet cat dog puppy kitten animal 반려동물 반려견 반려묘 애완동물 고양이 강아지 개
dog puppy pup hound 개 강아지 반려견 멍멍이
cat kitten 고양이 반려묘 냥이 집사
animal pet shelter 동물 보호소 유기견 유기묘 입양
adopt adopted rescue shelter 입양 데려오다 보호소
job work career occupation profession living employer company position role 직업 직장 회사 일 출근 취업 근무 다니다
company employer firm startup workplace office 회사 직장 사무실 기업
hire hired hiring employ job offer 채용 입사 취직 취업 합격
fired laid layoff lose job redundant unemployed 해고 잘리다 실직 퇴사 구조조정
quit resign notice leave left stop stopped 그만두다 관두다 퇴사 사표 끊다 사직
promotion promoted lead raise 승진 진급 연봉
change switch new move changed 바꾸다 바뀌다 옮기다 새 변경
task role duty responsibility charge 업무 맡다 담당 역할 일
interview recruiter application apply applied 면접 지원 서류
salary pay wage money income severance 월급 연봉 급여 돈 수입 시급
money cost price expensive cheap spend pay budget 돈 가격 얼마 비용 값 원
buy bought purchase get got 사다 구매 구입 장만 주문
sell sold 팔다 판매
save saving savings 저축 모으다 적금
live lives living home house flat apartment city town place move moved 살다 집 동네 사는 이사 자취 거주 지내다
move moved moving relocate relocation house home 이사 옮기다 이사하다 이사오다
home house apartment flat place 집 아파트 원룸 오피스텔 자취방 빌라 방
city town country place 도시 지역 동네 나라 곳
hometown grew born from childhood 고향 태어나다 자라다 본가 출신
rent lease landlord contract deposit 월세 전세 계약 집주인 보증금
travel trip vacation holiday journey visit tour 여행 휴가 놀러 가다 여행지 관광
flight plane airport fly 비행기 공항 항공
school university college class campus student 학교 대학 대학교 학생 수업
study studying course degree major program learn 공부 전공 과목 학과 과 배우다
exam test midterm quiz result grade pass passed fail failed 시험 국시 중간고사 기말고사 성적 합격 불합격 붙다 떨어지다
teacher professor teach instructor tutor 선생님 교사 교수 가르치다 강사
graduate graduation 졸업 졸업식
homework assignment paper thesis report deadline due 과제 숙제 논문 보고서 마감
contest competition race marathon tournament prize award 대회 공모전 경기 경연 상 마라톤
hobby interest pastime leisure free fun enjoy activity 취미 여가 즐기다 좋아하다 취미생활
sport exercise workout gym run running swim climb yoga hike 운동 달리기 헬스 수영 요가 등산 뛰다 러닝
run running jog 5k 10k marathon 달리다 뛰다 달리기 러닝 조깅 마라톤
hike hiking mountain trail 등산 산 산행 산책
music song sing singer band instrument choir concert 음악 노래 가수 밴드 악기 공연 콘서트
instrument guitar piano violin drums bass play 악기 기타 피아노 바이올린 드럼 베이스 치다 연주
art paint painting draw drawing sketch 그림 그리다 미술 화가 스케치
write writing book novel story journal diary blog 글 쓰다 책 소설 일기 이야기
read reading book novel author 읽다 책 소설 독서
movie film cinema show series 영화 드라마 극장 보다
game games play 게임 놀이
photo picture photograph camera 사진 카메라 찍다
garden plant plants flower vegetable tomato grow 정원 텃밭 화분 꽃 식물 키우다 채소
cook cooking recipe dish meal dinner kitchen 요리 음식 밥 만들다 레시피 저녁 차리다
food dish meal eat favorite cuisine 음식 먹다 메뉴 밥 식사 요리
eat eating meal lunch dinner breakfast appetite 먹다 식사 밥 점심 저녁 아침 입맛
allergy allergic intolerant 알레르기 못 먹다
drink drinking alcohol beer wine drunk sober 술 마시다 맥주 소주 음주 금주 취하다
sober sobriety alcohol drinking dry 금주 단주 술
coffee caffeine tea cup 커피 카페인 차 잔
smoke smoking cigarette quit 담배 흡연 금연
sleep asleep insomnia bed awake night rest 잠 자다 수면 불면증 잠들다 깨다 밤
dream nightmare 꿈 악몽
tired exhausted worn burnout drained fatigue 피곤하다 지치다 힘들다 번아웃 피로
sick ill illness disease condition health 아프다 병 질병 건강 몸
pain hurt ache sore injury injured 아프다 통증 다치다 부상
doctor gp physician clinic hospital appointment 의사 병원 진료 선생님 클리닉
hospital clinic ward surgery 병원 입원 수술 클리닉
surgery operation operated 수술 시술
medication medicine pill tablet prescription drug dose 약 복용 처방 먹다 알약
therapy therapist counselor counselling counseling counsellor psychologist session 상담 상담사 치료 심리 선생님
anxiety anxious panic nervous worry worried fear afraid scared 불안 불안하다 공황 걱정 긴장 무섭다 두렵다
panic attack chest heart 공황 발작 심장 가슴
fear afraid scared terrified frightened phobia 무섭다 두렵다 겁 공포
worry worried concern concerned anxious 걱정 근심 불안
sad cry cried tears grief upset 슬프다 울다 눈물 우울 속상하다
depressed depression low hopeless flat 우울 우울하다 무기력 가라앉다
angry anger mad furious upset temper 화 화나다 분노 짜증
happy joy glad proud delighted excited 기쁘다 행복 신나다 뿌듯하다 좋다
lonely alone loneliness isolated 외롭다 혼자 고독
stress stressed pressure overwhelmed 스트레스 압박 부담
calm relax relaxed quiet peace soothe 진정 편안하다 차분하다 쉬다 조용하다
cope coping help helps helped helpful technique exercise breathe breathing method 도움 방법 호흡 효과 낫다 진정 도움되다
breathe breathing breath inhale 호흡 숨 심호흡
habit routine practice 습관 루틴 버릇
goal plan dream hope want wish aim 목표 계획 꿈 희망 하고싶다 바라다
fight argue argument quarrel conflict row 싸우다 다투다 싸움 다툼 갈등 틀어지다
apologize apologise apology sorry forgive 사과 미안하다 용서
reconcile resolve solved made 화해 풀다 풀리다 해결
die died death dead passed funeral late lose lost 죽다 돌아가시다 장례 사망 장례식 세상
birthday born age old turn 생일 태어나다 나이 살
gift present 선물 주다
party celebrate celebration 파티 축하 잔치 기념
anniversary celebrate 기념일
car drive driving vehicle van truck 차 자동차 운전 몰다
bike bicycle motorcycle cycling 자전거 오토바이
bus train subway commute transport public 버스 기차 지하철 통근 출퇴근 대중교통
phone call called rang text message 전화 연락 문자 통화 휴대폰 메시지
computer laptop tablet device machine 컴퓨터 노트북 태블릿 기계 기기
church faith religion pray temple 교회 종교 신앙 기도 절 성당
volunteer volunteering charity community donate 봉사 자원봉사 기부
group club circle meeting support class join 모임 동아리 클럽 단체 가입
support supportive group help encourage 지지 응원 도움 돕다
name named called nickname 이름 별명 부르다
color colour red blue green yellow purple pink black white 색 색깔 빨간 파란 초록 노란
look looks appearance wear wearing clothes coat jacket dress shirt 생기다 외모 옷 입다 코트
favorite favourite best love like prefer 좋아하다 최애 선호 제일 가장
dislike hate annoy annoyed annoying bother 싫다 싫어하다 미워하다 거슬리다 짜증
first began begin start started beginning 처음 시작 시작하다
end finish finished ended complete 끝 끝나다 끝내다 마치다
meet met introduced 만나다 알게되다 소개
teach taught learn learned lesson 배우다 가르치다 알려주다
decide decided decision choose chose chosen 결정 결심 정하다 고르다 선택 하기로
reason because why since 이유 까닭 때문 왜
lose lost missing 잃다 잃어버리다 분실
find found discover discovered 찾다 발견
weight pounds kilos diet heavier 체중 몸무게 살 다이어트
pressure blood bp 혈압 수치
eye eyes sight glasses cataract vision 눈 시력 안경 백내장
knee leg joint foot ankle 무릎 다리 관절 발 발목
hand arm wrist finger 손 팔 손목 손가락
bully bullied bullying teased excluded 따돌림 왕따 괴롭히다
customer client guest patient 손님 고객 진상 환자
shop store studio gallery 가게 상점 매장 편의점
restaurant cafe diner eat 식당 카페 음식점 국숫집 맛집
part-time job shift 알바 아르바이트
accident crash fall fell injured 사고 넘어지다 다치다 부러지다
weather rain snow storm 날씨 비 눈
sea beach ocean lake coast 바다 해변 바닷가 호수 파도
star stars sky night saturn telescope astronomy 별 하늘 밤하늘 토성 망원경 천체
inheritance estate will land 유산 상속 땅 논
license licence certificate qualification exam 자격증 면허
exhibition show museum gallery opening 전시 전시회 미술관 박물관
research study researched looking 조사 연구 알아보다
advice suggest suggested advise recommended tip 조언 추천 제안 권하다
offer offered proposal invitation invite invited 제안 제의 초대 권유
promise promised agree agreed deal rule 약속 다짐 합의
`;

/** For each stem, those of the words beside it. */
const RELATED: ReadonlyMap<string, readonly string[]> = (() => {
  const related = new Map<string, Set<string>>();
  for (const line of GROUPS.trim().split('\n')) {
    const groups = line.split(' ').map((word) => [...new Set([word, ...shortest(word)])]);
    for (const own of groups) {
      for (const stem of own) {
        const all = related.get(stem) ?? new Set();
        for (const other of groups.flat()) if (!own.includes(other)) all.add(other);
        related.set(stem, all);
      }
    }
  }
  return new Map([...related].map(([stem, all]) => [stem, [...all]]));
})();

/** The stems that mean the word itself: of Korean ones those without a guessed verb. */
function shortest(word: string): readonly string[] {
  return stemsOf(word).filter((stem) => !/[가-힣]다$/u.test(stem) || stem === word);
}

export function relatedTo(stem: string): readonly string[] {
  return RELATED.get(stem) ?? [];
}
