{{- /*
Traffic and alerts of the type postgres, from its type.yaml.
*/}}
{{- define "chartwright.type.postgres.defaults" }}
{
  "modes": {
    "embedded": {
      "ingress": {},
      "egress": {}
    },
    "external": {
      "ingress": {},
      "egress": {}
    },
    "operator": {
      "ingress": {
        "instances": {
          "podLabels": {
            "app": "{name}"
          },
          "ports": [
            5432,
            8000
          ]
        },
        "monitoring": {
          "namespace": "{monitoring}",
          "ports": [
            9187,
            9127
          ]
        },
        "operator": {
          "namespace": "cnpg-system",
          "ports": [
            8000,
            5432
          ]
        }
      },
      "egress": {
        "apiServer": {
          "ports": [
            {
              "port": 443,
              "protocol": "TCP"
            },
            {
              "port": 6443,
              "protocol": "TCP"
            }
          ]
        },
        "instances": {
          "podLabels": {
            "app": "{name}"
          },
          "ports": [
            {
              "port": 5432,
              "protocol": "TCP"
            },
            {
              "port": 8000,
              "protocol": "TCP"
            }
          ]
        }
      }
    }
  },
  "alerts": {
    "BackupMissing": {
      "modes": [
        "embedded",
        "operator",
        "external"
      ],
      "when": "dump",
      "rule": {
        "expr": "time() - max(kube_cronjob_status_last_successful_time{namespace=\"$namespace\",cronjob=\"{name}-backup\"}) > {backupAge}",
        "for": "1h",
        "labels": {
          "severity": "critical"
        },
        "annotations": {
          "summary": "A backup of {name} is overdue",
          "description": "The CronJob {name}-backup has not succeeded when it should have."
        }
      }
    },
    "PostgresBackupOld": {
      "modes": [
        "operator"
      ],
      "when": "backup",
      "rule": {
        "expr": "time() - max(cnpg_collector_last_available_backup_timestamp{pod=~\"{name}-[0-9]+\",namespace=\"$namespace\"}) > {backupAge}",
        "for": "1h",
        "labels": {
          "severity": "critical"
        },
        "annotations": {
          "summary": "A backup of PostgreSQL {name} is overdue",
          "description": "The last backup that is complete is older than it may be."
        }
      }
    },
    "PostgresConnectionsHigh": {
      "modes": [
        "embedded",
        "external"
      ],
      "rule": {
        "expr": "sum(pg_stat_activity_count{job=\"{name}-exporter\",namespace=\"$namespace\"}) / max(pg_settings_max_connections{job=\"{name}-exporter\",namespace=\"$namespace\"}) > 0.8",
        "for": "5m",
        "labels": {
          "severity": "warning"
        },
        "annotations": {
          "summary": "PostgreSQL {name} has few connections left",
          "description": "More than four fifths of the connections are taken."
        }
      }
    },
    "PostgresDown": {
      "modes": [
        "embedded",
        "external"
      ],
      "rule": {
        "expr": "pg_up{job=\"{name}-exporter\",namespace=\"$namespace\"} == 0",
        "for": "1m",
        "labels": {
          "severity": "critical"
        },
        "annotations": {
          "summary": "PostgreSQL {name} does not answer",
          "description": "The exporter could not connect to {name} for a minute."
        }
      }
    },
    "PostgresInstancesMissing": {
      "modes": [
        "operator"
      ],
      "rule": {
        "expr": "count(cnpg_collector_up{pod=~\"{name}-[0-9]+\",namespace=\"$namespace\"} == 1) < {instances}",
        "for": "5m",
        "labels": {
          "severity": "critical"
        },
        "annotations": {
          "summary": "PostgreSQL {name} runs with fewer instances than it should",
          "description": "Fewer than {instances} instances answer."
        }
      }
    },
    "PostgresReplicationLag": {
      "modes": [
        "operator"
      ],
      "rule": {
        "expr": "max(cnpg_pg_replication_lag{pod=~\"{name}-[0-9]+\",namespace=\"$namespace\"}) > 60",
        "for": "5m",
        "labels": {
          "severity": "warning"
        },
        "annotations": {
          "summary": "A copy of PostgreSQL {name} is behind",
          "description": "A copy lags more than a minute behind the primary: reads from it are old, and a failover would lose what is missing."
        }
      }
    },
    "PostgresSlowQueries": {
      "modes": [
        "embedded",
        "external"
      ],
      "rule": {
        "expr": "max(pg_stat_activity_max_tx_duration{job=\"{name}-exporter\",namespace=\"$namespace\"}) > 60",
        "for": "5m",
        "labels": {
          "severity": "warning"
        },
        "annotations": {
          "summary": "PostgreSQL {name} has slow queries",
          "description": "A transaction runs for more than a minute."
        }
      }
    },
    "PostgresWalArchiveFailing": {
      "modes": [
        "operator"
      ],
      "when": "backup",
      "rule": {
        "expr": "increase(cnpg_pg_stat_archiver_failed_count{pod=~\"{name}-[0-9]+\",namespace=\"$namespace\"}[15m]) > 0",
        "for": "15m",
        "labels": {
          "severity": "critical"
        },
        "annotations": {
          "summary": "PostgreSQL {name} cannot archive its write-ahead log",
          "description": "What is written since cannot be recovered to a moment, and the volume fills up."
        }
      }
    },
    "RestoreDrillFailed": {
      "modes": [
        "embedded",
        "operator",
        "external"
      ],
      "when": "drill",
      "rule": {
        "expr": "max(kube_job_status_failed{namespace=\"$namespace\",job_name=~\"{name}-restore-drill-.*\"}) > 0",
        "for": "5m",
        "labels": {
          "severity": "critical"
        },
        "annotations": {
          "summary": "The restore drill of {name} failed",
          "description": "A backup of {name} could not be restored into a database of its own."
        }
      }
    }
  }
}
{{- end }}
