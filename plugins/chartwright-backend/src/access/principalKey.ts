import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Tells who asks from everybody else, to keep what one may see from the others. */
export function principalKey({ principal }: BackstageCredentials): string {
  const { type, userEntityRef, subject } = principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
  };
  return JSON.stringify([type, userEntityRef ?? subject ?? '']);
}
