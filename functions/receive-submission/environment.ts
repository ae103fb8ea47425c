import * as z from 'zod';
import { recordQueueVariables, uploadVariables, workerVariables } from '../variables.ts';

export const environment = z.object({ ...workerVariables, ...recordQueueVariables, ...uploadVariables });
