/** The one application that may ask for sign-in on this machine, and whom its tokens are for. */
export const CLIENT_ID = 'taizhang';
/** `aud` of the tokens, and the name under which the API is asked for. */
export const AUDIENCE = 'urn:taizhang:api';
/** Where the sign-in service lies below the address of the API. */
export const SIGN_IN_PATH = '/sign-in';
/** The page that receives the code and shows the token. */
export const TOKEN_PATH = '/token';
