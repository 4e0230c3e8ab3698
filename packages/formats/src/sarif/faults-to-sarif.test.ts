import type { LocatedFault } from '@primum/core/fault';
import { describe, expect, it } from 'vitest';
import { faultsToSarif } from './faults-to-sarif.ts';

const fault = (change: Partial<LocatedFault>): LocatedFault => ({
  severity: 'error',
  code: 'dangling-id',
  message: 'nothing here has the id "x"',
  document: 'system',
  path: ['assets', 0, 'zone'],
  file: 'my device/system.yaml',
  line: 3,
  column: 9,
  ...change,
});

describe('faultsToSarif', () => {
  it('tells each fault with its rule, level, message and place', () => {
    const faults = [
      fault({ expected: 'an id', hint: 'did you mean "y"?' }),
      fault({ code: 'cycle', severity: 'warning' }),
    ];
    expect(faultsToSarif(faults)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'primum',
              rules: [
                { id: 'cycle', name: 'Cycle', shortDescription: { text: expect.stringContaining('circle') } },
                { id: 'dangling-id', name: 'DanglingId' },
              ],
            },
          },
          results: [
            {
              ruleId: 'dangling-id',
              ruleIndex: 1,
              level: 'error',
              message: { text: 'nothing here has the id "x"; expected: an id; hint: did you mean "y"?' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'my%20device/system.yaml' },
                    region: { startLine: 3, startColumn: 9 },
                  },
                  logicalLocations: [{ fullyQualifiedName: 'system.assets.0.zone' }],
                },
              ],
            },
            { ruleId: 'cycle', ruleIndex: 0, level: 'warning' },
          ],
        },
      ],
    });
  });

  it('has an empty list of results where there are no faults, which says that it was looked at', () => {
    expect(faultsToSarif([])).toMatchObject({ runs: [{ results: [] }] });
  });
});
