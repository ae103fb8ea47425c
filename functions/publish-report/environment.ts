import * as z from 'zod';
import {
  publicAddressVariables,
  recordQueueVariables,
  reportVariables,
  workerVariables,
} from '../variables.ts';

export const environment = z.object({
  ...workerVariables,
  ...recordQueueVariables,
  ...reportVariables,
  ...publicAddressVariables,
  FONTS_DIRECTORY: z.string().min(1).optional(),
});
