/** Figures as texts; an empty one for what was not measured. */
export const seconds = value =>
  value === undefined
    ? ''
    : `${value < 1 ? value.toFixed(3) : value.toFixed(2)} s`;
export const mebibytes = value =>
  value === undefined ? '' : `${Math.round(value)} MiB`;
export const milliseconds = value =>
  value === undefined
    ? ''
    : `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
export const ratio = (peer, own) =>
  peer === undefined || own === undefined
    ? ''
    : `${(peer / own).toFixed(peer / own < 10 ? 1 : 0)}x`;

export const inUnit = (value, unit) => {
  if (value === undefined) return '';
  if (unit === 's') return seconds(value);
  if (unit === 'ms') return milliseconds(value);
  if (unit === 'MiB') return mebibytes(value);
  return `${value.toFixed(value < 10 ? 1 : 0)}${unit}`;
};
