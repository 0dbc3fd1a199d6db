import { extractText, getDocumentProxy } from 'unpdf';
import { expect, onTestFinished, test } from 'vitest';
import { dayOf } from '../../../src-main/counsel/insights/days.ts';
import { startedServices } from '../../support/services-rig.ts';

test('a mood noted today is on the report and in the table, and a crisis in neither [M3, R16]', async () => {
  const services = await startedServices();
  onTestFinished(services.close);
  const { ask } = services;
  await ask('insights/note-mood', { level: 2, language: 'en' });
  await services.say('I want to die.');
  const today = dayOf(Date.now());
  const pulled = async (format: 'csv' | 'pdf'): Promise<Uint8Array> => {
    const span = { from: today, until: today };
    const wanted = { kind: 'insights', format, withSeen: true, ...span } as const;
    const { export: id } = await ask('export/begin', { wanted });
    const pieces: Uint8Array[] = [];
    for (;;) {
      const { piece, done } = await ask('export/next', { export: id });
      pieces.push(piece);
      if (done) return new Uint8Array(Buffer.concat(pieces));
    }
  };
  const table = Buffer.from(await pulled('csv')).toString('utf8');
  expect(table).toContain(`mood,${today},,mood,2,`);
  const { text } = await extractText(await getDocumentProxy(await pulled('pdf')));
  const page = text.join(' ').replace(/\s+/g, ' ');
  expect(page).toContain('A mood was noted on 1 of 1 day.');
  for (const written of [table, page]) expect(written).not.toMatch(/acute|concern|want to die/);
  await expect(
    ask('export/begin', {
      wanted: {
        kind: 'insights',
        format: 'csv',
        withSeen: false,
        from: today,
        until: '2020-01-01',
      },
    }),
  ).rejects.toMatchObject({ code: 'input/invalid' });
});
