import * as z from 'zod';
import { uploadVariables, workerVariables } from '../variables.ts';

export const environment = z.object({ ...workerVariables, ...uploadVariables });
