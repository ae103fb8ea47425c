import { permissions } from '../../shared/access/permissions.ts';
import { roleNames } from '../../shared/access/role-names.ts';
import { type SubmissionState, stateNames } from '../../shared/submission/submission-state.ts';
import { type SubmissionAct, transitions } from '../../shared/submission/transitions.ts';
import { markdownTable } from './markdown-table.ts';

const acts = Object.keys(transitions) as SubmissionAct[];
const states = Object.keys(stateNames) as SubmissionState[];

/** Mermaid names of states hold no hyphen. */
const node = (state: SubmissionState) => state.replaceAll('-', '_');

function moves(act: SubmissionAct): [from: SubmissionState, to: SubmissionState][] {
  const table: Partial<Record<SubmissionState, readonly SubmissionState[]>> = transitions[act].moves;
  return states.flatMap((from) =>
    (table[from] ?? []).map((to): [SubmissionState, SubmissionState] => [from, to]),
  );
}

/** One arrow for each way from one state to another; staying where it is is left to the table below. */
function arrows(): string[] {
  const names = new Map<string, string[]>();
  for (const act of acts)
    for (const [from, to] of moves(act)) {
      if (from === to) continue;
      const arrow = `${node(from)} --> ${node(to)}`;
      names.set(arrow, [...(names.get(arrow) ?? []), transitions[act].name]);
    }
  return [...names].map(([arrow, by]) => `  ${arrow} : ${by.join('／')}`);
}

function rolesOf(act: SubmissionAct): string {
  const { roles } = permissions[transitions[act].action];
  return roles.map((role) => roleNames[role]).join('、');
}

const line = (act: SubmissionAct): string[] => {
  const { name, condition } = transitions[act];
  const from = [...new Set(moves(act).map(([state]) => stateNames[state]))];
  const to = [...new Set(moves(act).map(([, state]) => stateNames[state]))];
  return [`${name}<br>\`${act}\``, from.join('、'), to.join('、'), rolesOf(act), condition];
};

/** docs/submission-states.md: the declaration of the states as a diagram and a table. */
export function statesPage(): string {
  return `# 报送的状态

由 \`npm run docs\` 按 shared/submission/transitions.ts 生成，不要手工修改。

\`\`\`mermaid
stateDiagram-v2
${states.map((state) => `  ${node(state)} : ${stateNames[state]}`).join('\n')}
  [*] --> expected
${arrows().join('\n')}
  sealed --> [*]
\`\`\`

不改变状态的办理（如打印、迟到的校验）不在图中，见下表。角色不符的答复403，状态或条件不符的答复409，并告知现在的状态。
写入以“读到之后没有别人写过”为条件，所以两人同时办理，只有一人办成。

${markdownTable(['办理', '从', '到', '谁可以办', '条件'], acts.map(line))}

被取代：审核通过的文件退回后，重报的文件审核通过的，原文件即被取代；在此之前，原文件的审核视为撤销。
`;
}
