/**
 * adaptivecards-templating types one function, unused here, with TypeScript sources of adaptivecards that do not compile
 * under this project's settings; tsconfig.json puts this in their place.
 */
export type IAdaptiveCard = Readonly<Record<string, unknown>>;
