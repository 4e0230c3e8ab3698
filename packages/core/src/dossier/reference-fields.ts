/** Every field of system.yaml that names another thing: where it stands, what it names, and the relation that it is written as. */
import type { RelationField } from '../knowledge/written-as.ts';
import type { SystemDocument } from './system-document.ts';
import { flowId } from './flow-id.ts';
import type { ThingKind } from './things-of.ts';

export interface ReferenceField {
  /** Thing that has the field. */
  readonly from: string;
  readonly to: string;
  readonly path: readonly (string | number)[];
  /** Kinds of thing that may be named. */
  readonly kinds: readonly ThingKind[];
  /** Undefined: not a relation of the graph, as who controls it. */
  readonly field: RelationField | undefined;
}

type Path = ReferenceField['path'];
type Named = string | readonly string[] | undefined;

const ZONE = ['zone'] as const;
const ASSET = ['asset'] as const;
const NODE = ['asset', 'interface'] as const;

export function referenceFields(system: SystemDocument): ReferenceField[] {
  const fields: ReferenceField[] = [];
  const add = (from: string, named: Named, path: Path, kinds: readonly ThingKind[], field?: RelationField) => {
    if (typeof named === 'string') fields.push({ from, to: named, path, kinds, field });
    else (named ?? []).forEach((to, index) => fields.push({ from, to, path: [...path, index], kinds, field }));
  };
  (system.zones ?? []).forEach((zone, index) => {
    const at = ['zones', index];
    add(zone.id, zone.party, [...at, 'party'], ['party']);
    add(zone.id, zone.in, [...at, 'in'], ZONE, 'zones.in');
    add(zone.id, zone.joins, [...at, 'joins'], ZONE, 'zones.joins');
  });
  system.assets.forEach((asset, index) => {
    const at = ['assets', index];
    add(asset.id, asset.party, [...at, 'party'], ['party']);
    add(asset.id, asset.zone, [...at, 'zone'], ZONE, 'assets.zone');
    add(asset.id, asset.networks, [...at, 'networks'], ZONE, 'assets.networks');
    add(asset.id, asset['part-of'], [...at, 'part-of'], ASSET, 'assets.part-of');
    add(asset.id, asset['runs-on'], [...at, 'runs-on'], ASSET, 'assets.runs-on');
    add(asset.id, asset['used-by'], [...at, 'used-by'], ASSET, 'assets.used-by');
    add(asset.id, asset.talks, [...at, 'talks'], NODE, 'assets.talks');
  });
  (system.interfaces ?? []).forEach((port, index) =>
    add(port.id, port.of, ['interfaces', index, 'of'], ASSET, 'interfaces.of'),
  );
  addData(system, add);
  (system.functions ?? []).forEach((task, index) => {
    const at = ['functions', index];
    add(task.id, task['performed-by'], [...at, 'performed-by'], ASSET, 'functions.performed-by');
    add(task.id, task['relies-on'], [...at, 'relies-on'], ['data'], 'functions.relies-on');
    add(task.id, task.for, [...at, 'for'], ASSET, 'functions.for');
    add(task.id, task.in, [...at, 'in'], ['use context']);
  });
  return fields;
}

function addData(
  system: SystemDocument,
  add: (from: string, named: Named, path: Path, kinds: readonly ThingKind[], field?: RelationField) => void,
): void {
  (system.data ?? []).forEach((data, index) => {
    const at = ['data', index];
    add(data.id, data.about, [...at, 'about'], ASSET, 'data.about');
    add(data.id, data['created-by'], [...at, 'created-by'], ASSET, 'data.created-by');
    add(data.id, data['kept-at'], [...at, 'kept-at'], ASSET, 'data.kept-at');
    (data.flows ?? []).forEach((flow, position) => {
      const id = flowId(data.id, flow.from, flow.to);
      const here = [...at, 'flows', position];
      add(id, flow.from, [...here, 'from'], NODE, 'data.flows.from');
      add(id, flow.to, [...here, 'to'], NODE, 'data.flows.to');
      add(id, flow.over, [...here, 'over'], ['zone', 'interface'], 'data.flows.over');
    });
  });
}
