/** One element of a Threat Dragon diagram, whatever the version that drew it. */
import type { Place } from '../threat-model/imported-dossier.ts';
import type { ThreatDragonCell, ThreatDragonModel } from './threat-dragon-model.ts';

export interface Element {
  /** Unique in the model: ids are unique in their diagram only. */
  readonly key: string;
  readonly diagram: number;
  readonly kind: 'actor' | 'process' | 'store' | 'flow' | 'box' | 'curve' | 'text' | 'unknown';
  /** Empty where the drawing has none. */
  readonly name: string;
  readonly cell: ThreatDragonCell;
  readonly facts: NonNullable<ThreatDragonCell['data']>;
  /** Path of the facts: the cell (version 1) or its data (version 2). */
  readonly factsPath: Place['path'];
  readonly path: Place['path'];
}

/** By the type that either version gives, `tm.` taken off; the shapes of version 2 are misspelt in some releases. */
const KINDS: Readonly<Record<string, Element['kind']>> = {
  Actor: 'actor',
  Process: 'process',
  Store: 'store',
  Flow: 'flow',
  FlowStencil: 'flow',
  BoundaryBox: 'box',
  Boundary: 'curve',
  BoundaryCurve: 'curve',
  BoundaryCurveStencil: 'curve',
  Text: 'text',
};

export function elementsOf(model: ThreatDragonModel): Element[] {
  return model.detail.diagrams.flatMap((diagram, index) => {
    const second = diagram.cells;
    const base = ['detail', 'diagrams', index, ...(second ? ['cells'] : ['diagramJson', 'cells'])];
    return (second ?? diagram.diagramJson?.cells ?? []).map((cell, number) =>
      elementOf(cell, index, [...base, number]),
    );
  });
}

function elementOf(cell: ThreatDragonCell, diagram: number, path: Place['path']): Element {
  const facts = cell.data ?? cell;
  const factsPath = cell.data ? [...path, 'data'] : path;
  const type = (cell.data?.type ?? cell.type ?? '').replace(/^tm\./, '');
  const kind = KINDS[type] ?? 'unknown';
  return { key: keyOf(diagram, cell.id), diagram, kind, name: nameOf(cell), cell, facts, factsPath, path };
}

export function keyOf(diagram: number, id: string): string {
  return `${diagram} ${id}`;
}

/** What the flow begins or ends at; undefined where it hangs in the air. */
export function endOf(element: Element, end: 'source' | 'target'): string | undefined {
  const at = element.cell[end];
  const id = at?.cell ?? at?.id;
  return id === undefined || id === null ? undefined : id;
}

function nameOf(cell: ThreatDragonCell): string {
  const drawn = [...(cell.labels ?? []), cell].map(textIn);
  const name = [cell.data?.name, cell.name, ...drawn].find((text) => typeof text === 'string' && text.trim() !== '');
  return (name ?? '').replace(/\s+/g, ' ').trim();
}

/** Version 1 writes `attrs.text.text`, on the element or on the label of a flow; version 2 also `attrs.label.text`. */
function textIn(drawn: unknown): string | undefined {
  const attrs = fieldOf(drawn, 'attrs');
  for (const part of ['text', 'label', 'labelText']) {
    const text = fieldOf(fieldOf(attrs, part), 'text');
    if (typeof text === 'string') return text;
  }
  return undefined;
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
