/** Assesses one large dossier in a process of its own, so that its memory is its own: prints one line of JSON. */
import { assess } from '@primum/core/assessment/assess';
import { whatFirst } from '@primum/core/assessment/what-first';
import { hospitals } from './hospitals.ts';
import { ownKnowledge } from './own-knowledge.ts';

const [things = 1000, runs = 3] = process.argv.slice(2).map(Number);
const knowledge = await ownKnowledge();
const dossier = hospitals(things);
const times: number[] = [];
let assessment = assess(hospitals(60), knowledge);
for (let run = 0; run < runs; run += 1) {
  const start = performance.now();
  assessment = assess(dossier, knowledge);
  times.push(performance.now() - start);
}
const megabytes = process.resourceUsage().maxRSS / 1024;
const start = performance.now();
const actions = things <= 1000 ? whatFirst(assessment, { most: 8 }).length : 0;
const { graph, structure, harms } = assessment;
console.log(
  JSON.stringify({
    ms: times.sort((a, b) => a - b)[Math.floor(runs / 2)],
    megabytes,
    whatFirstMs: performance.now() - start,
    actions,
    assets: graph.assets.length,
    threats: structure.threats.length,
    harms: harms.findings.length,
  }),
);
