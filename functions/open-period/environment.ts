import * as z from 'zod';
import { cityVariables, sessionVariables } from '../variables.ts';

export const environment = z.object({ ...sessionVariables, ...cityVariables });
