import { atFront, withRole } from '../lexicon.ts';
import type { Meaning } from '../meaning.ts';
import type { Reading, Said } from '../said.ts';
import { onlyService, readAround } from './around.ts';

/** The admin center of Microsoft 365, which Graph knows as the service that shows it. */
const suite = 'OSDPPlatform';

/** `manage exchange for Contoso`, `portal for Contoso`. */
export function readManage(said: Said): Reading | undefined {
  if (isAboutHealth(said)) return undefined;
  const around = readAround(said, { portals: true, azure: said.azure });
  if (!around) return undefined;
  const { customer, phrase, name } = around;
  const named = around.services.filter((service) => service !== suite);
  const services = named.length === 0 && around.services.length > 0 ? ['Microsoft365'] : named;
  const args = {
    ...(customer ? { customer } : {}),
    ...onlyService({ services }),
    ...(phrase ? { phrase } : {}),
  };
  return { command: { command: 'manage', args }, name };
}

/** "How is the admin center of Contoso" asks for no way there. */
function isAboutHealth({ tokens, at }: Said): boolean {
  const before = { from: 0, to: at.from };
  if (withRole(tokens, before, 'asking').length > 0) return true;
  const isLead = ({ keywords }: Meaning) =>
    keywords.some(({ command, place }) => command === 'health' && place === 'lead');
  for (let from = 0; from < at.from; from += 1) {
    if (atFront(tokens, { from, to: at.from }, isLead) > 0) return true;
  }
  return false;
}
