#include "report/report.hpp"
#include "report/words/verdict_words.hpp"
#include "rules/status/shown_figure.hpp"

namespace jixiao {
namespace {

std::vector<ReportRow const*> rows_that(Report const& report, auto const& is_wanted) {
    std::vector<ReportRow const*> rows;
    for (auto const& part : report.parts)
        for (auto const& row : part.rows)
            if (is_wanted(row)) rows.push_back(&row);
    return rows;
}

std::string target_text(Verdict const& verdict) {
    return verdict.target ? verdict.target->text : std::string{};
}

bool has_new_value(ReportRow const& row) {
    if (!row.before) return false;
    auto const &before = *row.before, &now = *row.verdict;
    if (before.actual_amount && now.actual_amount)
        return *before.actual_amount != *now.actual_amount;
    return before.actual_text != now.actual_text;
}

}  // namespace

std::vector<ReportRow const*> rows_with(Report const& report, Status status) {
    return rows_that(report, [&](ReportRow const& row) { return row.verdict->status == status; });
}

std::vector<ReportRow const*> rows_with(Report const& report, Change change) {
    return rows_that(report, [&](ReportRow const& row) { return row.change == change; });
}

std::vector<ReportRow const*> rows_with_revised_target(Report const& report) {
    return rows_that(report, [](ReportRow const& row) {
        return row.before && row.before->revised != row.verdict->revised;
    });
}

std::vector<ReportRow const*> rows_with_new_value(Report const& report) {
    return rows_that(report, has_new_value);
}

std::vector<Change> listed_changes() {
    return {Change::worse, Change::missing, Change::better, Change::fresh};
}

Message change_text(ReportRow const& row) {
    if (row.was.empty()) return {};
    return say("{0} → {1}", row.was, row.outcome);
}

Message target_step_text(ReportRow const& row) {
    if (!row.before) return {};
    return say("{0} → {1}", target_text(*row.before), row.target);
}

Message target_change_text(ReportRow const& row) {
    if (!row.before) return {};
    auto const change = target_step_text(row);
    auto const revision = revision_text(*row.verdict);
    return revision.empty() ? change : say("{0}, {1}", change, revision);
}

Message value_change_text(ReportRow const& row) {
    if (!has_new_value(row) || row.before->actual_text.empty()) return reported_text(*row.verdict);
    if (row.actual.empty()) return say("previously {0}", actual_with_unit(*row.before));
    return say("{0} → {1}", reported_text(*row.before), reported_text(*row.verdict));
}

}  // namespace jixiao
