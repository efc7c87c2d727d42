import type {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { readPermission } from '@chartwright/backstage-plugin-chartwright-common';
import type { Request } from 'express';
import { Fresh } from '../cache/Fresh';
import { readEntity } from '../router/readEntity';
import { principalKey } from './principalKey';
import { visibleRefs } from '../fleet/visibleRefs';

type EntityPermission = ResourcePermission<'catalog-entity'>;

/** For so long it is not asked again what of the whole fleet somebody may see. */
const FRESH_MILLISECONDS = 30_000;
const PEOPLE = 500;

/** References that one decision covers; a policy with conditions asks the catalog for all of them at once. */
const BATCH = 500;

/** Who may do what: the catalog says what there is for somebody, the permission framework what they may do with it. */
export class Access {
  private readonly scopes = new Fresh<ReadonlySet<string>>(
    FRESH_MILLISECONDS,
    PEOPLE,
  );

  constructor(
    private readonly options: {
      catalog: CatalogService;
      httpAuth: HttpAuthService;
      permissions: PermissionsService;
    },
  ) {}

  /** Of a user or of another plugin; nobody else gets in. */
  credentials(request: unknown): Promise<BackstageCredentials> {
    return this.options.httpAuth.credentials(request as Request, {
      allow: ['user', 'service'],
    });
  }

  /** @throws NotAllowedError */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [decision] = await this.options.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    if (decision?.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`This needs the permission ${permission.name}`);
    }
  }

  /**
   * The entity that a request names.
   *
   * @throws NotFoundError when the catalog does not show it to them, NotAllowedError when the permission is missing.
   */
  async entity(
    params: { kind: string; namespace: string; name: string },
    credentials: BackstageCredentials,
    permission: EntityPermission = readPermission,
  ): Promise<Entity> {
    const entity = await readEntity(this.options.catalog, params, credentials);
    const entityRef = stringifyEntityRef(entity);
    const allowed = await this.allowed([entityRef], credentials, permission);
    if (!allowed.has(entityRef)) {
      throw new NotAllowedError(
        `This needs the permission ${permission.name} for ${entityRef}`,
      );
    }
    return entity;
  }

  /** Those of the references that the catalog shows to them and that they have the permission for. */
  async visible(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
    permission: EntityPermission = readPermission,
  ): Promise<ReadonlySet<string>> {
    const { catalog } = this.options;
    const seen = await visibleRefs(entityRefs, { catalog, credentials });
    return this.allowed([...seen], credentials, permission);
  }

  /**
   * What of everything somebody may see: all of it, without a look at each, where policies have no conditions.
   *
   * @param references - Gives the references of everything; called only with conditions.
   */
  async scope(
    credentials: BackstageCredentials,
    references: () => Promise<readonly string[]>,
  ): Promise<'all' | ReadonlySet<string>> {
    const policies = await this.options.permissions.authorizeConditional(
      [
        { permission: catalogEntityReadPermission },
        { permission: readPermission },
      ],
      { credentials },
    );
    if (policies.every(({ result }) => result === AuthorizeResult.ALLOW)) {
      return 'all';
    }
    return this.scopes.get(principalKey(credentials), async () =>
      this.visible(await references(), credentials),
    );
  }

  /** Those of the references that they have the permission for. */
  async allowed(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
    permission: EntityPermission,
  ): Promise<ReadonlySet<string>> {
    const { permissions } = this.options;
    if (entityRefs.length === 0) return new Set();
    const [policy] = await permissions.authorizeConditional([{ permission }], {
      credentials,
    });
    if (policy?.result === AuthorizeResult.ALLOW) return new Set(entityRefs);
    if (policy?.result !== AuthorizeResult.CONDITIONAL) return new Set();
    const allowed = new Set<string>();
    for (let start = 0; start < entityRefs.length; start += BATCH) {
      const refs = entityRefs.slice(start, start + BATCH);
      const decisions = await permissions.authorize(
        refs.map(resourceRef => ({ permission, resourceRef })),
        { credentials },
      );
      decisions.forEach(({ result }, index) => {
        if (result === AuthorizeResult.ALLOW) allowed.add(refs[index]!);
      });
    }
    return allowed;
  }
}
