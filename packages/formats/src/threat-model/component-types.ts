/**
 * Which asset type of the pack connected-care a component, zone or piece of data of another tool most likely is. A table
 * of words, own work: first what the tool says that it is, then its name; the first line that fits decides.
 */
export type Layer = 'hardware' | 'software' | 'person';

interface Line {
  /** Over lower-case words with single spaces. */
  readonly words: RegExp;
  readonly type: string;
  /** A word that many things are called: where the name tells more, the name decides. */
  readonly general?: true;
}

const HARDWARE: readonly Line[] = [
  { words: /\binsulin pump\b/, type: 'insulin-pump' },
  { words: /\b(infusion )?pump\b/, type: 'infusion-pump' },
  { words: /\bpacemaker\b/, type: 'pacemaker' },
  { words: /\bimplant(able)?\b/, type: 'implant' },
  { words: /\bventilator\b/, type: 'ventilator' },
  { words: /\bpatient monitor\b/, type: 'patient-monitor' },
  { words: /\bwearable\b/, type: 'wearable' },
  { words: /\bmedical device\b/, type: 'medical-device' },
  { words: /\b(glucose|cgm) sensor\b/, type: 'glucose-sensor' },
  { words: /\bsensor\b/, type: 'sensor' },
  { words: /\b(medical|iot|device) gateway\b/, type: 'medical-gateway' },
  { words: /\bfirewall\b/, type: 'firewall' },
  { words: /\baccess point\b/, type: 'wireless-access-point' },
  { words: /\b(router|switch|load balancer)\b/, type: 'router' },
  { words: /\b(phone|smartphone|tablet|mobile device)\b/, type: 'phone-or-tablet' },
  { words: /\b(workstation|desktop|laptop|pc)\b/, type: 'workstation' },
  { words: /\b(vm|virtual machine|ec2|compute instance)\b/, type: 'virtual-machine' },
  { words: /\b(shared runtime|virtuali[sz]ation|hypervisor)\b/, type: 'virtual-machine' },
  { words: /\b(docker|container|kubernetes|pod|cluster)\b/, type: 'container-platform' },
  { words: /\b(secure element|tpm|hsm)\b/, type: 'secure-element' },
  { words: /\b(usb stick|memory card|removable)\b/, type: 'removable-medium' },
  { words: /\b(iot )?device\b/, type: 'it-device', general: true },
];

const SOFTWARE: readonly Line[] = [
  { words: /\b(ehr|emr|health record)\b/, type: 'health-record-system' },
  { words: /\b(pacs|image archive)\b/, type: 'image-archive' },
  { words: /\b(laboratory information|lis)\b/, type: 'laboratory-information-system' },
  { words: /\bintegration engine\b/, type: 'integration-engine' },
  { words: /\bdrug library\b/, type: 'drug-library-server' },
  { words: /\bpatient portal\b/, type: 'patient-portal' },
  { words: /\bclinician portal\b/, type: 'clinician-portal' },
  { words: /\b(firmware|embedded)\b/, type: 'firmware' },
  { words: /\boperating system\b/, type: 'operating-system' },
  { words: /\b(android|ios|mobile) (app|application|client)\b/, type: 'mobile-app' },
  { words: /\bapp store\b/, type: 'app-store' },
  {
    words: /\b(identity|idp|sso|oauth|ldap|active directory|auth) ?(provider|service|server)?\b/,
    type: 'identity-provider',
  },
  { words: /\b(key (store|vault|management)|kms|secrets? manager)\b/, type: 'key-store' },
  { words: /\b(certificate authority|pki|ca)\b/, type: 'certificate-authority' },
  { words: /\b(update|patch) (server|service)\b/, type: 'update-server' },
  { words: /\b(api|application) gateway\b|\b(reverse )?proxy\b|\bwaf\b/, type: 'application-gateway' },
  { words: /\b(file (share|server|system)|bucket|s3|blob|object storage|repo|repository)\b/, type: 'file-share' },
  {
    words:
      /\b(database|db|sql|postgres|postgresql|mysql|mongo|mongodb|oracle|redis|queue|cache|datastore|data store|config)\b/,
    type: 'database',
  },
  { words: /\b(logging|log|siem|audit)\b/, type: 'logging-service' },
  { words: /\b(backup)\b/, type: 'backup-service' },
  { words: /\b(mail|email|sms|push|notification)\b/, type: 'notification-service' },
  { words: /\b(ci|build|pipeline)\b/, type: 'build-system' },
  { words: /\b(vpn|remote access)\b/, type: 'remote-access-service' },
  { words: /\b(language model|llm|chatbot)\b/, type: 'language-model' },
  { words: /\b(ai|ml|machine learning) model\b/, type: 'ai-model' },
  { words: /\b(inference)\b/, type: 'inference-service' },
  { words: /\b(browser|web client|web ui|single page|spa)\b/, type: 'web-application' },
  { words: /\b(cloud|lambda|serverless|saas)\b/, type: 'cloud-service', general: true },
  { words: /\bweb (app|application)\b/, type: 'web-application' },
  { words: /\b(service|server|backend|back end|worker|api|daemon|microservice)\b/, type: 'service', general: true },
  { words: /\b(library|component|package|class|module|framework)\b/, type: 'third-party-component', general: true },
  { words: /\b(app|application|client|process|software|program)\b/, type: 'application', general: true },
];

const PEOPLE: readonly Line[] = [
  { words: /\bpatient\b/, type: 'patient' },
  { words: /\bnurse\b/, type: 'nurse' },
  { words: /\b(physician|doctor)\b/, type: 'physician' },
  { words: /\bpharmacist\b/, type: 'pharmacist' },
  { words: /\bclinician\b/, type: 'clinician' },
  { words: /\b(admin|administrator|operator)\b/, type: 'it-administrator' },
  { words: /\b(service (engineer|technician))\b/, type: 'service-engineer' },
  { words: /\b(attacker|hacker)\b/, type: 'outsider' },
  { words: /\b(staff|employee|developer)\b/, type: 'staff' },
  { words: /\b(user|person|customer|human|actor)\b/, type: 'person', general: true },
];

const ZONES: readonly Line[] = [
  { words: /\b(internet|public)\b/, type: 'internet' },
  { words: /\bguest\b/, type: 'guest-network' },
  { words: /\bhome network\b/, type: 'home-network' },
  { words: /\b(wifi|wi fi|wlan)\b/, type: 'wifi-network' },
  { words: /\b(bluetooth|personal area|ble)\b/, type: 'personal-area-network' },
  { words: /\b(cellular|mobile network|lte|5g)\b/, type: 'cellular-network' },
  { words: /\b(cloud|vpc)\b/, type: 'cloud-network' },
  { words: /\bvpn\b/, type: 'virtual-private-network' },
  { words: /\b(medical|device|biomedical) (network|zone|segment)\b/, type: 'device-network' },
  { words: /\b(dmz|server|data) (network|zone|segment)\b/, type: 'server-network' },
  { words: /\bdata cent(re|er)\b/, type: 'data-centre' },
  { words: /\boperating (theatre|room)\b/, type: 'operating-theatre' },
  { words: /\bward\b/, type: 'ward' },
  { words: /\bhospital\b/, type: 'hospital' },
  { words: /\bhome\b/, type: 'home' },
  { words: /\bclinic\b/, type: 'clinic' },
  { words: /\blaborator(y|ies)\b/, type: 'laboratory' },
  { words: /\b(private|internal|trusted|local|lan|corporate|intranet|dmz)\b/, type: 'local-network' },
];

const PLACES = new Set(['data-centre', 'operating-theatre', 'ward', 'hospital', 'home', 'clinic', 'laboratory']);

const DATA: readonly Line[] = [
  { words: /\b(passwords?|credentials?|tokens?|pins?)\b/, type: 'credential' },
  { words: /\b(private key|secret key|encryption keys?)\b/, type: 'key' },
  { words: /\bcertificates?\b/, type: 'certificate' },
  { words: /\bdrug library\b/, type: 'drug-library' },
  { words: /\b(firmware|software) (image|update|package)\b/, type: 'software-image' },
  { words: /\bsource code\b/, type: 'source-code' },
  { words: /\b(genom(e|ic)|dna)\b/, type: 'genomic-data' },
  { words: /\b(measurements?|vital signs?|readings?|telemetry)\b/, type: 'measurement' },
  { words: /\b(alarms?|alerts?)\b/, type: 'alarm' },
  { words: /\b(test results?|lab results?)\b/, type: 'test-result' },
  { words: /\b(prescriptions?|medication orders?|therapy orders?)\b/, type: 'order' },
  { words: /\b(patient|health|medical) (records?|data|information)\b|\bphi\b/, type: 'patient-record' },
  { words: /\b(credit card|billing|payment|address|contact|mail)\b/, type: 'contact-data' },
  { words: /\b(personal|identity|pii|name)\b/, type: 'identity-data' },
  { words: /\b(config|configuration|settings?)\b/, type: 'configuration' },
  { words: /\b(logs?|audit trail)\b/, type: 'log' },
  { words: /\b(location|gps)\b/, type: 'location-data' },
];

export interface TypeGuess {
  readonly type: string;
  /** Why this type, as a person would say it. */
  readonly why: string;
}

const NOTHING = 'nothing in its type or name says more';

/** `says`: what the tool says that it is; `otherwise`: its shape in the drawing. */
export function guessComponent(thing: {
  says?: string | undefined;
  name: string;
  otherwise: 'actor' | 'process' | 'store';
}): TypeGuess & { layer: Layer } {
  const lines = { actor: [...PEOPLE, ...SOFTWARE, ...HARDWARE], process: [...HARDWARE, ...SOFTWARE], store: SOFTWARE }[
    thing.otherwise
  ];
  const found = guess(lines, thing);
  if (found !== undefined) return { ...found, layer: layerOf(found.type) };
  if (thing.otherwise === 'actor') return { type: 'person', why: NOTHING, layer: 'person' };
  return { type: thing.otherwise === 'store' ? 'database' : 'application', why: NOTHING, layer: 'software' };
}

export function guessZone(thing: { says?: string | undefined; name: string }): TypeGuess & { isPlace: boolean } {
  const found = guess(ZONES, thing) ?? { type: 'network', why: NOTHING };
  return { ...found, isPlace: PLACES.has(found.type) };
}

export function guessData(thing: { name: string }): TypeGuess {
  return guess(DATA, thing) ?? { type: 'data', why: NOTHING };
}

/** Whether words, as somebody wrote them, mean a person. */
export function meansPerson(words: string): boolean {
  return lineFor(PEOPLE, words) !== undefined;
}

/** Every type that the table can give, for the test that the pack has it. */
export function guessedTypes(): string[] {
  const lines = [...HARDWARE, ...SOFTWARE, ...PEOPLE, ...ZONES, ...DATA];
  return [...new Set([...lines.map((line) => line.type), 'network', 'data', 'person', 'database', 'application'])];
}

function guess(
  lines: readonly Line[],
  { says, name }: { says?: string | undefined; name: string },
): TypeGuess | undefined {
  const bySays = lineFor(lines, says ?? '');
  const byName = lineFor(lines, name);
  if (bySays !== undefined && (bySays.general !== true || byName === undefined || byName.general === true)) {
    return { type: bySays.type, why: `its type is "${oneLine(says ?? '')}"` };
  }
  return byName === undefined ? undefined : { type: byName.type, why: `its name is "${oneLine(name)}"` };
}

function lineFor(lines: readonly Line[], text: string): Line | undefined {
  const words = plainWords(text);
  return lines.find((line) => line.words.test(words));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function plainWords(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function layerOf(type: string): Layer {
  if (PEOPLE.some((line) => line.type === type)) return 'person';
  return HARDWARE.some((line) => line.type === type) ? 'hardware' : 'software';
}
