/** A provider of OpenID Connect on this machine, with knobs for what must be refused. It checks the proof of PKCE as a real one does. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Granted {
  readonly subject: string;
  readonly email?: string;
  readonly isVerified?: boolean;
  readonly name?: string;
  /** Written over the claims of the ID token. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** True: the ID token is signed by somebody else. */
  readonly isForged?: boolean;
}

export const CLIENT = { id: 'primum', secret: 'a secret of the client' };

export async function startFakeProvider() {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, Granted & { readonly nonce: string; readonly challenge: string }>();
  const people = new Map<string, Granted>();
  let issuer = '';

  const token = ({ nonce, subject, claims, isForged }: Granted & { nonce: string }) => {
    const now = Math.floor(Date.now() / 1000);
    const head = encoded({ alg: 'RS256', kid: 'k', typ: 'JWT' });
    const body = encoded({ iss: issuer, aud: CLIENT.id, sub: subject, nonce, iat: now, exp: now + 300, ...claims });
    const key = isForged === true ? other.privateKey : own.privateKey;
    return `${head}.${body}.${sign('sha256', Buffer.from(`${head}.${body}`), key).toString('base64url')}`;
  };
  const answers: Answers = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] }),
    '/token': (body) => {
      const code = body.get('code') ?? '';
      const granted = codes.get(code);
      codes.delete(code);
      const proof = createHash('sha256')
        .update(body.get('code_verifier') ?? '')
        .digest('base64url');
      if (granted?.challenge !== proof) return undefined;
      const access = randomBytes(8).toString('hex');
      people.set(access, granted);
      return { access_token: access, token_type: 'Bearer', expires_in: 300, id_token: token(granted) };
    },
    '/userinfo': (_, authorization) => {
      const person = people.get(authorization.replace(/^Bearer /i, ''));
      if (person === undefined) return undefined;
      return { sub: person.subject, email: person.email, email_verified: person.isVerified, name: person.name };
    },
  };
  const server = jsonServer(answers);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    /** Somebody signs in at the provider: gives what stands behind the question mark on the way back. */
    grant(address: string, granted: Granted): string {
      const asked = new URL(address).searchParams;
      const code = randomBytes(8).toString('hex');
      const [nonce, challenge, state] = [asked.get('nonce'), asked.get('code_challenge'), asked.get('state')];
      codes.set(code, { ...granted, nonce: nonce ?? '', challenge: challenge ?? '' });
      return `?${new URLSearchParams({ code, state: state ?? '' }).toString()}`;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

type Answers = Record<string, (body: URLSearchParams, authorization: string) => object | undefined>;

function jsonServer(answers: Answers) {
  return createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    request.on('end', () => {
      const body = answers[request.url ?? '']?.(new URLSearchParams(text), request.headers.authorization ?? '');
      response.writeHead(body === undefined ? 400 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body ?? { error: 'invalid_grant' }));
    });
  });
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
