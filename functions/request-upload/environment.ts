import * as z from 'zod';
import { sessionVariables, uploadVariables } from '../variables.ts';

export const environment = z.object({ ...sessionVariables, ...uploadVariables });
