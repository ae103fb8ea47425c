import * as z from 'zod';
import { sessionVariables } from '../variables.ts';

export const environment = z.object({ ...sessionVariables });
