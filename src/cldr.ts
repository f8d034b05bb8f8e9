import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);

const codeMappings = z.object({
  supplemental: z.object({
    codeMappings: z.record(z.string(), z.object({ _alpha3: z.string().optional() })),
  }),
});
const windowsZones = z.object({
  supplemental: z.object({
    windowsZones: z.object({
      mapTimezones: z.array(z.object({ mapZone: z.object({ _other: z.string(), _type: z.string() }) })),
    }),
  }),
});

/** Codes that ISO leaves to everybody's own use; CLDR has one for Kosovo, which is none of ISO's. */
const privateUse = /^(AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/;

/** ISO 3166-1 alpha-3 of each alpha-2 code, both in upper case (Unicode CLDR, supplemental/codeMappings). */
export const alpha3Codes = once((): ReadonlyMap<string, string> => {
  const { supplemental } = codeMappings.parse(require('cldr-core/supplemental/codeMappings.json'));
  return new Map(
    Object.entries(supplemental.codeMappings).flatMap(([alpha2, { _alpha3 }]) =>
      /^[A-Z]{2}$/.test(alpha2) && !privateUse.test(alpha2) && _alpha3 ? [[alpha2, _alpha3] as const] : [],
    ),
  );
});

/**
 * The Windows time zone of each IANA zone, by the IANA name that CLDR prefers ("Asia/Calcutta"; Unicode CLDR,
 * supplemental/windowsZones).
 */
export const windowsZoneNames = once((): ReadonlyMap<string, string> => {
  const { supplemental } = windowsZones.parse(require('cldr-core/supplemental/windowsZones.json'));
  return new Map(
    supplemental.windowsZones.mapTimezones.flatMap(({ mapZone: { _other, _type } }) =>
      _type
        .split(' ')
        .filter(Boolean)
        .map((zone) => [zone, _other] as const),
    ),
  );
});

/** Most processes never open a request in Azure: the files are read when the first does. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
