/** What a conversation is called, and what it was about before what goes along verbatim. */
import type { Announce } from '../../../src-preload/contract/events.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { firstWords, oneLine, TITLE_COLUMNS } from '../excerpt.ts';
import { contentWords } from './content-words.ts';
import { SUMMARY_PROMPTS, TITLE_PROMPTS } from './draw-prompts.ts';
import { ownWords } from './own-words.ts';
import type { ConversationMeta, RemembersIn, StoredTurn } from './remembers-in.ts';
import { isEnoughForTitle, MAX_SUMMARY, summaryFrom, titleFrom } from './titles.ts';

/** Messages that go along verbatim (ten exchanges); what is older is summed up. */
const VERBATIM = 20;
/** Messages that may wait for the summary while a conversation goes on. */
const SUMMARY_STEP = 8;
/** More than this is an import: it is summed up without asking anyone. */
const MOST_SUMMED = 120;
/** Person's turns at which a title is looked at once more. */
const RETITLED_AT = [5, 15, 45] as const;

interface NamingNeeds {
  readonly store: Pick<RemembersIn, 'setTitle' | 'setSummary'>;
  /** Null where nobody answers. */
  readonly ask: (system: string, text: string, maxTokens: number) => Promise<string | null>;
  readonly isGraveIn: (language: Language) => (text: string) => boolean;
  readonly announce: Announce;
}

/** Both throw the abort reason. `said` is all that was said, `plain` what of it may be used. */
export function createNaming(
  { store, ask, isGraveIn, announce }: NamingNeeds,
  signal: AbortSignal,
) {
  async function title(
    id: string,
    meta: ConversationMeta,
    said: readonly StoredTurn[],
    plain: readonly StoredTurn[],
  ): Promise<void> {
    if (meta.titledBy === 'person') return;
    const enough = isEnoughForTitle(plain);
    const isGrave = plain.length < said.length;
    if (meta.titledBy === 'content' && meta.title !== '' && !isDue(meta, said)) return;
    // A title of first words stays until there is more, unless these words are to be nowhere.
    if (!enough && !isGrave && meta.title !== '') return;
    const asked = enough
      ? await ask(TITLE_PROMPTS[meta.language], dialogue(plain.slice(0, 30), meta.language), 60)
      : null;
    signal.throwIfAborted();
    const made =
      (asked === null ? null : titleIn(asked, plain, isGraveIn(meta.language))) ??
      titleFrom(plain, meta.language);
    if (made === meta.title) return;
    store.setTitle(id, made, 'content');
    announce('history/changed', {});
  }

  async function summarise(
    id: string,
    { language, summary, summaryUntil }: ConversationMeta,
    said: readonly StoredTurn[],
    plain: readonly StoredTurn[],
  ): Promise<void> {
    const until = said.at(-VERBATIM)?.ordinal ?? 0;
    if (until - summaryUntil < SUMMARY_STEP) return;
    const turns = plain.filter(({ ordinal }) => ordinal >= summaryUntil && ordinal < until);
    const text = [...(summary === '' ? [] : [summary, '']), dialogue(turns, language)].join('\n');
    const asked =
      turns.length === 0 || turns.length > MOST_SUMMED
        ? null
        : await ask(SUMMARY_PROMPTS[language], text, 700);
    signal.throwIfAborted();
    const isFit = asked !== null && asked.trim() !== '' && asked.length <= MAX_SUMMARY;
    store.setSummary(
      id,
      isFit && !isGraveIn(language)(asked) ? asked.trim() : summaryFrom(summary, turns, language),
      until,
    );
  }

  return { title, summarise };
}

/** Whether the conversation has grown past one of the sizes at which its title is looked at again. */
function isDue({ drawnUntil }: ConversationMeta, said: readonly StoredTurn[]): boolean {
  const own = said.filter(({ role }) => role === 'person');
  const before = own.filter(({ ordinal }) => ordinal < drawnUntil).length;
  return RETITLED_AT.some((size) => before < size && own.length >= size);
}

function dialogue(turns: readonly StoredTurn[], language: Language): string {
  const names =
    language === 'ko'
      ? { person: '그 사람', companion: '달' }
      : { person: 'Person', companion: 'Dal' };
  return turns
    .map(({ role, text, at }) =>
      `[${new Date(at).toISOString().slice(0, 10)}] ${names[role]}: ${role === 'person' ? ownWords(text) : text}`.slice(
        0,
        800,
      ),
    )
    .join('\n');
}

/** A model's title where it is one: short, on one line, of words that were said, and nothing grave. */
function titleIn(
  answered: string,
  turns: readonly StoredTurn[],
  isGrave: (text: string) => boolean,
): string | null {
  const made = oneLine(answered)
    .replace(/^["'“‘「『]+|["'”’」』.。]+$/gu, '')
    .replace(/^(?:title|제목)\s*:\s*/iu, '');
  if (made === '' || firstWords(made, TITLE_COLUMNS) !== made || isGrave(made)) return null;
  const said = new Set(turns.flatMap(({ text }) => [...contentWords(text)]));
  return [...contentWords(made)].some((word) => said.has(word)) ? made : null;
}
