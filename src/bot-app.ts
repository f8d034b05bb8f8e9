import type { Environment } from './settings.ts';

/** How the bot's app proves to Entra ID who it is. */
export type BotProof =
  | { readonly kind: 'secret'; readonly secret: string }
  | {
      readonly kind: 'certificate';
      /** SHA-1, in hexadecimal digits. */
      readonly thumbprint: string;
      /** PEM. */
      readonly privateKey: string;
    };

/** The bot's own app registration: people sign in to it, and it acts for them. */
export interface BotApp {
  readonly appId: string;
  readonly proof: BotProof;
}

/**
 * The bot's app as botbuilder's settings name it; like there, a certificate counts before a password. Undefined for a bot
 * that is a managed identity: that is no app registration, so nobody can sign in to it and it can act for nobody.
 */
export function readBotApp(botFramework: Environment): BotApp | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppType: type, MicrosoftAppPassword: secret } = botFramework;
  const { CertificateThumbprint: thumbprint, CertificatePrivateKey: privateKey } = botFramework;
  if (!appId || type === 'UserAssignedMSI') return undefined;
  if (thumbprint && privateKey) return { appId, proof: { kind: 'certificate', thumbprint, privateKey } };
  return secret ? { appId, proof: { kind: 'secret', secret } } : undefined;
}
