import { describe, expect, it } from 'vitest';
import { SystemDocument } from '../dossier/system-document.ts';
import { writtenParts } from '../system/derived-asset.ts';
import { ownersIn } from './owners.ts';

const asset = (id: string, party: string) => ({ id, type: 'host', party });
const ownersOf = ownersIn(
  SystemDocument.parse({
    parties: [
      { id: 'home', kind: 'patient' },
      { id: 'ward', kind: 'healthcare-provider' },
    ],
    zones: [asset('wifi', 'home')],
    assets: [asset('hub', 'home'), asset('server', 'ward')],
    interfaces: [{ id: 'radio', type: 'port', of: 'hub' }],
    data: [
      { id: 'readings', type: 'data', 'kept-at': ['hub', 'server'] },
      { id: 'notes', type: 'data', 'created-by': 'server' },
      { id: 'rumour', type: 'data' },
    ],
    functions: [{ id: 'watching', kind: 'k', 'performed-by': ['hub', 'server'] }],
  }),
);

describe('ownersIn', () => {
  it.each([
    ['a network', 'wifi', ['home']],
    ['an interface, by what has it', 'radio', ['home']],
    ['data, by all its places', 'readings', ['home', 'ward']],
    ['a function, by all who perform it', 'watching', ['home', 'ward']],
    ['a copy, by where it lies and not by its data', 'copy(readings,hub)', ['home']],
    ['a flow, by both ends', 'flow(notes,hub,server)', ['home', 'ward']],
    ['what is derived twice', 'copy(flow(readings,hub,hub),hub)', ['home']],
    ['what is derived of data alone', 'archive(notes)', ['ward']],
    ['data that is nowhere', 'rumour', []],
    ['what is not there', 'nothing', []],
    ['a derived asset with a part that is not there', 'flow(readings,hub,nothing)', []],
  ])('finds the owners of %s', (_, id, owners) => {
    expect(ownersOf(id)).toEqual(owners);
  });
});

describe('writtenParts', () => {
  it('leaves out the names of types, also where an asset is called like one', () => {
    expect(writtenParts('copy(flow(copy,a,b),hub)')).toEqual(['copy', 'a', 'b', 'hub']);
    expect(writtenParts('hub')).toEqual(['hub']);
    expect(writtenParts('')).toEqual([]);
  });
});
