import type { AzureImpact } from '../../health/model.ts';

/**
 * What Azure tells two customers of the same thing, each with their own regions. The first list itself where the second
 * adds nothing to it; else by service, each with its regions in order. Costs what the lists are long.
 */
export function unitedImpacts(a: readonly AzureImpact[], b: readonly AzureImpact[]): readonly AzureImpact[] {
  const isIn = ({ service, regions }: AzureImpact) => {
    const known = a.find((one) => one.service === service)?.regions;
    return known !== undefined && regions.every((region) => known.includes(region));
  };
  if (b.every(isIn)) return a;
  const services = [...new Set([...a, ...b].map(({ service }) => service))].sort();
  const regionsOf = (name: string) =>
    [...a, ...b].filter(({ service }) => service === name).flatMap(({ regions }) => regions);
  return services.map((service) => ({ service, regions: [...new Set(regionsOf(service))].sort() }));
}
