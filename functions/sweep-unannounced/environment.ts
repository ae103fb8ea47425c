import * as z from 'zod';
import {
  assessQueueVariables,
  checkQueueVariables,
  publishQueueVariables,
  recordQueueVariables,
  workerVariables,
} from '../variables.ts';

export const environment = z.object({
  ...workerVariables,
  ...checkQueueVariables,
  ...assessQueueVariables,
  ...publishQueueVariables,
  ...recordQueueVariables,
});
