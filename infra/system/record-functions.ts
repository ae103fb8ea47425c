import type { FunctionDeclaration } from './declaration.ts';
import {
  answers,
  carries,
  knowsCity,
  readsObjects,
  readsTable,
  signsRecord,
  verifiesTokens,
  writesObjects,
  writesTable,
} from './uses.ts';

const records = 'records/';

/** The record that nobody can bend: chains, checkpoints, exports, and what stands behind the code on a printed form. */
export const recordFunctions: readonly FunctionDeclaration[] = [
  {
    name: 'append-record',
    does: 'puts histories and acts into the hash chain of their unit',
    trigger: { kind: 'queue', queue: 'record', batchSize: 10, concurrency: 2 },
    memory: 512,
    timeout: 60,
    uses: [writesTable, knowsCity, carries('templates')],
  },
  {
    name: 'checkpoint-record',
    does: 'signs how far every chain reaches and misses what was cut off',
    trigger: { kind: 'schedule', schedule: 'checkpoint-record' },
    memory: 512,
    timeout: 120,
    uses: [writesTable, knowsCity, signsRecord, carries('templates')],
  },
  {
    name: 'export-record',
    does: 'hands out the record of a unit for a period, to be verified offline',
    trigger: answers({ method: 'POST', path: '/records/exports' }),
    memory: 1769,
    timeout: 29,
    uses: [
      writesTable,
      writesObjects('reports', records),
      readsObjects('reports', records),
      verifiesTokens,
      knowsCity,
      signsRecord,
      carries('templates'),
    ],
  },
  {
    name: 'verify-form',
    does: 'tells whoever holds a printed form whether it stands',
    trigger: answers({ method: 'GET', path: '/verify/{id}', public: true }),
    memory: 512,
    timeout: 10,
    uses: [readsTable, knowsCity, carries('templates')],
  },
];
