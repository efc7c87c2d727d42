import { flag, object } from './build';

/** What must be encrypted; the generator refuses what is not. */
export const encryption = object(
  {
    name: 'SystemEncryption',
    title: 'Encryption',
    description:
      'What must be encrypted. Whatever is not is an error that names it.',
    default: {},
    example: { atRest: true, inTransit: true },
  },
  {
    atRest: flag({
      title: 'At rest',
      description:
        "Every volume has a storage class that the Platform's `storageClasses` marks as encrypted, and every backup is encrypted.",
      default: false,
      example: true,
    }),
    inTransit: flag({
      title: 'In transit',
      description:
        'Services talk through a mesh (mTLS), and clients of data stores use TLS.',
      default: false,
      example: true,
    }),
  },
);
