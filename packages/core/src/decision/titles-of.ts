/** Words for what decisions name: harms, uses, options, parties, and the order of levels. */
import type { Assessment } from '../assessment/assess.ts';
import type { DecisionAbout } from '../dossier/decisions-document.ts';
import { distinctTitles } from '../harm/distinct-titles.ts';
import { criteriaFor } from '../harm/criteria-for.ts';
import type { Orders } from './changes-since.ts';
import type { DecidedThing } from './decision-picture.ts';

interface Titled {
  readonly id: string;
  readonly title: string;
}

export interface Titles {
  readonly thing: (about: DecisionAbout) => DecidedThing;
  readonly harm: (id: string) => string;
  readonly use: (id: string) => Titled;
  readonly isProposal: (harm: string) => boolean;
  readonly options: (about: DecisionAbout) => Titled[];
  readonly option: (about: DecisionAbout, id: string) => Titled;
  readonly party: (id: string) => Titled;
  readonly orders: Orders;
}

/** An id stands for itself where what it names is gone. */
export function titlesOf(assessment: Assessment): Titles {
  const { dossier, knowledge, harms } = assessment;
  const findings = new Map(harms.findings.map((one) => [one.id, one]));
  const titles = distinctTitles(assessment, harms.findings);
  const harm = (id: string) => titles.get(id) ?? id;
  const balances = new Map((dossier.balances.balances ?? []).map((one) => [one.id, one]));
  const conflicts = new Map((dossier.conflicts.conflicts ?? []).map((one) => [one.id, one]));
  const options = (about: DecisionAbout): Titled[] => {
    const found =
      'balance' in about
        ? balances.get(about.balance)
        : 'conflict' in about
          ? conflicts.get(about.conflict)
          : undefined;
    return (found?.options ?? []).map(({ id, title }) => ({ id, title }));
  };
  return {
    thing: (about) => {
      if ('harm' in about) return { kind: 'harm', id: about.harm, title: harm(about.harm) };
      if ('balance' in about)
        return { kind: 'balance', id: about.balance, title: balances.get(about.balance)?.title ?? about.balance };
      return { kind: 'conflict', id: about.conflict, title: conflicts.get(about.conflict)?.title ?? about.conflict };
    },
    harm,
    use: (id) => ({ id, title: dossier.dossier.uses.find((one) => one.id === id)?.title ?? id }),
    isProposal: (id) => findings.get(id)?.state === 'proposed',
    options,
    option: (about, id) => options(about).find((one) => one.id === id) ?? { id, title: id },
    party: (id) => ({ id, title: dossier.system.parties.find((one) => one.id === id)?.title ?? id }),
    orders: {
      likelihood: knowledge.domain.scales.likelihood.levels.map(({ id }) => id),
      severity: criteriaFor(dossier, knowledge).criteria?.severities ?? [],
    },
  };
}
