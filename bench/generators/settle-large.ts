/** Settles one large model in a process of its own, so that its memory is its own: prints `{ ms, megabytes, reached }`. */
import { settle } from '@primum/core/risk/settle';
import { largeRiskModel } from './risk-models.ts';

const [nodes, edges] = process.argv.slice(2).map(Number);
const model = largeRiskModel(nodes ?? 0, edges ?? 0, 1);
const options = { mode: 'current', withProposed: false } as const;
/** Enough for the median to be one of a warm engine. */
const RUNS = 15;
const times: number[] = [];
let reached = 0;
for (let run = 0; run < RUNS; run += 1) {
  const start = performance.now();
  const levels = settle(model, options);
  times.push(performance.now() - start);
  reached = levels.consequence.reduce((count, level) => count + (level > 0 ? 1 : 0), 0) / levels.consequence.length;
}
const ms = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
console.log(JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024, reached }));
