import * as z from 'zod';
import { recordKeyVariables, workerVariables } from '../variables.ts';

export const environment = z.object({ ...workerVariables, ...recordKeyVariables });
