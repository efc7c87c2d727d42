/* Made from the schemas by `yarn generate`; a test compares. */
/* eslint-disable */
import type { RequiredField } from './RequiredField';

export const REQUIRED_FIELDS: readonly RequiredField[] = [
  {
    "path": [
      "ports",
      "*"
    ],
    "field": "port",
    "expected": "a whole number from 1 to 65535",
    "example": "8080"
  },
  {
    "path": [
      "writablePaths",
      "*"
    ],
    "field": "size",
    "expected": "a Kubernetes quantity, such as `250m`, `512Mi` or `1.5`",
    "example": "\"64Mi\""
  },
  {
    "path": [
      "storage",
      "*"
    ],
    "field": "mountPath",
    "expected": "an absolute path, such as `/var/cache`",
    "example": "\"/data\""
  },
  {
    "path": [
      "sidecars",
      "*",
      "ports",
      "*"
    ],
    "field": "port",
    "expected": "a whole number from 1 to 65535",
    "example": "8080"
  },
  {
    "path": [
      "scaling",
      "metrics",
      "*"
    ],
    "field": "metric",
    "expected": "the name of a metric, such as `queue_messages_ready`",
    "example": "\"queue_messages_ready\""
  },
  {
    "path": [
      "scaling",
      "metrics",
      "*"
    ],
    "field": "target",
    "expected": "a map with `averageValue`, `value`",
    "example": "{\"averageValue\":\"30\"}"
  },
  {
    "path": [
      "scaling",
      "metrics",
      "*",
      "object"
    ],
    "field": "apiVersion",
    "expected": "a text",
    "example": "\"networking.k8s.io/v1\""
  },
  {
    "path": [
      "scaling",
      "metrics",
      "*",
      "object"
    ],
    "field": "kind",
    "expected": "a text",
    "example": "\"Ingress\""
  },
  {
    "path": [
      "scaling",
      "metrics",
      "*",
      "object"
    ],
    "field": "name",
    "expected": "lower-case letters, digits, hyphens and dots, such as `database-secret`",
    "example": "\"orders\""
  },
  {
    "path": [
      "scaling",
      "behavior",
      "scaleUp",
      "policies",
      "*"
    ],
    "field": "type",
    "expected": "one of `Pods`, `Percent`",
    "example": "\"Percent\""
  },
  {
    "path": [
      "scaling",
      "behavior",
      "scaleUp",
      "policies",
      "*"
    ],
    "field": "value",
    "expected": "a whole number of at least 1",
    "example": "100"
  },
  {
    "path": [
      "scaling",
      "behavior",
      "scaleUp",
      "policies",
      "*"
    ],
    "field": "periodSeconds",
    "expected": "a whole number from 1 to 1800",
    "example": "15"
  },
  {
    "path": [
      "scaling",
      "behavior",
      "scaleDown",
      "policies",
      "*"
    ],
    "field": "type",
    "expected": "one of `Pods`, `Percent`",
    "example": "\"Percent\""
  },
  {
    "path": [
      "scaling",
      "behavior",
      "scaleDown",
      "policies",
      "*"
    ],
    "field": "value",
    "expected": "a whole number of at least 1",
    "example": "100"
  },
  {
    "path": [
      "scaling",
      "behavior",
      "scaleDown",
      "policies",
      "*"
    ],
    "field": "periodSeconds",
    "expected": "a whole number from 1 to 1800",
    "example": "15"
  },
  {
    "path": [
      "rollout",
      "canary",
      "trial"
    ],
    "field": "headers",
    "expected": "a map",
    "example": "{\"X-Variant\":\"b\"}"
  },
  {
    "path": [
      "rollout",
      "analysis",
      "metrics",
      "*"
    ],
    "field": "query",
    "expected": "a text",
    "example": "\"sum(rate(orders_lost[5m]))\""
  },
  {
    "path": [
      "schedule"
    ],
    "field": "cron",
    "expected": "a cron expression of five fields, such as `0 3 * * *`, or a macro, such as `@daily`",
    "example": "\"0 3 * * *\""
  },
  {
    "path": [
      "jobs",
      "*",
      "schedule"
    ],
    "field": "cron",
    "expected": "a cron expression of five fields, such as `0 3 * * *`, or a macro, such as `@daily`",
    "example": "\"0 3 * * *\""
  },
  {
    "path": [
      "exposure",
      "cors"
    ],
    "field": "origins",
    "expected": "a list",
    "example": "[\"https://www.example.com\"]"
  },
  {
    "path": [
      "exposure",
      "authentication",
      "basic"
    ],
    "field": "secretName",
    "expected": "lower-case letters, digits, hyphens and dots, such as `database-secret`",
    "example": "\"grafana-users\""
  },
  {
    "path": [
      "exposure",
      "authentication",
      "oidc"
    ],
    "field": "issuer",
    "expected": "a text",
    "example": "\"https://login.example.com\""
  },
  {
    "path": [
      "exposure",
      "authentication",
      "oidc"
    ],
    "field": "clientId",
    "expected": "a text",
    "example": "\"orders\""
  },
  {
    "path": [
      "exposure",
      "authentication",
      "oidc"
    ],
    "field": "secretName",
    "expected": "lower-case letters, digits, hyphens and dots, such as `database-secret`",
    "example": "\"orders-oidc\""
  },
  {
    "path": [
      "privateResources",
      "*",
      "backup",
      "store"
    ],
    "field": "path",
    "expected": "a text",
    "example": "\"s3://acme-backups/shop\""
  },
  {
    "path": [
      "security",
      "rbac",
      "rules",
      "*"
    ],
    "field": "apiGroups",
    "expected": "a list",
    "example": "[\"\"]"
  },
  {
    "path": [
      "security",
      "rbac",
      "rules",
      "*"
    ],
    "field": "resources",
    "expected": "a list",
    "example": "[\"pods\"]"
  },
  {
    "path": [
      "security",
      "rbac",
      "rules",
      "*"
    ],
    "field": "verbs",
    "expected": "a list",
    "example": "[\"get\",\"list\"]"
  },
  {
    "path": [
      "monitoring",
      "ownMetrics",
      "*"
    ],
    "field": "type",
    "expected": "one of `counter`, `gauge`, `histogram`",
    "example": "\"counter\""
  },
  {
    "path": [
      "alerts",
      "custom",
      "*"
    ],
    "field": "expr",
    "expected": "a text",
    "example": "\"orders_stuck > 10\""
  },
  {
    "path": [
      "slos",
      "*"
    ],
    "field": "objective",
    "expected": "a number between 0 and 100, both excluded",
    "example": "99.9"
  }
];

export const REQUIRED_SYSTEM_FIELDS: readonly RequiredField[] = [
  {
    "path": [
      "guardrails",
      "priorityClasses",
      "*"
    ],
    "field": "value",
    "expected": "a whole number from -2147483648 to 1000000000",
    "example": "100000"
  },
  {
    "path": [
      "secretStores",
      "*"
    ],
    "field": "provider",
    "expected": "one of `aws`, `azure`, `google`, `vault`, `kubernetes`",
    "example": "\"aws\""
  },
  {
    "path": [
      "secretRotation",
      "*"
    ],
    "field": "every",
    "expected": "a Prometheus duration, such as `30s`, `5m` or `1h30m`",
    "example": "\"30d\""
  },
  {
    "path": [
      "maintenance",
      "*"
    ],
    "field": "schedule",
    "expected": "a map with `cron`, `timeZone`, `concurrencyPolicy`, `startingDeadlineSeconds`, `suspend`, `successfulJobsHistoryLimit`, …",
    "example": "{\"cron\":\"0 4 * * 0\"}"
  },
  {
    "path": [
      "maintenance",
      "*"
    ],
    "field": "image",
    "expected": "an image reference, such as `ghcr.io/acme/orders:1.4.2`",
    "example": "\"ghcr.io/acme/janitor:1.0.0\""
  },
  {
    "path": [
      "maintenance",
      "*",
      "schedule"
    ],
    "field": "cron",
    "expected": "a cron expression of five fields, such as `0 3 * * *`, or a macro, such as `@daily`",
    "example": "\"0 3 * * *\""
  },
  {
    "path": [
      "maintenance",
      "*",
      "env",
      "*"
    ],
    "field": "secret",
    "expected": "lower-case letters, digits, hyphens and dots, such as `database-secret`",
    "example": "\"database-secret\""
  },
  {
    "path": [
      "maintenance",
      "*",
      "env",
      "*"
    ],
    "field": "key",
    "expected": "letters, digits, `-`, `_` and `.`, such as `url`",
    "example": "\"url\""
  },
  {
    "path": [
      "observability",
      "prometheus",
      "exposure"
    ],
    "field": "host",
    "expected": "a host name, such as `orders.example.com`, `*.example.com` or `orders.{domain}`",
    "example": "\"prometheus.{domain}\""
  },
  {
    "path": [
      "observability",
      "prometheus",
      "exposure",
      "authentication",
      "basic"
    ],
    "field": "secretName",
    "expected": "lower-case letters, digits, hyphens and dots, such as `database-secret`",
    "example": "\"grafana-users\""
  },
  {
    "path": [
      "observability",
      "prometheus",
      "exposure",
      "authentication",
      "oidc"
    ],
    "field": "issuer",
    "expected": "a text",
    "example": "\"https://login.example.com\""
  },
  {
    "path": [
      "observability",
      "prometheus",
      "exposure",
      "authentication",
      "oidc"
    ],
    "field": "clientId",
    "expected": "a text",
    "example": "\"orders\""
  },
  {
    "path": [
      "observability",
      "prometheus",
      "exposure",
      "authentication",
      "oidc"
    ],
    "field": "secretName",
    "expected": "lower-case letters, digits, hyphens and dots, such as `database-secret`",
    "example": "\"orders-oidc\""
  },
  {
    "path": [
      "observability",
      "grafana",
      "exposure"
    ],
    "field": "host",
    "expected": "a host name, such as `orders.example.com`, `*.example.com` or `orders.{domain}`",
    "example": "\"grafana.{domain}\""
  },
  {
    "path": [
      "observability",
      "grafana",
      "exposure",
      "authentication",
      "basic"
    ],
    "field": "secretName",
    "expected": "lower-case letters, digits, hyphens and dots, such as `database-secret`",
    "example": "\"grafana-users\""
  },
  {
    "path": [
      "observability",
      "grafana",
      "exposure",
      "authentication",
      "oidc"
    ],
    "field": "issuer",
    "expected": "a text",
    "example": "\"https://login.example.com\""
  },
  {
    "path": [
      "observability",
      "grafana",
      "exposure",
      "authentication",
      "oidc"
    ],
    "field": "clientId",
    "expected": "a text",
    "example": "\"orders\""
  },
  {
    "path": [
      "observability",
      "grafana",
      "exposure",
      "authentication",
      "oidc"
    ],
    "field": "secretName",
    "expected": "lower-case letters, digits, hyphens and dots, such as `database-secret`",
    "example": "\"orders-oidc\""
  }
];
