import { serviceIdOf } from '../grammar/services.ts';

/** Whether a service's name, as Microsoft writes it ("Exchange Online"), is the service with that id ("Exchange"). */
export function namesService(id: string): (name: string) => boolean {
  const wanted = id.toLowerCase();
  return (name) => name.toLowerCase() === wanted || serviceIdOf(name)?.toLowerCase() === wanted;
}
