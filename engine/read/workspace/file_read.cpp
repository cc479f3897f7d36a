#include "read/workspace/file_read.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace jixiao {
namespace {

/// Mistakes after which nobody knows what a line was to say.
bool is_root_cause(std::string_view code) {
    constexpr std::array<std::string_view, 12> codes{
        "missing-colon",    "missing-name",   "unclosed-quote", "unclosed-bracket",
        "text-after-quote", "colon-in-value", "yaml-directive", "yaml-reserved",
        "yaml-alias",       "yaml-anchor",    "yaml-indicator", "yaml-escape"};
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// What else is told of such a line.
bool may_follow(std::string_view code) {
    return is_root_cause(code) || code == "bad-indentation" || code == "tab-indentation" ||
           code == "stray-dash" || code == "repeated-key";
}

}  // namespace

void hold_back_consequences(std::vector<Diagnostic>& diagnostics) {
    std::set<std::size_t> lines;
    for (auto const& diagnostic : diagnostics)
        if (is_root_cause(diagnostic.code)) lines.insert(diagnostic.place.line);
    if (lines.empty()) return;
    std::erase_if(diagnostics, [&](Diagnostic const& diagnostic) {
        return lines.contains(diagnostic.place.line) && !may_follow(diagnostic.code);
    });
}

void limit_findings(std::vector<Diagnostic>& diagnostics, std::string const& file) {
    if (diagnostics.size() <= most_findings) return;
    sort_by_place(diagnostics);
    if (diagnostics.size() <= most_findings) return;
    diagnostics.resize(most_findings);
    diagnostics.push_back(
        {Severity::note,
         "too-many",
         whole_file(file),
         say("the file has very many errors; only the first {0} are shown", most_findings),
         say("fix these first"),
         {}});
}

}  // namespace jixiao
