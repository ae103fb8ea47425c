import type { Node } from 'constructs';
import * as z from 'zod';

const Settings = z.object({
  /** Division code of the prefecture the installation serves. */
  city: z.string().regex(/^\d{6}$/),
  /** Where the portal is served from: the origins browsers may call the API and put uploads from. Empty: none. */
  portalOrigins: z.array(z.url()),
  /** A group robot of 企业微信 or 钉钉 that gets the daily reminders too. */
  reminderWebhook: z.url().optional(),
  /** One region per partition. */
  regions: z.object({ aws: z.string(), 'aws-cn': z.string() }),
});
export type Settings = z.infer<typeof Settings>;

/** What differs between installations and shapes the template: context key `taizhang` of cdk.json or `-c`. */
export function readSettings(node: Node): Settings {
  return Settings.parse(node.tryGetContext('taizhang'));
}
