import * as z from 'zod';
import { reportVariables, sessionVariables } from '../variables.ts';

export const environment = z.object({ ...sessionVariables, ...reportVariables });
