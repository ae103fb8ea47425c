import type { FunctionDeclaration } from './declaration.ts';
import {
  answers,
  carries,
  knowsCity,
  readsObjects,
  readsTable,
  sendsTo,
  verifiesTokens,
  writesObjects,
  writesTable,
} from './uses.ts';

const uploads = 'uploads/';
const oneSubmission = '/submissions/{form}/{period}/{unit}';

/** From a workbook on somebody's desk to an accepted submission. */
export const submissionFunctions: readonly FunctionDeclaration[] = [
  {
    name: 'request-upload',
    does: 'hands out a link by which one named file may be put into the uploads bucket',
    trigger: answers({ method: 'POST', path: '/uploads' }),
    memory: 512,
    timeout: 10,
    uses: [readsTable, writesObjects('uploads', uploads), verifiesTokens, carries('templates')],
  },
  {
    name: 'complete-upload',
    does: 'verifies the stored bytes, writes the receipt, announces the revision',
    trigger: answers({ method: 'POST', path: '/uploads/complete' }),
    memory: 1024,
    timeout: 29,
    uses: [
      writesTable,
      readsObjects('uploads', uploads),
      sendsTo('check'),
      verifiesTokens,
      carries('templates'),
    ],
  },
  {
    name: 'receive-submission',
    does: 'reads and checks an announced workbook, stores its rows and faults, moves the pointer',
    trigger: { kind: 'queue', queue: 'check', batchSize: 5, concurrency: 10 },
    memory: 1769,
    timeout: 300,
    uses: [writesTable, readsObjects('uploads', uploads), knowsCity, carries('templates')],
  },
  {
    name: 'read-submission',
    does: 'shows one submission with its revisions and the faults of the latest',
    trigger: answers({ method: 'GET', path: oneSubmission }),
    memory: 512,
    timeout: 10,
    uses: [readsTable, verifiesTokens, carries('templates')],
  },
  {
    name: 'annotate-submission',
    does: 'gives an uploaded workbook back with a note at every faulty cell and a list of the faults',
    trigger: answers({ method: 'GET', path: `${oneSubmission}/annotated` }),
    memory: 1769,
    timeout: 29,
    uses: [
      readsTable,
      readsObjects('uploads', uploads),
      writesObjects('reports', 'annotated/'),
      readsObjects('reports', 'annotated/'),
      verifiesTokens,
      carries('templates'),
    ],
  },
  {
    name: 'list-submissions',
    does: 'lists the submissions within the caller’s divisions',
    trigger: answers({ method: 'GET', path: '/submissions' }),
    memory: 512,
    timeout: 20,
    uses: [readsTable, verifiesTokens, carries('templates')],
  },
  {
    name: 'accept-submission',
    does: 'accepts one revision and asks for its statutory form to be printed',
    trigger: answers({ method: 'POST', path: `${oneSubmission}/acceptance` }),
    memory: 512,
    timeout: 10,
    uses: [writesTable, sendsTo('publish'), verifiesTokens, carries('templates')],
  },
  {
    name: 'fill-template',
    does: 'makes the workbook a unit fills in and hands out its link',
    trigger: answers({ method: 'GET', path: '/templates/{form}/{period}/{unit}' }),
    memory: 1024,
    timeout: 29,
    uses: [
      readsTable,
      writesObjects('reports', 'templates/'),
      readsObjects('reports', 'templates/'),
      verifiesTokens,
      knowsCity,
      carries('templates'),
    ],
  },
];
