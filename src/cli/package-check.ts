import { AppManifestUtils } from '@microsoft/app-manifest';
import { type IconName, iconSizes, type LanguageFile, type Manifest } from './package-files.ts';

const schemas = 'https://developer.microsoft.com/json-schemas/teams/v1.29/';
/** The schema that the manifest has to name: one that @microsoft/app-manifest brings along, so that checking needs no network. */
const manifestSchema = `${schemas}MicrosoftTeams.schema.json`;
const languageSchema = `${schemas}MicrosoftTeams.Localization.schema.json`;

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Checks a filled manifest (JSON) against Microsoft's schema. Each problem is a sentence; none: it is valid. */
export async function checkManifest(json: string): Promise<string[]> {
  const manifest = JSON.parse(json);
  if (manifest.$schema !== manifestSchema) return [`manifest.json: $schema has to be ${manifestSchema}.`];
  return checkSchema('manifest.json', json, manifestSchema);
}

/** Checks a language file: Microsoft's schema, and one text for each text of the manifest, no more. */
export async function checkLanguage(
  name: string,
  texts: LanguageFile,
  manifest: Manifest,
): Promise<string[]> {
  const expected = translatedPaths(manifest);
  const missing = expected.filter((path) => !texts[path]?.trim());
  const extra = Object.keys(texts).filter((path) => path !== '$schema' && !expected.includes(path));
  return [
    ...(texts.$schema === languageSchema ? [] : [`${name}: $schema has to be ${languageSchema}.`]),
    ...missing.map((path) => `${name}: ${path} is missing. Add its translation.`),
    ...extra.map((path) => `${name}: ${path} translates nothing in manifest.json. Remove it.`),
    ...(await checkSchema(name, JSON.stringify(texts), languageSchema)),
  ];
}

/** Checks that a file is a PNG of the size that Teams asks for. */
export function checkIcon(name: IconName, bytes: Buffer): string[] {
  const size = iconSizes[name];
  const isPng = bytes.length >= 24 && bytes.subarray(0, 8).equals(pngSignature);
  if (isPng && bytes.readUInt32BE(16) === size && bytes.readUInt32BE(20) === size) return [];
  return [`${name}: is not a PNG of ${size} x ${size} pixels. Draw it anew from its SVG.`];
}

function translatedPaths(manifest: Manifest): string[] {
  const commands = manifest.bots[0].commandLists.flatMap(({ commands }, list) =>
    commands.flatMap((command, i) =>
      ['title', 'description', 'prompt']
        .filter((field) => field in command)
        .map((field) => `bots[0].commandLists[${list}].commands[${i}].${field}`),
    ),
  );
  return ['name.short', 'name.full', 'description.short', 'description.full', ...commands];
}

async function checkSchema(name: string, json: string, schemaUrl: string): Promise<string[]> {
  const schema = JSON.stringify(await AppManifestUtils.fetchSchema(schemaUrl));
  // The schema for languages has a pattern with a bare "]", which a regular expression in Unicode mode refuses.
  const readable = JSON.parse(schema.replaceAll(String.raw`\\b]`, String.raw`\\b\\]`));
  const errors = await AppManifestUtils.validateAgainstSchema(JSON.parse(json), readable);
  return errors.map((error) => `${name}: ${error.trim()} Mend it in manifest/${name}.`);
}
