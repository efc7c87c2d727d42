import {
  describeWithPromtool,
  firing,
  silent,
} from '../__testUtils__/promtool';
import {
  KSM,
  scenarioReport,
  AlertScenario,
} from '../__testUtils__/alertScenarios';

const scenarios: AlertScenario[] = [
  {
    what: 'a hook Job failed',
    type: 'JobFailed',
    series: {
      [`kube_job_failed{${KSM},job_name="orders-migrate",condition="true"}`]:
        '1x20',
    },
    expected: [firing('JobFailed', '10m')],
  },
  {
    what: 'a run of a CronJob failed, and the next one succeeds',
    type: 'JobFailed',
    settings: { for: '1m' },
    shape: { kind: 'CronJob' },
    series: {
      [`kube_job_failed{${KSM},job_name="orders-29000000",condition="true"}`]:
        '0x5 1x60',
      [`kube_job_status_start_time{${KSM},job_name="orders-29000000"}`]:
        '1000x65',
      [`kube_cronjob_status_last_successful_time{${KSM},cronjob="orders"}`]:
        '500x30 2000x30',
      [`kube_cronjob_created{${KSM},cronjob="orders"}`]: '1x65',
    },
    expected: [
      silent('JobFailed', '5m'),
      firing('JobFailed', '15m'),
      silent('JobFailed', '40m'),
    ],
  },
  {
    what: 'a daily CronJob has not succeeded for two days',
    type: 'CronJobOverdue',
    shape: { kind: 'CronJob', values: { jobs: {} } },
    series: {
      [`kube_cronjob_status_last_successful_time{${KSM},cronjob="orders"}`]:
        '0x3000',
    },
    expected: [
      silent('CronJobOverdue', '30h'),
      firing('CronJobOverdue', '37h'),
    ],
  },
  {
    what: 'a CronJob never succeeded since it was made, with an own threshold',
    type: 'CronJobOverdue',
    settings: { threshold: 3600 },
    shape: { kind: 'CronJob', values: { jobs: {} } },
    series: { [`kube_cronjob_created{${KSM},cronjob="orders"}`]: '0x100' },
    expected: [
      silent('CronJobOverdue', '55m'),
      firing('CronJobOverdue', '1h10m'),
    ],
  },
  {
    what: 'a suspended CronJob',
    type: 'CronJobOverdue',
    settings: { threshold: 3600 },
    shape: { kind: 'CronJob', values: { jobs: {} } },
    series: {
      [`kube_cronjob_created{${KSM},cronjob="orders"}`]: '0x100',
      [`kube_cronjob_spec_suspend{${KSM},cronjob="orders"}`]: '1x100',
    },
    expected: [silent('CronJobOverdue', '1h30m')],
  },
  {
    what: 'two CronJobs with their own pace, one is late',
    type: 'CronJobOverdue',
    shape: { kind: 'CronJob' },
    series: {
      [`kube_cronjob_status_last_successful_time{${KSM},cronjob="orders"}`]:
        '0x200',
      [`kube_cronjob_status_last_successful_time{${KSM},cronjob="orders-cleanup"}`]:
        '0x200',
    },
    expected: [
      silent('CronJobOverdue', '50m'),
      firing('CronJobOverdue', '1h10m'),
    ],
  },
  {
    what: 'a certificate ends in a week',
    type: 'CertificateExpiring',
    series: {
      [`certmanager_certificate_expiration_timestamp_seconds{namespace="cert-manager",exported_namespace="shop-production",name="orders-tls"}`]:
        '604800x30',
    },
    expected: [firing('CertificateExpiring', '20m')],
  },
  {
    what: 'a certificate is renewed, and another service’s is not',
    type: 'CertificateExpiring',
    series: {
      [`certmanager_certificate_expiration_timestamp_seconds{namespace="shop-production",name="orders-tls"}`]:
        '5000000x30',
      [`certmanager_certificate_expiration_timestamp_seconds{namespace="shop-production",name="other-tls"}`]:
        '1000x30',
    },
    expected: [silent('CertificateExpiring', '20m')],
  },
];

describeWithPromtool(
  'alerts on Jobs and certificates, evaluated by Prometheus',
  () => {
    it.each(
      scenarios.map(
        scenario => [scenario.type, scenario.what, scenario] as const,
      ),
    )('%s: %s', (_type, _what, scenario) => {
      expect(scenarioReport(scenario)).toBe('');
    });
  },
);
