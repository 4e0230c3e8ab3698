/** Values as YAML that people like to read: no line folding, short lists on one line as they come. */
import { stringify as toYaml } from 'yaml';

export function stringify(value: object): string {
  return toYaml(value, { lineWidth: 120, singleQuote: true });
}
