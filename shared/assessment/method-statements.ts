import type { Period } from '../period/period.ts';
import type { MethodStatement } from './assessment.ts';
import { leafKindOf } from './leaf-kinds.ts';
import { type Scheme, type SchemeNode, type Sourced, type Weight, weightedChildren } from './scheme.ts';

type OfComponent = Sourced & { component: string };

/** What a component is made of, and where that is said. */
function composition(node: SchemeNode, period: Period): Sourced {
  const titles = weightedChildren(node, period).map(({ child }) => child.title);
  return { text: `由${titles.join('、')}${titles.length}项组成`, source: node.source };
}

function componentStatements(node: SchemeNode, weight: Weight, period: Period): OfComponent[] {
  const own = [
    { text: `权重${weight.share}`, source: weight.source },
    ...('children' in node
      ? [composition(node, period)]
      : leafKindOf(node.kind).statements(node.settings, period)),
    ...node.notes,
  ];
  return [
    ...own.map((statement) => ({ ...statement, component: node.code + node.title })),
    ...statementsBelow(node, period),
  ];
}

function statementsBelow(node: SchemeNode, period: Period): OfComponent[] {
  return weightedChildren(node, period).flatMap(({ child, weight }) =>
    componentStatements(child, weight, period),
  );
}

/** Every parameter in force with its source; what is the same for several components is said once. */
export function methodStatements(
  { root, notes, rounding, ranking }: Scheme,
  period: Period,
): MethodStatement[] {
  const grouped = Map.groupBy(statementsBelow(root, period), ({ text, source }) => `${source}\n${text}`);
  const components = [...grouped.values()].flatMap(([first, ...more]) =>
    first
      ? [
          {
            components: [first, ...more].map(({ component }) => component),
            text: first.text,
            source: first.source,
          },
        ]
      : [],
  );
  const whole = [
    { text: `总成绩四舍五入保留${rounding.places}位小数，中间不取舍`, source: rounding.source },
    { text: '按取舍后的总成绩排名，成绩相同的名次相同，其后的名次相应空出', source: ranking.source },
    ...notes,
    ...root.notes,
  ];
  return [...whole.map((each) => ({ components: [], ...each })), ...components];
}
