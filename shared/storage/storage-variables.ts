/**
 * Region, credentials and endpoints as the environment gives them. The endpoints are set only where everything runs
 * on one machine; credentials are passed on only together with an endpoint, otherwise the SDK finds its own.
 */
export type StorageVariables = {
  AWS_REGION: string;
  AWS_ACCESS_KEY_ID?: string | undefined;
  AWS_SECRET_ACCESS_KEY?: string | undefined;
  AWS_ENDPOINT_URL_DYNAMODB?: string | undefined;
  AWS_ENDPOINT_URL_S3?: string | undefined;
  AWS_ENDPOINT_URL_SQS?: string | undefined;
};

type Connection = {
  region: string;
  maxAttempts: number;
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
};

export function connection(variables: StorageVariables, endpoint: string | undefined): Connection {
  // Five attempts of the SDK's own backoff end within the ten seconds of a request.
  const common = { region: variables.AWS_REGION, maxAttempts: 5 };
  if (endpoint === undefined) return common;
  const { AWS_ACCESS_KEY_ID: accessKeyId = 'local', AWS_SECRET_ACCESS_KEY: secretAccessKey = 'local' } =
    variables;
  return { ...common, endpoint, credentials: { accessKeyId, secretAccessKey } };
}
