#include "base/diagnostic.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace jixiao {
namespace {

constexpr std::size_t longest_excerpt = 200;  // characters

Message severity_word(Severity severity) {
    switch (severity) {
        case Severity::error: return say("error");
        case Severity::warning: return say("warning");
        case Severity::note: return say("note");
    }
    return {};
}

/// The bytes of a line that are shown, and the column that they begin at.
struct Window {
    std::string_view text;
    std::size_t column = 1;
};

Window window_of(std::string_view line, std::size_t column) {
    auto const before = longest_excerpt / 2 + 1;
    auto const from = column > before ? column - before : 0;
    auto const begin = offset_of_character(line, from);
    auto const rest = line.substr(begin);
    return {rest.substr(0, offset_of_character(rest, longest_excerpt)), from + 1};
}

}  // namespace

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
    auto const key = [](Diagnostic const& d) {
        return std::tie(d.place.file, d.place.line, d.place.column, d.code, d.message.text);
    };
    auto const comes_before = [&](auto const& a, auto const& b) { return key(a) < key(b); };
    if (!std::is_sorted(diagnostics.begin(), diagnostics.end(), comes_before)) {
        // There can be many, and each is large.
        std::vector<Diagnostic*> order;
        order.reserve(diagnostics.size());
        for (auto& each : diagnostics) order.push_back(&each);
        std::stable_sort(order.begin(), order.end(),
                         [&](auto* a, auto* b) { return comes_before(*a, *b); });
        std::vector<Diagnostic> sorted;
        sorted.reserve(diagnostics.size());
        for (auto* const each : order) sorted.push_back(std::move(*each));
        diagnostics = std::move(sorted);
    }
    auto const same = [](Diagnostic const& a, Diagnostic const& b) {
        return a.place == b.place && a.code == b.code && a.message == b.message;
    };
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

bool has_errors(std::vector<Diagnostic> const& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](auto const& d) { return d.severity == Severity::error; });
}

void quote_line(Diagnostic& diagnostic, std::string_view line) {
    auto const [text, column] = window_of(line, diagnostic.place.column);
    diagnostic.source_line = text;
    diagnostic.source_column = column;
}

std::string show_diagnostic(Diagnostic const& diagnostic, Catalog const& catalog,
                            Ambiguous ambiguous) {
    auto const& place = diagnostic.place;
    auto shown = printable(place.file.text());
    if (place.line > 0) shown += fmt::format(":{}:{}", place.line, place.column);
    if (!shown.empty()) shown += ": ";
    auto text = catalog(diagnostic.message);
    auto const& name = diagnostic.indicator;
    auto const is_named = diagnostic.source_line.find(name) != std::string::npos ||
                          text.find(name) != std::string::npos;
    if (!is_named) text = catalog(say("\"{0}\": {1}", fit_cells(name, 60), text));
    if (!diagnostic.hint.empty()) text += catalog(say("; ")) + catalog(diagnostic.hint);
    shown += fmt::format("{}: {} [{}]\n", catalog(severity_word(diagnostic.severity)),
                         printable(text), diagnostic.code);
    auto const is_whole_file = place.line == 0 && place.column == 0;
    if (is_whole_file || diagnostic.source_line.empty()) return shown;
    auto const quoted =
        place.column - std::min<std::size_t>(place.column, diagnostic.source_column - 1);
    auto const [line, column] = window_of(diagnostic.source_line, quoted);
    auto const begin = offset_of_character(line, quoted - std::min(quoted, column));
    auto const marked = line.substr(begin);
    auto const end = offset_of_character(marked, std::max<std::size_t>(place.length, 1));
    auto const before = printable(line.substr(0, begin));
    auto const carets = count_cells(printable(marked.substr(0, end)), ambiguous);
    shown += fmt::format("    {}{}\n", before, printable(marked));
    shown += fmt::format("    {}{}\n", std::string(count_cells(before, ambiguous), ' '),
                         std::string(std::max<std::size_t>(carets, 1), '^'));
    return shown;
}

}  // namespace jixiao
