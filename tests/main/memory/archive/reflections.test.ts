import { expect, test } from 'vitest';
import { createReflectionStore } from '../../../../src-main/memory/counsel/reflection-store.ts';
import type { Reflection } from '../../../../src-preload/contract/insights.ts';
import { archiveRig, livedIn } from './archive-rig.ts';

test('weeks looked back on travel with everything else, and none twice [A8] [R15]', async () => {
  const old = await livedIn();
  const [said] = old.store.open(old.first).messages;
  if (said === undefined) throw new Error('nothing was said');
  const reflection: Reflection = {
    ...{ week: '2026-11-16', language: 'ko', text: '가족 이야기를 들려주셨어요.' },
    quote: { text: said.text, conversationId: old.first, messageId: said.id, at: said.at },
    ...{ suggestion: null, by: 'person', vendor: null, at: said.at },
  };
  const store = createReflectionStore(old.db, old.cipher);
  store.keep({ from: said.at - 1, until: said.at + 1, reflection });
  const exported = await old.everything();
  const fresh = archiveRig();
  await fresh.bring(exported);
  const brought = createReflectionStore(fresh.db, fresh.cipher);
  expect(brought.of('2026-11-16')).toEqual(reflection);
  await fresh.bring(exported);
  expect(await fresh.everything()).toBe(exported);
});
