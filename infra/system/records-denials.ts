import type { FunctionDeclaration } from './declaration.ts';
import { sendsTo } from './uses.ts';

/** Whoever verifies tokens also turns people away, and every denial is put on record, as is every history it writes. */
export function recordsDenials(declaration: FunctionDeclaration): FunctionDeclaration {
  const { uses } = declaration;
  const isBehindSignIn = uses.some(({ kind }) => kind === 'tokens');
  return isBehindSignIn ? { ...declaration, uses: [...uses, sendsTo('record')] } : declaration;
}
