import type { FunctionDeclaration } from './declaration.ts';
import { answers, carries, knowsCity, readsTable, sendsTo, verifiesTokens, writesTable } from './uses.ts';

const oneAssessment = '/assessments/{scheme}/{period}';

/** From accepted forms to a published ranking. */
export const assessmentFunctions: readonly FunctionDeclaration[] = [
  {
    name: 'run-assessment',
    does: 'creates a run of a scheme for a period and announces it',
    trigger: answers({ method: 'POST', path: '/assessments' }),
    memory: 512,
    timeout: 10,
    uses: [writesTable, sendsTo('assess'), verifiesTokens, knowsCity, carries('templates')],
  },
  {
    name: 'assess',
    does: 'gathers the accepted forms, computes, stores the assessment with its derivation',
    trigger: { kind: 'queue', queue: 'assess', batchSize: 1, concurrency: 2 },
    memory: 1769,
    timeout: 300,
    uses: [writesTable, sendsTo('record'), knowsCity, carries('templates')],
  },
  {
    name: 'read-assessment',
    does: 'shows the scores, ranks and state of a run',
    trigger: answers({ method: 'GET', path: oneAssessment }),
    memory: 512,
    timeout: 10,
    uses: [readsTable, verifiesTokens, knowsCity, carries('templates')],
  },
  {
    name: 'read-derivation',
    does: 'shows how the score of one unit came about',
    trigger: answers({ method: 'GET', path: `${oneAssessment}/units/{unit}` }),
    memory: 512,
    timeout: 10,
    uses: [readsTable, verifiesTokens, knowsCity, carries('templates')],
  },
  {
    name: 'publish-assessment',
    does: 'publishes a run under four eyes and asks for its reports to be printed',
    trigger: answers({ method: 'POST', path: `${oneAssessment}/publication` }),
    memory: 512,
    timeout: 10,
    uses: [writesTable, sendsTo('publish'), verifiesTokens, knowsCity, carries('templates')],
  },
];
