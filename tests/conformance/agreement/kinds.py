"""Which kind of record is compared by what."""

from __future__ import annotations

from agreement import pbcharts, qcc, qicharts2, runs_limits

COMPARE = {
    **{
        f"qicharts2.{kind}": qicharts2.compare_chart
        for kind in (
            "run", "i", "mr", "c", "p", "pp", "ip", "u", "up", "g", "t", "xbar", "s",
        )
    },
    "qicharts2.anhoej_limits": qicharts2.compare_limits_table,
    **{
        f"qcc.{kind}": qcc.compare_chart
        for kind in ("xbar", "R", "S", "p", "np", "c", "u", "xbar.one", "g")
    },
    "qcc.rules": qcc.compare_rules,
    "pbcharts.run": pbcharts.compare_chart,
    "pbcharts.i": pbcharts.compare_chart,
    "pbcharts.ms": pbcharts.compare_chart,
    "runs_limits.exact": runs_limits.compare_exact,
}  # fmt: skip
