import * as z from 'zod';
import { reportVariables, sessionVariables, uploadVariables } from '../variables.ts';

export const environment = z.object({ ...sessionVariables, ...uploadVariables, ...reportVariables });
