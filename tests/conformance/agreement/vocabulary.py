"""What records may hold: a word that nobody maps must not pass unnoticed."""

from __future__ import annotations

_SERIES = {"y", "n", "subgroup"}
INPUTS = {
    "qicharts2": _SERIES
    | {"chart", "freeze", "part", "exclude", "cl", "multiply", "method", "agg.fun", "y.neg"}
    | {"screened_mr", "n_useful"},
    "nhsr": {"y", "improvement_direction", "rebase_at", "fix_after_n_points", "target"}
    | {"screen_outliers"},
    "runcharter": {"y", "med_rows", "runlength", "direction"},
    "spccharter": {"y", "n", "plot_type", "initial_rows", "look_forward", "runlength", "direction"},
    "qcc": {"type", "data", "sizes", "std.dev", "newdata", "newsizes", "nsigmas"}
    | {"confidence.level", "center"},
    "pbcharts": {"num", "den", "chart", "freeze", "split", "exclude", "screenms"},
    "shewhart": _SERIES,
    "runs_limits": {"n_useful", "n_above", "n_below"},
}
OUTPUTS = {
    "qicharts2": {"parts", "sigma_signal", "y", "longest_run_max", "n_crossings_min"},
    "nhsr": {"parts", "outside_limits", "close_to_limits", "special_cause", "special_cause_type"}
    | {"point_type", "variation_icon", "assurance_icon", "assurance_type"},
    "runcharter": {"medians"},
    "spccharter": {"phases"},
    "qcc": {"statistics", "center", "std_dev", "lcl", "ucl", "beyond_limits"}
    | {"western_electric", "nelson"},
    "pbcharts": {"parts", "sigma_signal"},
    "shewhart": {"stats", "signals", "ok", "lcl", "ucl"},
    "runs_limits": {"two_sided_5pct", "two_sided_10pct", "pmf", "printed_table_reproduction"},
}
SAID = {"error", "warnings", "note"}


def unknown_words(record) -> list[str]:
    """Give the inputs and outputs of a record that no comparison knows."""
    peer = record["kind"].partition(".")[0]
    given = record["inputs"].keys() - INPUTS.get(peer, set())
    told = record["outputs"].keys() - OUTPUTS.get(peer, set()) - SAID
    return sorted(given | told)
