import type { Settings } from './settings.ts';

export interface ServiceDeskSettings {
  /** https */
  readonly url: string;
  /** "whsec_..." each. */
  readonly secrets: readonly [string, ...string[]];
}

/** Bytes of a secret (github.com/standard-webhooks/standard-webhooks, "Signature scheme"). */
const shortest = 24;
const longest = 64;

/** Reads where support requests are told to the partner's own desk; undefined where no address is set. */
export function readServiceDesk(settings: Settings): ServiceDeskSettings | undefined {
  const url = settings.text('SERVICE_DESK_WEBHOOK_URL');
  const given = settings.text('SERVICE_DESK_WEBHOOK_SECRET');
  if (url === undefined) {
    if (given !== undefined) {
      settings.report(
        'SERVICE_DESK_WEBHOOK_SECRET',
        'is set, but SERVICE_DESK_WEBHOOK_URL is not',
        'Set the address that support requests are sent to, or remove the secret.',
      );
    }
    return undefined;
  }
  if (!isWebAddress(url)) {
    settings.report(
      'SERVICE_DESK_WEBHOOK_URL',
      'is not an https address',
      'Set it to an address such as https://desk.example.com/hooks/partner-health: customers and contacts are sent there.',
    );
  }
  const [first, ...others] = (given ?? '').split(/\s+/);
  if (!first || ![first, ...others].every(isSecret)) {
    settings.report(
      'SERVICE_DESK_WEBHOOK_SECRET',
      given === undefined ? 'is missing' : 'has an entry that is no secret of Standard Webhooks',
      'Set it to "whsec_" followed by base64 of 24 to 64 random bytes, and give the same to your desk.',
    );
    return undefined;
  }
  return { url, secrets: [first, ...others] };
}

/** A hook's address may have a query, which the addresses of Microsoft's APIs have not. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}

function isSecret(text: string): boolean {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  if (encoded === undefined) return false;
  const { length } = Buffer.from(encoded, 'base64');
  return length >= shortest && length <= longest && encoded.length % 4 === 0;
}
