import type { FileStore } from '../../shared/access/file-store.ts';
import type { DivisionRegister } from '../../shared/division/division-register.ts';
import type { FormCatalogue } from '../../shared/form/form-catalogue.ts';
import { filesFrom } from '../../shared/storage/storage-from.ts';
import { checkOwed } from '../../shared/submission/check-owed.ts';
import { LARGEST_UPLOAD, tooLarge, uploadAddress } from '../../shared/submission/upload-address.ts';
import { requestUpload as route } from '../api/uploads.ts';
import type { Handle } from '../chain/call.ts';
import { onFirstCall } from '../chain/on-first-call.ts';
import { routeFunction } from '../chain/route-function.ts';
import { environment } from './environment.ts';

type Dependencies = { uploads: FileStore; forms: FormCatalogue; divisions: DivisionRegister };

/** Hands out a link by which this one file, and no other bytes, can be put where it belongs. */
export function createHandler(dependencies: Dependencies): Handle<typeof route> {
  const { uploads, forms, divisions } = dependencies;
  return async ({ scope, body }) => {
    const owed = checkOwed(body, forms, divisions);
    if ('refusal' in owed) return owed;
    if (body.size > LARGEST_UPLOAD) return { refusal: tooLarge };
    const file = uploadAddress(body);
    const { url, headers, expiresIn } = await uploads.uploadLink(scope, file, body.sha256);
    return { content: { url, method: 'PUT', headers: { ...headers }, expiresIn, key: file.path } };
  };
}

export const handlerFrom = routeFunction(route, environment, (parsed, _, { forms, divisions }) =>
  createHandler({ uploads: filesFrom(parsed, parsed.UPLOADS_BUCKET, divisions), forms, divisions }),
);

export const handler = onFirstCall(handlerFrom);
