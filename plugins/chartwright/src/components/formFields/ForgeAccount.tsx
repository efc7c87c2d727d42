import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { scmAuthApiRef } from '@backstage/integration-react';
import { useTemplateSecrets } from '@backstage/plugin-scaffolder-react';
import { Alert, Button, Text } from '@backstage/ui';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chartwrightTranslationRef } from '../../translation';
import { PublishTarget, PublishTargetOptions } from './publishTarget';

interface ForgeAccountProps {
  target: PublishTarget;
  options: PublishTargetOptions;
  onSignedIn(): void;
}

/** Says with whose account the forge is asked, and lets the person sign in where it is to be theirs. */
export function ForgeAccount(props: ForgeAccountProps) {
  const { credentials, host = '', type } = props.target;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  switch (credentials) {
    case 'user':
      return <SignIn {...props} />;
    case 'unavailable':
      return (
        <Alert
          status="danger"
          icon
          title={t('publishTarget.unavailable', { host })}
          description={t('publishTarget.unavailableHelp', {
            provider: `auth.providers.${type}`,
          })}
        />
      );
    default:
      return (
        <Text as="p" color="secondary">
          {t('publishTarget.integration', { host })}
        </Text>
      );
  }
}

function SignIn({ target, options, onSignedIn }: ForgeAccountProps) {
  const { host = '', signedIn } = target;
  const { secretsKey = 'USER_OAUTH_TOKEN', additionalScopes } =
    options.requestUserCredentials ?? {};
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const scmAuthApi = useApi(scmAuthApiRef);
  const { setSecrets } = useTemplateSecrets();
  const [attempt, signIn] = useAsyncFn(async () => {
    const { token } = await scmAuthApi.getCredentials({
      url: `https://${host}`,
      additionalScope: { repoWrite: true, customScopes: additionalScopes },
    });
    setSecrets({ [secretsKey]: token });
    onSignedIn();
  }, [scmAuthApi, host, additionalScopes, secretsKey, setSecrets, onSignedIn]);

  if (signedIn) {
    return (
      <Alert status="success" icon title={t('publishTarget.user', { host })} />
    );
  }
  return (
    <>
      <Text as="p" color="secondary">
        {t('publishTarget.signInHelp', { host })}
      </Text>
      {attempt.error && (
        <Alert
          status="danger"
          icon
          title={t('publishTarget.signInFailed', { host })}
          description={attempt.error.message}
        />
      )}
      <div>
        <Button
          variant="secondary"
          isPending={attempt.loading}
          onPress={() => signIn()}
        >
          {t('publishTarget.signIn', { host })}
        </Button>
      </div>
    </>
  );
}
