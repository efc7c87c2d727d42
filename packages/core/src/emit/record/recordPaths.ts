/** The generator's own records in a generated repository (design, section 5). */
export const RECORD_FOLDER = '.chartwright';
export const LOCK_PATH = `${RECORD_FOLDER}/lock.yaml`;
export const CONTEXT_FOLDER = `${RECORD_FOLDER}/context`;
/** Copies of a platform team's resource types. */
export const RESOURCE_TYPES_FOLDER = `${CONTEXT_FOLDER}/resource-types`;
export const PRISTINE_FOLDER = `${RECORD_FOLDER}/pristine`;
/** The document people edit. */
export const SERVICE_DOCUMENT_PATH = 'chartwright.yaml';
/** The document of a system, in the system's own repository. */
export const SYSTEM_DOCUMENT_PATH = 'system.yaml';
