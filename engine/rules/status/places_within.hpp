#pragma once

#include "rules/status/verdict.hpp"

#include <string>
#include <string_view>

namespace jixiao {

/// The same evaluation whose derivations name files as they lie in the workspace, whatever its
/// folder was called on this run: what is handed on must not depend on where it was made.
Evaluation places_within(std::string_view folder, Evaluation evaluation);

/// Takes the folder of a workspace from the front of names of files: of a text, or wherever a
/// message has one.
class FilesWithin {
public:
    explicit FilesWithin(std::string_view folder);
    std::string operator()(std::string const& file) const;
    Message operator()(Message message) const;
    /// Whether there is nothing to take.
    bool is_everywhere() const { return prefix_.empty(); }

private:
    std::string prefix_;
};

}  // namespace jixiao
