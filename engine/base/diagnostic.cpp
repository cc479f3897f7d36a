#include "base/diagnostic.hpp"

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

/// The part of a line that is shown: up to the place, the place, and what follows.
struct Excerpt {
    std::string before, marked, after;
};

Excerpt excerpt_of(std::string_view line, std::size_t column, std::size_t length) {
    std::vector<std::string> characters;
    for (std::size_t at = 0; at < line.size();) {
        auto const character = character_at(line, at);
        auto const bytes = character ? character->bytes : 1;
        auto const shown = character && (character->code >= 0x20 && character->code != 0x7F);
        characters.push_back(shown ? std::string{line.substr(at, bytes)} : "·");
        at += bytes;
    }
    auto const first = std::min(column > 0 ? column - 1 : 0, characters.size());
    auto const last = std::min(first + std::max<std::size_t>(length, 1), characters.size());
    auto const from = first > longest_excerpt / 2 ? first - longest_excerpt / 2 : 0;
    auto const to = std::min(from + longest_excerpt, characters.size());
    auto const join = [&](std::size_t begin, std::size_t end) {
        std::string text;
        for (auto i = begin; i < end; ++i) text += characters[i];
        return text;
    };
    return {join(from, first), join(first, std::min(last, to)), join(std::min(last, to), to)};
}

}  // namespace

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
    auto const key = [](Diagnostic const& d) {
        return std::tie(d.place.file, d.place.line, d.place.column, d.code, d.message.text);
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&](auto const& a, auto const& b) { return key(a) < key(b); });
    auto const same = [](Diagnostic const& a, Diagnostic const& b) {
        return a.place == b.place && a.code == b.code && a.message == b.message;
    };
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

bool has_errors(std::vector<Diagnostic> const& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](auto const& d) { return d.severity == Severity::error; });
}

std::string show_diagnostic(Diagnostic const& diagnostic, Catalog const& catalog,
                            Ambiguous ambiguous) {
    auto const& place = diagnostic.place;
    auto shown = place.file.text();
    if (place.line > 0) shown += fmt::format(":{}:{}", place.line, place.column);
    if (!shown.empty()) shown += ": ";
    shown += catalog(severity_word(diagnostic.severity)) + ": ";
    auto const message = catalog(diagnostic.message);
    auto const& name = diagnostic.indicator;
    auto const is_named = diagnostic.source_line.find(name) != std::string::npos ||
                          message.find(name) != std::string::npos;
    shown += is_named ? message : catalog(say("\"{0}\": {1}", fit_cells(name, 60), message));
    if (!diagnostic.hint.empty()) shown += catalog(say("; ")) + catalog(diagnostic.hint);
    shown += fmt::format(" [{}]\n", diagnostic.code);
    auto const is_whole_file = place.line == 0 && place.column == 0;
    if (is_whole_file || diagnostic.source_line.empty()) return shown;
    auto const excerpt = excerpt_of(diagnostic.source_line, place.column, place.length);
    auto const carets = std::max<std::size_t>(count_cells(excerpt.marked, ambiguous), 1);
    shown += fmt::format("    {}{}{}\n", excerpt.before, excerpt.marked, excerpt.after);
    shown += fmt::format("    {}{}\n", std::string(count_cells(excerpt.before, ambiguous), ' '),
                         std::string(carets, '^'));
    return shown;
}

}  // namespace jixiao
