#pragma once

#include "read/workspace/workspace.hpp"
#include "tests/golden.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace jixiao::tests {

/// The folder of golden cases of this room.
inline std::filesystem::path golden_folder() {
    return std::filesystem::path{JIXIAO_SOURCE_DIR} / "tests/read/workspace/golden";
}

/// All diagnostics as a reader sees them, in English and then in Chinese.
inline std::string shown_twice(std::vector<Diagnostic> diagnostics,
                               std::map<std::string, SharedText> sources) {
    Workspace workspace;
    workspace.sources = std::move(sources);
    quote_source_lines(diagnostics, workspace);
    sort_by_place(diagnostics);
    std::string text;
    for (auto const language : {Language::en, Language::zh}) {
        Catalog const catalog{language};
        for (auto const& diagnostic : diagnostics) text += show_diagnostic(diagnostic, catalog);
        if (language == Language::en) text += "\n";
    }
    return text;
}

/// The codes of diagnostics in the order of their places.
inline std::vector<std::string> codes(std::vector<Diagnostic> diagnostics) {
    sort_by_place(diagnostics);
    std::vector<std::string> found;
    for (auto const& diagnostic : diagnostics) found.push_back(diagnostic.code);
    return found;
}

}  // namespace jixiao::tests
