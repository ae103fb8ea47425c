import * as z from 'zod';
import { cityVariables, publishQueueVariables, sessionVariables } from '../variables.ts';

export const environment = z.object({ ...sessionVariables, ...cityVariables, ...publishQueueVariables });
