export {
  packageChart,
  type ChartPackage,
  type PackageVersions,
} from './packageChart';
