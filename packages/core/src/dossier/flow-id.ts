/** Id of the data flow that system.yaml writes under data.flows; controls and assumptions refer to it. */
export function flowId(data: string, from: string, to: string): string {
  return `flow(${data},${from},${to})`;
}
