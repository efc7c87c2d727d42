/** Titles of requests that failed, and what to do about them. */
export const errorMessages = {
  retry: 'Try again',
  kinds: {
    unreachable: {
      title: 'The backend cannot be reached',
      help: 'Look whether you are online. If you are, those who run this portal want to know.',
    },
    signedOut: {
      title: 'You are signed out',
      help: 'Load the page again and sign in.',
    },
    forbidden: {
      title: 'You may not do this',
      help: 'Ask the owner of the entity, or those who run this portal, for the permission.',
    },
    missing: {
      title: 'It is not there',
      help: 'It may have been moved or removed; the catalog knows what is there today.',
    },
    refused: {
      title: 'The backend did not take it',
      help: 'Mend what it says, and try again.',
    },
    tooMany: {
      title: 'Too many requests at once',
      help: 'Wait a minute, and try again.',
    },
    busy: {
      title: 'The backend is busy',
      help: 'Try again in a moment.',
    },
    broken: {
      title: 'It did not work',
      help: 'Try again. If it stays so, those who run this portal find the reason in its log.',
    },
  },
} as const;
