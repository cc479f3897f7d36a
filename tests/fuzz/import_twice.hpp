#pragma once

#include "read/document/plan_files.hpp"
#include "tests/fuzz/read_any.hpp"

#include <string>
#include <string_view>

namespace jixiao::tests {

/// Imports any bytes, and what was written from them again: the second import must understand
/// every file of the first and leave it alone. Says what went wrong; empty when nothing did.
inline std::string import_twice(std::string_view bytes) {
    using namespace document;
    auto const imported = read_any(bytes);
    if (has_errors(imported.diagnostics)) return {};
    std::vector<PresentFile> written;
    for (auto const& file : plan_files(imported, {}, false).files)
        written.push_back({file.name, {file.name, file.text}});
    auto const second = plan_files(imported, written, true);
    for (auto const& found : second.diagnostics)
        if (found.severity == Severity::error) return found.place.file.text() + ": " + found.code;
    for (auto const& file : second.files)
        if (file.state != FileState::unchanged) return file.name + " is not as it was written";
    return {};
}

}  // namespace jixiao::tests
