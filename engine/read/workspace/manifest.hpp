#pragma once

#include "base/catalog.hpp"
#include "model/book/waiver.hpp"
#include "read/workspace/reading.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// A path as jixiao.yaml gives it.
struct NamedPath {
    std::string text;
    Place place;
};

/// What jixiao.yaml says: where the parts of the workspace are.
struct Manifest {
    std::vector<NamedPath> workspaces;  // of units; then there is nothing else but the language
    std::vector<NamedPath> indicators, actuals, units;
    std::vector<NamedPath> earlier;    // actuals of earlier years, in their own workspaces
    std::optional<NamedPath> profile;  // a name of a built-in one, or a path
    std::optional<NamedPath> forms;    // the same, of a layout of the official forms
    std::optional<Language> language;
    std::string history;  // where closed periods are recorded; empty where it is not stated
    std::vector<Waiver> waivers;
};

Manifest read_manifest(Source const& source, std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao
