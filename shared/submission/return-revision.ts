import type { Actor } from '../access/actor.ts';
import { denied } from '../access/denied.ts';
import { permissions } from '../access/permissions.ts';
import type { Role } from '../access/scope.ts';
import { parseCellAddress } from '../evidence/cell-address.ts';
import type { Instant } from '../period/instant.ts';
import type { Sha256 } from '../record/sha256.ts';
import { advance, isOpenTo } from './advance.ts';
import { type Decision, refuse } from './decision.ts';
import type { Submission } from './submission.ts';
import type { NamedCell } from './submission-return.ts';
import { transitions } from './transitions.ts';

export const MOST_RETURNS = 10;
export const MOST_NAMED_CELLS = 40;
/** Characters of a reason. */
export const LONGEST_REASON = 300;

export type ReturnRequest = { revision: string; cells: readonly NamedCell[]; reason: string };

/** Each named cell once, its address as the reader writes it. */
function normalised(cells: readonly NamedCell[]): readonly NamedCell[] {
  const plain = cells.map(({ sheet, cell }) => ({ sheet, cell: cell.replaceAll('$', '').toUpperCase() }));
  return [...new Map(plain.map((one) => [`${one.sheet}!${one.cell}`, one])).values()];
}

const sameCells = (a: readonly NamedCell[], b: readonly NamedCell[]) =>
  a.length === b.length &&
  a.every(({ sheet, cell }) => b.some((one) => one.sheet === sheet && one.cell === cell));

/**
 * 退回 of the revision that the person has seen, naming the cells to be corrected and the reason. `sheets` are those
 * the revision was read from. What the city accepted only the city sends back; the acceptance is kept as a former one.
 */
export function returnRevision(
  before: Submission | undefined,
  { revision, cells: asked, reason }: ReturnRequest,
  sheets: ReadonlySet<string>,
  by: Actor,
  at: Instant,
  sha256: Sha256,
): Decision<Submission> {
  const cells = normalised(asked);
  const last = before?.returns?.at(-1);
  if (before?.state === 'returned' && last?.by === by.person && last.revision === revision) {
    if (last.reason === reason.trim() && sameCells(last.cells, cells))
      return { kind: 'nothing', now: before };
  }
  if (!before || before.state === 'expected')
    return refuse('nothing-to-return', '该报送尚未上传文件。', '请通知填报单位按期报送。');
  if (before.state === 'sealed')
    return refuse('sealed', '该报送已经封存，不能退回。', '已封存的数据不再更正；确有错误的，请书面报告。');
  if (before.state === 'received')
    return refuse('not-checked-yet', '填报单位刚上传了新的文件，正在校验。', '请待校验完成后再办理。');
  const act = before.acceptance ? 'recall' : 'return';
  if (!isOpenTo(before.state, act))
    return refuse('nothing-to-return', '该报送现在没有可以退回的文件。', '请刷新页面，查看报送的当前状态。');
  const { roles }: { roles: readonly Role[] } = permissions[transitions[act].action];
  if (!roles.includes(by.role)) return { kind: 'refused', refusal: denied };
  if (before.current !== revision)
    return refuse(
      'not-current',
      '您要退回的文件已不是当前有效的文件。',
      '请刷新页面，核对当前文件后再办理。',
    );
  if (cells.length === 0 || cells.length > MOST_NAMED_CELLS)
    return refuse(
      'unknown-cell',
      `退回应指明需要修改的格，至少一格，至多 ${MOST_NAMED_CELLS} 格。`,
      '请逐格指明工作表和单元格，如“季度工作报表!D8”。',
    );
  const unknown = cells.find(({ sheet, cell }) => !sheets.has(sheet) || !parseCellAddress(cell));
  if (unknown)
    return refuse(
      'unknown-cell',
      '所指明的格不在本表中。',
      '请按上报文件中的工作表名称和单元格地址指明，如“季度工作报表!D8”。',
    );
  if (reason.trim() === '' || [...reason.trim()].length > LONGEST_REASON)
    return refuse('too-short', `退回理由应为 1 至 ${LONGEST_REASON} 个字。`, '请写明为什么需要修改。');
  if ((before.returns ?? []).length >= MOST_RETURNS)
    return refuse(
      'too-many-returns',
      `该报送已退回 ${MOST_RETURNS} 次，达到上限。`,
      '请与填报单位当面核对后再办理。',
    );
  const { acceptance, printed, revisions, returns = [], former = [] } = before;
  const entry = {
    revision,
    received: revisions.length,
    cells,
    reason: reason.trim(),
    by: by.person,
    role: by.role,
    at,
  };
  const recalled = acceptance && { ...acceptance, ...(printed ? { printed } : {}), recalledAt: at };
  return {
    kind: 'change',
    next: advance(
      before,
      { at, act, by, revision, digest: sha256(JSON.stringify([cells, entry.reason])) },
      {
        returns: [...returns, entry],
        current: undefined,
        doubts: undefined,
        signatures: undefined,
        acceptance: undefined,
        printed: undefined,
        ...(recalled ? { former: [...former, recalled] } : {}),
      },
    ),
  };
}
