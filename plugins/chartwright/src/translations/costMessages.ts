/** Texts on cost. */
export const costMessages = {
  title: 'Cost a month',
  minimum: 'At least',
  maximum: 'At most',
  storage: 'Of it storage',
  total: 'Together',
  unknown: 'not known',
  assumed: 'Taken for granted:',
  notCounted: 'Not counted:',
  perMonth: '{{cost}} a month',
  basis:
    "By the Platform's list prices: what Pods request, from the fewest to the most that there may be, and storage.",
} as const;
