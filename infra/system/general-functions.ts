import type { FunctionDeclaration } from './declaration.ts';
import { answers, carries, knowsCity, readsTable, sendsTo, verifiesTokens } from './uses.ts';

/** Who am I, what is offered here, and is anything left lying. */
export const generalFunctions: readonly FunctionDeclaration[] = [
  {
    name: 'read-profile',
    does: 'tells the caller their role and division',
    trigger: answers({ method: 'GET', path: '/me' }),
    memory: 512,
    timeout: 10,
    uses: [readsTable, verifiesTokens, carries('templates')],
  },
  {
    name: 'describe-api',
    does: 'serves the OpenAPI description',
    trigger: answers({ method: 'GET', path: '/openapi.json', public: true }),
    memory: 512,
    timeout: 10,
    uses: [],
  },
  {
    name: 'sweep-unannounced',
    does: 'announces again what was written but whose message was lost',
    trigger: { kind: 'schedule', schedule: 'sweep-unannounced' },
    memory: 512,
    timeout: 120,
    uses: [
      readsTable,
      sendsTo('check'),
      sendsTo('assess'),
      sendsTo('publish'),
      sendsTo('record'),
      knowsCity,
      carries('templates'),
    ],
  },
];
