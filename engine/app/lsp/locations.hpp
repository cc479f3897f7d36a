#pragma once

#include "app/lsp/rows.hpp"

#include <set>
#include <string>
#include <vector>

namespace jixiao::lsp {

/// The text of a file of the workspace: as it is open, else as it was last read; nullptr when it
/// is neither.
std::shared_ptr<Text const> text_of(Session const& session, Judged const& judged,
                                    std::string const& file);
std::string uri_of(Session const& session, std::string const& file);

/// Where an indicator is named in a file, now.
struct Mention {
    std::string file;
    std::shared_ptr<Text const> text;
    Span span;  // with its quotes
};

/// Every name of a row, alias and line of actuals that is this name, in the files of a workspace.
std::vector<Mention> mentions_of(Session const& session, Judged const& judged,
                                 std::string const& name);

}  // namespace jixiao::lsp
