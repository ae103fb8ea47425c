import { createHandler as exemptHandler } from '../../../functions/exempt-submission/handler.ts';
import { createHandler as extendHandler } from '../../../functions/extend-due/handler.ts';
import { createHandler as openHandler } from '../../../functions/open-due-periods/handler.ts';
import { createHandler as boardHandler } from '../../../functions/read-board/handler.ts';
import { createHandler as remindHandler } from '../../../functions/remind/handler.ts';
import type { Grant } from '../../../shared/access/grant-store.ts';
import type { Scope } from '../../../shared/access/scope.ts';
import { systemScope } from '../../../shared/access/system-scope.ts';
import { obligationCatalogue } from '../../../shared/calendar/obligation-catalogue.ts';
import type { CivilDate } from '../../../shared/period/civil-date.ts';
import { addDays } from '../../../shared/period/day-number.ts';
import { type Instant, parseInstant } from '../../../shared/period/instant.ts';
import { memoryRecords } from '../../../shared/storage/in-memory/memory-records.ts';
import { sha256 } from '../../../shared/storage/sha256.ts';
import { acceptRevision } from '../../../shared/submission/accept-revision.ts';
import { changeSubmission } from '../../../shared/submission/change-submission.ts';
import type { Decision } from '../../../shared/submission/decision.ts';
import { explainFaults } from '../../../shared/submission/explain-faults.ts';
import { receiveUpload } from '../../../shared/submission/receive-upload.ts';
import { recordCheck } from '../../../shared/submission/record-check.ts';
import { returnRevision } from '../../../shared/submission/return-revision.ts';
import { reviewExplanations } from '../../../shared/submission/review-explanations.ts';
import { sealRevision } from '../../../shared/submission/seal-revision.ts';
import type { Submission } from '../../../shared/submission/submission.ts';
import { calendars, divisions } from '../templates-under-test.ts';
import type { QuarterEvent, QuarterExample } from './quarter-example.ts';

const SHEET = '季度工作报表';
type Deed = { at: Instant; does: () => Promise<void> };

/** Plays the quarter through the functions themselves, records in memory, every day's schedules at their hour. */
export async function playQuarter(example: QuarterExample) {
  const { city } = example.calendar;
  const records = memoryRecords(divisions);
  const { workCalendar } = calendars;
  const obligations = obligationCatalogue([example.calendar], divisions);
  const scope = systemScope(city);
  const office: Scope = { person: 'office-1', role: 'city-office', division: city };
  const means = { ...records, workCalendar, obligations, divisions, scope, log: () => {} };
  const caller = {} as Grant;
  const open = openHandler(means);
  const remind = remindHandler(means);
  const board = boardHandler(means);
  let files = 0;

  const keyOf = (unit: string) => ({ form: example.form, period: example.period, unit });

  async function change(unit: string, decide: (now: Submission | undefined) => Decision<Submission>) {
    const outcome = await changeSubmission(records.submissions, scope, keyOf(unit), decide);
    if (outcome.kind === 'refused') throw new Error(`${unit}: ${outcome.refusal.message}`);
  }

  const currentOf = (now: Submission | undefined) => now?.current ?? '';

  function upload(unit: string, event: Extract<QuarterEvent, { upload: unknown }>): Deed[] {
    files += 1;
    const hash = files.toString(16).padStart(64, '0');
    const by: Scope = { person: `r-${unit}`, role: 'reporter', division: unit };
    const file = { sha256: hash, fileName: '季报.xlsx', size: 1000 };
    const minuteLater = parseInstant(new Date(Date.parse(event.at) + 60_000).toISOString());
    const at = ('checked' in event ? event.checked : undefined) ?? minuteLater;
    const base = { at, edition: '2018Q1' };
    const demands = obligations.obligationFor(keyOf(unit));
    const check = () => {
      if (event.upload === 'not-a-workbook') {
        const refusal = { kind: 'not-a-workbook', message: '不是工作簿。', todo: '请重新上传。' } as const;
        return { check: { ...base, outcome: 'unreadable', refusal } as const, doubts: [] };
      }
      const { A, B, C } = event.upload;
      const outcome = A > 0 ? 'refused' : 'passed';
      const read = { rowsRead: 10, rowsAccepted: 10, content: hash, faults: event.upload } as const;
      const asked = demands ? { demands: { signs: demands.signs, explain: demands.explain } } : {};
      const doubts = A > 0 ? [] : Array.from({ length: B + C }, (_, fault) => `${hash}-${fault}`);
      return { check: { ...base, outcome, ...asked, ...read } as const, doubts };
    };
    return [
      {
        at: event.at,
        does: () => change(unit, (now) => receiveUpload(now, keyOf(unit), file, by, event.at)),
      },
      { at, does: () => change(unit, (now) => recordCheck(now, hash, check(), scope)) },
    ];
  }

  async function explainAll(unit: string, text: string, at: Instant): Promise<void> {
    const by: Scope = { person: `r-${unit}`, role: 'reporter', division: unit };
    const now = await records.submissions.find(scope, keyOf(unit));
    const ids = now?.doubts?.faults ?? [];
    const faults = ids.map((id) => {
      return { id, kind: 'rule', severity: 'B', sheet: SHEET, cell: 'D8', message: '', todo: '' } as const;
    });
    const said = ids.map((fault) => ({ fault, text }));
    await change(unit, (before) => explainFaults(before, currentOf(before), said, faults, by, at, sha256));
    const verdicts = ids.map((fault) => ({ fault, verdict: 'accepted' }) as const);
    await change(unit, (before) =>
      reviewExplanations(before, currentOf(before), verdicts, office, at, sha256),
    );
  }

  function deedsOf(unit: string, event: QuarterEvent): Deed[] {
    const { at } = event;
    const path = keyOf(unit);
    const called = { scope: office, caller, requestId: 'example', at, path, query: undefined };
    const done = (answer: object) => {
      if ('refusal' in answer) throw new Error(`${unit}: ${JSON.stringify(answer)}`);
    };
    if ('upload' in event) return upload(unit, event);
    if ('explain' in event) return [{ at, does: () => explainAll(unit, event.explain, at) }];
    if ('accept' in event)
      return [{ at, does: () => change(unit, (now) => acceptRevision(now, currentOf(now), office, at)) }];
    if ('seal' in event)
      return [{ at, does: () => change(unit, (now) => sealRevision(now, currentOf(now), office, at)) }];
    if ('return' in event) {
      const cells = event.return.map((cell) => ({ sheet: SHEET, cell }));
      const asked = (now: Submission | undefined) => ({
        revision: currentOf(now),
        cells,
        reason: event.reason,
      });
      const sheets = new Set([SHEET]);
      return [
        {
          at,
          does: () => change(unit, (now) => returnRevision(now, asked(now), sheets, office, at, sha256)),
        },
      ];
    }
    if ('extend' in event) {
      const body = { until: event.extend as CivilDate, reason: event.reason };
      return [{ at, does: async () => done(await extendHandler(records.expectations)({ ...called, body })) }];
    }
    const body = { reason: event.reason };
    return [{ at, does: async () => done(await exemptHandler(records.expectations)({ ...called, body })) }];
  }

  function schedules(): Deed[] {
    const deeds: Deed[] = [];
    for (let day = example.from as CivilDate; day <= example.until; day = addDays(day, 1)) {
      const opens = parseInstant(`${day}T00:30:00+08:00`);
      const reminds = parseInstant(`${day}T08:30:00+08:00`);
      deeds.push({ at: opens, does: async () => void (await open(opens)) });
      // A schedule may fire twice: the second time nothing is new.
      deeds.push({ at: reminds, does: async () => void (await remind(reminds)) });
      deeds.push({ at: reminds, does: async () => void (await remind(reminds)) });
    }
    return deeds;
  }

  const shown: { at: Instant; content: unknown }[] = [];
  const boards = example.boards.map(({ at, period }): Deed => {
    const call = {
      scope: office,
      caller,
      requestId: 'example',
      at,
      path: undefined,
      body: undefined,
      query: { period },
    };
    return {
      at,
      async does() {
        const answer = await board(call);
        if (!('content' in answer)) throw new Error('no board');
        shown.push({ at, content: answer.content });
      },
    };
  });
  const events = Object.entries(example.units).flatMap(([unit, those]) =>
    those.flatMap((event) => deedsOf(unit, event)),
  );
  for (const { does } of [...schedules(), ...events, ...boards].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  ))
    await does();
  return { records, means, shown };
}
