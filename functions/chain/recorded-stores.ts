import { randomUUID } from 'node:crypto';
import type { RecordAct } from '../../shared/record/record-act.ts';
import type { RecordPointer } from '../../shared/record/record-pointer.ts';
import type { Records } from '../../shared/storage/storage-from.ts';
import type { Announce } from '../../shared/submission/announce.ts';

/**
 * The stores, and no way around the record: every history that has grown is announced after its write, and if that
 * is lost, the sweep finds it. A grant has no history, so it is handed over before it takes effect.
 */
export function recordedStores(
  records: Records,
  announce: Announce<RecordPointer>,
  recordAct: RecordAct,
): Records {
  const { submissions, expectations, assessments, grants } = records;
  return {
    ...records,
    submissions: {
      ...submissions,
      async save(scope, next) {
        const outcome = await submissions.save(scope, next);
        if (outcome === 'saved') await announce({ kind: 'submission', ...next.key });
        return outcome;
      },
    },
    expectations: {
      ...expectations,
      async save(scope, next) {
        const outcome = await expectations.save(scope, next);
        if (outcome === 'saved') await announce({ kind: 'expectation', ...next.key });
        return outcome;
      },
    },
    assessments: {
      ...assessments,
      async save(scope, next) {
        const outcome = await assessments.save(scope, next);
        if (outcome === 'saved') await announce({ kind: 'assessment', ...next.pointer });
        return outcome;
      },
    },
    grants: {
      ...grants,
      async grant(scope, grant) {
        const { person, role, division, grantedAt: at } = grant;
        const act = { id: randomUUID(), unit: division, act: 'grant', at, by: scope.person } as const;
        await recordAct({ ...act, about: `${person} ${role} ${division}` });
        await grants.grant(scope, grant);
      },
      async revoke(scope, person, at) {
        const act = { id: randomUUID(), act: 'revoke', at, by: scope.person } as const;
        await recordAct({ ...act, about: person });
        await grants.revoke(scope, person, at);
      },
    },
  };
}
