/**
 * Which addresses an owner may send this server to (against server-side request forgery): public ones by https, and those that
 * whoever runs the server listed. A name is judged by what it stands for when the connection is made, so that it cannot come to
 * stand for something else in between.
 */
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { DomainError } from '@primum/core/domain-error';

/** Not of the public internet (IANA's special-purpose registries). */
const OWN = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  OWN.addSubnet(network, prefix, 'ipv4');
/** The IPv6 internet is 2000::/3; in it these are not public, or hold an IPv4 address that would have to be judged. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
const OWN_6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  OWN_6.addSubnet(network, prefix, 'ipv6');

export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !OWN.check(address, 'ipv4');
  return family === 6 && PUBLIC_6.check(address, 'ipv6') && !OWN_6.check(address, 'ipv6');
}

/** Throws DomainError TRACKER_REFUSED. Gives how the name is looked up; undefined: as always. */
export function requireMayAsk(url: URL, allowed: readonly string[]): LookupFunction | undefined {
  if (allowed.includes(url.origin)) return undefined;
  if (url.protocol !== 'https:') throw refusal('its address has to begin with https://');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublic(host)) throw ownNetwork(url.hostname);
  return lookUpPublic;
}

const lookUpPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return done(error, []);
    if (found.length === 0 || !found.every(({ address }) => isPublic(address))) return done(ownNetwork(hostname), []);
    const [first] = found;
    return options.all === true || first === undefined ? done(null, found) : done(null, first.address, first.family);
  });
};

function ownNetwork(host: string): DomainError {
  return refusal(`${host} is on a network of our own: whoever runs this server lists it in PRIMUM_TRACKERS`);
}

function refusal(because: string): DomainError {
  return new DomainError('TRACKER_REFUSED', `the tracker is not asked: ${because}`, { sent: 'no' });
}
