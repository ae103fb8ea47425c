/** By which a printed form can be verified: the address its QR code leads to, and the first digits of its record entry. */
export type VerificationMark = { url: string; shortHash: string };
