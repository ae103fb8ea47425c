import type { BucketName, QueueName } from '../system/declaration.ts';

/** What the things of the catalogue are called in the engines of this machine. */
export const localNames = {
  table: (name: string) => `taizhang-${name}`,
  bucket: (name: BucketName) => `taizhang-${name}`,
  queue: (name: QueueName) => `taizhang-${name}`,
  deadLetters: (name: QueueName) => `taizhang-${name}-dead-letters`,
};
