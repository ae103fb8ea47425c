import { readFileSync } from 'node:fs';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Route } from '../../functions/api/route.ts';
import { routes } from '../../functions/api/routes.ts';
import type { LogLine } from '../../functions/chain/log.ts';
import type { Session } from '../../functions/chain/session.ts';
import { overHttp } from '../../functions/middleware.ts';
import type { Grant } from '../../shared/access/grant-store.ts';
import type { Refusal } from '../../shared/access/refusal.ts';
import { parseInstant } from '../../shared/period/instant.ts';
import type { RecordedAct } from '../../shared/record/record-act.ts';
import { exampleDivisions } from '../storage/example-divisions.ts';

const ROLES = [
  'reporter',
  'township-signer',
  'county-signer',
  'department',
  'city-office',
  'city-leader',
  'auditor',
  'system-administrator',
  'security-administrator',
] as const satisfies readonly Grant['role'][];
const role = z.enum(ROLES);
const table = z
  .object({
    routes: z.record(
      z.string(),
      z.strictObject({
        about: z.enum(['unit', 'city', 'self']),
        own: z.array(role),
        below: z.array(role).default([]),
      }),
    ),
    public: z.array(z.string()),
  })
  .parse(read('routes.yaml'));
const samples = z.record(z.string(), z.unknown()).parse(read('requests.yaml'));

function read(name: string): unknown {
  return parse(readFileSync(new URL(`../examples/access/${name}`, import.meta.url), 'utf8'));
}

const CITY = '340800';
type Relation = 'own' | 'sibling' | 'parent' | 'child' | 'unknown';
/** Seen from a county and from a city: which division stands in which relation. */
const SEATS: readonly { seat: string; units: Record<Relation, string> }[] = [
  {
    seat: '340825',
    units: { own: '340825', sibling: '340828', parent: CITY, child: '340825T1', unknown: '999999' },
  },
  {
    seat: CITY,
    units: { own: CITY, sibling: '341500', parent: '340000', child: '340825', unknown: '999999' },
  },
];

const at = parseInstant('2018-10-20T01:00:00.000Z');
const reached: Refusal = { code: 'not-found', message: '到此为止。', todo: '无。' };

/** The real chain with nothing behind it: whoever gets through is answered 404. */
function chain(route: Route) {
  const logged: LogLine[] = [];
  const recorded: RecordedAct[] = [];
  const session: Session = {
    verifyToken: async (token) => token.replace('~', '@'),
    grants: {
      async inForce(person) {
        const [given, division = ''] = person.split('@');
        return { person, name: '示例', role: role.parse(given), division, grantedBy: 'x', grantedAt: at };
      },
      grant: async () => undefined,
      revoke: async () => undefined,
    },
    divisions: exampleDivisions,
    city: CITY,
    clock: () => at,
    log: (line) => logged.push(line),
    recordAct: async (act) => {
      recorded.push(act);
    },
  };
  const handler = overHttp(route, session, async () => ({ refusal: reached }));
  return { handler, logged, recorded };
}

function part(shape: z.ZodObject | undefined, unit: string): Record<string, unknown> {
  const names = Object.keys(shape?.shape ?? {});
  return Object.fromEntries(
    names.flatMap((name) =>
      name === 'unit' ? [[name, unit]] : name in samples ? [[name, samples[name]]] : [],
    ),
  );
}

/** Paths and queries are text. */
function textPart(shape: z.ZodObject | undefined, unit: string): Record<string, string> {
  return Object.fromEntries(Object.entries(part(shape, unit)).map(([name, value]) => [name, String(value)]));
}

function requestFor({ request }: Route, caller: Grant['role'], seat: string, unit: string) {
  return {
    headers: { authorization: `Bearer ${caller}~${seat}` },
    pathParameters: textPart(request.path, unit),
    queryStringParameters: textPart(request.query, unit),
    requestContext: { requestId: `${caller}/${seat}/${unit}` },
    isBase64Encoded: false,
    ...(request.body ? { body: JSON.stringify(part(request.body, unit)) } : {}),
  } as unknown as APIGatewayProxyEventV2;
}

function isExpected(name: string, caller: Grant['role'], seat: string, relation: Relation): boolean {
  const line = table.routes[name];
  if (!line) throw new Error(`no line for ${name}`);
  if (line.about === 'self') return line.own.includes(caller);
  if (line.about === 'city') return seat === CITY && line.own.includes(caller);
  if (relation === 'own') return line.own.includes(caller);
  return relation === 'child' && line.below.includes(caller);
}

const closed = routes.filter(({ action }) => action !== 'public');

describe('the table of who may use which route', () => {
  it('has a line for every route, and none besides', () => {
    const names = closed.map((route) => route.function);
    expect(Object.keys(table.routes).sort()).toEqual(names.sort());
    const open = routes.filter(({ action }) => action === 'public').map((route) => route.function);
    expect([...table.public].sort()).toEqual(open.sort());
  });
});

describe.each(closed)('$method $path ($function)', (route) => {
  it.each(ROLES)('lets a %s do exactly what the table says, and records every denial', async (caller) => {
    for (const { seat, units } of SEATS) {
      for (const [relation, unit] of Object.entries(units) as [Relation, string][]) {
        const { handler, logged, recorded } = chain(route);
        const answer = await handler(requestFor(route, caller, seat, unit), {} as Context);
        const expected = isExpected(route.function, caller, seat, relation);
        const what = `${caller} of ${seat} about ${relation} ${unit}: ${answer.body}`;
        expect(answer.statusCode, what).toBe(expected ? 404 : 403);
        expect(logged, what).toMatchObject([{ event: expected ? 'answered' : 'denied' }]);
        expect(recorded, what).toMatchObject(
          expected ? [] : [{ act: 'deny', by: `${caller}@${seat}`, unit: seat, at }],
        );
      }
    }
  });
});
