import * as z from 'zod';

const name = z.string().min(1);

// Names beginning with AWS_ are given by the Lambda runtime (region, credentials) or set only where everything
// runs on one machine (endpoints); a deployment configures all the others.
const region = {
  AWS_REGION: name,
  AWS_ACCESS_KEY_ID: name.optional(),
  AWS_SECRET_ACCESS_KEY: name.optional(),
  AWS_SESSION_TOKEN: name.optional(),
};

const tableVariables = {
  ...region,
  TABLE_NAME: z.string().min(3),
  AWS_ENDPOINT_URL_DYNAMODB: z.url().optional(),
};

const files = { AWS_ENDPOINT_URL_S3: z.url().optional() };
export const uploadVariables = { UPLOADS_BUCKET: name, ...files };
export const reportVariables = { REPORTS_BUCKET: name, ...files };

const queues = { AWS_ENDPOINT_URL_SQS: z.url().optional() };
export const checkQueueVariables = { CHECK_QUEUE_URL: z.url(), ...queues };
export const assessQueueVariables = { ASSESS_QUEUE_URL: z.url(), ...queues };
export const publishQueueVariables = { PUBLISH_QUEUE_URL: z.url(), ...queues };
export const recordQueueVariables = { RECORD_QUEUE_URL: z.url(), ...queues };

/** Forms, schemes and divisions; without a directory those beside the code. */
const templateVariables = { TEMPLATES_DIRECTORY: name.optional() };

/** The secret that the record's signing key is made from. */
export const recordKeyVariables = { RECORD_KEY: z.string().min(32) };

/** Where people reach this API; printed on forms as the address at which they are verified. */
export const publicAddressVariables = { PUBLIC_URL: z.url() };

/** A group robot that gets the digests too; without it they go to the inboxes only. */
export const webhookVariables = { REMINDER_WEBHOOK_URL: z.url().optional() };

/** Code of the prefecture whose system this is: the division of assessments and of work done by queues. */
export const cityVariables = { CITY: name };

/** What every function behind a route needs: who signs people in, what they may do here, and where it is recorded. */
export const sessionVariables = {
  ...tableVariables,
  ...templateVariables,
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: name,
  /** Where the issuer's keys are; without it they are looked up in the issuer's discovery document. */
  OIDC_JWKS_URL: z.url().optional(),
  ...recordQueueVariables,
};

/** What every function behind a queue or a schedule needs. */
export const workerVariables = { ...tableVariables, ...templateVariables, ...cityVariables };
