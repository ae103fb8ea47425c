import * as z from 'zod';
import { cityVariables, recordKeyVariables, reportVariables, sessionVariables } from '../variables.ts';

export const environment = z.object({
  ...sessionVariables,
  ...cityVariables,
  ...reportVariables,
  ...recordKeyVariables,
});
