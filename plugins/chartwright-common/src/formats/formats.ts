import * as addresses from './addresses';
import * as cron from './cron';
import * as durations from './durations';
import type { Format } from './Format';
import * as images from './images';
import * as names from './names';
import * as paths from './paths';
import * as prometheus from './prometheus';
import * as quantities from './quantities';

/** Every `format` that the schemas name. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'absolute-path': paths.absolutePath,
  'alert-name': prometheus.alertName,
  cidr: addresses.cidr,
  'config-key': names.configKey,
  cron: cron.cron,
  'dns1035-label': names.dns1035Label,
  'dns1123-label': names.dns1123Label,
  'dns1123-subdomain': names.dns1123Subdomain,
  'downward-field': names.downwardField,
  'edge-template': addresses.edgeTemplate,
  'entity-name': names.entityName,
  'entity-ref': names.entityRef,
  'env-name': names.envName,
  'environment-name': names.environmentName,
  'external-metric-name': prometheus.externalMetricName,
  'go-duration': durations.goDuration,
  'helm-delete-policy': names.helmDeletePolicy,
  'helm-hook': names.helmHook,
  host: addresses.host,
  'host-and-port': addresses.hostAndPort,
  'host-pattern': addresses.hostPattern,
  'http-header': addresses.httpHeader,
  'http-path': paths.httpPath,
  'image-digest': images.imageDigest,
  'image-reference': images.imageReference,
  'image-repository': images.imageRepository,
  'image-tag': images.imageTag,
  'label-key': names.labelKey,
  'label-value': names.labelValue,
  'link-template': addresses.linkTemplate,
  'metric-label': prometheus.metricLabel,
  'metric-name': prometheus.metricName,
  name: names.freeName,
  'object-reference': names.objectReference,
  percentage: quantities.percentage,
  'port-name': names.portName,
  'prometheus-duration': durations.prometheusDuration,
  quantity: quantities.quantity,
  'quota-name': quantities.quotaName,
  re2: prometheus.re2,
  'relative-path': paths.relativePath,
  'resource-name': quantities.resourceName,
  semver: names.semanticVersion,
  'service-reference': names.serviceReference,
  tag: names.tag,
  'time-zone': cron.timeZone,
  url: addresses.url,
};
