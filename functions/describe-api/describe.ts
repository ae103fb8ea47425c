import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { permissions } from '../../shared/access/permissions.ts';
import { problem } from '../api/problem.ts';
import type { Route } from '../api/route.ts';

const json = <S>(schema: S) => ({ content: { 'application/json': { schema } } });

function operation(route: Route): ZodOpenApiOperationObject {
  const { request, answer, action } = route;
  const { path, query, body } = request;
  return {
    operationId: route.function,
    summary: route.summary,
    ...(action === 'public'
      ? { security: [] }
      : {
          description: `可办理的角色：${permissions[action].roles.filter((role) => role !== 'system').join('、')}`,
        }),
    requestParams: { ...(path ? { path } : {}), ...(query ? { query } : {}) },
    ...(body ? { requestBody: { required: true, ...json(body) } } : {}),
    responses: {
      [answer.status]: { description: '办理成功', ...json(answer.content) },
      default: { description: '未能办理：代码、说明、应当怎么办', ...json(problem) },
    },
  };
}

/** OpenAPI 3.1 made from the very schemas that requests are read with. */
export function describe(routes: readonly Route[]): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: '台账接口', version: '1', description: '县（市、区）报送、审核、考核与公布。' },
    security: [{ signIn: [] }],
    components: { securitySchemes: { signIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths,
  });
}
