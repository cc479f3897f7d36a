#!/usr/bin/env python3
"""open_metrics_test.py <jixiao> <project folder>: a report as OpenMetrics, read by the parsers of Prometheus'
own client for Python. Skipped (77) where that is not installed (Debian: python3-prometheus-client)."""
import subprocess
import sys

try:
    from prometheus_client.openmetrics.parser import text_string_to_metric_families as strict
    from prometheus_client.parser import text_string_to_metric_families as of_text_files
except ImportError:
    print("python3-prometheus-client is not installed")
    sys.exit(77)


def samples(families) -> dict:
    return {(s.name, tuple(sorted(s.labels.items()))): s.value for family in families for s in family.samples}


program, project = sys.argv[1:]
text = subprocess.run([program, "report", "-C", f"{project}/samples/hongshan-2024", "--period", "2024Q3",
                       "--format", "openmetrics"], check=True, capture_output=True, text=True).stdout
families = list(strict(text))
assert {family.type for family in families} == {"gauge"}, families
assert all(family.documentation for family in families), families
read = samples(families)
rows = sum(value for (name, _), value in read.items() if name == "jixiao_indicators")
assert rows == 251, rows
assert samples(of_text_files(text)) == read, "the format of text files reads something else"
