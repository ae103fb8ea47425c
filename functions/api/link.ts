import * as z from 'zod';

/** A download link that expires, and what the browser saves the file as. */
export const link = { url: z.string(), fileName: z.string(), expiresIn: z.int().meta({ description: '秒' }) };
