#include "workspace/sheet/cell_findings.hpp"

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "model/book/vocabulary.hpp"
#include "model/target/parse.hpp"
#include "workspace/sheet/sheet_words.hpp"

#include <algorithm>

namespace jixiao::sheet {
namespace {

bool changes(PlannedChange const& change, entries::Field field) {
    auto const& all = change.merge.changes;
    return std::any_of(all.begin(), all.end(),
                       [&](auto const& each) { return each.field == field; });
}

/// The same finding with the caret under the part of the value that is wrong.
Diagnostic at_part(Diagnostic finding, std::string_view text, ParseError const& error) {
    auto const offset = std::min(error.offset, text.size());
    finding.place.column = count_characters(text.substr(0, offset)) + 1;
    finding.place.length = count_characters(text.substr(offset, error.length));
    return finding;
}

Message listed(std::vector<std::string> const& words) {
    std::string list;
    for (auto const& word : words) list += (list.empty() ? "" : ", ") + word;
    return say("expected one of: {0}", list);
}

}  // namespace

Diagnostic finding_at(ReturnedSheet const& sheet, ReturnedRow const& row, entries::Field field,
                      Severity severity, std::string code, Message message, Message hint) {
    auto place = place_of_cell(sheet, row.row, sheet.columns.at(field));
    auto const& text = text_of(row.entered, field);
    place.length = count_characters(text);
    return {severity, std::move(code), std::move(place), std::move(message), std::move(hint), text};
}

std::vector<Diagnostic> cell_findings(ReturnedSheet const& sheet, PlannedChange const& change,
                                      Units const& units) {
    using entries::Field;
    std::vector<Diagnostic> findings;
    auto const& row = *change.row;
    auto const add = [&](Field field, std::string code, Message message, Message hint) {
        findings.push_back(finding_at(sheet, row, field, Severity::error, std::move(code),
                                      std::move(message), std::move(hint)));
    };
    if (changes(change, Field::value)) {
        auto const& text = row.entered.value;
        auto const value = parse_actual(text, units);
        if (value.has_error()) {
            auto const& error = value.error();
            add(Field::value, error.code, error.message, error.hint);
            findings.back() = at_part(std::move(findings.back()), text, error);
        }
    }
    if (changes(change, Field::category)) {
        auto const& word = row.entered.category;
        auto const& known = reason_categories;
        auto const near = nearest(word, known);
        if (std::find(known.begin(), known.end(), word) == known.end())
            add(Field::category, "sheet-category",
                say("\"{0}\" is not a category of reasons", word),
                near ? say("did you mean {0}?", *near) : listed(known));
    }
    if (change.merge.merged.value.empty())
        add(Field::value, "sheet-no-value", say("a note or a reason needs a value in the same row"),
            say("fill in the value, or 未到期 or 不适用"));
    return findings;
}

void sort_by_cell(std::vector<Diagnostic>& diagnostics) {
    auto const cell_of = [](Diagnostic const& finding) {
        auto const& place = finding.place.file.text();
        return xlsx::parse_cell_place(std::string_view{place}.substr(place.rfind('!') + 1));
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&](auto const& a, auto const& b) { return cell_of(a) < cell_of(b); });
}

}  // namespace jixiao::sheet
