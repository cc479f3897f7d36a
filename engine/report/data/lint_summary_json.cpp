#include "report/data/json_text.hpp"
#include "report/terminal/lint_summary.hpp"
#include "report/words/words.hpp"
#include "rules/targets/rule_titles.hpp"

#include <boost/json.hpp>

namespace jixiao {
namespace {

namespace json = boost::json;

json::object rule_of(RuleCount const& rule, Catalog const& catalog) {
    return {{"code", rule.code},
            {"title", catalog(title_of_rule(rule.code))},
            {"severity", name_of(rule.severity)},
            {"findings", rule.findings}};
}

json::object finding_of(Finding const& finding, Catalog const& catalog) {
    json::array indicators;
    for (auto const* indicator : finding.indicators) indicators.emplace_back(indicator->id);
    auto const& [severity, code, place, message, hint, line, column, name] = finding.diagnostic;
    return {{"code", code},
            {"severity", name_of(severity)},
            {"indicators", std::move(indicators)},
            {"message", catalog(message)},
            {"hint", catalog(hint)},
            {"file", place.file.text()},
            {"line", place.line},
            {"column", place.column}};
}

json::object review_of(TableReview const& review, Catalog const& catalog) {
    json::array rules, top;
    for (auto const& rule : review.rules) rules.push_back(rule_of(rule, catalog));
    for (auto const* finding : review.top) top.push_back(finding_of(*finding, catalog));
    return {{"table", review.table->title()},
            {"code", review.table->code},
            {"rows", review.rows},
            {"score", review.score.coefficient()},
            {"errors", review.errors},
            {"warnings", review.warnings},
            {"notes", review.notes},
            {"waived", review.waived},
            {"rules", std::move(rules)},
            {"first", std::move(top)}};
}

}  // namespace

std::string lint_summary_json(std::vector<TableReview> const& reviews, Catalog const& catalog) {
    std::string shown = "{\"version\":1,\n\"tables\": [";
    auto const* separator = "\n";
    for (auto const& review : reviews) {
        shown += separator + json_text(review_of(review, catalog));
        separator = ",\n";
    }
    return shown + (reviews.empty() ? "]}\n" : "\n]}\n");
}

}  // namespace jixiao
