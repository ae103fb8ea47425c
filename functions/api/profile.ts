import * as z from 'zod';
import type { Route } from './route.ts';

export const readProfile = {
  method: 'GET',
  path: '/me',
  function: 'read-profile',
  action: 'read-profile',
  over: 'own',
  summary: '本人的角色和辖区',
  request: {},
  answer: {
    status: 200,
    content: z.object({
      person: z.string(),
      name: z.string(),
      role: z.string(),
      division: z.string(),
      divisionName: z.string(),
    }),
  },
} as const satisfies Route;

export const describeApi = {
  method: 'GET',
  path: '/openapi.json',
  function: 'describe-api',
  action: 'public',
  over: 'own',
  summary: '接口说明（OpenAPI 3.1）',
  request: {},
  answer: { status: 200, content: z.looseObject({}) },
} as const satisfies Route;
