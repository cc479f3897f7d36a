#include "report/terminal/lint_summary.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "report/terminal/columns.hpp"
#include "report/words/words.hpp"
#include "rules/targets/rule_titles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao {
namespace {

constexpr std::size_t narrowest_page = 40, narrowest_title = 10;
constexpr std::size_t most_lines = 6;

Status colour_of(Severity severity) {
    switch (severity) {
        case Severity::error: return Status::red;
        case Severity::warning: return Status::amber;
        case Severity::note: return Status::unrated;
    }
    return Status::unrated;
}

std::string rule_lines(TableReview const& review, Catalog const& catalog, Look const& look) {
    std::size_t words = 0, codes = 0, titles = 0;
    for (auto const& rule : review.rules) {
        words = std::max(words, count_cells(catalog(word_of(rule.severity)), look.ambiguous));
        codes = std::max(codes, rule.code.size());
        titles = std::max(titles, count_cells(catalog(title_of_rule(rule.code)), look.ambiguous));
    }
    auto const others = 1 + words + 4 + codes + 8;  // and the gaps between them
    auto const width = std::max(look.width, narrowest_page);
    titles = std::min(titles, width > others + narrowest_title ? width - others : narrowest_title);
    std::vector<Column> const columns{{1}, {words}, {4, true}, {titles}, {codes}};
    std::string shown;
    for (auto const& rule : review.rules) {
        auto const dress = [&](std::string const& text) {
            return paint(text, colour_of(rule.severity), look);
        };
        shown += lay_out(columns,
                         {{"", {}},
                          {catalog(word_of(rule.severity)), dress},
                          {std::to_string(rule.findings), {}},
                          {catalog(title_of_rule(rule.code)), {}},
                          {rule.code, {}}},
                         look);
    }
    return shown;
}

std::string top_lines(TableReview const& review, Catalog const& catalog, Look const& look) {
    auto const width = std::max(look.width, narrowest_page);
    std::vector<Column> const columns{{3, true}, {width - 5}};
    std::string shown;
    for (std::size_t i = 0; i < review.top.size(); ++i) {
        auto const& finding = *review.top[i];
        auto const& [severity, code, place, message, hint, line, column, name] = finding.diagnostic;
        auto const id = finding.indicators.empty() ? std::string{}
                                                   : finding.indicators.front()->id + " " +
                                                         finding.indicators.front()->name + ": ";
        auto text = id + catalog(message);
        if (!hint.empty()) text += catalog(say("; ")) + catalog(hint);
        shown +=
            lay_out(columns,
                    {{fmt::format("{}.", i + 1), {}},
                     {fmt::format("{} [{}] {}:{}", text, code, place.file.text(), place.line), {}}},
                    look, most_lines);
    }
    return shown;
}

std::string page(TableReview const& review, Catalog const& catalog, Look const& look) {
    auto shown = embolden(printable(catalog(title_of(*review.table))), look) + "\n";
    auto counts = catalog(say(
        "Rows: {0}. Score: {1} of 100. Errors: {2}, warnings: {3}, notes: "
        "{4}, waived: {5}.",
        review.rows, review.score, review.errors, review.warnings, review.notes, review.waived));
    for (auto const& line :
         wrap_cells(counts, std::max(look.width, narrowest_page), most_lines, look.ambiguous))
        shown += line + "\n";
    if (review.rules.empty()) return shown;
    shown += "\n" + rule_lines(review, catalog, look);
    shown += "\n" + catalog(say("Start with these:")) + "\n";
    return shown + top_lines(review, catalog, look);
}

}  // namespace

std::string lint_summary_text(std::vector<TableReview> const& reviews, Catalog const& catalog,
                              Look const& look) {
    std::string shown;
    for (auto const& review : reviews)
        shown += (shown.empty() ? "" : "\n") + page(review, catalog, look);
    return shown;
}

}  // namespace jixiao
