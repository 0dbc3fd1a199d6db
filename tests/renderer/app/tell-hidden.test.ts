import { beforeEach, expect, test } from 'vitest';
import { connect } from '../../../src-preload/wire/connect.ts';
import { linkedPair } from '../../../src-preload/wire/linked-pair.ts';
import { serve } from '../../../src-preload/wire/serve.ts';
import {
  closeHelp,
  comeBack,
  hideEverything,
  openHelp,
  showCard,
  useHelp,
} from '../../../src-renderer/app/stores/help.ts';
import { tellHidden } from '../../../src-renderer/app/tell-hidden.ts';
import { handlersWith } from '../../support/host-handlers.ts';

function told() {
  const [here, there] = linkedPair();
  const hidden: boolean[] = [];
  serve(
    there,
    handlersWith({
      'app/hidden'(input) {
        hidden.push(input.hidden);
        return {};
      },
    }),
  );
  return { hidden, stop: tellHidden(connect(here)) };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => useHelp.setState({ state: 'closed', behind: 'open', planFrom: 'closed' }));

test('main hears once when everything is hidden, and once when it is shown again [R4]', async () => {
  const { hidden, stop } = told();
  openHelp();
  await settled();
  expect(hidden).toEqual([]);
  hideEverything();
  hideEverything();
  await settled();
  expect(hidden).toEqual([true]);
  comeBack();
  await settled();
  expect(hidden).toEqual([true, false]);
  stop();
});

test('the danger card counts as hidden too: nothing of the app may be heard then [R4]', async () => {
  const { hidden, stop } = told();
  showCard('danger');
  hideEverything();
  await settled();
  expect(hidden).toEqual([true]);
  closeHelp();
  await settled();
  expect(hidden).toEqual([true, false]);
  stop();
});
