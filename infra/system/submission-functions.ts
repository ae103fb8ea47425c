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

/** One decision about a submission, asked for over HTTP. */
const changesLife = {
  memory: 512,
  timeout: 10,
  uses: [writesTable, verifiesTokens, carries('templates')],
} satisfies Partial<FunctionDeclaration>;

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
    uses: [writesTable, readsObjects('uploads', uploads), sendsTo('record'), knowsCity, carries('templates')],
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
    name: 'explain-faults',
    does: 'takes a unit’s explanations of the B and C faults of its current revision',
    trigger: answers({ method: 'POST', path: `${oneSubmission}/explanations` }),
    ...changesLife,
  },
  {
    name: 'review-explanations',
    does: 'takes what another person finds of the explanations',
    trigger: answers({ method: 'POST', path: `${oneSubmission}/explanation-reviews` }),
    ...changesLife,
  },
  {
    name: 'sign-submission',
    does: 'signs, for a township or a county, exactly what the signer was shown',
    trigger: answers({ method: 'POST', path: `${oneSubmission}/signatures` }),
    ...changesLife,
  },
  {
    name: 'return-submission',
    does: 'sends a revision back, naming the cells that may be changed and the reason',
    trigger: answers({ method: 'POST', path: `${oneSubmission}/returns` }),
    // Reads the rows of the revision, to know its sheets.
    memory: 1769,
    timeout: 29,
    uses: changesLife.uses,
  },
  {
    name: 'seal-submission',
    does: 'seals the revision that was accepted',
    trigger: answers({ method: 'POST', path: `${oneSubmission}/seal` }),
    ...changesLife,
  },
  {
    name: 'read-differences',
    does: 'shows cell by cell what is different from an earlier revision or period',
    trigger: answers({ method: 'GET', path: `${oneSubmission}/differences` }),
    memory: 3008,
    timeout: 29,
    uses: [readsTable, verifiesTokens, carries('templates')],
  },
  {
    name: 'list-returns',
    does: 'shows every return with its cells, before and after',
    trigger: answers({ method: 'GET', path: `${oneSubmission}/returns` }),
    memory: 3008,
    timeout: 29,
    uses: [readsTable, verifiesTokens, carries('templates')],
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
