/** The key that signs checkpoints and exports. Whoever holds it can bend the record, so only two functions do. */
export type Signer = {
  /** Ed25519, SPKI in PEM. */
  publicKey: string;
  /** Signature of the UTF-8 of the text, 128 lower-case hexadecimal digits. */
  sign(text: string): Promise<string>;
};

/** Whether the signature of the text is by the key (SPKI in PEM). False, too, for a key that cannot be read. */
export type VerifySignature = (publicKey: string, text: string, signature: string) => boolean;
