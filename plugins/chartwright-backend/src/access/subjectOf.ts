import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';

/** Who asks, for people: the reference of a user, or the subject of a service. */
export async function subjectOf(
  credentials: BackstageCredentials,
  userInfo: UserInfoService,
): Promise<string> {
  const { principal } = credentials as BackstageCredentials<{
    type: string;
    subject?: string;
  }>;
  return principal.type === 'user'
    ? (await userInfo.getUserInfo(credentials)).userEntityRef
    : principal.subject ?? principal.type;
}
