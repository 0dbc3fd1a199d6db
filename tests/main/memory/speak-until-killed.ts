// A process that stores a turn up to some sentence of the reply, says so, and waits to be killed.
import { createCipher } from '../../../src-main/memory/cipher.ts';
import { createConversationStore } from '../../../src-main/memory/conversation-store.ts';
import { openDatabase } from '../../../src-main/memory/database.ts';
import { createPassageIndex } from '../../../src-main/memory/index/passage-index.ts';

const [, , dataDir = '', sentences = '0'] = process.argv;
const cipher = createCipher(new Uint8Array(32).fill(11));
const db = openDatabase({ dataDir, cipher });
const store = createConversationStore(db, cipher, createPassageIndex(db, cipher));
const conversationId = store.begin('ko', 1);
store.addPersonMessage({
  conversationId,
  text: '오늘은 정말 힘들었어요.',
  emotion: 'sad',
  voice: null,
  at: 2,
});
const said = ['첫 문장이에요.', '둘째 문장이에요.'].slice(0, Number(sentences));
let replyId: string | null = null;
for (const [index, text] of said.entries()) {
  if (replyId) store.extendReply(replyId, said.slice(0, index + 1).join(' '));
  else {
    replyId = store.beginReply({
      conversationId,
      text,
      emotion: 'sad',
      vendor: 'builtin',
      model: '',
      at: 3,
    });
  }
}
process.stdout.write('said\n');
setInterval(() => undefined, 60_000);
