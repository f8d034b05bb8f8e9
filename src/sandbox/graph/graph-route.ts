import type { Cloud } from '../calls.ts';
import type { TokenHolder } from '../entra/access-token.ts';
import type { Params, Route } from '../http/router.ts';
import type { SandboxRequest } from '../http/serve.ts';
import type { World } from '../world/world.ts';

/** A request that Graph has authenticated. */
export interface GraphCall {
  readonly cloud: Cloud;
  readonly world: World;
  /** The sandbox's time. */
  readonly now: number;
  readonly holder: TokenHolder;
  readonly params: Params;
  readonly request: SandboxRequest;
}

/** A file that an operation answers instead of JSON. */
export class Download {
  readonly name: string;
  readonly bytes: Uint8Array;

  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.bytes = bytes;
  }
}

/** One operation of Graph. */
export interface Operation {
  /** Application permissions that open it: any of these sets, each needed whole. */
  readonly permissions: readonly (readonly string[])[];
  /** Whether the limits of service communications count it. */
  readonly isAnnouncement?: boolean;
  /** Answers the body of a 200, at once or later. Throws GraphRefusal. */
  answer(call: GraphCall): unknown;
}

export type GraphRoute = Route<Operation>;
