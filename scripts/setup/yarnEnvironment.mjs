/**
 * Yarn has settings of its own and reads neither npm's registry nor the usual proxy variables: this hands them on, so that a
 * machine that is set up for npm is set up for this project.
 */
export function yarnEnvironment(env) {
  const proxy = env.HTTPS_PROXY ?? env.https_proxy;
  const plainProxy = env.HTTP_PROXY ?? env.http_proxy;
  const handedOn = {
    YARN_NPM_REGISTRY_SERVER: env.npm_config_registry?.replace(/\/$/, ''),
    YARN_HTTPS_PROXY: proxy,
    YARN_HTTP_PROXY: plainProxy,
  };
  return {
    ...Object.fromEntries(
      Object.entries(handedOn).filter(([, value]) => value),
    ),
    ...env,
    YARN_ENABLE_COLORS: 'false',
    YARN_ENABLE_PROGRESS_BARS: 'false',
  };
}
