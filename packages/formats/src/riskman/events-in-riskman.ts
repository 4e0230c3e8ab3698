/** The sequence of events as the ontology has it: a situation has the last event, and each event the one before it. */
import type { NamedNode } from 'n3';
import type { FileRisk } from '@primum/core/harm/risk-file';
import type { Statements } from './statements.ts';
import { plain, text } from './terms.ts';

/**
 * Gives the last event of a risk. Sequences that begin alike share their events; the same event after another history is an event
 * of its own, so that no sequence runs in a circle.
 */
export function eventsIn({ thing, say }: Statements): (risk: FileRisk) => NamedNode {
  const known = new Map<string, NamedNode>();
  const count = new Map<string, number>();
  const named = (history: string, id: string): NamedNode => {
    const before = known.get(history);
    if (before !== undefined) return before;
    const uses = (count.get(id) ?? 0) + 1;
    count.set(id, uses);
    const fresh = thing('event', ...(uses === 1 ? [id] : [id, String(uses)]));
    known.set(history, fresh);
    return fresh;
  };
  return (risk) => {
    let [history, last]: [string, NamedNode | undefined] = ['', undefined];
    for (const step of risk.events) {
      history = `${history} > ${step.kind} ${step.id}`;
      const begins = last === undefined ? risk.begins.map((one) => text(`begins with: ${one.title}`)) : [];
      last = say(named(history, step.id), ['riskman:Event', 'rsecurity:SecurityEvent'], {
        'rdfs:label': text(step.title),
        'rdfs:comment': begins,
        'dcterms:identifier': plain(step.id),
        'dcterms:source': 'entry' in step.from ? plain(`${step.from.entry}: ${step.from.source}`) : undefined,
        'riskman:hasPrecedingEvent': last,
      });
    }
    return (
      last ??
      say(thing('event', risk.hazard.id, risk.asset.id), ['riskman:Event', 'rsecurity:SecurityEvent'], {
        'rdfs:label': text(`${risk.hazard.title} at ${risk.asset.title}`),
      })
    );
  };
}
