import type { FunctionDeclaration } from './declaration.ts';
import {
  answers,
  carries,
  knowsCity,
  postsToWebhook,
  readsTable,
  verifiesTokens,
  writesTable,
} from './uses.ts';

const oneExpected = '/expected/{form}/{period}/{unit}';

/** What is owed by when, who is behind, and who has been told. */
export const calendarFunctions: readonly FunctionDeclaration[] = [
  {
    name: 'open-due-periods',
    does: 'lists what every unit owes for the periods that ended lately',
    trigger: { kind: 'schedule', schedule: 'open-due-periods' },
    memory: 512,
    timeout: 300,
    uses: [writesTable, knowsCity, carries('templates')],
  },
  {
    name: 'open-period',
    does: 'lists what every unit owes for one period that somebody names',
    trigger: answers({ method: 'POST', path: '/periods/{period}/opening' }),
    memory: 512,
    timeout: 29,
    uses: [writesTable, verifiesTokens, knowsCity, carries('templates')],
  },
  {
    name: 'extend-due',
    does: 'moves the due day of one unit on, with a reason',
    trigger: answers({ method: 'POST', path: `${oneExpected}/extension` }),
    memory: 512,
    timeout: 10,
    uses: [writesTable, verifiesTokens, carries('templates')],
  },
  {
    name: 'exempt-submission',
    does: 'frees one unit of one report, with a reason',
    trigger: answers({ method: 'POST', path: `${oneExpected}/exemption` }),
    memory: 512,
    timeout: 10,
    uses: [writesTable, verifiesTokens, carries('templates')],
  },
  {
    name: 'read-board',
    does: 'shows what each unit owes and how that stands',
    trigger: answers({ method: 'GET', path: '/board' }),
    memory: 1024,
    timeout: 20,
    uses: [readsTable, verifiesTokens, carries('templates')],
  },
  {
    name: 'remind',
    does: 'puts one digest a day into the inbox of each unit that is behind or soon will be',
    trigger: { kind: 'schedule', schedule: 'remind' },
    memory: 1024,
    timeout: 300,
    uses: [writesTable, postsToWebhook, knowsCity, carries('templates')],
  },
  {
    name: 'read-inbox',
    does: 'shows the messages to the caller’s unit',
    trigger: answers({ method: 'GET', path: '/inbox' }),
    memory: 512,
    timeout: 10,
    uses: [readsTable, verifiesTokens, carries('templates')],
  },
  {
    name: 'mark-read',
    does: 'marks one message to the caller’s unit as read',
    trigger: answers({ method: 'POST', path: '/inbox/{id}/reading' }),
    memory: 512,
    timeout: 10,
    uses: [writesTable, verifiesTokens, carries('templates')],
  },
];
