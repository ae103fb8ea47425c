import * as z from 'zod';
import { workerVariables } from '../variables.ts';

export const environment = z.object({ ...workerVariables });
