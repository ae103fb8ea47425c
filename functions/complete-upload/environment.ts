import * as z from 'zod';
import { checkQueueVariables, sessionVariables, uploadVariables } from '../variables.ts';

export const environment = z.object({ ...sessionVariables, ...uploadVariables, ...checkQueueVariables });
