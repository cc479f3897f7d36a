"""Performance targets as text: read them, judge what was reported, say why.

    import jixiao
    jixiao.parse_target("≥115家").canonical
    evaluation = jixiao.evaluate("samples/hongshan-2024", period="2024Q3")
    pandas.DataFrame(evaluation.rows(language="en"))

Numbers are exact: decimal.Decimal, or None. Texts for readers have .zh and .en. What cannot be read
raises jixiao.Error, whose `diagnostic` names the place and what to do. Calls release the GIL.
"""

from ._jixiao import (
    Counts,
    Diagnostic,
    Error,
    Evaluation,
    Judgement,
    Target,
    Text,
    Verdict,
    Workspace,
    __version__,
    evaluate,
    judge,
    load_workspace,
    parse_target,
    report_formats,
)

__all__ = [
    "Counts",
    "Diagnostic",
    "Error",
    "Evaluation",
    "Judgement",
    "Target",
    "Text",
    "Verdict",
    "Workspace",
    "evaluate",
    "judge",
    "load_workspace",
    "parse_target",
    "report_formats",
]
