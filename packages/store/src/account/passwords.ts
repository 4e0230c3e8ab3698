/** Passwords by argon2id (RFC 9106), as text that carries its own parameters. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { PasswordCost } from '../store.ts';

const LANES = 1;
const TAG_BYTES = 32;

const run = promisify(argon2);

export async function hashPassword(password: string, { memoryKib, passes }: PasswordCost): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt, { memory: memoryKib, passes, lanes: LANES });
  const [saltText, tagText] = [salt, tag].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${LANES}$${saltText}$${tagText}`;
}

const HASH = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/;

/** Takes as long for an account without a password as for a wrong one, so that time does not tell who has an account. */
export async function passwordFits(password: string, hash: string | undefined, cost: PasswordCost): Promise<boolean> {
  const parts = HASH.exec(hash ?? nobody(cost));
  if (parts === null) throw new Error('a stored password hash is not argon2id');
  const [, memory, passes, lanes, salt = '', tag = ''] = parts;
  const wanted = Buffer.from(tag, 'base64');
  const got = await tagOf(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
  });
  return timingSafeEqual(got, wanted) && hash !== undefined;
}

/** Compared with where there is nothing to compare with. */
function nobody({ memoryKib, passes }: PasswordCost): string {
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${LANES}$${'A'.repeat(22)}$${'A'.repeat(43)}`;
}

function tagOf(
  password: string,
  nonce: Uint8Array,
  { memory, passes, lanes }: { memory: number; passes: number; lanes: number },
): Promise<Buffer> {
  return run('argon2id', {
    message: password.normalize('NFC'),
    nonce,
    parallelism: lanes,
    tagLength: TAG_BYTES,
    memory,
    passes,
  });
}
