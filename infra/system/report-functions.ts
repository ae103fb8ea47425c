import type { FunctionDeclaration } from './declaration.ts';
import {
  answers,
  carries,
  knowsAddress,
  knowsCity,
  readsObjects,
  readsTable,
  sendsTo,
  verifiesTokens,
  writesObjects,
  writesTable,
} from './uses.ts';

const reports = 'reports/';

/** From published results to documents in somebody's hand. */
export const reportFunctions: readonly FunctionDeclaration[] = [
  {
    name: 'publish-report',
    does: 'prints PDF and Excel of what was published and records each report',
    trigger: { kind: 'queue', queue: 'publish', batchSize: 1, concurrency: 5 },
    memory: 3008,
    timeout: 600,
    uses: [
      writesTable,
      writesObjects('reports', reports),
      sendsTo('record'),
      knowsCity,
      knowsAddress,
      carries('templates'),
      carries('fonts'),
    ],
  },
  {
    name: 'list-reports',
    does: 'lists the reports within the caller’s divisions',
    trigger: answers({ method: 'GET', path: '/reports' }),
    memory: 512,
    timeout: 10,
    uses: [readsTable, verifiesTokens, carries('templates')],
  },
  {
    name: 'download-report',
    does: 'hands out the link of one report',
    trigger: answers({ method: 'GET', path: '/reports/{id}/link' }),
    memory: 512,
    timeout: 10,
    uses: [readsTable, readsObjects('reports', reports), verifiesTokens, carries('templates')],
  },
];
