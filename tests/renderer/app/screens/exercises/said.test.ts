import { expect, test } from 'vitest';
import type { Around } from '../../../../../src-main/counsel/exercises/exercise.ts';
import { leading } from '../../../../../src-main/counsel/exercises/lead.ts';
import type { ExerciseView } from '../../../../../src-preload/contract/counsel.ts';
import {
  officialWords,
  splitSaid,
} from '../../../../../src-renderer/app/screens/exercises/said.ts';

test.each([
  ['Good. What happened?', { line: 'Good.', question: 'What happened?' }],
  [
    'Would you like to? If not, say that is all.',
    { line: 'If not, say that is all.', question: 'Would you like to?' },
  ],
  ['그랬군요. 어떤 생각이 스쳤어요?', { line: '그랬군요.', question: '어떤 생각이 스쳤어요?' }],
  [
    '“Everyone noticed.” Which facts fit?',
    { line: '“Everyone noticed.”', question: 'Which facts fit?' },
  ],
  ['Name four things.', { line: '', question: 'Name four things.' }],
  ['', { line: '', question: '' }],
])('of "%s" what is asked stands apart', (said, split) => {
  expect(splitSaid(said)).toEqual(split);
});

/** Every step of PHQ-9 as main shows it, where everything is answered with the second option. */
function phq9(language: 'ko' | 'en'): readonly ExerciseView[] {
  const around: Around = {
    language,
    now: 0,
    distress: null,
    energy: null,
    emotion: null,
    ageBand: null,
    records: [],
  };
  const views: ExerciseView[] = [];
  let led = leading.begin('phq9', { runId: 'r', source: 'text' }, around, 1);
  while (led.state) {
    views.push(led.view);
    const { state } = led;
    const asks = led.view.steps.find(({ id }) => id === state.step)?.asks;
    const answer = asks?.kind === 'choice' ? (asks.options[1]?.id ?? '') : '';
    const next = leading.answer(state, state.step, answer, around, 1);
    if (!next || next.leads) break;
    led = next;
  }
  return views;
}

test.each(['ko', 'en'] as const)(
  'a self-check shows the official words of every item in %s, also of the one that is not read aloud [R17]',
  (language) => {
    const items = phq9(language).filter(({ step }) => step?.startsWith('item'));
    expect(items).toHaveLength(9);
    for (const view of items) {
      const step = view.steps.find(({ id }) => id === view.step);
      if (!step) throw new Error('no step');
      expect(officialWords(view, step).question).toBe(step.name);
      // What helps stands below already, and the answers below that.
      if (view.step === 'item1') expect(officialWords(view, step).line).toBe('');
    }
    const last = items.at(-1);
    const ninth = last?.steps.find(({ id }) => id === 'item9');
    expect(last?.said).not.toContain(ninth?.name);
    expect(last && ninth && officialWords(last, ninth).line).toBe(last?.said);
  },
);

test('what Dal says before an item stands beside her', () => {
  const [, first] = phq9('en');
  const step = first?.steps.find(({ id }) => id === 'item2');
  if (!first || !step) throw new Error('no step');
  const said = `All right, we will leave that one. ${step.name}.`;
  expect(officialWords({ said, help: first.help }, step)).toEqual({
    line: 'All right, we will leave that one.',
    question: step.name,
  });
});

test('words of care never stand as the question above answers that belong to another [R17]', () => {
  const difficulty = phq9('en')[0]?.steps.find(({ id }) => id === 'difficulty');
  if (!difficulty) throw new Error('no step');
  const said = 'Thank you for telling me. Are you safe at this moment?';
  expect(officialWords({ said, help: [] }, difficulty)).toEqual({
    line: said,
    question: difficulty.name,
  });
});
