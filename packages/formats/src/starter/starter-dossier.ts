/** The five documents that a new dossier begins with: small, whole, and with comments that lead by the hand. */
import { stringify } from 'yaml';

export interface StarterAnswers {
  /** Short id of the dossier, as the folder's name. */
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly stage: string;
  /** Name of the party that makes the device. */
  readonly owner: string;
  /** Asset type of the device and of the place where it is used. */
  readonly type: string;
  readonly place: string;
  /** Clinical function. */
  readonly function: string;
  readonly packs: readonly { readonly id: string; readonly edition: string }[];
  /** From the dossier's folder to the folder of JSON Schemas; editors find the schemas by it. */
  readonly schemas: string;
}

/** File name to content. */
export function starterDossier(answers: StarterAnswers): ReadonlyMap<string, string> {
  return new Map([
    ['dossier.yaml', dossierYaml(answers)],
    ['system.yaml', systemYaml(answers)],
    ['harms.yaml', harmsYaml(answers)],
    ['controls.yaml', controlsYaml(answers)],
    ['assumptions.yaml', assumptionsYaml(answers)],
  ]);
}

function head({ schemas }: StarterAnswers, kind: string): string {
  return `# yaml-language-server: $schema=${schemas}/${kind}.schema.json\n`;
}

/** Quoted where YAML needs it, always on one line. */
function scalar(text: string): string {
  return stringify(text.replaceAll(/\s+/g, ' ').trim(), {
    lineWidth: 0,
    defaultStringType: 'PLAIN',
    singleQuote: true,
  }).trim();
}

function dossierYaml(answers: StarterAnswers): string {
  const packs = answers.packs.map(({ id, edition }) => `  - { id: ${id}, edition: '${edition}' }`).join('\n');
  return `${head(answers, 'dossier')}# What this dossier is about. Change what does not fit; \`primum check\` tells what is wrong.
id: ${scalar(answers.id)}
title: ${scalar(answers.title)}
kind: device # or scenario: several devices used together
purpose: ${scalar(answers.purpose)}
owner: manufacturer # a party of system.yaml
stage: ${answers.stage}
# The knowledge that this dossier is judged with; \`primum pack list\` shows what there is.
packs:
${packs}
# By whom, on whom and where it is used. Harms can differ from use to use.
uses:
  - id: normal-use
    title: Normal use
`;
}

function systemYaml(answers: StarterAnswers): string {
  return `${head(answers, 'system')}# What the system is made of. Every asset has a type (\`primum pack show connected-care/asset-types\`) and a party that controls it.
parties:
  - { id: manufacturer, title: ${flow(answers.owner)}, kind: manufacturer }
  - { id: provider, title: Healthcare provider, kind: healthcare-provider }

# Places, and networks in them.
zones:
  - { id: site, type: ${answers.place}, party: provider }
  - { id: site-wifi, title: Wi-Fi at the place of use, type: wifi-network, party: provider, in: site }

assets:
  - id: device
    title: ${scalar(answers.title)}
    type: ${answers.type}
    party: manufacturer
    zone: site
    networks: [site-wifi]
    used-by: [operator]
    count: 1 # how many alike there are
  - { id: firmware, title: Firmware of the device, type: firmware, party: manufacturer, runs-on: device }
  - { id: record-system, title: Health record system, type: health-record-system, party: provider, networks: [site-wifi] }
  - { id: operator, type: nurse, party: provider, zone: site }
  - { id: the-patient, type: patient, party: provider, zone: site }

# What can be plugged in, reached by radio or touched.
interfaces:
  - { id: service-port, type: usb-port, of: device }

# Data, whose it is, where it is kept and where it flows. A flow gets the id flow(data,from,to).
data:
  - id: settings
    title: Settings of the device
    type: configuration
    kept-at: [device]
  - id: readings
    title: Readings of the patient
    type: measurement
    about: the-patient
    created-by: device
    flows:
      - { from: device, to: record-system, over: [site-wifi] }

# What the device does for people. Hazardous situations are proposed from these.
functions:
  - id: main-function
    title: Main function of the device
    kind: ${answers.function}
    performed-by: [device]
    relies-on: [settings]
    for: [the-patient]
`;
}

function harmsYaml(answers: StarterAnswers): string {
  return `${head(answers, 'harms')}# Which loss leads to which harm. This one is an example to be judged by people who know the device and its patients;
# \`primum assess\` proposes more from the functions, which you accept or change here (with
# \`from: <template>\`), or reject with a reason. What stands before # in the id of a proposal is its template, what stands after it
# the one harm, what stands after @ the place: clinical-harm/infusion-stopped#many-pumps-down@main-function.
harms:
  - id: first-harm
    when: { loss: integrity, of: main-function, in: [normal-use] }
    situation: The device does something else than it was set to, and nobody notices in time
    harm:
      to: patient
      severity: serious
      p2: [0.01, 0.1] # probability that the situation ends in the harm: low and high end
      basis: a placeholder that is not judged yet
    responsible: manufacturer

# rejected:
#   - { template: clinical-harm/some-situation, at: main-function, reason: why it cannot happen with this device }
`;
}

function controlsYaml(answers: StarterAnswers): string {
  return `${head(answers, 'controls')}# Controls in place or proposed, where, and what proves them. \`primum pack show connected-care/controls\` lists them.
# - control: some-control
#   at: device
#   state: in-place # or proposed
#   evidence: [evidence/test-report.pdf]
controls: []
`;
}

function assumptionsYaml(answers: StarterAnswers): string {
  return `${head(answers, 'assumptions')}# Trust that you assume where nothing proves it, each with its reason. Without an assumption the level of the asset type counts.
assumptions:
  - { trust: reach, at: site-wifi, level: low, reason: the network is shared with visitors until somebody shows otherwise }
`;
}

/** Inside { }, where commas and brackets mean something. */
function flow(text: string): string {
  return `'${text.replaceAll(/\s+/g, ' ').trim().replaceAll("'", "''")}'`;
}
