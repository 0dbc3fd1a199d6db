/** What a report says around its numbers, in both languages. */
import type { Language } from '../../../src-preload/contract/words.ts';

/** Nights told together, and why. */
interface Together {
  readonly heads: readonly [string, string, string, string, string, string, string];
  readonly why: string;
}

interface ReportWords {
  readonly title: string;
  span(from: string, until: string, days: number): string;
  made(day: string): string;
  /** What this is, and what it is not. */
  readonly about: readonly string[];
  readonly nothing: string;
  /** Parts that hold nothing over this span. */
  without(parts: readonly string[]): string;
  readonly moods: {
    readonly heading: string;
    readonly part: string;
    noted(days: number, of: number): string;
    mean(level: string): string;
    readonly emotions: string;
    times(count: number): string;
    readonly day: string;
    readonly range: string;
    readonly sevenDays: string;
    readonly scale: string;
  };
  readonly exercises: {
    readonly heading: string;
    readonly part: string;
    readonly columns: readonly [string, string, string, string, string, string];
    readonly scale: string;
  };
  readonly sleep: {
    readonly heading: string;
    readonly part: string;
    readonly means: string;
    readonly night: readonly [string, string, string, string, string, string, string];
    readonly weekly: Together;
    readonly monthly: Together;
    readonly scale: string;
    slept(minutes: number): string;
  };
  readonly selfChecks: {
    readonly heading: string;
    readonly part: string;
    readonly columns: readonly [string, string, string, string];
    total(total: number, most: number): string;
    readonly scale: string;
    bands(list: string): string;
  };
  readonly company: {
    readonly heading: string;
    readonly part: string;
    readonly columns: readonly [string, string, string, string, string, string];
    readonly scale: string;
  };
  readonly seen: {
    readonly heading: string;
    readonly part: string;
    readonly columns: readonly [string, string, string];
    readonly about: string;
  };
}

const KO: ReportWords = {
  title: '스스로 적은 기분, 연습, 잠의 기록',
  span: (from, until, days) => `${from}부터 ${until}까지, ${days}일`,
  made: (day) => `${day}에 만들었어요.`,
  about: [
    '여기 있는 것은 모두 본인이 BeMore에 스스로 적은 것이고, 숫자는 본인의 컴퓨터에서 BeMore가 계산했어요. BeMore는 혼자 마음을 돌볼 때 쓰는 프로그램이에요.',
    '의학적인 판단은 없어요. 적지 않은 날은 빈칸으로 두었고, 짐작해서 채우지 않았어요. 나눈 대화와 위기에 관한 기록은 들어 있지 않아요.',
  ],
  nothing: '이 기간에는 적어 둔 것이 없어요. 그래서 보여 줄 숫자도 없어요.',
  without: (parts) => `이 기간에 적어 둔 것이 없는 부분: ${parts.join(', ')}.`,
  moods: {
    heading: '기분',
    part: '기분',
    noted: (days, of) => `${of}일 가운데 기분을 적은 날은 ${days}일이에요.`,
    mean: (level) => `적은 날들의 평균은 5 가운데 ${level}이에요.`,
    emotions: '함께 적은 느낌',
    times: (count) => `${count}일`,
    day: '그날의 평균',
    range: '그날의 폭',
    sevenDays: '7일 평균 (사흘 이상 적은 때)',
    scale: '1은 많이 무거움, 5는 가벼움이에요.',
  },
  exercises: {
    heading: '연습 전과 후',
    part: '연습',
    columns: ['연습', '시작', '끝까지', '전후를 적음', '전', '후'],
    scale:
      '전과 후는 그때 얼마나 힘들었는지를 0에서 10까지로 적은 것의 평균이에요. 낮을수록 가벼워요.',
  },
  sleep: {
    heading: '잠',
    part: '잠',
    means: '평균',
    night: ['아침', '누움', '잠듦', '일어남', '잔 시간', '잘 잔 정도', '밤에 깬 일'],
    weekly: {
      heads: ['주 (월요일)', '적은 밤', '누움', '잠듦', '일어남', '잔 시간', '잘 잔 정도'],
      why: '밤이 많아서 주마다 평균을 냈어요. 하룻밤씩의 기록은 CSV 파일에 있어요.',
    },
    monthly: {
      heads: ['달', '적은 밤', '누움', '잠듦', '일어남', '잔 시간', '잘 잔 정도'],
      why: '밤이 많아서 달마다 평균을 냈어요. 하룻밤씩의 기록은 CSV 파일에 있어요.',
    },
    scale: '시각은 본인이 어림한 것이에요. 잘 잔 정도는 0에서 10까지이고, 높을수록 잘 잔 거예요.',
    slept: (minutes) => `${Math.floor(Math.round(minutes) / 60)}시간 ${Math.round(minutes) % 60}분`,
  },
  selfChecks: {
    heading: '스스로 점검',
    part: '스스로 점검(PHQ-9, GAD-7)',
    columns: ['날짜', '합계', '구간', '앞선 것과 차이'],
    total: (total, most) => `${most} 가운데 ${total}`,
    scale: '지난 2주를 돌아보며 본인이 혼자 답한 합계예요. 문항마다의 답은 싣지 않았어요.',
    bands: (list) => `공식 구간: ${list}.`,
  },
  company: {
    heading: '함께 나온 주제와 사람',
    part: '주제와 사람',
    columns: ['이름', '이야기한 날', '평균', '다른 날', '평균', '견주면'],
    scale:
      '대화에 나온 날과 나오지 않은 날의 기분을 나란히 놓은 것이에요. 함께 나왔다는 뜻이지 까닭이라는 뜻은 아니에요. 날이 적거나 우연일 수 있는 차이는 ‘알 수 없음’이라고 적어요.',
  },
  seen: {
    heading: '카메라의 짐작',
    part: '카메라의 짐작',
    columns: ['짐작한 표정', '말한 횟수', '나온 날'],
    about:
      '프로그램이 얼굴 모습만 보고 짐작한 것이라 자주 틀려요. 본인이 느꼈다고 말한 것이 아니고, 위의 어떤 숫자에도 들어 있지 않아요.',
  },
};

const EN: ReportWords = {
  title: 'Moods, exercises and sleep, as noted by myself',
  span: (from, until, days) => `${from} to ${until}, ${days} ${days === 1 ? 'day' : 'days'}`,
  made: (day) => `Made on ${day}.`,
  about: [
    'All of this was noted by the person themselves in BeMore, a self-help program, and worked out by BeMore on their own computer.',
    'It is not a diagnosis, and no professional has judged anything in it. Days without a note are left blank and nothing is guessed for them. What was said in conversations, and records of crises, are not part of it.',
  ],
  nothing: 'Nothing was noted over this span, so there are no numbers to show.',
  without: (parts) => `Nothing was noted over this span for: ${parts.join(', ')}.`,
  moods: {
    heading: 'Moods',
    part: 'moods',
    noted: (days, of) => `A mood was noted on ${days} of ${of} ${of === 1 ? 'day' : 'days'}.`,
    mean: (level) => `The mean of these days is ${level} of 5.`,
    emotions: 'Feelings named with them',
    times: (count) => `${count} ${count === 1 ? 'day' : 'days'}`,
    day: 'mean of a day',
    range: 'range of a day',
    sevenDays: 'mean of seven days (three or more noted)',
    scale: '1 is very heavy, 5 is light.',
  },
  exercises: {
    heading: 'Exercises, before and after',
    part: 'exercises',
    columns: ['Exercise', 'Begun', 'To the end', 'Both noted', 'Before', 'After'],
    scale:
      'Before and after are means of how hard it was at that moment, noted from 0 to 10. Lower is lighter.',
  },
  sleep: {
    heading: 'Sleep',
    part: 'sleep',
    means: 'Mean',
    night: ['Morning', 'To bed', 'Asleep', 'Up', 'Slept', 'Quality', 'Woke in the night'],
    weekly: {
      heads: ['Week of', 'Nights', 'To bed', 'Asleep', 'Up', 'Slept', 'Quality'],
      why: 'There are many nights, so these are means by week. Single nights are in the CSV file.',
    },
    monthly: {
      heads: ['Month', 'Nights', 'To bed', 'Asleep', 'Up', 'Slept', 'Quality'],
      why: 'There are many nights, so these are means by month. Single nights are in the CSV file.',
    },
    scale: 'Times are the person’s own estimates. Quality is from 0 to 10; higher is better sleep.',
    slept: (minutes) => `${Math.floor(Math.round(minutes) / 60)} h ${Math.round(minutes) % 60} min`,
  },
  selfChecks: {
    heading: 'Self-checks',
    part: 'self-checks (PHQ-9, GAD-7)',
    columns: ['Date', 'Total', 'Band', 'Change'],
    total: (total, most) => `${total} of ${most}`,
    scale:
      'Totals of what the person answered alone, looking back on two weeks. Single answers are not listed.',
    bands: (list) => `Official bands: ${list}.`,
  },
  company: {
    heading: 'Topics and people',
    part: 'topics and people',
    columns: ['Name', 'Days spoken of', 'Mean', 'Other days', 'Mean', 'Compared'],
    scale:
      'Moods on days a topic or person was spoken of, beside moods on the other days. This is company, not cause. Where days are few, or chance could give the same difference, it says “cannot be told”.',
  },
  seen: {
    heading: 'What the camera guessed',
    part: 'guesses of the camera',
    columns: ['Guessed expression', 'Times speaking', 'Days'],
    about:
      'A program guessed these from the face alone, and is often wrong. They are not what the person said they felt, and are part of no number above.',
  },
};

export const reportWords = (language: Language): ReportWords => (language === 'ko' ? KO : EN);
