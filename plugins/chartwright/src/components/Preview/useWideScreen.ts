import useMediaQuery from '@material-ui/core/useMediaQuery';

/** Whether a form and its preview have room side by side. */
export function useWideScreen(): boolean {
  return useMediaQuery('(min-width: 72rem)', { noSsr: true });
}
