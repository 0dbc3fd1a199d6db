import { DENIED_AFTER } from './parts.ts';

/** A verb or a phrase that ends in one: "죽" and "죽어", "뛰어내리" and "뛰어내려". */
export interface Verb {
  readonly stem: string;
  /** With -아/어, as before 버리다 and -야. */
  readonly joined: string;
}

const FINALS = 28;
const RIEUL = 8;

function endsOpen(stem: string): boolean {
  return ((stem.codePointAt(stem.length - 1) ?? 0) - 0xac00) % FINALS === 0;
}

/** "-(으)ㄹ": 죽을, 뛰어내릴. */
function toCome(stem: string): string {
  if (!endsOpen(stem)) return `${stem}을`;
  const last = stem.codePointAt(stem.length - 1) ?? 0;
  return stem.slice(0, -1) + String.fromCodePoint(last + RIEUL);
}

/**
 * Every ending by which Korean says that one is about to do it: -(으)려고, -(으)러 가다, -(으)ㄹ 거야,
 * -(으)ㄹ게, -(으)ㄹ 생각이다, -기로 하다, -아/어 버릴 거다, -아/어야겠다, spoken and in dialect.
 * What is denied after it, only seems so ("-을 것 같아") or was so once ("-(으)려고 했어") does not match.
 */
export function aboutTo({ stem, joined }: Verb): string {
  const will = toCome(stem);
  const purpose = endsOpen(stem) ? stem : `${stem}으`;
  return `(?:${[
    `(?:${purpose}려|${will}려|${will}라)(?!(?:고|구|꼬)?(?:했|하다|한적|하던|한건|는건|는거|는게|해도|던|다가|는데요즘|면|니|그랬|생각|서|도))`,
    `${purpose}러(?:가|간|갈|나|온|왔|옥상|한강|바다)`,
    `${will}(?:거|꺼|끼)(?:야|다|에요|예요|여요|임|라고|니까|니께|거든|고|라니|라는(?=댓글|글|말|문자|톡|메시지)|지롱|$|ㅇ)`,
    `${will}것(?:이다|입니다|임)`,
    `${will}(?:게|께)(?!뻔|아니|없|임|많|확)`,
    `${will}(?:생각(?:이야|이에요|이다|이거든|입|임|으로|하고있)|계획(?!은없|이없)|작정|예정|결심|각오|참이|테다|테니|란다|차례|장소|날짜|날을|날만|준비|수밖에없|일만남)`,
    `${stem}기로(?!는)`,
    `${stem}(?:겠습니다|고말거|고야말|는것만남|는일만남)`,
    `${joined}(?:버릴(?:거|꺼|래|게|란|라고)|버리려|버려야(?:겠|지)|삐릴|뿔란|뿔끼|뿔거|야겠)`,
  ].join('|')})(?!${DENIED_AFTER})`;
}
