import * as z from 'zod';
import { recordQueueVariables, workerVariables } from '../variables.ts';

export const environment = z.object({ ...workerVariables, ...recordQueueVariables });
