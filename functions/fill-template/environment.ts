import * as z from 'zod';
import { cityVariables, reportVariables, sessionVariables } from '../variables.ts';

export const environment = z.object({ ...sessionVariables, ...cityVariables, ...reportVariables });
