/** Strategies that would cut the chain of a harm and need a control where a party declined what was expected of it. */
import { originOf } from '../assessment/origin.ts';
import { entryOrigin } from '../harm/entry-origin.ts';
import { behindOf, type PictureContext } from './picture-context.ts';
import { compareBehind } from './harms-behind.ts';
import { refusalsIn } from './refusals.ts';
import type { ResponsibilityItem } from './responsibility-picture.ts';
import type { Ranked } from './worst-first.ts';

/** A refusal about an asset is one of every control there; a refusal of a control is one of that control there. */
export function declinedStrategies(context: PictureContext): Ranked[] {
  const { assessment, behind } = context;
  const { structure, levels, knowledge, facts } = assessment;
  const refused = refusalsIn(context);
  if (refused.size === 0) return [];
  const inPlace = new Set(
    facts.controls.flatMap((fact) => (fact.state === 'in-place' ? [`${fact.control}@${fact.asset}`] : [])),
  );
  const items = new Map<string, Ranked>();
  for (const [at, found] of [...behind.strategy].toSorted(([, a], [, b]) => compareBehind(b, a))) {
    const strategy = structure.strategies[at];
    if (strategy === undefined || levels.strategyEnabled[at] === 1 || found.evaluation === 'acceptable') continue;
    for (const control of strategy.mandatory) {
      const { property = '', asset = '' } = structure.controls[control] ?? {};
      const place = `${property}@${asset}`;
      const party = refused.get(`control:${place}`) ?? refused.get(`asset:${asset}`);
      const key = `${strategy.strategy} ${place}`;
      if (party === undefined || inPlace.has(place) || items.has(key)) continue;
      const title = knowledge.domain.strategies[strategy.domainIndex]?.title ?? strategy.strategy;
      const source = knowledge.index.byKind.get('strategies')?.get(strategy.strategy)?.entry.source;
      const item: ResponsibilityItem = {
        kind: 'strategy',
        id: place,
        title: `${title}: ${context.names.at({ property, asset })}`,
        party,
        said: 'derived',
        because: `It would cut the chain of a harm and needs this control, and ${context.names.party(party)} declined what was expected there.`,
        from: originOf(entryOrigin(strategy.strategy, source, knowledge.domain.id)),
        ...behindOf(context, found),
      };
      items.set(key, { item, found });
    }
  }
  return [...items.values()];
}
