import * as z from 'zod';
import { publishQueueVariables, sessionVariables } from '../variables.ts';

export const environment = z.object({ ...sessionVariables, ...publishQueueVariables });
