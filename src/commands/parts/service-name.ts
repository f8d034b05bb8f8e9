import { serviceAliases } from '../grammar/services.ts';
import { namesService } from './names-service.ts';

/**
 * The name of the service with that id ("microsoftteams"): as Microsoft writes it where it is among `names` ("Microsoft
 * Teams"), else what people call it ("Teams"); the id where nobody knows it.
 */
export function serviceName(id: string, names: readonly string[]): string {
  return names.find(namesService(id)) ?? serviceAliases.get(id)?.[0] ?? id;
}
