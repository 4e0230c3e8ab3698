/**
 * An asset that stands for many has each level three times: the lowest, the average and the highest of the population. What
 * people say of one bounds the others; what nobody said follows from the average and the size of the population. Behaviour
 * and tables as seen in the peer (system-modeller, population model).
 */
export interface Triplet<T> {
  readonly lowest: T;
  readonly average: T;
  readonly highest: T;
}

/** Rows: average trust, columns: population level. Key: trust levels x population levels. */
const LOWEST: Readonly<Record<string, string>> = {
  '5x3': '000/100/210/321/432',
  '5x5': '00000/10000/21000/32100/43210',
  '6x5': '00000/10000/21000/32100/43210/55555',
};
const HIGHEST: Readonly<Record<string, string>> = {
  '5x3': '024/144/244/344/444',
  '5x5': '02444/14444/24444/34444/44444',
  '6x5': '02555/15555/25555/35555/45555/55555',
};

export interface PopulationScales {
  readonly trust: number;
  readonly population: number;
}

/** `said`: levels that people gave; `fallback`: default of the average. `independent`: members have their level independently of each other. */
export function populationTrust(
  said: Triplet<number | undefined>,
  fallback: { readonly level: number; readonly independent: boolean },
  population: number,
  scales: PopulationScales,
): Triplet<number> {
  const { lowest, average, highest } = consistent(said, fallback.level, population);
  const look = (tables: Readonly<Record<string, string>>): number => {
    const digit = tables[`${scales.trust}x${scales.population}`]?.split('/')[average]?.[population];
    return digit === undefined || !fallback.independent ? average : Number(digit);
  };
  return { lowest: lowest ?? look(LOWEST), average, highest: highest ?? look(HIGHEST) };
}

interface Adjusted {
  readonly lowest: number | undefined;
  readonly average: number;
  readonly highest: number | undefined;
}

/** One of a kind has one level, the lowest that was said. In a population: lowest <= average <= highest, lowering what is too high. */
function consistent(said: Triplet<number | undefined>, fallback: number, population: number): Adjusted {
  const known = [said.lowest, said.average, said.highest].filter((level) => level !== undefined);
  if (population === 0) {
    const least = Math.min(...known);
    return known.length === 0
      ? { lowest: undefined, average: fallback, highest: undefined }
      : { lowest: least, average: least, highest: least };
  }
  const { highest } = said;
  const top = highest ?? Number.POSITIVE_INFINITY;
  const lowest = said.lowest === undefined ? undefined : Math.min(said.lowest, top);
  if (said.average === undefined) return { lowest, average: Math.max(Math.min(fallback, top), lowest ?? 0), highest };
  const average = Math.min(said.average, top);
  return { lowest: lowest === undefined ? undefined : Math.min(lowest, average), average, highest };
}
