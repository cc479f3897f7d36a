"""The Python module as it is installed: run by module.sh, which says where it and the sample are."""
import ast
import decimal
import os
import pathlib
import threading
import unittest

import jixiao

SAMPLE = pathlib.Path(os.environ["SAMPLE"])  # tests/consumer/workspace
Decimal = decimal.Decimal


class ParseTarget(unittest.TestCase):
    def test_a_target_has_columns_and_a_meaning(self):
        target = jixiao.parse_target("不低于115家")
        self.assertEqual(target.text, "不低于115家")
        self.assertEqual(target.canonical, "≥115家")
        self.assertEqual((target.kind, target.comparator, target.low, target.high, target.unit),
                         ("level", "ge", "115", "", "家"))
        self.assertEqual(target.meaning.en, "at least 115家")
        self.assertEqual(target.warnings, [])
        self.assertEqual(repr(target), "<jixiao.Target ≥115家>")

    def test_what_cannot_be_read_raises_with_its_place(self):
        with self.assertRaises(jixiao.Error) as raised:
            jixiao.parse_target("≥115佳")
        diagnostic = raised.exception.diagnostic
        self.assertIsInstance(raised.exception, ValueError)
        self.assertEqual((diagnostic.code, diagnostic.line, diagnostic.column), ("target-unit", 1, 5))
        self.assertIn("家", diagnostic.hint.zh)
        self.assertIn("[target-unit]", str(raised.exception))

    def test_other_types_are_refused(self):
        for wrong in (None, 115, ["≥115家"]):
            self.assertRaises(TypeError, jixiao.parse_target, wrong)


class Judge(unittest.TestCase):
    def test_numbers_are_exact_or_none(self):
        judged = jixiao.judge("≥120卷", "63卷", "2024Q3")
        verdict = judged.verdict
        self.assertEqual((verdict.status, verdict.state, verdict.rule), ("amber", "rated", 4))
        self.assertEqual(verdict.target_to_date, Decimal(90))
        self.assertEqual(verdict.progress_ratio, Decimal("0.7"))
        self.assertIsNone(verdict.target_high)
        self.assertEqual(judged.diagnostics, [])

    def test_the_row_settles_what_a_bare_number_leaves_open(self):
        target = jixiao.parse_target("3%")
        self.assertEqual(jixiao.judge(target, "2%", "2024", name="差错率").verdict.status, "green")
        self.assertEqual(jixiao.judge(target, "2%", "2024", path=["成本指标"]).verdict.status, "green")
        self.assertEqual(
            jixiao.judge(target, "2%", "2024", direction="higher-is-better").verdict.status, "red")
        self.assertEqual(
            jixiao.judge("比上年增长10%", "560人次", "2024", history={2023: "500人次"}).verdict.status,
            "green")

    def test_wrong_words_raise(self):
        for wrong in ({"period": "2024Q5"}, {"profile": "atlantis"}, {"direction": "up"},
                      {"target": "≥佳"}, {"actual": "≥**卷"}):
            given = {"target": "≥120卷", "actual": "63卷", "period": "2024Q3"} | wrong
            self.assertRaises(jixiao.Error, jixiao.judge, **given)


class Evaluate(unittest.TestCase):
    def setUp(self):
        self.evaluation = jixiao.evaluate(SAMPLE, period="2024Q3")

    def test_a_folder_is_judged(self):
        self.assertEqual(self.evaluation.period, "2024Q3")
        self.assertEqual([v.status for v in self.evaluation.verdicts],
                         ["amber", "green", "green", "unrated"])
        counts = self.evaluation.counts
        self.assertEqual((counts.worst, counts.green, counts.amber, counts.rated, counts.unrated),
                         ("amber", 2, 1, 3, 1))
        self.assertEqual(self.evaluation.diagnostics, [])

    def test_rows_are_plain_dictionaries(self):
        rows = self.evaluation.rows(language="en")
        self.assertEqual(len(rows), 4)
        self.assertEqual(rows[0]["name"], "新增数字化档案")
        self.assertEqual(rows[0]["outcome"], "amber")
        self.assertEqual(rows[0]["actual_amount"], Decimal(63))
        self.assertEqual(rows[3]["state"], "missing")
        verdict = self.evaluation.verdicts[0]
        for key, value in rows[0].items():
            shown = getattr(verdict, key)
            if key in ("outcome", "reason"):
                shown = shown.en
            if key == "derivation":
                shown = [step.en for step in shown]
            self.assertEqual(value, shown, key)
        self.assertEqual(self.evaluation.rows()[0]["outcome"], "黄")

    def test_every_format_is_written(self):
        for name in jixiao.report_formats():
            shown = self.evaluation.report(name)
            self.assertIn("南山区档案馆", shown)
            # Counts for monitoring name no indicator.
            self.assertEqual("新增数字化档案" in shown, name != "openmetrics")
        self.assertRaises(jixiao.Error, self.evaluation.report, "docx")
        self.assertRaises(ValueError, self.evaluation.report, "html", "fr")

    def test_a_workspace_is_read_once(self):
        workspace = jixiao.load_workspace(str(SAMPLE))
        self.assertEqual(workspace.unit, "南山区档案馆")
        self.assertEqual(workspace.latest_period, "2024Q3")
        self.assertEqual((workspace.members, workspace.diagnostics), ([], []))
        self.assertEqual(jixiao.evaluate(workspace).period, "2024Q3")

    def test_values_outlive_what_they_came_from(self):
        verdict = jixiao.evaluate(SAMPLE).verdicts[0]
        self.evaluation = None
        self.assertEqual(verdict.reason.zh, jixiao.evaluate(SAMPLE).verdicts[0].reason.zh)

    def test_a_folder_that_is_none_raises(self):
        with self.assertRaises(jixiao.Error) as raised:
            jixiao.evaluate(SAMPLE.parent)
        self.assertEqual(raised.exception.diagnostic.code, "file-missing")

    def test_threads_judge_side_by_side(self):
        pages = []
        threads = [threading.Thread(target=lambda: pages.append(self.evaluation.report("json")))
                   for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(pages, [pages[0]] * 4)


class Stubs(unittest.TestCase):
    """The stubs name what the module has, no more and no less, and all of it says what it is."""

    def setUp(self):
        package = pathlib.Path(jixiao.__file__).parent
        self.assertTrue((package / "py.typed").exists())
        self.tree = ast.parse((package / "__init__.pyi").read_text(encoding="utf-8"))

    def test_names(self):
        kinds = (ast.ClassDef, ast.FunctionDef)
        named = {node.name for node in self.tree.body if isinstance(node, kinds)} - {"Row"}
        self.assertEqual(named, set(jixiao.__all__))
        for name in named:
            self.assertTrue(getattr(jixiao, name).__doc__, name)

    def test_attributes(self):
        for node in self.tree.body:
            if not isinstance(node, ast.ClassDef) or node.name in ("Row", "Error"):
                continue
            bound = getattr(jixiao, node.name)
            named = {each.name for each in node.body if isinstance(each, ast.FunctionDef)}
            self.assertEqual(named, {a for a in vars(bound) if not a.startswith("_")}, node.name)
            for attribute in named:
                self.assertTrue(getattr(bound, attribute).__doc__, attribute)

    def test_keys_of_rows(self):
        row = next(n for n in self.tree.body if isinstance(n, ast.ClassDef) and n.name == "Row")
        self.assertEqual([each.target.id for each in row.body],
                         list(jixiao.evaluate(SAMPLE).rows()[0]))


if __name__ == "__main__":
    unittest.main()
