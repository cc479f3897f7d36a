#include "report/forms/row_text.hpp"

#include "model/book/vocabulary.hpp"
#include "report/forms/joined.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>

namespace jixiao::forms {
namespace {

constexpr auto semicolon = "；";

std::string labelled(std::string const& label, std::string const& text) {
    return text.empty() ? text : label + "：" + text;
}

/// The column that is ticked: 其他 where none is the category's own, and there is such a one.
std::optional<std::string> ticked_column(std::string const& category,
                                         std::vector<std::string> const& causes) {
    auto own = column_of(category, causes);
    return own ? own : column_of("其他", causes);
}

/// Its words, with the category in front where no column says it.
std::string reason_text(DeviationReason const& reason, std::vector<std::string> const& causes) {
    auto const column = column_of(reason.category, causes);
    auto const is_said = column && column->starts_with(reason.category);
    if (is_said || reason.category.empty()) return reason.text;
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
    if (verdict.actual && !verdict.actual->remarks().forecast.empty())
        return verdict.actual->remarks().forecast;
    if (is_over(verdict)) return actual_of(verdict);
    return verdict.forecast ? amount_text(verdict, *verdict.forecast) + "（推算）" : "";
}

void add_what_the_unit_said(Row& row, Actual const& actual,
                            std::vector<std::string> const& causes) {
    if (actual.remarks().reason) {
        row.cause = ticked_column(actual.remarks().reason->category,
                                  causes.empty() ? reason_categories : causes);
        row.reason = reason_text(*actual.remarks().reason, causes);
    }
    row.explanation =
        joined({row.reason, labelled("改进措施", actual.remarks().action)}, semicolon);
    row.remark =
        joined({actual.remarks().note, labelled("佐证材料", actual.remarks().evidence),
                labelled("可能性说明",
                         actual.remarks().likelihood ? actual.remarks().likelihood->reason : "")},
               semicolon);
}

}  // namespace

std::optional<std::string> column_of(std::string const& category,
                                     std::vector<std::string> const& causes) {
    auto const found = std::find_if(causes.begin(), causes.end(), [&](std::string const& column) {
        return !category.empty() && (column.starts_with(category) || category.starts_with(column));
    });
    return found == causes.end() ? std::nullopt : std::optional{*found};
}

Row row_of(Verdict const& verdict, std::vector<std::string> const& causes) {
    auto const& indicator = *verdict.indicator;
    Row row;
    row.verdict = &verdict;
    if (!indicator.path.empty()) row.first = indicator.path[0];
    if (indicator.path.size() > 1) row.second = indicator.path[1];
    row.name = indicator.name;
    row.target = verdict.target ? verdict.target->text : indicator.target.text;
    row.columns = target_columns(verdict);
    row.actual = actual_of(verdict);
    row.forecast = forecast_of(verdict);
    row.likelihood = verdict.likelihood;
    row.is_proposed = verdict.likelihood && !verdict.likelihood_is_stated;
    if (verdict.actual) add_what_the_unit_said(row, *verdict.actual, causes);
    auto const& flags = verdict.flags;
    if (std::find(flags.begin(), flags.end(), Flag::assumed) != flags.end())
        row.remark = joined({row.remark, "未注明越高越好还是越低越好，假定为不低于"}, semicolon);
    return row;
}

}  // namespace jixiao::forms
