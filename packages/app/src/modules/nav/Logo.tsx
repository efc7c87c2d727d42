import { makeStyles } from '@material-ui/core';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: 12, color: '#f4f9fb' },
  // The sidebar's link is only as wide as the icon.
  icon: { flexShrink: 0 },
  name: { fontSize: 20, fontWeight: 600, letterSpacing: 0.3 },
});

/** A compass rose; with the product's name beside it when there is room. */
export const Logo = ({ withName }: { withName: boolean }) => {
  const classes = useStyles();

  return (
    <span className={classes.root}>
      <svg
        className={classes.icon}
        viewBox="0 0 64 64"
        width={28}
        height={28}
        aria-hidden="true"
      >
        <circle
          cx="32"
          cy="32"
          r="21"
          fill="none"
          stroke="#7fd6e8"
          strokeWidth="3"
        />
        <path
          d="M32 2l6 24 24 6-24 6-6 24-6-24-24-6 24-6z"
          fill="currentColor"
        />
        <path
          d="M32 2l6 24-6 6zM62 32l-24 6-6-6zM32 62l-6-24 6-6zM2 32l24-6 6 6z"
          fill="#7fd6e8"
        />
      </svg>
      {withName && <span className={classes.name}>Chartwright</span>}
    </span>
  );
};
