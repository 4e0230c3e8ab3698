/** A device that makes passkeys and signs in with them (WebAuthn, ES256, no attestation), with knobs for what must be refused. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Knobs {
  readonly origin?: string;
  readonly party?: string;
  readonly challenge?: string;
  readonly counter?: number;
  /** False: nobody proved to the device who they are. */
  readonly verified?: boolean;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_KEY = 0x40;

export function passkeyDevice(home: { readonly origin: string; readonly party: string }) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  let counter = 0;

  const clientData = (type: string, challenge: string, { origin = home.origin }: Knobs) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = (knobs: Knobs, rest: Buffer) => {
    counter = knobs.counter ?? counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = PRESENT | (knobs.verified === false ? 0 : VERIFIED) | (rest.length > 0 ? HAS_KEY : 0);
    return Buffer.concat([sha256(knobs.party ?? home.party), Buffer.from([flags]), count, rest]);
  };
  const answer = (response: Readonly<Record<string, string>>) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });

  return {
    id: id.toString('base64url'),
    /** As `navigator.credentials.create` gives it. */
    create(challenge: string, knobs: Knobs = {}) {
      // A COSE key (RFC 9053): type 2 (EC2), algorithm -7 (ES256), curve 1 (P-256), and the point.
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ]);
      const data = authenticatorData(knobs, Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]));
      // CBOR (RFC 8949): { fmt: 'none', attStmt: {}, authData }.
      const object = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ]);
      return answer({
        clientDataJSON: clientData('webauthn.create', knobs.challenge ?? challenge, knobs).toString('base64url'),
        attestationObject: object.toString('base64url'),
      });
    },
    /** As `navigator.credentials.get` gives it. */
    get(challenge: string, knobs: Knobs = {}) {
      const client = clientData('webauthn.get', knobs.challenge ?? challenge, knobs);
      const data = authenticatorData(knobs, Buffer.alloc(0));
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
      });
    },
  };
}

function sha256(bytes: string | Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
