import type { RouteDeclaration, System } from '../../system/declaration.ts';

export type RouteMatch = { function: string; route: RouteDeclaration; parameters: Record<string, string> };

const segmentsOf = (path: string) => path.split('/').slice(1);
const parameterIn = (segment: string) => /^\{(\w+)\}$/.exec(segment)?.[1];

function parametersOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(path);
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = parameterIn(segment);
    if (name === undefined && segment !== value) return undefined;
    if (name === undefined) continue;
    if (value === '') return undefined;
    parameters[name] = decodeURIComponent(value);
  }
  return parameters;
}

/**
 * Which function answers a request, as HTTP API chooses: the whole path must fit, a written segment wins over a
 * parameter. Undefined when there is none. @throws URIError when the path is not well encoded
 */
export function matchRoute(system: System, method: string, path: string): RouteMatch | undefined {
  const matches = system.functions.flatMap(({ name, trigger }) =>
    trigger.kind !== 'http'
      ? []
      : trigger.routes.flatMap((route): RouteMatch[] => {
          const parameters = route.method === method ? parametersOf(route.path, path) : undefined;
          return parameters ? [{ function: name, route, parameters }] : [];
        }),
  );
  return matches.sort((a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length)[0];
}
