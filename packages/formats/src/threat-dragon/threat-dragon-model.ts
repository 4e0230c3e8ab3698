/**
 * OWASP Threat Dragon models of version 1 (diagramJson.cells, names in attrs.text) and version 2 (cells, names in data),
 * brought to one shape. Own statement of the published schema of version 2 and of models of version 1.
 */
import { z } from 'zod';

const text = z.string().nullish();
const Point = z.looseObject({ x: z.number(), y: z.number() });
/** An end of a flow: a cell (version 2), a cell by `id` (version 1), or a loose point on the canvas. */
const End = z.looseObject({ cell: text, id: text });

/** Version 1 gives threats no id; version 2 gives them title, type, severity and more. Only their title is named. */
const Threat = z.looseObject({ title: text, status: text });

const Facts = {
  name: text,
  description: text,
  type: text,
  outOfScope: z.boolean().nullish(),
  reasonOutOfScope: text,
  protocol: text,
  isEncrypted: z.boolean().nullish(),
  isPublicNetwork: z.boolean().nullish(),
  threats: z.array(Threat).nullish(),
};

const Cell = z.looseObject({
  ...Facts,
  id: z.string(),
  shape: text,
  position: Point.nullish(),
  size: z.looseObject({ width: z.number(), height: z.number() }).nullish(),
  source: End.nullish(),
  target: End.nullish(),
  labels: z.array(z.unknown()).nullish(),
  attrs: z.unknown().optional(),
  data: z.looseObject(Facts).nullish(),
});
export type ThreatDragonCell = z.infer<typeof Cell>;

const Diagram = z.looseObject({
  id: z.union([z.number(), z.string()]).nullish(),
  title: z.string(),
  description: text,
  diagramType: text,
  cells: z.array(Cell).nullish(),
  diagramJson: z.looseObject({ cells: z.array(Cell).nullish() }).nullish(),
});

export const ThreatDragonModel = z.looseObject({
  version: text,
  summary: z.looseObject({ title: z.string().min(1), owner: text, description: text }),
  detail: z.looseObject({
    contributors: z.array(z.unknown()),
    diagrams: z.array(Diagram),
    reviewer: text,
  }),
});
export type ThreatDragonModel = z.infer<typeof ThreatDragonModel>;
