import type { EventName, EventPayload } from '../../../src-preload/contract/events.ts';
import { AppError, type FaultCode } from '../../../src-preload/contract/faults.ts';
import type { DocumentHit, KeptDocument } from '../../../src-preload/contract/memory.ts';
import type { Handlers } from '../../../src-preload/contract/requests.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

interface Held {
  document: KeptDocument;
  readonly pages: readonly string[];
  readonly picture: Uint8Array | null;
}

const DAY = 86_400_000;

const WORDS = {
  en: {
    lease: 'Lease, Mangwon-dong 3.pdf',
    pages: [
      'Lease agreement\n\nbetween Mr Park, owner, and the tenant, for the flat in Mangwon-dong 3, second floor.\n\nThe lease begins on 1 March and ends on 28 February two years later. It is renewed by a year unless one of the two says otherwise in writing, at least two months before it ends.',
      'Deposit and rent\n\nThe deposit is returned within fourteen days of moving out. The rent is due on the fifth of each month. For the first month no rent is due.',
      '',
    ],
    note: 'The flat after Busan. Ask about the heating before signing.',
    course: 'Sleep course, week 2.docx',
    courseText:
      'Week 2: a bed for sleeping\n\nWho cannot sleep gets up after about twenty minutes, does something calm in dim light and comes back when sleepy.\n\nThe alarm rings at the same time every day, also on Sundays.',
    photo: 'window.png',
  },
  ko: {
    lease: '망원동 임대차 계약서.pdf',
    pages: [
      '임대차 계약서\n\n임대인 박 씨와 임차인은 망원동 3번지 2층에 대해 다음과 같이 계약한다.\n\n계약은 3월 1일에 시작해 2년 뒤 2월 28일에 끝난다. 끝나기 두 달 전까지 서면으로 달리 알리지 않으면 1년씩 이어진다.',
      '보증금과 월세\n\n보증금은 이사한 날부터 14일 안에 돌려준다. 월세는 매달 5일에 낸다. 첫 달 월세는 내지 않는다.',
      '',
    ],
    note: '부산 다음에 살 집. 서명하기 전에 난방을 물어보기.',
    course: '수면 수업 2주차.docx',
    courseText:
      '2주차: 자는 침대\n\n잠이 오지 않으면 20분쯤 뒤에 일어나 어두운 불빛에서 조용한 일을 하다가 졸리면 돌아온다.\n\n알람은 일요일에도 같은 시각에 울린다.',
    photo: '창가.png',
  },
} as const;

/** What a file of this name comes to, for refusals on screen. */
const REFUSALS: Readonly<Record<string, FaultCode>> = {
  broken: 'document/broken',
  locked: 'document/protected',
  scan: 'document/no-text',
  program: 'document/unknown-kind',
};

export interface DocumentsOptions {
  readonly language: Language;
  /** How many there are at first: 0 to 3. */
  readonly count: number;
  /** Time a file takes to be read, milliseconds. */
  readonly keepMs: number;
  /** Of the file that is on its way. */
  readonly uploaded: () => Uint8Array;
}

/** A picture as a page draws it. */
async function drawnPicture(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(640, 420);
  const brush = canvas.getContext('2d');
  if (brush) {
    const sky = brush.createLinearGradient(0, 0, 0, 420);
    sky.addColorStop(0, '#9fc4cf');
    sky.addColorStop(1, '#f4d9b0');
    brush.fillStyle = sky;
    brush.fillRect(0, 0, 640, 420);
    brush.fillStyle = '#3b6862';
    brush.fillRect(0, 300, 640, 120);
    brush.fillStyle = '#e3a765';
    brush.beginPath();
    brush.arc(480, 120, 46, 0, 7);
    brush.fill();
  }
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
}

async function made(language: Language, count: number): Promise<readonly Held[]> {
  const words = WORDS[language];
  const now = Date.now();
  const common = { note: '', described: null };
  const all: readonly Held[] = [
    {
      document: {
        ...common,
        id: 'photo',
        name: words.photo,
        kind: 'png',
        sizeBytes: 3_412_000,
        pages: 1,
        addedAt: now - 3_600_000,
      },
      pages: [],
      picture: await drawnPicture(),
    },
    {
      document: {
        ...common,
        id: 'lease',
        name: words.lease,
        kind: 'pdf',
        sizeBytes: 418_233,
        pages: 3,
        addedAt: now - 3 * DAY,
        note: words.note,
      },
      pages: words.pages,
      picture: null,
    },
    {
      document: {
        ...common,
        id: 'course',
        name: words.course,
        kind: 'docx',
        sizeBytes: 28_100,
        pages: 1,
        addedAt: now - 12 * DAY,
      },
      pages: [words.courseText],
      picture: null,
    },
  ];
  return all.slice(0, count);
}

/** Documents as main keeps them, in the page; what is refused is told by the file's name. */
export async function documentHandlers(
  { language, count, keepMs, uploaded }: DocumentsOptions,
  announce: <N extends EventName>(name: N, payload: EventPayload<N>) => void,
): Promise<Partial<Handlers>> {
  const held = new Map((await made(language, count)).map((one) => [one.document.id, one]));
  const find = (id: string): Held => {
    const one = held.get(id);
    if (!one) throw new AppError('input/not-found');
    return one;
  };
  const change = (id: string, changed: Partial<KeptDocument>): KeptDocument => {
    const one = find(id);
    one.document = { ...one.document, ...changed };
    announce('documents/changed', {});
    return one.document;
  };
  return {
    'documents/list': () => ({
      documents: [...held.values()]
        .map(({ document }) => document)
        .sort((one, other) => other.addedAt - one.addedAt),
    }),
    'documents/keep': async ({ upload, name }, signal) => {
      for (let done = 0; done <= 4; done++) {
        announce('upload/progress', { upload, done, total: 4 });
        await new Promise((resolve) => setTimeout(resolve, keepMs / 5));
        signal.throwIfAborted();
      }
      const refusal = Object.entries(REFUSALS).find(([word]) => name.includes(word));
      if (refusal) throw new AppError(refusal[1]);
      const bytes = uploaded();
      const isPicture = name.endsWith('.png');
      const document: KeptDocument = {
        id: `kept-${held.size}`,
        name,
        kind: isPicture ? 'png' : 'text',
        sizeBytes: bytes.byteLength,
        pages: 1,
        addedAt: Date.now(),
        note: '',
        described: null,
      };
      const pages = isPicture ? [] : [new TextDecoder().decode(bytes)];
      held.set(document.id, { document, pages, picture: isPicture ? bytes.slice() : null });
      announce('documents/changed', {});
      return document;
    },
    'documents/note': ({ id, note }) => change(id, { note }),
    'documents/describe': async ({ id }, signal) => {
      await new Promise((resolve) => setTimeout(resolve, keepMs));
      signal.throwIfAborted();
      const text =
        language === 'ko'
          ? '창밖으로 해가 지고 있어요. 아래쪽은 짙은 초록색 들판이에요.'
          : 'The sun is setting outside a window. Below it lies a dark green field.';
      return change(id, { described: { text, vendor: 'anthropic' } });
    },
    'documents/open': ({ id }) => find(id),
    'documents/search': ({ query, limit }) => {
      const hits: DocumentHit[] = [];
      for (const { document, pages } of held.values()) {
        for (const [index, text] of pages.entries()) {
          const at = text.toLowerCase().indexOf(query.toLowerCase());
          if (at === -1) continue;
          const from = Math.max(0, at - 20);
          const snippet = text.slice(from, at + 60).replaceAll('\n', ' ');
          const marks = [{ from: at - from, to: at - from + query.length }];
          hits.push({ documentId: document.id, page: index + 1, snippet, marks });
        }
      }
      return { hits: hits.slice(0, limit) };
    },
    'documents/remove': ({ id }) => {
      find(id);
      held.delete(id);
      announce('documents/changed', {});
      return {};
    },
  };
}
