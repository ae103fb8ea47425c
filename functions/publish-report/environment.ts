import * as z from 'zod';
import { reportVariables, workerVariables } from '../variables.ts';

export const environment = z.object({
  ...workerVariables,
  ...reportVariables,
  FONTS_DIRECTORY: z.string().min(1).optional(),
});
