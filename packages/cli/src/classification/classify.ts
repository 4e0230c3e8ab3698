import type { Facts } from '@primum/core/classification/answers';
import type { Classification } from '@primum/core/classification/classify';
import type { Dossier } from '@primum/core/dossier/dossier';
import { partyAsked } from '@primum/core/dossier/party-asked';
import type { Knowledge } from '@primum/core/knowledge/join-packs';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { PACKS_OPTION } from '../pack-folders.ts';

export const command: CommandSpec = {
  name: 'classify',
  summary: 'tell the classes of a device under each law and standard, why, and what would change them',
  explain:
    'Facts stand in dossier.yaml under device, and in system.yaml at the party; --facts adds to them or changes them for this run. ' +
    'The strictest rule that holds gives the class; where answers are missing, it tells what the class is so far and what to answer next.',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    { flags: '--scheme <scheme>', explain: 'only this one, as mdr/class or class', repeatable: true },
    {
      flags: '--facts <fact=answer>',
      explain: 'an answer beside those of the dossier; several options with commas, none for none of them',
      repeatable: true,
    },
    { flags: '--party <party>', explain: 'whose facts count beside those of the device; default: the owner' },
    { flags: '--ask', explain: 'ask on the terminal for what is missing, and tell the answers to write down' },
    { flags: '--all', explain: 'tell of every rule that does not hold why not' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    PACKS_OPTION,
  ],
  examples: [
    'classify examples/infusion-pump',
    'classify examples/amps --scheme mdr/class --facts immediate-danger=yes --all',
  ],
  run: classifyCommand,
};

async function classifyCommand(call: CommandCall): Promise<number> {
  const { io, options } = call;
  if (options['ask'] === true && !io.isTerminal) {
    io.err('--ask: there is no terminal to ask on; answer with --facts <fact=answer>\n');
    return EXIT.usage;
  }
  const { openJudged } = await import('../open-judged.ts');
  const opened = await openJudged(String(call.arguments[0]), call);
  const { knowledgeWithClasses } = await import('./knowledge-with-classes.ts');
  const knowledge = await knowledgeWithClasses(opened.judged.knowledge, call);
  const { facts, ...told } = await factsIn(opened.judged.dossier, knowledge, call);
  const schemes = await schemesIn(knowledge, options['scheme']);
  const { classify } = await import('@primum/core/classification/classify');
  const found = await answered(facts, (answers) => classify(answers, knowledge.classification, { schemes }), {
    knowledge,
    call,
  });
  if (found === undefined) return EXIT.usage;
  if (found.faults.length > 0) {
    const { locateFact } = await import('../locate-fact.ts');
    const places = { locate: opened.locate, system: opened.judged.dossier.system, ...told };
    const located = found.faults.map((fault) => locateFact(fault, places));
    const { faultsAsText } = await import('../faults-as-text.ts');
    io.err(`${faultsAsText(located, { colours: io.errColours, texts: opened.texts })}\n`);
  }
  const { classificationText } = await import('./classification-text.ts');
  const view = { columns: io.columns, colours: io.colours, all: options['all'] === true };
  io.out(options['format'] === 'json' ? jsonText(found) : classificationText(found, knowledge.classification, view));
  return found.faults.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.ok;
}

async function factsIn(
  { dossier, system }: Dossier,
  { classification }: Knowledge,
  { options }: CommandCall,
): Promise<{ readonly facts: Facts; readonly party: string; readonly typed: ReadonlySet<string> }> {
  const { parseAnswer } = await import('@primum/core/classification/parse-answer');
  const wanted = options['party'];
  const id = partyAsked({ dossier, system }, typeof wanted === 'string' ? wanted : undefined);
  const party = system.parties.find((one) => one.id === id);
  const given = Array.isArray(options['facts']) ? (options['facts'] as readonly string[]) : [];
  const typed = given.map((text): [string, Facts[string]] => {
    const at = text.includes('=') ? text.indexOf('=') : text.length;
    const slug = text.slice(0, at).trim();
    return [slug, parseAnswer(slug, text.slice(at + 1), classification)];
  });
  const facts = { ...dossier.device, ...party?.facts, ...Object.fromEntries(typed) };
  return { facts, party: id, typed: new Set(typed.map(([slug]) => slug)) };
}

async function schemesIn({ classification }: Knowledge, wanted: unknown): Promise<readonly string[]> {
  const there = classification.schemes.map(({ entry }) => entry.id);
  if (!Array.isArray(wanted)) return there;
  const { DomainError } = await import('@primum/core/domain-error');
  const { nearest } = await import('@primum/core/suggestion');
  return (wanted as readonly string[]).flatMap((one) => {
    const found = there.filter((id) => id === one || id.startsWith(`${one}/`) || id.endsWith(`/${one}`));
    if (found.length > 0) return found;
    const near = nearest(one, there);
    const hint = near === undefined ? `there are ${there.join(', ')}` : `did you mean "${near}"?`;
    throw new DomainError('NOT_FOUND', `no pack has a scheme "${one}"`, { hint });
  });
}

/** With --ask, after questions on the terminal; undefined where the person stopped. */
async function answered(
  facts: Facts,
  classified: (facts: Facts) => Classification,
  { knowledge, call }: { readonly knowledge: Knowledge; readonly call: CommandCall },
): Promise<Classification | undefined> {
  if (call.options['ask'] !== true) return classified(facts);
  const { askFacts } = await import('./ask-facts.ts');
  const { askOnTerminal } = await import('./ask-on-terminal.ts');
  const told = await askFacts(facts, classified, { knowledge: knowledge.classification, ask: askOnTerminal });
  if (told === undefined) return undefined;
  const { stringify } = await import('@primum/formats/yaml/stringify-document');
  call.io.err(`for dossier.yaml:\n${stringify({ device: told })}`);
  return classified(told);
}
