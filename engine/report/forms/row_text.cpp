#include "report/forms/row_text.hpp"

#include "model/book/vocabulary.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>

namespace jixiao::forms {
namespace {

std::string joined(std::vector<std::string> const& parts) {
    std::string shown;
    for (auto const& part : parts)
        if (!part.empty()) shown += (shown.empty() ? "" : "；") + part;
    return shown;
}

std::string labelled(std::string const& label, std::string const& text) {
    return text.empty() ? text : label + "：" + text;
}

/// The column of a category as people shorten it: 人员 is 人员保障. Any other is 其他.
std::size_t column_of(std::string const& category) {
    auto const found = std::find_if(reason_categories.begin(), reason_categories.end(),
                                    [&](std::string const& column) {
                                        return !category.empty() && column.starts_with(category);
                                    });
    auto const at = static_cast<std::size_t>(found - reason_categories.begin());
    return std::min(at, reason_categories.size() - 1);
}

/// Its words, with the category in front where no column says it.
std::string reason_text(DeviationReason const& reason, Kind kind) {
    auto const is_ticked =
        kind == Kind::monitoring &&
        (reason.category.empty() ||
         reason_categories[column_of(reason.category)].starts_with(reason.category));
    if (is_ticked || reason.category.empty()) return reason.text;
    return reason.text.empty() ? reason.category : reason.category + "：" + reason.text;
}

std::string actual_of(Verdict const& verdict) {
    if (verdict.state == State::missing) return {};
    if (!verdict.actual_text.empty()) return verdict.actual_text;
    if (verdict.state == State::not_due) return open_words.front();
    return verdict.state == State::not_applicable ? open_words.back() : "";
}

/// As the unit wrote it, else as computed, which is marked; of a term that is over what was
/// reached.
std::string forecast_of(Verdict const& verdict) {
    if (verdict.actual && !verdict.actual->forecast.empty()) return verdict.actual->forecast;
    if (is_over(verdict)) return actual_of(verdict);
    return verdict.forecast ? amount_text(verdict, *verdict.forecast) + "（推算）" : "";
}

void add_what_the_unit_said(Row& row, Actual const& actual, Kind kind) {
    std::string reason;
    if (actual.reason) {
        row.cause = column_of(actual.reason->category);
        reason = reason_text(*actual.reason, kind);
    }
    row.explanation = joined({reason, labelled("改进措施", actual.action)});
    row.remark =
        joined({actual.note, labelled("佐证材料", actual.evidence),
                labelled("可能性说明", actual.likelihood ? actual.likelihood->reason : "")});
}

}  // namespace

Row row_of(Verdict const& verdict, Kind kind) {
    auto const& indicator = *verdict.indicator;
    Row row;
    row.verdict = &verdict;
    if (!indicator.path.empty()) row.first = indicator.path[0];
    if (indicator.path.size() > 1) row.second = indicator.path[1];
    row.name = indicator.name;
    row.target = verdict.target ? verdict.target->text : indicator.target.text;
    row.actual = actual_of(verdict);
    row.forecast = forecast_of(verdict);
    row.likelihood = verdict.likelihood;
    row.is_proposed = verdict.likelihood && !verdict.likelihood_is_stated;
    if (verdict.actual) add_what_the_unit_said(row, *verdict.actual, kind);
    auto const& flags = verdict.flags;
    if (std::find(flags.begin(), flags.end(), Flag::assumed) != flags.end())
        row.remark = joined({row.remark, "未注明越高越好还是越低越好，假定为不低于"});
    return row;
}

}  // namespace jixiao::forms
