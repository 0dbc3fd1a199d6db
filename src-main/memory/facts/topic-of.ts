/** The topic of a statement, by its words; the first that fits. */
import type { Topic } from '../../../src-preload/contract/memory.ts';

const TOPIC_WORDS: readonly (readonly [Topic, RegExp])[] = [
  [
    'sleep',
    /\b(?:sleep\w*|insomnia|awake|bed(?:time)?|nap\w*|nightmares?|wake)\b|잠|수면|불면|악몽|새벽에\s?깨|자요|잤|일어나/iu,
  ],
  [
    'study',
    /\b(?:exams?|stud(?:y|ies|ying)|school|college|university|thesis|class(?:es)?|lectures?|homework|degree|major\w*|semester|toefl|ielts|toeic|midterms?|finals?|graduat\w+|student|essay|dissertation)\b|시험|공부|학교|대학|학원|논문|수능|과제|전공|졸업|학기|강의|수업|토익|자격증|학생|[0-9]학년/iu,
  ],
  [
    'work',
    /\b(?:work\w*|jobs?|boss|manager|office|meetings?|deadlines?|colleagues?|cowork\w*|co-work\w*|interview\w*|career|promot\w+|project|presentation|shift|client|team|laid off|unemployed|nurse|teacher|engineer|developer|designer|company)\b|회사|직장|회의|발표|면접|출근|퇴근|야근|업무|팀장|상사|부장|동료|이직|퇴사|취업|승진|프로젝트|알바|일해|일하|일을|간호사|교사|개발자|디자이너|입사/iu,
  ],
  [
    'love',
    /\b(?:boyfriend|girlfriend|husband|wife|partner|fianc[eé]e?|married|marry\w*|wedding|dating|divorc\w+|broke up|ex|engaged)\b|남자친구|여자친구|남친|여친|애인|남편|아내|와이프|결혼|이혼|연애|헤어졌|약혼|이별/iu,
  ],
  [
    'family',
    /\b(?:m[uo]m|mother|mummy|dad|father|parents?|sisters?|brothers?|sons?|daughters?|kids?|child(?:ren)?|bab(?:y|ies)|grand\w+|aunt|uncle|cousins?|niece|nephew|family|siblings?|twins?|in-law)\b|엄마|아빠|어머니|아버지|부모|언니|누나|오빠|형(?:이|은|과|예|이에)|동생|할머니|할아버지|이모|고모|삼촌|사촌|조카|아들|딸|아이|가족|시어머니|장모/iu,
  ],
  [
    'friends',
    /\b(?:friends?|roommate|flatmate|housemate|neighbou?r)\b|친구|룸메이트|룸메|이웃|선배|후배/iu,
  ],
  [
    'movement',
    /\b(?:walk\w*|run(?:s|ning)?|gym|yoga|exercis\w+|swim\w*|hik\w+|cycl\w+|pilates|climb\w*|stretch\w*|danc\w+|bik(?:e|ing)|workout)\b|산책|걷|걸으|달리|러닝|조깅|운동|요가|헬스|수영|등산|자전거|필라테스|스트레칭|춤/iu,
  ],
  [
    'food',
    /\b(?:eat\w*|food|coffee|tea|meat|vegan|vegetarian|cook\w*|chocolate|dinner|lunch|breakfast|wine|beer|pizza|allergic|kimchi|ramen|noodles?|sushi|cake|bread|spicy)\b|커피|음식|먹|밥|고기|채식|비건|요리|차를|술|초콜릿|떡볶이|라면|매운|빵|과일|케이크|맥주/iu,
  ],
  [
    'health',
    /\b(?:adhd|doctor|hospital|medic\w+|pills?|diagnos\w+|migraines?|headaches?|asthma|diabet\w+|therap\w+|surgery|cancer|pain|depress\w+|anxiety disorder|panic|pregnan\w+|smok\w+|sertraline|ill(?:ness)?|allerg\w+|sober)\b|병원|약을|약은|진단|수술|두통|편두통|천식|당뇨|우울증|공황|불안장애|알레르기|임신|담배|금연|술을\s?끊|상담|허리|디스크|아토피|위염|암/iu,
  ],
  [
    'money',
    /\b(?:money|debts?|loans?|rent|salary|savings?|mortgage|bills?)\b|돈|빚|대출|월세|전세|월급|저축/iu,
  ],
  [
    'home',
    /\b(?:live[sd]?|living|mov(?:e|ed|es|ing)|home|flat|apartment|house|dogs?|cats?|pupp(?:y|ies)|kitten|pets?|hamster|rabbit|parrot|plants?)\b|살아|살고|살아요|살아|이사|자취|집|강아지|고양이|반려|햄스터|토끼|화분|식물|사세요|키워/iu,
  ],
  [
    'past',
    /\b(?:childhood|grew up|as a (?:child|kid)|years ago|passed away|died|bullied)\b|어릴|어렸을|돌아가|옛날|자랐|왕따/iu,
  ],
  [
    'mood',
    /\b(?:feel\w*|mood|calm\w*|anxious|anxiety|nervous|sad|stress\w*|lonely|overwhelm\w*|cry\w*|relax\w*|panick\w*|worry|afraid|scared)\b|마음|기분|불안|긴장|편해|우울|스트레스|외로|눈물|무서|나아져|힘들/iu,
  ],
  [
    'leisure',
    /\b(?:music|books?|read\w*|movies?|films?|games?|piano|guitar|draw\w*|paint\w*|travel\w*|trip|garden\w*|knit\w*|sing\w*|holiday|vacation|photograph\w*|series|concert|novels?|journal\w*)\b|음악|책|독서|영화|게임|피아노|기타를|그림|여행|노래|드라마|뜨개|사진|콘서트|일기|명상|공연/iu,
  ],
];

export function topicOf(text: string): Topic {
  return TOPIC_WORDS.find(([, words]) => words.test(text))?.[0] ?? 'other';
}
