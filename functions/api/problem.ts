import * as z from 'zod';

/** Every answer that is not a success. */
export const problem = z
  .object({
    error: z.object({
      code: z.string().meta({ example: 'not-current' }),
      message: z.string().meta({ description: '出了什么问题' }),
      todo: z.string().meta({ description: '应当怎么办' }),
      /** Which parts of the request were wrong; never their values. */
      fields: z.array(z.string()).optional(),
    }),
    /** What is stored now, where the request came too late for what it was about. */
    current: z
      .object({
        state: z.string(),
        revision: z.string().optional(),
        version: z.number().optional(),
      })
      .optional(),
  })
  .meta({ id: 'Problem', description: '错误：代码、说明、应当怎么办' });
