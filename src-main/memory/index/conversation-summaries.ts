import type { ConversationSummary } from '../../../src-preload/contract/memory.ts';
import { EMOTIONS } from '../../../src-preload/contract/words.ts';
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { openBody } from '../message-body.ts';
import { feelingMark } from './analysis.ts';
import type { ConversationShelf, Shelved } from './conversation-shelf.ts';
import { marksIn, snippetOf, type Wanted } from './marking.ts';
import type { PassageReader } from './passage-text.ts';
import type { Vocabulary } from './vocabulary.ts';

const MOST_KEPT = 1_000;

export interface ListedHit {
  readonly conversation: Shelved;
  /** How many, and the row of the newest. */
  readonly hit: { readonly hits: number; readonly seq: number } | null;
}

/** What of a conversation shows in a list. */
export interface Summaries {
  of(page: readonly ListedHit[], wanted: Wanted | null): readonly ConversationSummary[];
  /** Whenever something was written: nothing kept at hand is certain. */
  forget(): void;
}

export function createSummaries(
  db: Database,
  cipher: Cipher,
  shelf: ConversationShelf,
  vocabulary: Vocabulary,
  passageReader: PassageReader,
): Summaries {
  const countMessages = db
    .prepare<[string], number>('SELECT count(*) FROM messages WHERE conversation_id = ?')
    .pluck();
  const lastMessage = db.prepare<[string], { id: string; body: Uint8Array }>(
    'SELECT id, body FROM messages WHERE conversation_id = ? ORDER BY ordinal DESC LIMIT 1',
  );
  const feelingOf = (direction: 'ASC' | 'DESC') =>
    db
      .prepare<[string, string], string>(
        `SELECT feeling FROM passages WHERE group_id = ? AND role = 'person'
          AND feeling IS NOT NULL AND feeling <> ? ORDER BY at ${direction} LIMIT 1`,
      )
      .pluck();
  const firstFeeling = feelingOf('ASC');
  const lastFeeling = feelingOf('DESC');
  const neutral = cipher.term(feelingMark('neutral'));
  const feelings = new Map(EMOTIONS.map((emotion) => [cipher.term(feelingMark(emotion)), emotion]));
  /** Of conversations and messages on the pages just shown: from letter to letter most are the same. */
  const told = new Map<string, Pick<ConversationSummary, 'messageCount' | 'feelings'>>();
  const texts = new Map<number, string>();

  function summaryOf({ conversation, hit }: ListedHit, wanted: Wanted | null): ConversationSummary {
    const { id } = conversation;
    const title = shelf.title(id);
    const { snippet, marks } = hit
      ? snippetOf(texts.get(hit.seq) ?? '', wanted, vocabulary)
      : lastWords(id);
    return {
      ...conversation,
      title,
      titleMarks: wanted ? marksIn(title, wanted, vocabulary) : [],
      snippet,
      snippetMarks: marks,
      hits: hit?.hits ?? 0,
      ...toldOf(id),
    };
  }

  function toldOf(id: string): Pick<ConversationSummary, 'messageCount' | 'feelings'> {
    const known = told.get(id);
    if (known) return known;
    const made = {
      messageCount: countMessages.get(id) ?? 0,
      feelings: {
        first: feelings.get(firstFeeling.get(id, neutral) ?? '') ?? null,
        last: feelings.get(lastFeeling.get(id, neutral) ?? '') ?? null,
      },
    };
    if (told.size >= MOST_KEPT) told.clear();
    told.set(id, made);
    return made;
  }

  /** In one statement. */
  function readTexts(page: readonly ListedHit[]): void {
    const shown = page.flatMap(({ hit }) => hit?.seq ?? []);
    if (texts.size + shown.length > MOST_KEPT) texts.clear();
    const missing = shown.filter((seq) => !texts.has(seq));
    if (missing.length === 0) return;
    for (const { seq, text } of passageReader.read(missing)) texts.set(seq, text);
  }

  function lastWords(id: string) {
    const message = lastMessage.get(id);
    const text = message ? openBody(message.body, message.id, cipher).text : '';
    return snippetOf(text, null, vocabulary);
  }

  return {
    of(page, wanted) {
      readTexts(page);
      return page.map((listed) => summaryOf(listed, wanted));
    },
    forget() {
      told.clear();
      texts.clear();
    },
  };
}
