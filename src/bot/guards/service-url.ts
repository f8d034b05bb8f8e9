import type { Incoming } from '../incoming.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Microsoft's own list of connector hosts (Teams SDK for .NET, ServiceUrlValidator). */
const microsoftHosts = [
  '.botframework.com',
  '.botframework.azure.us',
  '.botframework.azure.cn',
  '.teams.microsoft.com',
  '.teams.microsoft.us',
  '.teams.microsoftonline.cn',
];

/**
 * The bot sends its own bearer token to the service address, so it must be one of Microsoft's, or one that the
 * configuration allows. `claimed` is the address that the signed token names; botbuilder compares it only where the body
 * has an address at all, so it is compared here.
 */
export function guardServiceUrl(
  activity: Incoming,
  claimed: string | undefined,
  allowedHosts: readonly string[],
): Refusal | undefined {
  const { serviceUrl } = activity;
  if (!serviceUrl) return refuse('service_url_missing');
  if (!isAllowedServiceUrl(serviceUrl, allowedHosts)) return refuse('service_url_not_allowed');
  if (serviceUrl !== claimed) return refuse('service_url_not_signed');
  return undefined;
}

/**
 * True for an https address on a connector host of Microsoft, or on one of `allowedHosts`: "host" (any port) or
 * "host:port". Also asked before a stored address is used.
 */
export function isAllowedServiceUrl(serviceUrl: string, allowedHosts: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  const withPort = url.port === '' ? `${url.hostname}:443` : url.host;
  if (allowedHosts.some((allowed) => [url.hostname, withPort].includes(allowed.toLowerCase()))) return true;
  return url.port === '' && isMicrosoftHost(url.hostname);
}

function isMicrosoftHost(host: string): boolean {
  if (host.endsWith('.trafficmanager.net')) return host.startsWith('smba');
  return microsoftHosts.some((suffix) => host.endsWith(suffix));
}
