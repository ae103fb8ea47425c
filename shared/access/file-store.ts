import type { DivisionCode } from '../division/division.ts';
import type { Scope } from './scope.ts';

/** Where a file lies, and whose it is. Paths are ASCII with slashes and never hold a personal name. */
export type FileAddress = { path: string; owner: DivisionCode };

/** A link that expires; `headers` must be sent exactly so. */
export type UploadLink = { url: string; headers: Readonly<Record<string, string>>; expiresIn: number };

/** Every method throws OutOfScope rather than touch a file of a division outside the scope. */
export type FileStore = {
  /** Lets the bearer put exactly the bytes of this SHA-256 (hexadecimal) there. `expiresIn` in seconds. */
  uploadLink(scope: Scope, file: FileAddress, sha256: string): Promise<UploadLink>;
  /** `fileName` is what the browser saves it as. `expiresIn` in seconds. */
  downloadLink(
    scope: Scope,
    file: FileAddress,
    fileName: string,
  ): Promise<{ url: string; expiresIn: number }>;
  /** Size (bytes) and SHA-256 of what really lies there; reads no further than `limit` bytes, then `size` is more than `limit`. */
  inspect(
    scope: Scope,
    file: FileAddress,
    limit: number,
  ): Promise<{ size: number; sha256: string } | undefined>;
  read(scope: Scope, file: FileAddress): Promise<Uint8Array | undefined>;
  write(scope: Scope, file: FileAddress, bytes: Uint8Array, contentType: string): Promise<void>;
};
