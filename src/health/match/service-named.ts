import { hear } from './hear.ts';

/** Id of the service that a complaint names first, as Graph has it, or "Azure"; undefined where it names none. */
export function serviceNamed(symptoms: string): string | undefined {
  return hear(symptoms).find(({ kind }) => kind === 'service')?.name;
}
