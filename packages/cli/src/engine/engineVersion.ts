import { createHelmEngine, type EngineVersion } from '@chartwright/helm-engine';

/** What the Helm engine is, without keeping it. */
export async function engineVersion(): Promise<EngineVersion> {
  const engine = await createHelmEngine();
  await engine.close();
  return engine.version;
}
