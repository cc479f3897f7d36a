#include "read/workspace/workspace.hpp"
#include "read/yaml/source.hpp"

#include <map>

namespace jixiao {
namespace {

std::vector<std::size_t> line_starts(std::string_view text) {
    std::vector<std::size_t> starts{0};
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        starts.push_back(at + 1);
    return starts;
}

}  // namespace

void quote_source_lines(std::vector<Diagnostic>& diagnostics, Workspace const& workspace) {
    std::map<std::string_view, std::vector<std::size_t>> starts_of;
    for (auto& diagnostic : diagnostics) {
        auto const& place = diagnostic.place;
        auto const source = workspace.sources.find(place.file);
        if (!diagnostic.source_line.empty() || place.line == 0 || source == workspace.sources.end())
            continue;
        auto const& text = source->second.text();
        auto& starts = starts_of[source->first];
        if (starts.empty()) starts = line_starts(text);
        if (place.line > starts.size()) continue;
        auto const [begin, end] = line_at(text, starts[place.line - 1]);
        quote_line(diagnostic, std::string_view{text}.substr(begin, end - begin));
    }
}

std::vector<Diagnostic> joined_diagnostics(Workspace const& workspace,
                                           std::vector<std::vector<Diagnostic>> const& more) {
    auto all = workspace.diagnostics;
    for (auto const& each : more) all.insert(all.end(), each.begin(), each.end());
    quote_source_lines(all, workspace);
    sort_by_place(all);
    return all;
}

}  // namespace jixiao
