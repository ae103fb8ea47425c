/** Region every local client signs for: nothing is sent there. */
export const LOCAL_REGION = 'cn-north-1';

// The engines take any credentials; the SDK only insists on having some.
export const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** How an AWS SDK client is pointed at an engine. */
export const localConnection = (endpoint: string) => ({
  region: LOCAL_REGION,
  endpoint,
  credentials: LOCAL_CREDENTIALS,
});
