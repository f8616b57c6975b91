"""Which kind of record is compared by what."""

from __future__ import annotations

from agreement import nhsr, pbcharts, qcc, qicharts2, rephasing, runs_limits, shewhart_py

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
    "nhsr.xmr": nhsr.compare_xmr,
    "runcharter.rephase": rephasing.compare_medians,
    "spccharter.c": rephasing.compare_phases,
    "spccharter.p": rephasing.compare_phases,
    "spccharter.u": rephasing.compare_phases,
    "shewhart.imr": shewhart_py.compare_imr,
    "shewhart.run_chart": shewhart_py.compare_run_chart,
    **{
        f"shewhart.{kind}": shewhart_py.compare_attribute
        for kind in ("c_chart", "np_chart", "p_chart", "u_chart", "laney_p", "laney_u")
    },
    "shewhart.xbar_r": shewhart_py.compare_xbar,
    "shewhart.xbar_s": shewhart_py.compare_xbar,
    "runs_limits.exact": runs_limits.compare_exact,
}  # fmt: skip
