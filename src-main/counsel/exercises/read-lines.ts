const FINISHED_EN =
  /^(?:(?:no|nope|nah|and|um+|well|i think|ok(?:ay)?|yes|yeah)[\s,]+)*(?:no|nope|nah|none|nothing(?: else| more)?|no more|that(?:'s| is| was)(?: about)? (?:all|it|everything|them)|that'll do|done|i'?m done|finished|enough|only (?:that|those|these)|just (?:that|those|these|the one)|all|the end|can'?t think of (?:any ?more|another|anything else))(?: (?:for (?:now|today|me)|i think|really|today|thanks|thank you|now))*$/;
const FINISHED_KO =
  /^(?:(?:음+|글쎄요?|이제|네|예|응|아니|아니요|아뇨|그냥|딱히|별로|특별히|오늘은|지금은|아직|더|더는|더\s?이상|이게|이거|그게|그런\s?건|그것도)[\s,]+)*(?:끝(?:이에요|이요|났어요|이야|입니다|요)?|다(?:예요|야|했어요|\s?했어요?|\s?말했어요?|입니다)|없(?:어|어요|네요|습니다|는데요?|었어요?|는\s?것\s?같아요?|었던\s?것\s?같아요?|음)|딱히요|별로요|아니|아니요|아뇨|됐어요?|이게\s?다(?:예요|야)|그게\s?다(?:예요|야)|(?:이|그)?\s?정도(?:요|예요|면\s?(?:돼요|됐어요))?|(?:이거|그거|이것|그것)(?:뿐이에요|뿐이야|밖에\s?없어요?|만요)|충분해요?|생각\s?안\s?나요?)$/;

/** "That's all": no further line comes. */
export function endsList(words: string): boolean {
  const said = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!?…~]+/g, '')
    .trim();
  return FINISHED_EN.test(said) || FINISHED_KO.test(said);
}

const tidy = (line: string): string =>
  line
    .replace(/^[\s,.·•\-*]+|[\s,.;:!?…~]+$/g, '')
    .replace(/^(?:and|then|also|그리고|또|또는)\s+/i, '')
    .trim();

/** "A and B" without commas is two things where both are short; a sentence with "and" in it stays one. */
function partedAtAnd(part: string): readonly string[] {
  const parts = part.split(/\s+and\s+|\s+그리고\s+/i);
  return parts.every((one) => one.trim().split(/\s+/).length <= 3) ? parts : [part];
}

/** Things whose name ends as the particle begins: "고양이랑" is a cat. */
const ENDS_IN_I = /(?:고양이|떡볶이|어린이|놀이|걸이|종이|구이|볶이|꼬맹이|강냉이|멍멍이|야옹이)$/;

/** A word without its "-랑" or "-이랑"; null where it has none. "-이랑" only follows a closed syllable. */
function withoutWith(word: string): string | null {
  const bare = /^(.*[가-힣])랑$/u.exec(word)?.[1];
  if (bare === undefined || /(?:사|자)$/.test(bare)) return null;
  const stem = /^(.*[가-힣])이$/u.exec(bare)?.[1];
  if (stem === undefined || ENDS_IN_I.test(bare)) return bare;
  const isClosed = ((stem.codePointAt(stem.length - 1) ?? 0xac00) - 0xac00) % 28 !== 0;
  return isClosed ? stem : bare;
}

/** "고양이랑 커피랑 산책" is three; "친구랑 산책" is one, done together. */
function partedAtWith(part: string): readonly string[] {
  const parts: string[] = [];
  let open: string[] = [];
  for (const word of part.split(/\s+/)) {
    const bare = withoutWith(word);
    open.push(bare ?? word);
    if (bare !== null) {
      parts.push(open.join(' '));
      open = [];
    }
  }
  if (open.length > 0) parts.push(open.join(' '));
  return parts.length > 2 ? parts : [part];
}

/** The things named in what was said, each as it was said; empty where nothing is named. */
export function readLines(words: string): readonly string[] {
  return words
    .split(/[,;\n、，·]+|\.\s+/)
    .flatMap(partedAtAnd)
    .flatMap(partedAtWith)
    .map(tidy)
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) => line.slice(0, 1000));
}
