import * as z from 'zod';
import { assessQueueVariables, cityVariables, sessionVariables } from '../variables.ts';

export const environment = z.object({ ...sessionVariables, ...cityVariables, ...assessQueueVariables });
