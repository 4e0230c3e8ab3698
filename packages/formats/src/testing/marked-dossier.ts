/** A dossier in which every id and every text about a thing carries a sign of that thing, `zq12x`: what is shown can be searched for it. */
import type { Dossier } from '@primum/core/dossier/dossier';

export interface Marked {
  readonly dossier: Dossier;
  /** Sign by the id that people wrote. */
  readonly signs: ReadonlyMap<string, string>;
}

type Texts = Readonly<Record<string, unknown>>;

export function markedDossier(dossier: Dossier): Marked {
  const { system } = dossier;
  const things: readonly { readonly id: string }[] = [
    ...(system.zones ?? []),
    ...system.assets,
    ...(system.interfaces ?? []),
    ...(system.data ?? []),
    ...(system.functions ?? []),
  ];
  const signs = new Map(things.map(({ id }, index) => [id, `zq${index}x`]));
  const sign = (id: string) => signs.get(id) ?? id;
  /** Also in a derived id; the name of its type is followed by a bracket and stays. */
  const renamed = (id: string) => id.replaceAll(/[a-z0-9-]+(?!\()\b(?!-)/g, sign);
  const all = (at: string | readonly string[]) => (typeof at === 'string' ? renamed(at) : at.map(renamed));
  const told = (kind: string, ...ids: readonly string[]) => `${kind}:${ids.map(renamed).join(' ')}`;
  const { parties } = system;
  const [needed] = dossier.controls.controls;
  const first =
    needed === undefined ? undefined : { control: needed.control, at: renamed([needed.at].flat()[0] ?? '') };
  const rest = renamedIn({ ...system, parties: [] }, sign) as Dossier['system'];
  return {
    signs,
    dossier: {
      ...dossier,
      system: { ...rest, parties },
      controls: {
        controls: dossier.controls.controls.map((use, index) => ({
          ...use,
          // All but the first need the first, which mostly stands at a thing of somebody else.
          ...(index === 0 || first === undefined ? {} : { needs: [first] }),
          at: [all(use.at)].flat(),
          reason: told('Reason', ...[use.at].flat()),
          evidence: [told('Evidence', ...[use.at].flat())],
          burden: { note: told('Note', ...[use.at].flat()) },
        })),
      },
      assumptions: {
        assumptions: dossier.assumptions.assumptions.map((one) => ({
          ...one,
          at: renamed(one.at),
          reason: told('Assumed', one.at),
        })),
      },
      harms: {
        ...dossier.harms,
        harms: (dossier.harms.harms ?? []).map((harm) => ({
          ...harm,
          when:
            'loss' in harm.when
              ? { ...harm.when, of: renamed(harm.when.of) }
              : { ...harm.when, at: renamed(harm.when.at) },
        })),
        rejected: (dossier.harms.rejected ?? []).map((one) => ({ ...one, at: renamed(one.at) })),
      },
      agreements: markedAgreements(dossier.agreements, renamed),
    },
  };
}

/** Ids in the fields of system.yaml; types, kinds and relations name entries of packs and stay. */
function renamedIn(value: unknown, sign: (id: string) => string): unknown {
  if (typeof value === 'string') return sign(value);
  if (Array.isArray(value)) return value.map((one) => renamedIn(one, sign));
  if (typeof value !== 'object' || value === null) return value;
  const texts = value as Texts;
  const id = typeof texts['id'] === 'string' ? sign(texts['id']) : undefined;
  const entries = Object.entries(texts).map(([key, one]) => [
    key,
    ['type', 'kind', 'relation', 'party', 'in'].includes(key) && !(key === 'in' && typeof one === 'string')
      ? one
      : renamedIn(one, sign),
  ]);
  const marked = id === undefined ? {} : { title: `Title:${id}`, explain: `Explain:${id}` };
  return { ...Object.fromEntries(entries), ...marked };
}

function markedAgreements(agreements: Dossier['agreements'], renamed: (id: string) => string): Dossier['agreements'] {
  type About = NonNullable<Dossier['agreements']['assignments']>[number]['about'];
  const about = (one: About): About => {
    if ('duty' in one) return one;
    return 'asset' in one ? { asset: renamed(one.asset) } : { control: one.control, at: renamed(one.at) };
  };
  const { duties = [], assignments = [], expectations = [] } = agreements;
  return {
    ...agreements,
    duties: duties.map((duty) => ({ ...duty, ...(duty.at === undefined ? {} : { at: duty.at.map(renamed) }) })),
    assignments: assignments.map((one) => ({ ...one, about: about(one.about) })),
    expectations: expectations.map((one) => ({ ...one, at: about(one.at) })),
  };
}
