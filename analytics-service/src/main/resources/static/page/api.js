// Asks the API. The token is in this memory only, and travels in a header only.

let token = null;

export const isSignedIn = () => token !== null;

export function signIn(given) {
  token = given;
}

export function signOut() {
  token = null;
}

/** The answer of the service, whatever its status; fails where there is none. */
export function request(path, headers = {}, signal = undefined) {
  const authorization = token === null ? {} : { Authorization: `Bearer ${token}` };
  return fetch(path, { cache: 'no-cache', signal, headers: { ...headers, ...authorization } });
}

/** The JSON of an answer, `{status, body}`. */
export async function get(path) {
  const response = await request(path, { Accept: 'application/json' });
  return { status: response.status, body: await response.json() };
}
