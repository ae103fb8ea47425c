import * as z from 'zod';
import { webhookVariables, workerVariables } from '../variables.ts';

export const environment = z.object({ ...workerVariables, ...webhookVariables });
