import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { routes } from '../../functions/api/routes.ts';
import { handlerFrom } from '../../functions/describe-api/handler.ts';

const operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(z.object({ in: z.string(), name: z.string() }).loose()).optional(),
  responses: z.record(z.string(), z.looseObject({ content: z.unknown() })),
  security: z.array(z.unknown()).optional(),
});
const description = z.looseObject({
  openapi: z.literal('3.1.0'),
  security: z.array(z.record(z.string(), z.array(z.string()))).nonempty(),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

describe('the description of the API', () => {
  let said: z.infer<typeof description>;
  beforeAll(async () => {
    const answer = await handlerFrom()({} as APIGatewayProxyEventV2, {} as Context);
    expect(answer.statusCode).toBe(200);
    said = description.parse(JSON.parse(answer.body ?? ''));
  });

  it('has every route with its function, and no other', () => {
    const found = Object.entries(said.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`,
      ),
    );
    expect(found.sort()).toEqual(
      routes.map((route) => `${route.method} ${route.path} ${route.function}`).sort(),
    );
  });

  it.each(routes)('names every part of $path that $function reads', ({ path, method, request, answer }) => {
    const described = said.paths[path]?.[method.toLowerCase()];
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const named = (where: string) =>
      (described?.parameters ?? []).filter((one) => one.in === where).map(({ name }) => name);
    expect(named('path')).toEqual(inPath);
    expect(named('query')).toEqual(Object.keys(request.query?.shape ?? {}));
    expect(Object.keys(described?.responses ?? {})).toEqual([String(answer.status), 'default']);
  });

  it('asks for a sign-in everywhere but at itself and where anybody may verify a printed form', () => {
    const open = Object.values(said.paths)
      .flatMap((methods) => Object.values(methods))
      .filter(({ security }) => security?.length === 0);
    expect(open.map(({ operationId }) => operationId)).toEqual(['verify-form', 'describe-api']);
  });
});
