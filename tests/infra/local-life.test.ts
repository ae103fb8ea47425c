import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSystem, startLocalSystem } from '../../infra/local/start-local-system.ts';
import { type Changes, quarterly } from '../functions/quarterly-form.ts';
import { apiClient } from './local/api-client.ts';

const key = { form: 'county-quarterly', period: '2018Q3', unit: '340825' };
const submission = `/submissions/${key.form}/${key.period}/${key.unit}`;
type Fault = { id: string; kind: string; sheet: string; cell: string; severity: string };

describe('the life of a submission over HTTP, on the embedded engines', () => {
  let system: LocalSystem;
  const as = async (person: string) => apiClient(system, await system.signIn(person));
  const report = async (changes: Changes) => {
    const workbook = await quarterly(changes);
    const reporter = await as('reporter-340825');
    const { status } = await reporter.upload({ ...key, fileName: '季报.xlsx' }, workbook.bytes);
    expect(status).toBe(202);
    await system.drained();
    return { sha256: workbook.sha256, ...(await reporter.get(submission)).body };
  };
  beforeAll(async () => {
    system = await startLocalSystem();
  });
  afterAll(() => system.stop());

  it('is explained, returned for one cell, answered, accepted and sealed; each step in its history', async () => {
    const [reporter, signer, clerk] = [
      await as('reporter-340825'),
      await as('county-signer-340825'),
      await as('city-office-1'),
    ];
    const first = await report({ dropouts: { total: '2' } });
    const doubt = first.faults.items.find(({ severity }: Fault) => severity === 'B') as Fault;
    const explained = await reporter.post(`${submission}/explanations`, {
      revision: first.sha256,
      explanations: [{ fault: doubt.id, text: '两名学生因病休学，附县医院证明。' }],
    });
    expect([explained.status, explained.body.submission.state]).toEqual([200, 'submitted']);
    const reviewed = await signer.post(`${submission}/explanation-reviews`, {
      revision: first.sha256,
      reviews: [{ fault: doubt.id, verdict: 'accepted' }],
    });
    expect(reviewed.status).toBe(200);
    // The calendar of 2018 asks for no signature.
    const { shown } = reviewed.body.submission;
    const signed = await signer.post(`${submission}/signatures`, { revision: first.sha256, shown });
    expect([signed.status, signed.body.error.code]).toEqual([409, 'nothing-to-sign']);

    const cells = [{ sheet: doubt.sheet, cell: doubt.cell }];
    const returned = await signer.post(`${submission}/returns`, {
      revision: first.sha256,
      cells,
      reason: '两名学生已返校',
    });
    expect([returned.status, returned.body.submission.state]).toEqual([200, 'returned']);
    const wrong = await report({ dropouts: { total: '0' }, exited_villages: { quarter: '3' } });
    expect(wrong.submission.state).toBe('refused');
    expect(wrong.faults.items.map(({ kind }: Fault) => kind)).toContain('not-reopened');
    const answer = await report({ dropouts: { total: '0' } });
    expect(answer.submission).toMatchObject({ state: 'submitted', current: answer.sha256 });
    expect(answer.explanations).toMatchObject([{ review: { verdict: 'accepted' }, lapsed: answer.sha256 }]);
    expect((await clerk.get(`${submission}/returns`)).body.returns).toMatchObject([
      { by: 'county-signer-340825', answer: answer.sha256, cells: [{ ...cells[0], was: '2', is: '0' }] },
    ]);
    const differences = await clerk.get(`${submission}/differences?against=returned`);
    expect(differences.body).toMatchObject({ total: 1, items: [{ cell: doubt.cell, was: '2', is: '0' }] });

    const decided = { revision: answer.sha256 };
    expect((await clerk.post(`${submission}/acceptance`, decided)).status).toBe(200);
    expect((await clerk.post(`${submission}/seal`, decided)).body.submission.state).toBe('sealed');
    await system.drained();
    const { history } = (await clerk.get(submission)).body;
    expect(history.map(({ act }: { act: string }) => act)).toEqual([
      ...['receive', 'check', 'explain', 'review-explanations', 'return'],
      ...['receive', 'check', 'receive', 'check', 'accept', 'seal', 'print'],
    ]);
  });
});
